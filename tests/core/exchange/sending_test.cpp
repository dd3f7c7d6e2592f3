#include "core/exchange/senders.h"
#include "core/exchange/sending.h"
#include "core/exchange/unsent.h"
#include "tests/core/exchange/laptops.h"

using namespace saferplan;
using test::Laptop;

namespace {

void say(OpenPlan &plan, const QString &reason) {
    Plan about = plan.records().single<Plan>();
    about.title = reason;
    plan.commit(QStringLiteral("Say ") + reason, plan.edit().put(about));
}

qsizetype unsent(const OpenPlan &plan) {
    UnsentCount count(plan);
    while (count.step()) {
    }
    return count.count();
}

struct Two {
    Two() : base(test::basePlan(folder.path())) {}

    QTemporaryDir folder;
    QString base;
    Laptop lead{folder.path(), base, QStringLiteral("Detective Inspector, Constabulary"), 0};
    Laptop chair{folder.path(), base, QStringLiteral("Chair, Council"), 0};
};

} // namespace

TEST_CASE("what was not sent to anybody yet is counted, and kept count of", "[exchange]") {
    Two two;
    CHECK(unsent(two.lead.plan()) == 0);
    UnsentCount count(two.lead.plan());
    say(two.lead.plan(), QStringLiteral("one"));
    count.follow(two.lead.plan().commits().last());
    while (count.step()) {
    }
    CHECK(count.count() == 1);
    say(two.lead.plan(), QStringLiteral("two"));
    count.follow(two.lead.plan().commits().last());
    CHECK(count.count() == 2);
    CHECK(unsent(two.lead.plan()) == 2);

    two.chair.take(two.lead.sendTo(two.chair));
    CHECK(unsent(two.lead.plan()) == 0);
    CHECK(unsent(two.chair.plan()) == 0); // what others did is not the chair's to send
    say(two.lead.plan(), QStringLiteral("three"));
    CHECK(unsent(two.lead.plan()) == 1);
}

TEST_CASE("what a sheet asked for is unsent work of who took it in, and its lead has sent", "[exchange]") {
    Two two;
    two.chair->setAuthor(sheetAuthor(QStringLiteral("Fire Station Commander"), two.chair.author()));
    say(two.chair.plan(), QStringLiteral("by sheet"));
    two.chair->setAuthor(two.chair.author());
    CHECK(unsent(two.chair.plan()) == 1);
    const QList<Sender> senders = sendersTo(two.chair.plan());
    REQUIRE(senders.size() == 1);
    CHECK(senders.first().author == QStringLiteral("Fire Station Commander"));
    CHECK(senders.first().machine.isEmpty());
    CHECK(otherAuthors(two.chair.plan()) == QStringList(QStringLiteral("Chair"))); // who made the plan
}

TEST_CASE("senders are found with what came from them since a moment", "[exchange]") {
    Two two;
    say(two.lead.plan(), QStringLiteral("early"));
    two.chair.setTime(QDateTime(QDate(2026, 1, 5), QTime(9, 0)).toMSecsSinceEpoch());
    two.chair.take(two.lead.sendTo(two.chair));
    say(two.lead.plan(), QStringLiteral("late"));
    two.chair.setTime(QDateTime(QDate(2026, 1, 20), QTime(9, 0)).toMSecsSinceEpoch());
    two.chair.take(two.lead.sendTo(two.chair));
    say(two.chair.plan(), QStringLiteral("own"));
    const QList<Sender> senders = sendersTo(two.chair.plan(), endOfDay(QDate(2026, 1, 10)));
    REQUIRE(senders.size() == 1);
    CHECK(isInRole(senders.first().author, QStringLiteral("detective inspector")));
    CHECK(senders.first().commits == 2);
    REQUIRE(senders.first().since.size() == 1);
    CHECK(senders.first().since.first().label == QStringLiteral("Say late"));
    CHECK(QDateTime::fromMSecsSinceEpoch(senders.first().arrivedAt).date() == QDate(2026, 1, 20));
}

TEST_CASE("a role is the whole of what stands before the agency", "[exchange]") {
    const QString author = QStringLiteral("Head of Safer Communities, Council");
    CHECK(isInRole(author, QStringLiteral("Head of Safer Communities")));
    CHECK_FALSE(isInRole(author, QStringLiteral("Head of Safer")));
    CHECK_FALSE(isInRole(author, QString()));
    CHECK(isInRole(QStringLiteral("Chair (Pat)"), QStringLiteral("chair")));
}

TEST_CASE("a return that is stopped while it is made leaves nothing behind", "[exchange]") {
    Two two;
    say(two.lead.plan(), QStringLiteral("one"));
    const Sending everything{two.chair.author(), Sending::What::Everything};
    qsizetype told = 0;
    CHECK_THROWS_AS(
        returnFor(two.lead.plan(), everything, [&told](qsizetype, qsizetype) { return ++told < 3; }),
        Stopped);
    ReturnMaker maker(two.lead.plan(), everything);
    while (maker.step())
        CHECK(maker.done() <= maker.total());
    CHECK(maker.take().commits.size() == two.lead.plan().commits().size());
}
