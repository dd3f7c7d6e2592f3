#pragma once

#include "core/exchange/incoming.h"
#include "tests/core/exchange/laptops.h"
#include "tests/support/qtprint.h"

#include <QDir>

namespace saferplan::test {

/// A laptop that shares its plan through a folder.
class Sharer {
public:
    Sharer(const QString &folder, const QString &base, const QString &author, const QString &shared)
        : laptop(folder, base, author, 0) {
        sharing.folder = shared;
    }

    /// Comes by the folder, as the program does: takes in what is new, then puts there what is not.
    QStringList come() {
        const FolderLook look = lookInto(sharing, heldBy(laptop.plan()));
        if (!look.isSeen)
            return {look.trouble};
        read = look.arrived.size();
        const Incoming incoming = incomingOf(laptop.plan(), look);
        waiting = incoming.waiting;
        if (!incoming.merge.isEmpty())
            merge(laptop.plan(), incoming.merge);
        written = putThere(laptop.plan(), sharing, look);
        return incoming.said;
    }
    Id<Agency> add(const QString &name) {
        Agency made;
        made.id = Id<Agency>::make();
        made.name = name;
        laptop->commit(QStringLiteral("Add ") + name, laptop->edit().put(made));
        return made.id;
    }
    bool has(const QString &name) {
        for (const Agency &agency : laptop->records().all<Agency>())
            if (agency.name == name)
                return true;
        return false;
    }
    QStringList ownFiles() const {
        return QDir(sharing.folder)
            .entryList({sharing.device.toString(QUuid::Id128) + QStringLiteral("-*")}, QDir::Files);
    }

    Laptop laptop;
    Sharing sharing;
    qsizetype read = 0;
    qsizetype written = 0;
    qsizetype waiting = 0;
};

/// Two leads and a chair, and the folder between them.
struct Folder {
    QTemporaryDir place{test::quickFolder()};
    QString base = test::basePlan(place.path());
    QDir shared{place.filePath(QStringLiteral("shared"))};
    Sharer chair;
    Sharer lead;
    Sharer other;

    Folder()
        : chair(place.path(), base, QStringLiteral("Chair"), shared.path())
        , lead(place.path(), base, QStringLiteral("Lead"), shared.path())
        , other(place.path(), base, QStringLiteral("Other"), shared.path()) {
        QDir().mkpath(shared.path());
    }
    QStringList files() const {
        return shared.entryList({QStringLiteral("*.saferreturn")}, QDir::Files, QDir::Name);
    }
    QByteArray bytes(const QString &name) const {
        QFile file(shared.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void put(const QString &name, const QByteArray &bytes) const {
        QFile file(shared.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// The same file, and the same note of who writes in it, on a machine that says it is the lead's.
    void makeTwin(Sharer &twin) {
        twin.laptop.replaceBy(lead.laptop->path());
        const QUuid writer = lead.laptop->writer();
        WriterRegistry(place.path()).note(twin.laptop->path(), writer, lead.laptop->heads().value(writer));
    }
    /// Gives somebody a folder that nobody else sees yet.
    QString moveApart(Sharer &sharer) const {
        const QString apart = place.filePath(QStringLiteral("apart"));
        QDir().mkpath(apart);
        sharer.sharing.folder = apart;
        return apart;
    }
    void bringIn(const QString &apart) const {
        for (const QString &name : QDir(apart).entryList(QDir::Files))
            QFile::copy(apart + u'/' + name, shared.filePath(name));
    }
    void everybodyComes() {
        for (int round = 0; round < 3; ++round)
            for (Sharer *sharer : {&chair, &lead, &other})
                CHECK(sharer->come().isEmpty());
    }
};

} // namespace saferplan::test
