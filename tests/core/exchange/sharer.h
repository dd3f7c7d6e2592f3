#pragma once

#include "core/exchange/incoming.h"
#include "tests/core/exchange/laptops.h"

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

} // namespace saferplan::test
