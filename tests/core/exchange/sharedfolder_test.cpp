// Laptops that share a plan through a folder, whatever the program that carries the folder about does to it.

#include "tests/core/exchange/sharer.h"

using namespace saferplan;
using test::Folder;
using test::Sharer;

TEST_CASE("what each writes reaches everybody through the folder", "[sharedfolder]") {
    Folder f;
    f.chair.add(QStringLiteral("Council"));
    f.lead.add(QStringLiteral("Fire"));
    f.other.add(QStringLiteral("Police"));
    f.everybodyComes();
    CHECK(f.chair.laptop->records() == f.lead.laptop->records());
    CHECK(f.chair.laptop->records() == f.other.laptop->records());
    CHECK(f.other.has(QStringLiteral("Fire")));
}

TEST_CASE("where nothing is new, nothing is read and nothing written", "[sharedfolder]") {
    Folder f;
    f.lead.add(QStringLiteral("Fire"));
    f.everybodyComes();
    const QStringList files = f.files();
    for (Sharer *sharer : {&f.chair, &f.lead, &f.other}) {
        sharer->come();
        CHECK(sharer->read == 0);
        CHECK(sharer->written == 0);
    }
    CHECK(f.files() == files);
}

TEST_CASE("each writes only its own files, and never into one again", "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    QHash<QString, QByteArray> before;
    for (const QString &name : f.files())
        before.insert(name, f.bytes(name));
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    CHECK(f.files().size() == before.size() + 1);
    for (auto file = before.begin(); file != before.end(); ++file)
        CHECK(f.bytes(file.key()) == file.value());
}

TEST_CASE("a file of which half has come is told of, and read when it is whole", "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    const QString last = f.lead.ownFiles().last();
    const QByteArray whole = f.bytes(last);
    f.put(last, whole.left(whole.size() / 2));
    CHECK(f.chair.come().join(u' ').contains(QStringLiteral("may still be on its way")));
    CHECK_FALSE(f.chair.has(QStringLiteral("Fire")));
    f.put(last, whole);
    CHECK(f.chair.come().isEmpty());
    CHECK(f.chair.has(QStringLiteral("Fire")));
}

TEST_CASE("copies that a carrier made of a file do no harm, and bring what the file itself lost",
          "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    const QString last = f.lead.ownFiles().last();
    const QByteArray whole = f.bytes(last);
    const QString stem = last.chopped(12);
    for (const char *more : {" (1)", "-LAPTOP-3", " (conflicted copy 2025-11-03)", " - Copy"})
        f.put(stem + QLatin1String(more) + QStringLiteral(".saferreturn"), whole);
    SECTION("beside the file") {
        CHECK(f.chair.come().isEmpty());
    }
    SECTION("in the place of the file") {
        REQUIRE(f.shared.remove(last));
        CHECK(f.chair.come().isEmpty());
    }
    CHECK(f.chair.has(QStringLiteral("Fire")));
    const qsizetype commits = f.chair.laptop->commits().size();
    f.chair.come();
    CHECK(f.chair.laptop->commits().size() == commits);
}

TEST_CASE("what builds on a file that vanished waits, until who wrote it puts it there again",
          "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    const QString lost = f.lead.ownFiles().last();
    f.lead.add(QStringLiteral("Police"));
    f.lead.come();
    REQUIRE(f.shared.remove(lost));
    CHECK(f.chair.come().join(u' ').contains(QStringLiteral("Changes of Lead wait here")));
    CHECK(f.chair.waiting == 1);
    CHECK_FALSE(f.chair.has(QStringLiteral("Police")));
    f.lead.come();
    CHECK(f.lead.written == 1);
    CHECK(f.chair.come().isEmpty());
    CHECK(f.chair.has(QStringLiteral("Fire")));
    CHECK(f.chair.has(QStringLiteral("Police")));
}

TEST_CASE("nobody writes again what another put there and took away", "[sharedfolder]") {
    Folder f;
    f.lead.add(QStringLiteral("Fire"));
    f.everybodyComes();
    for (const QString &name : f.lead.ownFiles())
        REQUIRE(f.shared.remove(name));
    f.chair.come();
    CHECK(f.chair.written == 0);
    SECTION("unless everything is asked for") {
        f.chair.sharing.ofOthers.clear();
        f.chair.come();
        CHECK(f.chair.written > 0);
    }
}

TEST_CASE("a folder that is gone, or may not be written, is told of, and what waits goes there later",
          "[sharedfolder]") {
    Folder f;
    f.lead.add(QStringLiteral("Fire"));
    SECTION("gone") {
        REQUIRE(QDir().rename(f.shared.path(), f.shared.path() + u'x'));
        CHECK(f.lead.come().join(u' ').contains(QStringLiteral("cannot be reached")));
        REQUIRE(QDir().rename(f.shared.path() + u'x', f.shared.path()));
    }
    SECTION("for a moment a file stands in its place") {
        REQUIRE(QDir().rmdir(f.shared.path()));
        const QFileInfo place(f.shared.path());
        QFile file(place.filePath());
        REQUIRE(file.open(QIODevice::WriteOnly));
        CHECK(f.lead.come().join(u' ').contains(QStringLiteral("cannot be reached")));
        FolderLook look;
        CHECK_THROWS_AS(putThere(f.lead.laptop.plan(), f.lead.sharing, look), ReturnError);
        REQUIRE(file.remove());
        REQUIRE(QDir().mkpath(place.filePath()));
    }
    f.everybodyComes();
    CHECK(f.chair.has(QStringLiteral("Fire")));
}

