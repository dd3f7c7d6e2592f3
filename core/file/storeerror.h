#pragma once

#include <QString>

#include <stdexcept>

namespace saferplan {

/// A failure of the plan file. Thrown in core/file/ only; it becomes words for people in one place of each
/// way in (the command line, the window).
class StoreError : public std::runtime_error {
public:
    enum class Kind { CannotOpen, NotAPlan, TooNew, Corrupt, Locked, ReadOnly, NoSpace, NotFound, Sql };

    /// `text` is a sentence for people: what happened and what to do. `detail` is for whoever helps them: the
    /// statement and the driver's message.
    StoreError(Kind kind, const QString &text, const QString &detail = {})
        : std::runtime_error(text.toStdString())
        , m_kind(kind)
        , m_text(text)
        , m_detail(detail) {}

    Kind kind() const { return m_kind; }
    QString text() const { return m_text; }
    QString detail() const { return m_detail; }

private:
    Kind m_kind;
    QString m_text;
    QString m_detail;
};

} // namespace saferplan
