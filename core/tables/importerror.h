#pragma once

#include <QString>

#include <stdexcept>

namespace saferplan {

/// A table that cannot be taken in: where (file and line), what is wrong, and what to do.
class ImportError : public std::runtime_error {
public:
    ImportError(const QString &file, int line, const QString &what)
        : std::runtime_error(QStringLiteral("%1, line %2: %3").arg(file).arg(line).arg(what).toStdString()) {}
    /// Of the file as a whole.
    ImportError(const QString &file, const QString &what)
        : std::runtime_error(QStringLiteral("%1: %2").arg(file, what).toStdString()) {}

    QString text() const { return QString::fromUtf8(what()); }
};

} // namespace saferplan
