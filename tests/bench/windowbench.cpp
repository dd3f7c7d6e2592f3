// Measures the window as a person meets it, each figure beside that of the first plan, which is to be a tiny
// one: windowbench TINY.saferplan PLAN.saferplan... See tests/bench/run.

#include "core/plan/backups.h"
#include "core/record/records.h"
#include "tests/bench/measure.h"
#include "ui/look/theme.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/actionspage.h"
#include "ui/pages/pagelist.h"
#include "ui/window/mainwindow.h"
#include "ui/window/planview.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

/// What was measured, in the order in which it is told.
using Figures = QList<std::pair<QString, double>>;

double worstScroll(QTableView &view) {
    QScrollBar &bar = *view.verticalScrollBar();
    double worst = 0;
    for (int step = 0; step < 20; ++step)
        worst = std::max(worst, medianOf(3, [&] {
                             bar.setValue(bar.value() + view.viewport()->height() / 24);
                             settle();
                         }));
    return worst;
}

double worstKey(QLineEdit &filter) {
    double worst = 0;
    for (const char key : {'r', 'e', 'v', 'i'})
        worst = std::max(worst, timeOf([&] {
                             QTest::keyClick(&filter, key);
                             settle();
                         }));
    filter.clear();
    settle();
    return worst;
}

/// From another page to this one, which is made already.
double comingBack(Workspace &workspace, PageId page) {
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        workspace.go({page == PageId::Overview ? PageId::Actions : PageId::Overview});
        settle();
        times.push_back(timeOf([&] {
            workspace.go({page});
            settle();
        }));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Figures figuresOf(MainWindow &window, const QString &path) {
    Figures figures;
    figures.append({QStringLiteral("open, to the painted overview"), timeOf([&] {
                        window.openPlan(path);
                        settle();
                    })});
    Workspace &workspace = window.view()->workspace();
    for (const PageInfo &info : pageList())
        figures.append({QStringLiteral("come back to %1").arg(QString::fromUtf8(info.name).remove(u'&')),
                        comingBack(workspace, info.id)});
    workspace.go({PageId::Actions});
    RecordTable &table = window.view()->pageAs<ActionsPage>(PageId::Actions).table();
    auto *filter = table.findChild<QLineEdit *>(QStringLiteral("filter"));
    while (table.model().isSearching())
        settle();
    figures.append({QStringLiteral("key in the filter, worst"), worstKey(*filter)});
    figures.append({QStringLiteral("scroll a page, worst"), worstScroll(table.view())});
    TableState state = table.state();
    for (const char *grouping : {"lead_agency", "themes"}) {
        const QString name = QString::fromLatin1(grouping);
        state.grouping = name;
        figures.append({QStringLiteral("group by %1").arg(name), timeOf([&] {
                            table.setState(state);
                            settle();
                        })});
        figures.append({QStringLiteral("key in the filter by %1, worst").arg(name), worstKey(*filter)});
        figures.append({QStringLiteral("fold the first group and unfold it"), timeOf([&] {
                            table.model().setOpen(table.model().groupAt(0), false);
                            settle();
                            table.model().setOpen(table.model().groupAt(0), true);
                            settle();
                        })});
    }
    return figures;
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const QTemporaryDir work;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, work.path());
    QCoreApplication::setOrganizationName(QStringLiteral("SaferPlan bench"));
    applyTheme(application, Scheme::Light);
    const SystemClock clock;
    WriterRegistry registry(work.filePath(QStringLiteral("writers")));
    const Backups backups(work.filePath(QStringLiteral("backups")), clock);
    WindowServices services;
    services.open = [&](const QString &file, const Progress &progress) {
        return std::make_unique<OpenPlan>(PlanFile::open(file), clock, registry, QStringLiteral("Bench"),
                                          progress);
    };
    services.backups = &backups;
    Figures tiny;
    for (const QString &path : QApplication::arguments().mid(1)) {
        const QString copy = work.filePath(QStringLiteral("bench.saferplan"));
        QFile::remove(copy);
        QFile::copy(path, copy);
        MainWindow window(services);
        window.resize(1366, 728);
        window.show();
        settle();
        const Figures figures = figuresOf(window, copy);
        const qsizetype actions = window.plan()->records().all<Action>().size();
        if (tiny.isEmpty())
            tiny = figures;
        out() << "window on " << actions << " actions\n";
        for (qsizetype i = 0; i < figures.size(); ++i)
            report(figures[i].first, figures[i].second, tiny[i].second,
                   QStringLiteral("the same on the first plan"));
        window.closePlan();
    }
    return 0;
}
