#include "tests/core/exchange/laptops.h"
#include "tests/support/qtprint.h"

using namespace saferplan;
using test::Laptop;

namespace {

constexpr qint64 aDay = 24 * 3'600'000;
const qint64 start = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();

/// A chair and two leads, whose plans are copies of one.
class Partnership {
public:
    explicit Partnership(qint64 leadAhead = 0)
        : m_base(test::basePlan(m_folder.path()))
        , chair(m_folder.path(), m_base, QStringLiteral("Chair"), 0)
        , lead(m_folder.path(), m_base, QStringLiteral("Lead"), leadAhead)
        , other(m_folder.path(), m_base, QStringLiteral("Other"), 0) {}

    Id<Agency> agency(Laptop &by, const QString &name, const QString &reference = {}) {
        Agency made;
        made.id = Id<Agency>::make();
        made.name = name;
        made.shortName = name.left(8);
        made.reference = reference;
        by->commit(QStringLiteral("Add ") + name, by->edit().put(made));
        return made.id;
    }
    void rename(Laptop &by, Id<Agency> id, const QString &name) {
        Agency agency = by->records().get(id);
        agency.name = name;
        by->commit(QStringLiteral("Rename"), by->edit().put(agency));
    }
    static QString nameOf(Laptop &at, Id<Agency> id) { return at->records().get(id).name; }
    void wait(qint64 time) {
        m_now += time;
        for (Laptop *laptop : {&chair, &lead, &other})
            laptop->setTime(m_now);
    }
    /// An agency that all three have.
    Id<Agency> shared() {
        const Id<Agency> id = agency(chair, QStringLiteral("Council"));
        lead.take(chair.sendTo(lead));
        other.take(chair.sendTo(other));
        wait(aDay);
        return id;
    }

private:
    QTemporaryDir m_folder{test::quickFolder()};
    QString m_base;
    qint64 m_now = start;

public:
    Laptop chair;
    Laptop lead;
    Laptop other;
};

} // namespace

TEST_CASE("a return brings what the receiver lacks, once", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.lead, QStringLiteral("Fire"));
    const Return sent = p.lead.sendTo(p.chair);
    CHECK(sent.commits.size() == 1);
    CHECK(p.chair.take(sent).label == QStringLiteral("Take in the return of Lead"));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Fire"));
    const qsizetype commits = p.chair->commits().size();
    CHECK(p.chair.take(sent).seq == 0);
    CHECK(p.chair->commits().size() == commits);
}

TEST_CASE("changes of different fields by two laptops both stand, without a conflict", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("City Council"));
    Agency agency = p.chair->records().get(id);
    agency.shortName = QStringLiteral("CC");
    p.chair->commit(QStringLiteral("Short"), p.chair->edit().put(agency));
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("City Council"));
    CHECK(p.chair->records().get(id).shortName == QStringLiteral("CC"));
    CHECK(openConflicts(p.chair.plan()).isEmpty());
}

TEST_CASE("of two values given apart the later stands, and both are told until somebody chooses",
          "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Earlier"));
    p.wait(aDay);
    p.rename(p.chair, id, QStringLiteral("Later"));
    const Merge prepared = prepareMerge(p.chair.plan(), {p.lead.sendTo(p.chair)});
    REQUIRE(prepared.conflicts.size() == 1);
    merge(p.chair.plan(), prepared);
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Later"));
    const QList<Conflict> open = openConflicts(p.chair.plan());
    REQUIRE(open.size() == 1);
    CHECK(open[0].versions[0].change.after == QStringLiteral("Later"));
    CHECK(open[0].versions[1].change.after == QStringLiteral("Earlier"));
    CHECK(open[0].versions[1].commit.author == QStringLiteral("Lead"));

    SECTION("the one that stands can be chosen, which others learn") {
        choose(p.chair.plan(), open[0], 0);
        CHECK(openConflicts(p.chair.plan()).isEmpty());
        p.lead.take(p.chair.sendTo(p.lead));
        CHECK(p.nameOf(p.lead, id) == QStringLiteral("Later"));
        CHECK(openConflicts(p.lead.plan()).isEmpty());
    }
    SECTION("the other one can be chosen") {
        choose(p.chair.plan(), open[0], 1);
        CHECK(p.nameOf(p.chair, id) == QStringLiteral("Earlier"));
        CHECK(openConflicts(p.chair.plan()).isEmpty());
    }
    SECTION("a text joined by hand can be chosen") {
        chooseText(p.chair.plan(), open[0], QStringLiteral("Both"));
        CHECK(p.nameOf(p.chair, id) == QStringLiteral("Both"));
        CHECK(openConflicts(p.chair.plan()).isEmpty());
    }
    SECTION("any later change of the field settles it") {
        p.rename(p.chair, id, QStringLiteral("Else"));
        CHECK(openConflicts(p.chair.plan()).isEmpty());
    }
}

