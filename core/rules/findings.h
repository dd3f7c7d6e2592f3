#pragma once

#include "core/record/problem.h"
#include "core/rules/words.h"

namespace saferplan {

/// Gathers what a rule finds wrong with a record, field by field.
class Findings {
public:
    explicit Findings(const QDate &today) : m_today(today) {}

    void error(const char *field, bool wrong, const QString &sentence) {
        add(field, wrong, sentence, Severity::Error);
    }
    void warn(const char *field, bool wrong, const QString &sentence) {
        add(field, wrong, sentence, Severity::Warning);
    }
    /// Something that is said to have happened lies ahead.
    void warnIfAhead(const char *field, const QDate &date, const QString &what) {
        warn(field, date.isValid() && m_today.isValid() && date > m_today,
             QStringLiteral("%1 on %2, which is still to come. Correct the date.").arg(what, dateText(date)));
    }
    /// A date comes before one that it should follow.
    void warnIfBefore(const char *field, const QDate &date, const QDate &earlier, const QString &sentence) {
        warn(field, isBefore(date, earlier), sentence);
    }
    void add(const Problems &problems) { m_problems += problems; }

    static bool isBefore(const QDate &date, const QDate &earlier) {
        return date.isValid() && earlier.isValid() && date < earlier;
    }

    Problems all() const { return m_problems; }

private:
    void add(const char *field, bool wrong, const QString &sentence, Severity severity) {
        if (wrong)
            m_problems.append({QString::fromLatin1(field), sentence, severity});
    }

    QDate m_today;
    Problems m_problems;
};

} // namespace saferplan
