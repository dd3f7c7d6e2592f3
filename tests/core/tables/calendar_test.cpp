#include "core/tables/calendar.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

constexpr qint64 now = 1'767'225'600'000; // 1 January 2026

/// The lines of a calendar as they were before folding.
QStringList lines(const QByteArray &calendar) {
    return QString::fromUtf8(QByteArray(calendar).replace("\r\n ", ""))
        .split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
}

/// The lines of the event of a record.
QStringList eventOf(const QByteArray &calendar, const Records &records, const char *reference) {
    const QString id = uuidText(findReference(records, QString::fromUtf8(reference)).id);
    QStringList event;
    for (const QString &line : lines(calendar)) {
        if (line == QStringLiteral("BEGIN:VEVENT"))
            event.clear();
        event += line;
        if (line == QStringLiteral("END:VEVENT") && event.join(u' ').contains(QStringLiteral("UID:") + id))
            return event;
    }
    return {};
}

} // namespace

TEST_CASE("a due day is a whole day in the calendar, with an end that is not part of it",
          "[tables][calendar]") {
    const auto plan = test::samplePlan();
    const QByteArray calendar = calendarOf((*plan)->records(), {}, (*plan)->today(), now);
    const QStringList event = eventOf(calendar, (*plan)->records(), "P2-02");
    CHECK(event.contains(QStringLiteral("DTSTART;VALUE=DATE:20260228")));
    CHECK(event.contains(QStringLiteral("DTEND;VALUE=DATE:20260301")));
    CHECK(event.contains(QStringLiteral("DTSTAMP:20260101T000000Z")));
    CHECK(event.contains(QStringLiteral("SUMMARY:Due: P2-02 Cuckooing awareness for frontline staff")));
    CHECK(event.contains(QStringLiteral("TRANSP:TRANSPARENT")));
    CHECK(eventOf(calendar, (*plan)->records(), "P2-01").isEmpty()); // complete
}

TEST_CASE("a meeting has its time in London, summer and winter", "[tables][calendar]") {
    const auto plan = test::samplePlan();
    const RecordName group = findReference((*plan)->records(), QStringLiteral("DG"), &kindOf<Group>());
    Edits edits = (*plan)->edit();
    Meeting meeting;
    meeting.id = Id<Meeting>::make();
    meeting.reference = QStringLiteral("M-SUMMER");
    meeting.group = {group.id};
    meeting.heldOn = QDate(2026, 7, 14);
    meeting.startsAt = QTime(14, 30);
    meeting.place = QStringLiteral("Town Hall; Room 2, first floor");
    edits.put(meeting);
    (*plan)->commit(QStringLiteral("Arrange"), edits);
    const QByteArray calendar = calendarOf((*plan)->records(), {{group.id}, {}, {}}, (*plan)->today(), now);
    const QStringList event = eventOf(calendar, (*plan)->records(), "M-SUMMER");
    CHECK(event.contains(QStringLiteral("DTSTART;TZID=Europe/London:20260714T143000")));
    CHECK(event.contains(QStringLiteral("DTEND;TZID=Europe/London:20260714T163000")));
    CHECK(event.contains(QStringLiteral("LOCATION:Town Hall\\; Room 2\\, first floor")));
    CHECK(lines(calendar).contains(QStringLiteral("TZID:Europe/London")));
    CHECK(lines(calendar).count(QStringLiteral("TZOFFSETTO:+0100")) == 1);
    CHECK(eventOf(calendar, (*plan)->records(), "P2-02").isEmpty());
}

TEST_CASE("the calendar of a group, an agency or a role has what is theirs", "[tables][calendar]") {
    const auto plan = test::samplePlan();
    const Records &records = (*plan)->records();
    const Id<Group> group{findReference(records, QStringLiteral("G2"), &kindOf<Group>()).id};
    const Id<Agency> landlords{findReference(records, QStringLiteral("SL"), &kindOf<Agency>()).id};
    const auto has = [&](const Audience &scope, const char *reference) {
        return !eventOf(calendarOf(records, scope, (*plan)->today(), now), records, reference).isEmpty();
    };
    CHECK(has({group, {}, {}}, "P2-02"));
    CHECK_FALSE(has({group, {}, {}}, "P1-03"));
    CHECK(has({{}, landlords, {}}, "P2-02"));
    CHECK_FALSE(has({{}, landlords, {}}, "P2-04"));
    CHECK(has({{}, {}, QStringLiteral("detective inspector")}, "P2-04"));
    CHECK_FALSE(has({{}, {}, QStringLiteral("Nobody")}, "P2-04"));
}

TEST_CASE("the title of what is not public stays out of calendars", "[tables][calendar]") {
    const auto plan = test::samplePlan();
    const QByteArray calendar = calendarOf((*plan)->records(), {}, (*plan)->today(), now);
    const QStringList event = eventOf(calendar, (*plan)->records(), "C-004");
    CHECK(event.contains(QStringLiteral("SUMMARY:Case review: C-004")));
    CHECK(event.contains(QStringLiteral("CLASS:CONFIDENTIAL")));
    CHECK(event.contains(QStringLiteral("DTSTART;VALUE=DATE:20260105")));
    CHECK_FALSE(calendar.contains("cuckooing"));
}

TEST_CASE("a calendar is the same each time, but for its stamp", "[tables][calendar]") {
    const auto plan = test::samplePlan();
    const QByteArray first = calendarOf((*plan)->records(), {}, (*plan)->today(), now);
    QByteArray later = calendarOf((*plan)->records(), {}, (*plan)->today(), now + 60'000);
    CHECK(first != later);
    CHECK(later.replace("20260101T000100Z", "20260101T000000Z") == first);
}

TEST_CASE("long lines are folded at 75 octets, between characters", "[tables][calendar]") {
    const QString text = QStringLiteral("SUMMARY:") + QStringLiteral("ŵ✓🟢a").repeated(60);
    const QByteArray folded = calendarLine(text);
    REQUIRE(folded.endsWith("\r\n"));
    for (const QByteArray &line : folded.chopped(2).split('\n')) {
        CHECK(line.size() <= 76); // with the CR
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    CHECK(QString::fromUtf8(QByteArray(folded).replace("\r\n ", "")).trimmed() == text);
    CHECK(calendarText(QStringLiteral("a\\b;c,d\ne\x01")) == QStringLiteral("a\\\\b\\;c\\,d\\ne"));
}