TEST_CASE("the same value given apart is no conflict", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Same"));
    p.rename(p.chair, id, QStringLiteral("Same"));
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(openConflicts(p.chair.plan()).isEmpty());
}

TEST_CASE("a record archived by one and changed by another is told, and can be taken back out", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.chair->commit(QStringLiteral("Archive"), p.chair->edit().put([&] {
        Agency agency = p.chair->records().get(id);
        agency.archived = true;
        return agency;
    }()));
    p.rename(p.lead, id, QStringLiteral("Worked on"));
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(p.chair->records().get(id).archived);
    const QList<Conflict> open = openConflicts(p.chair.plan());
    REQUIRE(open.size() == 1);
    CHECK(open[0].what == Conflict::What::Archived);
    choose(p.chair.plan(), open[0], 1);
    CHECK_FALSE(p.chair->records().get(id).archived);
    CHECK(openConflicts(p.chair.plan()).isEmpty());
}

TEST_CASE("two records given one reference are numbered anew the same way everywhere", "[merging]") {
    Partnership p;
    p.shared();
    const Id<Agency> first = p.agency(p.lead, QStringLiteral("First"), QStringLiteral("AG-77"));
    p.wait(aDay);
    const Id<Agency> second = p.agency(p.chair, QStringLiteral("Second"), QStringLiteral("AG-77"));
    const Return ofLead = p.lead.sendTo(p.chair);
    const Return ofChair = p.chair.sendTo(p.lead);
    p.chair.take(ofLead);
    p.lead.take(ofChair);
    for (Laptop *laptop : {&p.chair, &p.lead}) {
        CHECK((*laptop)->records().get(first).reference == QStringLiteral("AG-77"));
        CHECK((*laptop)->records().get(second).reference != QStringLiteral("AG-77"));
    }
    CHECK(p.chair->records().get(second).reference == p.lead->records().get(second).reference);
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(openConflicts(p.chair.plan()).isEmpty());
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("a record taken back by one and used by another stays, with all that was written in it",
          "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.chair, QStringLiteral("Police"));
    p.lead.take(p.chair.sendTo(p.lead));
    p.chair->undo();
    p.rename(p.lead, id, QStringLiteral("Constabulary"));
    REQUIRE_FALSE(p.chair->records().find(id));
    p.chair.take(p.lead.sendTo(p.chair));
    REQUIRE(p.chair->records().find(id));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Constabulary"));
    CHECK(p.chair->records().get(id).shortName == QStringLiteral("Police"));
    CHECK(p.chair->check() == QStringList());
    p.lead.take(p.chair.sendTo(p.lead));
    CHECK(p.nameOf(p.lead, id) == QStringLiteral("Constabulary"));
}

TEST_CASE("a record that is brought back leaves open what others disagree on in it", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.chair, QStringLiteral("Police"));
    p.lead.take(p.chair.sendTo(p.lead));
    p.other.take(p.chair.sendTo(p.other));
    p.chair->undo();
    p.rename(p.lead, id, QStringLiteral("Constabulary"));
    p.rename(p.other, id, QStringLiteral("Force"));
    p.chair.take(p.lead.sendTo(p.chair));
    p.chair.take(p.other.sendTo(p.chair));
    const QList<Conflict> open = openConflicts(p.chair.plan());
    REQUIRE(open.size() == 1);
    CHECK(open[0].versions.size() == 2);
    p.lead.take(p.other.sendTo(p.lead));
    p.lead.take(p.chair.sendTo(p.lead));
    CHECK(openConflicts(p.lead.plan()).size() == 1);
    CHECK(choose(p.chair.plan(), open[0], 1).seq > 0);
    CHECK(openConflicts(p.chair.plan()).isEmpty());
}

