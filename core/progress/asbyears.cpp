#include "core/progress/asbyears.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

/// The first day of the financial year that a day is in.
QDate yearBegin(const QDate &day) {
    return {day.month() >= 4 ? day.year() : day.year() - 1, 4, 1};
}

} // namespace

QList<AsbYear> asbYears(const Records &records, const QDate &today) {
    QList<const Case *> reviews;
    QDate first;
    for (const Case &subject : records.all<Case>()) {
        if (subject.kind != CaseKind::AsbCaseReview || subject.status == CaseStatus::Cancelled)
            continue;
        reviews.append(&subject);
        for (const QDate &day : {subject.opened, subject.reviewHeldOn})
            if (day.isValid() && (!first.isValid() || day < first))
                first = day;
    }
    QList<AsbYear> years;
    if (!first.isValid() || !today.isValid())
        return years;
    for (QDate begin = yearBegin(today); begin >= yearBegin(first); begin = begin.addYears(-1))
        years.append(asbYear(reviews, begin, begin.addYears(1).addDays(-1)));
    return years;
}

QString yearName(const AsbYear &year) {
    return QStringLiteral("%1/%2")
        .arg(year.from.year())
        .arg((year.from.year() + 1) % 100, 2, 10, QLatin1Char('0'));
}

} // namespace saferplan