TEST_CASE("files of another plan and files that are none lie there unheeded", "[sharedfolder]") {
    Folder f;
    QTemporaryDir elsewhere(test::quickFolder());
    Sharer foreign(elsewhere.path(), test::basePlan(elsewhere.path()), QStringLiteral("Foreign"),
                   f.shared.path());
    foreign.add(QStringLiteral("Elsewhere"));
    foreign.come();
    f.put(QStringLiteral("notes.txt"), "milk");
    f.put(QStringLiteral("x.saferreturn.part"), "half");
    f.lead.add(QStringLiteral("Fire"));
    f.everybodyComes();
    CHECK(f.chair.has(QStringLiteral("Fire")));
    CHECK_FALSE(f.chair.has(QStringLiteral("Elsewhere")));
    CHECK(foreign.come().isEmpty());
    CHECK_FALSE(foreign.has(QStringLiteral("Fire")));
}

TEST_CASE("a hostile file is told of and changes nothing, and those beside it are taken in",
          "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    f.lead.add(QStringLiteral("Fire"));
    f.other.add(QStringLiteral("Police"));
    Return bad = f.lead.laptop.sendTo(f.chair.laptop);
    // It says to know what was written after it.
    bad.commits.last().seen = f.chair.laptop->heads();
    bad.commits.last().info.stamp = bad.commits.last().previous + 1;
    f.put(QStringLiteral("bad.saferreturn"), returnBytes(bad));
    f.other.come();
    CHECK_FALSE(f.chair.come().isEmpty());
    CHECK_FALSE(f.chair.has(QStringLiteral("Fire")));
    CHECK(f.chair.has(QStringLiteral("Police")));
}

TEST_CASE("many files of one device become one, and nobody lacks anything", "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    for (int i = 0; i < mostFiles + 3; ++i) {
        f.lead.add(QStringLiteral("Agency %1").arg(i));
        f.lead.come();
    }
    CHECK(f.lead.ownFiles().size() < mostFiles);
    CHECK(f.lead.written == 1);
    f.everybodyComes();
    CHECK(f.other.has(QStringLiteral("Agency 0")));
    CHECK(f.other.laptop->records() == f.lead.laptop->records());
}

TEST_CASE("what was sent in part is in the folder whole, once its author comes by", "[sharedfolder]") {
    Folder f;
    f.everybodyComes();
    f.lead.add(QStringLiteral("Fire"));
    Return sent = f.lead.laptop.sendTo(f.other.laptop);
    sent.commits.last().changes.clear();
    sent.commits.last().partial = true;
    f.other.laptop.take(sent);
    f.other.come();
    CHECK(f.other.written > 0);
    f.everybodyComes();
    CHECK(f.other.has(QStringLiteral("Fire")));
    CHECK(f.chair.has(QStringLiteral("Fire")));
    CHECK(f.chair.laptop->partialCommits().isEmpty());
    // Its own name comes with it, so that nobody takes it for another's when it is read anew.
    f.other.sharing.files.clear();
    CHECK(f.other.come().isEmpty());
    const QList<CommitInfo> have = f.other.laptop->commits();
    for (const CommitInfo &commit : f.lead.laptop->commits())
        CHECK(std::any_of(have.begin(), have.end(), [&](const CommitInfo &there) {
            return there.id() == commit.id() && there.label == commit.label;
        }));
}

TEST_CASE("an attached file travels through the folder", "[sharedfolder]") {
    Folder f;
    const Id<Agency> agency = f.lead.add(QStringLiteral("Fire"));
    f.lead.laptop->attach(agency.uuid, QStringLiteral("Photo"), QStringLiteral("photo.jpg"), "bytes of it");
    f.everybodyComes();
    const Evidence &evidence = *f.chair.laptop->records().all<Evidence>().begin();
    CHECK(f.chair.laptop->attachment(evidence) == QByteArray("bytes of it"));
}

TEST_CASE("how a plan is shared is remembered for its file on this machine", "[sharedfolder]") {
    Folder f;
    f.lead.add(QStringLiteral("Fire"));
    f.lead.come();
    f.lead.sharing.asksFirst = false;
    const SharingNotes notes(f.place.filePath(QStringLiteral("notes")));
    notes.keep(f.lead.laptop->path(), f.lead.sharing);
    const Sharing again = notes.of(f.lead.laptop->path());
    CHECK(again.folder == f.lead.sharing.folder);
    CHECK(again.device == f.lead.sharing.device);
    CHECK_FALSE(again.asksFirst);
    CHECK_FALSE(hasUnshared(f.lead.laptop.plan(), again));
    CHECK(lookInto(again, heldBy(f.lead.laptop.plan())).arrived.isEmpty());
    CHECK_FALSE(notes.of(f.base).isOn());
}