TEST_CASE("groups that two laptops make report to each other are set apart", "[merging]") {
    Partnership p;
    const auto group = [&](const QString &name) {
        Group made;
        made.id = Id<Group>::make();
        made.name = name;
        p.chair->commit(QStringLiteral("Add"), p.chair->edit().put(made));
        return made.id;
    };
    const Id<Group> a = group(QStringLiteral("A"));
    const Id<Group> b = group(QStringLiteral("B"));
    p.lead.take(p.chair.sendTo(p.lead));
    const auto under = [](Laptop &by, Id<Group> it, Id<Group> above) {
        Group changed = by->records().get(it);
        changed.reportsTo = above;
        by->commit(QStringLiteral("Report"), by->edit().put(changed));
    };
    under(p.chair, a, b);
    p.wait(aDay);
    under(p.lead, b, a);
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(p.chair->records().get(a).reportsTo == b);
    CHECK_FALSE(p.chair->records().get(b).reportsTo);
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("a merge is undone and made again as one", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    const Records before = p.chair->records();
    p.rename(p.lead, id, QStringLiteral("New"));
    const Id<Agency> added = p.agency(p.lead, QStringLiteral("Added"));
    p.chair.take(p.lead.sendTo(p.chair));
    const Records after = p.chair->records();
    CHECK(p.chair->undoLabel() == QStringLiteral("Take in the return of Lead"));
    p.chair->undo();
    CHECK(p.nameOf(p.chair, id) == before.get(id).name);
    // What the lead added is put away, and not taken from the lead.
    CHECK(p.chair->records().get(added).archived);
    p.lead.take(p.chair.sendTo(p.lead));
    CHECK(p.nameOf(p.lead, added) == QStringLiteral("Added"));
    p.chair->redo();
    CHECK(difference(after, p.chair->records()).isEmpty());
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("a change left out stays a proposal that can be taken up", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Proposed"));
    const Merge prepared = prepareMerge(p.chair.plan(), {p.lead.sendTo(p.chair)});
    REQUIRE(prepared.offers.size() == 1);
    merge(p.chair.plan(), prepared, {0});
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Council"));
    const QList<Offer> left = leftOutOffers(p.chair.plan());
    REQUIRE(left.size() == 1);
    CHECK(left[0].change.after == QStringLiteral("Proposed"));
    CHECK(left[0].commit.author == QStringLiteral("Lead"));
    p.rename(p.chair, id, left[0].change.after);
    CHECK(leftOutOffers(p.chair.plan()).isEmpty());
}

TEST_CASE("what a merge brought that was undone stays a proposal until it is made again", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Proposed"));
    const Id<Agency> added = p.agency(p.lead, QStringLiteral("Added"));
    const Return sent = p.lead.sendTo(p.chair);
    p.chair.take(sent);
    CHECK(leftOutOffers(p.chair.plan()).isEmpty());
    p.chair->undo();
    QStringList offered;
    for (const Offer &offer : leftOutOffers(p.chair.plan()))
        offered += offer.commit.author + u' ' + offer.change.after;
    CHECK(offered.contains(QStringLiteral("Lead Proposed")));
    CHECK(p.chair->records().get(added).archived);
    CHECK(offered.size() == 2);
    const Merge again = prepareMerge(p.chair.plan(), {sent});
    CHECK(again.arrivals.isEmpty());
    REQUIRE(again.said.size() == 1);
    CHECK(again.said[0].contains(QStringLiteral("2 changes of it were left out or undone since")));
    p.chair->redo();
    CHECK(leftOutOffers(p.chair.plan()).isEmpty());
}

TEST_CASE("a clock years ahead wins over nobody who knew of it, moves no other clock, and is told",
          "[merging]") {
    Partnership p(5 * 365 * aDay);
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("From the future"));
    const Merge prepared = prepareMerge(p.chair.plan(), {p.lead.sendTo(p.chair)});
    REQUIRE(prepared.said.size() == 1);
    CHECK(prepared.said[0].contains(QStringLiteral("ahead of this computer's")));
    merge(p.chair.plan(), prepared);
    p.wait(aDay);
    p.rename(p.chair, id, QStringLiteral("Now"));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Now"));
    const CommitInfo last = p.chair->commits().last();
    CHECK(millisecondsOf(last.stamp) == last.clock);
    // Written apart and truly later, it stands against the one from the future.
    p.rename(p.lead, id, QStringLiteral("Again from the future"));
    p.wait(aDay);
    p.rename(p.chair, id, QStringLiteral("Truly later"));
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Truly later"));
    CHECK(openConflicts(p.chair.plan()).size() == 1);
}

TEST_CASE("a clock years behind does not sort before its own past", "[merging]") {
    Partnership p(-3 * 365 * aDay);
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Written later"));
    const Merge prepared = prepareMerge(p.chair.plan(), {p.lead.sendTo(p.chair)});
    REQUIRE(prepared.said.size() == 1);
    CHECK(prepared.said[0].contains(QStringLiteral("behind what it had seen")));
    merge(p.chair.plan(), prepared);
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Written later"));
}

TEST_CASE("a return that builds on one that was lost is refused whole, and everything sent again is taken in",
          "[merging]") {
    Partnership p;
    const Id<Agency> id = p.shared();
    p.rename(p.lead, id, QStringLiteral("Lost on its way"));
    p.lead.sendTo(p.chair);
    p.rename(p.lead, id, QStringLiteral("Sent after it"));
    const Return later = p.lead.sendTo(p.chair, Sending::What::SinceLast);
    CHECK(later.commits.size() == 1);
    const qsizetype commits = p.chair->commits().size();
    CHECK_THROWS_AS(p.chair.take(later), ReturnError);
    CHECK(p.chair->commits().size() == commits);
    p.chair.take(p.lead.sendTo(p.chair));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Sent after it"));
}

TEST_CASE("what a receiver may not see is left out, and the return says so", "[merging]") {
    Partnership p;
    Agency secret;
    secret.id = Id<Agency>::make();
    secret.name = QStringLiteral("Restricted name");
    secret.shortName = QStringLiteral("RN");
    secret.marking = Marking::OfficialSensitive;
    Agency open = secret;
    open.id = Id<Agency>::make();
    open.name = QStringLiteral("Open name");
    open.marking = Marking::Official;
    p.lead->commit(QStringLiteral("Add Restricted name"), p.lead->edit().put(secret).put(open));
    const Return sent =
        returnFor(p.lead.plan(), {QStringLiteral("Chair"), Sending::What::Lacking, Marking::Official});
    CHECK(sent.marking == Marking::Official);
    CHECK(sent.leftOut > 0);
    const QByteArray lines = qUncompress(returnBytes(sent).mid(90));
    CHECK(lines.contains("Open name"));
    CHECK_FALSE(lines.contains("Restricted"));
    p.chair.take(sent);
    CHECK_FALSE(p.chair->records().find(secret.id));
    CHECK(p.nameOf(p.chair, open.id) == QStringLiteral("Open name"));
    // Who may see all of it later gets the rest.
    p.chair.take(returnFor(p.lead.plan(),
                           {QStringLiteral("Chair"), Sending::What::Everything, Marking::OfficialSensitive}));
    REQUIRE(p.chair->records().find(secret.id));
    CHECK(p.nameOf(p.chair, secret.id) == QStringLiteral("Restricted name"));
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("a return of another plan is refused with its name", "[merging]") {
    Partnership p;
    Return sent = p.lead.sendTo(p.chair, Sending::What::Everything);
    sent.plan = QUuid::createUuid();
    CHECK_THROWS_WITH(p.chair.take(sent), Catch::Contains("is of another plan"));
}

TEST_CASE("what others wrote in a record that was taken back and made again is not lost", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.chair, QStringLiteral("Police"));
    p.lead.take(p.chair.sendTo(p.lead));
    Agency agency = p.lead->records().get(id);
    agency.kind = AgencyKind::Invited;
    p.lead->commit(QStringLiteral("Kind"), p.lead->edit().put(agency));
    p.wait(aDay);
    p.chair->undo();
    p.chair->redo();
    p.lead.take(p.chair.sendTo(p.lead));
    p.chair.take(p.lead.sendTo(p.chair));
    for (Laptop *laptop : {&p.chair, &p.lead})
        CHECK((*laptop)->records().get(id).kind == AgencyKind::Invited);
    CHECK(p.lead->check() == QStringList());
}

TEST_CASE("a record that a lead took back is kept where the chair leaves that out", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.lead, QStringLiteral("Fire"));
    p.chair.take(p.lead.sendTo(p.chair));
    p.lead->undo();
    const Merge prepared = prepareMerge(p.chair.plan(), {p.lead.sendTo(p.chair)});
    QSet<qsizetype> all;
    for (qsizetype number = 0; number < prepared.offers.size(); ++number)
        all.insert(number);
    merge(p.chair.plan(), prepared, all);
    REQUIRE(p.chair->records().find(id));
    CHECK(p.nameOf(p.chair, id) == QStringLiteral("Fire"));
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("what was marked higher once, or is gone, is not sent where that is left out", "[merging]") {
    Partnership p;
    const Id<Agency> id = p.agency(p.lead, QStringLiteral("Restricted name"));
    Agency agency = p.lead->records().get(id);
    agency.marking = Marking::OfficialSensitive;
    p.lead->commit(QStringLiteral("Mark"), p.lead->edit().put(agency));
    agency.marking = Marking::Official;
    agency.name = QStringLiteral("Open name");
    p.lead->commit(QStringLiteral("Lower"), p.lead->edit().put(agency));
    p.agency(p.lead, QStringLiteral("Restricted and undone"));
    p.lead->undo();
    const Return sent =
        returnFor(p.lead.plan(), {QStringLiteral("Chair"), Sending::What::Lacking, Marking::Official});
    CHECK_FALSE(qUncompress(returnBytes(sent).mid(90)).contains("Restricted"));
    CHECK(returnFor(p.lead.plan(), {QStringLiteral("Chair")}).marking == Marking::OfficialSensitive);
    p.chair.take(sent);
    CHECK(p.chair->check() == QStringList());
}

TEST_CASE("returns of many people have a label that can be sent on", "[merging]") {
    Partnership p;
    QList<Return> returns;
    p.agency(p.lead, QStringLiteral("Fire"));
    for (int i = 0; i < 30; ++i) {
        Return sent = p.lead.sendTo(p.chair, Sending::What::Everything);
        sent.from = QStringLiteral("Lead of a group with a long name, number %1").arg(i);
        returns.append(sent);
    }
    merge(p.chair.plan(), prepareMerge(p.chair.plan(), returns));
    CHECK(p.chair->undoLabel() == QStringLiteral("Take in the returns of 30 people"));
    CHECK_NOTHROW(p.lead.take(p.chair.sendTo(p.lead)));
    Agency agency = p.chair->records().all<Agency>().at(0);
    agency.name += u'!';
    p.chair->commit(QString(3'000, u'x'), p.chair->edit().put(agency));
    CHECK_NOTHROW(p.lead.take(p.chair.sendTo(p.lead)));
}
