// Measures a folder through which 50 devices share a plan, against a lower bound in the same run: folderbench
// FILE.saferplan. See tests/bench/run.

#include "core/exchange/incoming.h"
#include "tests/bench/measure.h"
#include "tests/bench/rawmerge.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

constexpr int devices = 50;
constexpr int commits = 12; ///< of each device: a fortnight's update of a lead
constexpr int changes = 3;  ///< in each

/// A device that shares a copy of the plan.
class Device {
public:
    Device(const QString &copy, const QString &folder, const QString &author)
        : m_plan(PlanFile::open(copy), m_clock, m_registry, author) {
        m_sharing.folder = folder;
    }
    FolderLook look() const { return lookInto(m_sharing, heldBy(m_plan)); }
    void takeIn(const FolderLook &look) {
        const Incoming incoming = incomingOf(m_plan, look);
        if (!incoming.merge.isEmpty())
            merge(m_plan, incoming.merge);
    }
    void put(const FolderLook &look) { putThere(m_plan, m_sharing, look); }
    void write(int number) {
        const auto &actions = m_plan.records().all<Action>();
        for (int i = 0; i < commits; ++i) {
            Edits edits = m_plan.edit();
            for (int change = 0; change < changes; ++change) {
                Action action =
                    actions.at((number * commits * changes + i * changes + change) % actions.size());
                action.leadOfficer = QStringLiteral("Officer %1 of %2").arg(i).arg(number);
                edits.put(action);
            }
            m_plan.commit(QStringLiteral("Update"), edits);
        }
    }

private:
    SystemClock m_clock;
    WriterRegistry m_registry;
    OpenPlan m_plan;
    Sharing m_sharing;
};

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        out() << "folderbench FILE.saferplan\n";
        return 2;
    }
    QTemporaryDir folder;
    const QString shared = folder.filePath(QStringLiteral("shared"));
    QDir().mkpath(shared);
    const auto copied = [&](const QString &name) {
        const QString path = folder.filePath(name);
        QFile::copy(QString::fromLocal8Bit(argv[1]), path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    };
    Device chair(copied(QStringLiteral("chair.saferplan")), shared, QStringLiteral("Chair"));
    chair.put(chair.look()); // what all of them have
    double written = 0;
    for (int number = 0; number < devices; ++number) {
        const QString path = copied(QStringLiteral("lead.saferplan"));
        {
            Device lead(path, shared, QStringLiteral("Lead %1").arg(number));
            lead.write(number);
            const FolderLook look = lead.look();
            written += timeOf([&] { lead.put(look); });
        }
        QFile::remove(path);
    }
    FolderLook look;
    const double read = timeOf([&] { look = chair.look(); });
    const double taken = timeOf([&] { chair.takeIn(look); });
    chair.put(look);
    const double nothing = medianOf(9, [&] {
        const FolderLook again = chair.look();
        chair.takeIn(again);
        chair.put(again);
    });
    const RawRows rows{devices * commits, changes, 1};
    const double raw = rawInsert(copied(QStringLiteral("raw.saferplan")).toStdString(), rows);
    const double rawEach = rawInsert(copied(QStringLiteral("rawEach.saferplan")).toStdString(),
                                     {devices * commits, changes, devices});
    out() << QStringLiteral("%1 devices with %2 commits of %3 changes each\n")
                 .arg(devices)
                 .arg(commits)
                 .arg(changes);
    report(QStringLiteral("putting them there, all devices"), written, rawEach,
           QStringLiteral("C interface, the same rows, a transaction a device"));
    report(QStringLiteral("reading them when they are new"), read, raw,
           QStringLiteral("C interface, the same rows in one transaction"));
    report(QStringLiteral("reading and taking them in"), read + taken, raw, QStringLiteral("the same"));
    report(QStringLiteral("coming by when nothing is new"), nothing, raw, QStringLiteral("the same"));
    return 0;
}
