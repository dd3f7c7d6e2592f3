// Measures returns against a lower bound in the same run: mergebench FILE.saferplan. See tests/bench/run.

#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "tests/bench/measure.h"
#include "tests/bench/rawmerge.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

constexpr int changes = 10'000;
constexpr int inACommit = 100;

/// Gives actions another lead officer, 100 a commit.
void changeMany(OpenPlan &plan, int from, int count) {
    const auto &actions = plan.records().all<Action>();
    for (int done = 0; done < count;) {
        Edits edits = plan.edit();
        for (int i = 0; i < inACommit && done < count; ++i, ++done) {
            Action action = actions.at((from + done) % actions.size());
            action.leadOfficer = QStringLiteral("Officer %1 of %2").arg(done).arg(from);
            edits.put(action);
        }
        plan.commit(QStringLiteral("Update"), edits);
    }
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        out() << "mergebench FILE.saferplan\n";
        return 2;
    }
    QTemporaryDir folder;
    const SystemClock clock;
    WriterRegistry registry;
    const auto copied = [&](const char *name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile::copy(QString::fromLocal8Bit(argv[1]), path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    };
    const auto open = [&](const QString &path, const char *author) {
        return std::make_unique<OpenPlan>(PlanFile::open(path), clock, registry, QString::fromLatin1(author));
    };
    const auto lead = open(copied("lead.saferplan"), "Lead");
    changeMany(*lead, 0, changes);
    Return sent;
    const double gathered = timeOf([&] { sent = returnFor(*lead, {QStringLiteral("Chair")}); });
    QByteArray bytes;
    const double written = timeOf([&] { bytes = returnBytes(sent); });
    Return arrived;
    const double read = timeOf([&] { arrived = readReturn(bytes); });

    std::vector<double> prepared;
    std::vector<double> whole;
    std::vector<double> raw;
    for (int run = 0; run < 3; ++run) {
        const std::string name = "chair" + std::to_string(run) + ".saferplan";
        const QString path = copied(name.c_str());
        {
            const auto chair = open(path, "Chair");
            changeMany(*chair, changes / 2, inACommit);
            Merge ready;
            prepared.push_back(timeOf([&] { ready = prepareMerge(*chair, {arrived}); }));
            whole.push_back(prepared.back() + timeOf([&] { merge(*chair, ready); }));
        }
        raw.push_back(rawInsert(copied(("raw" + name).c_str()).toStdString(), {changes / inACommit, inACommit}));
    }
    const auto middle = [](std::vector<double> times) {
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    };
    out() << QStringLiteral("%1 changes in %2 commits, a return of %3 KiB\n")
                 .arg(changes)
                 .arg(sent.commits.size())
                 .arg(bytes.size() / 1024);
    report(QStringLiteral("gathering the return"), gathered, QStringLiteral("from the log"));
    report(QStringLiteral("writing the return"), written, QStringLiteral("packed, with its checksum"));
    report(QStringLiteral("reading the return"), read, QStringLiteral("every value checked"));
    report(QStringLiteral("the preview of the merge"), middle(prepared),
           QStringLiteral("nothing is written yet"));
    report(QStringLiteral("taking the return in"), middle(whole), middle(raw),
           QStringLiteral("C interface, the same rows in one transaction"));

    // A fortnight's update of a lead: twelve actions, three fields each.
    const auto fortnight = open(copied("fortnight.saferplan"), "Lead");
    for (int i = 0; i < 12; ++i) {
        Action action = fortnight->records().all<Action>().at(i);
        action.percent = 10 + i;
        action.ragReason =
            QStringLiteral("Two of the three visits were made; the third waits for the landlord.");
        action.pathToGreen = QStringLiteral("The third visit is booked for the first week of next month.");
        fortnight->commit(QStringLiteral("Update"), fortnight->edit().put(action));
    }
    out() << QStringLiteral("a fortnight's update of 12 actions: a return of %1 bytes\n")
                 .arg(returnBytes(returnFor(*fortnight, {QStringLiteral("Chair")})).size());
    return 0;
}
