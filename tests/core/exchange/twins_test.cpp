// Copies of a plan that write under one name, or lack what they wrote: after a disk was copied, or a backup
// restored.

#include "tests/core/exchange/sharer.h"

using namespace saferplan;
using test::Folder;
using test::Sharer;

namespace {

/// A lead whose computer was set up twice from one copy of a disk, after all had shared.
struct Twins : Folder {
    Sharer twin{place.path(), base, QStringLiteral("Twin"), shared.path()};

    Twins() {
        lead.add(QStringLiteral("Council"));
        everybodyComes();
        makeTwin(twin);
    }
};

} // namespace

TEST_CASE("a plan restored from a backup gets back from the folder what it had written since",
          "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    const QString backup = f.place.filePath(QStringLiteral("backup"));
    f.lead.laptop->copyTo(backup);
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    const QUuid before = f.lead.laptop->writer();
    f.lead.laptop.replaceBy(backup);
    CHECK_FALSE(f.lead.has(QStringLiteral("Fire")));
    f.lead.add(QStringLiteral("Police"));
    CHECK(f.lead.laptop->writer() != before);
    CHECK(f.lead.come().isEmpty());
    CHECK(f.lead.has(QStringLiteral("Fire")));
    f.everybodyComes();
    CHECK(f.chair.has(QStringLiteral("Police")));
    CHECK(f.chair.laptop->records() == f.lead.laptop->records());
}

TEST_CASE("two computers set up from one copy of a disk come to write under two names", "[sharedfolder]") {
    Folder f;
    f.lead.add(QStringLiteral("Council"));
    f.everybodyComes();
    f.lead.add(QStringLiteral("Not shared yet"));
    Sharer twin(f.place.path(), f.base, QStringLiteral("Twin"), f.shared.path());
    f.makeTwin(twin);
    twin.sharing = f.lead.sharing;
    const QUuid shared = f.lead.laptop->writer();

    SECTION("where each has written before it came by the folder") {
        f.lead.add(QStringLiteral("Fire"));
        twin.add(QStringLiteral("Police"));
        f.lead.come();
        CHECK(twin.come().join(u' ').contains(QStringLiteral("nothing is lost")));
    }
    SECTION("where one went on alone") {
        f.lead.add(QStringLiteral("Fire"));
        f.lead.come();
        CHECK(twin.come().isEmpty());
        twin.add(QStringLiteral("Police"));
        twin.come();
    }
    CHECK(f.lead.laptop->writer() == shared);
    CHECK(twin.laptop->writer() != shared);
    CHECK(twin.sharing.device != f.lead.sharing.device);
    for (int round = 0; round < 2; ++round) {
        f.everybodyComes();
        CHECK(twin.come().isEmpty());
    }
    for (Sharer *sharer : {&f.chair, &f.lead, &f.other, &twin}) {
        CHECK(sharer->has(QStringLiteral("Fire")));
        CHECK(sharer->has(QStringLiteral("Police")));
        CHECK(sharer->laptop->records() == f.chair.laptop->records());
        CHECK(sharer->laptop->check().isEmpty());
    }
}

TEST_CASE("where two have shared under one name already, whoever comes by is told, and nothing is taken in",
          "[sharedfolder]") {
    Twins f;
    const QString apart = f.moveApart(f.twin);
    f.lead.add(QStringLiteral("Fire"));
    f.twin.add(QStringLiteral("Police"));
    f.twin.come();
    f.everybodyComes();
    f.bringIn(apart);
    const Records before = f.chair.laptop->records();
    CHECK(f.chair.come().join(u' ').contains(QStringLiteral("under one name")));
    CHECK(f.chair.laptop->records() == before);
}

TEST_CASE(
    "what one of two such computers had e-mailed already comes to everybody, and the e-mail says why not",
    "[sharedfolder]") {
    Twins f;
    f.lead.add(QStringLiteral("Fire"));
    const Return mailed = f.lead.laptop.sendTo(f.chair.laptop);
    f.twin.add(QStringLiteral("Police"));
    f.twin.come();
    f.lead.come();
    f.everybodyComes();
    for (Sharer *sharer : {&f.chair, &f.lead, &f.other}) {
        CHECK(sharer->has(QStringLiteral("Fire")));
        CHECK(sharer->has(QStringLiteral("Police")));
    }
    CHECK_THROWS_WITH(f.chair.laptop.take(mailed), Catch::Contains("under one name"));
}

TEST_CASE("what others have built on keeps its name when a copy of the disk turns up", "[sharedfolder]") {
    Twins f;
    const QString apart = f.moveApart(f.twin);
    f.lead.add(QStringLiteral("Fire"));
    f.everybodyComes();
    f.chair.add(QStringLiteral("Built on it"));
    f.everybodyComes();
    const qsizetype commits = f.lead.laptop->commits().size();
    f.twin.add(QStringLiteral("Police"));
    f.twin.come();
    f.bringIn(apart);
    for (int round = 0; round < 3; ++round)
        for (Sharer *sharer : {&f.lead, &f.chair, &f.other})
            sharer->come();
    CHECK(f.lead.laptop->commits().size() == commits);
    CHECK(openConflicts(f.lead.laptop.plan()).isEmpty());
    CHECK(f.lead.laptop->records() == f.chair.laptop->records());
}

TEST_CASE("files that hold what their writer has lost are not tidied away", "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    const QString backup = f.place.filePath(QStringLiteral("backup"));
    f.lead.laptop->copyTo(backup);
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    f.lead.laptop.replaceBy(backup);
    // Nothing is taken in, as while somebody has yet to look at it.
    for (int i = 0; i < mostFiles + 3; ++i) {
        f.lead.add(QStringLiteral("Agency %1").arg(i));
        const FolderLook look = lookInto(f.lead.sharing, heldBy(f.lead.laptop.plan()));
        putThere(f.lead.laptop.plan(), f.lead.sharing, look);
    }
    CHECK_FALSE(f.lead.has(QStringLiteral("Fire")));
    CHECK(f.lead.ownFiles().size() < mostFiles);
    f.other.come();
    CHECK(f.other.has(QStringLiteral("Fire")));
}
