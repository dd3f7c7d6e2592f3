#include "tests/core/plan/agencies.h"

#include <QCryptographicHash>

using namespace saferplan;
using namespace saferplan::test;

TEST_CASE("an attached file comes back byte by byte, under its SHA-256, and stands once", "[attachments]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("a\0b\xff\x1f", 5), QByteArray(100'000, '\xfe')}) {
        plan->attach(council.uuid, QStringLiteral("Minutes"), QStringLiteral("minutes.pdf"), bytes);
        plan.reopen();
        const Evidence evidence =
            plan->records().all<Evidence>().at(plan->records().all<Evidence>().size() - 1);
        CHECK(evidence.sha256 ==
              QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        CHECK(evidence.size == static_cast<int>(bytes.size()));
        CHECK(evidence.fileName == QStringLiteral("minutes.pdf"));
        const bool same = plan->attachment(evidence) == bytes;
        CHECK(same);
    }
    Evidence none;
    none.sha256 = QStringLiteral("no such");
    CHECK_THROWS_AS(plan->attachment(none), StoreError);
}

TEST_CASE("a file of ten megabytes can be attached, and not a byte more", "[attachments]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    QByteArray bytes(PlanFile::attachmentLimit, 'x');
    CHECK(plan->attach(council.uuid, QStringLiteral("Large"), QStringLiteral("large.bin"), bytes).seq != 0);
    bytes += 'x';
    const Records before = plan->records();
    CHECK_THROWS_AS(
        plan->attach(council.uuid, QStringLiteral("Too large"), QStringLiteral("large.bin"), bytes),
        StoreError);
    CHECK((plan->records() == before));
}

TEST_CASE("a file whose evidence is refused, or whose commit fails, leaves no bytes in the plan",
          "[attachments]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    const CommitInfo made = addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    Evidence evidence;
    evidence.sha256 = PlanFile::nameOfAttachment("bytes");
    CHECK_THROWS_AS(
        plan->attach(QUuid::createUuid(), QStringLiteral("About nothing"), QStringLiteral("a.txt"), "bytes"),
        Refused);
    CHECK_THROWS_AS(plan->attachment(evidence), StoreError);
    CHECK_THROWS(plan->together([&] {
        plan->attach(council.uuid, QStringLiteral("Minutes"), QStringLiteral("a.txt"), "bytes");
        throw std::runtime_error("no");
    }));
    plan.close();
    const auto file = PlanFile::open(plan.path());
    // The same writer and stamp again: the file refuses the commit itself.
    CommitInfo again = made;
    CHECK_THROWS_AS(file->append(again, {}, {}, {"bytes"}), StoreError);
    CHECK_THROWS_AS(file->attachment(evidence.sha256), StoreError);
    again.stamp = made.stamp + 1;
    file->append(again, {}, {}, {"bytes"});
    CHECK(file->attachment(evidence.sha256) == "bytes");
}
