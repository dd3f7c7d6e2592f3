// Measures the table of actions as it is used, key press to painted rows: tablebench FILE.saferplan. See
// tests/bench/run.

#include "core/record/records.h"
#include "core/rules/clock.h"
#include "tests/bench/measure.h"
#include "ui/models/columns.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/actionspage.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

const QStringList &queries() {
    static const QStringList list{QStringLiteral("e"),        QStringLiteral("review"),
                                  QStringLiteral("the part"), QStringLiteral("police"),
                                  QStringLiteral("p1-00 in"), QStringLiteral("zebra")};
    return list;
}

/// The slowest key press of typing each query letter by letter, each from an empty filter; of each press the
/// middle of some runs.
double worstKey(int runs, const std::function<void(const QString &typed)> &type) {
    QHash<QString, std::vector<double>> times;
    for (int run = 0; run < runs; ++run) {
        for (const QString &query : queries()) {
            type({});
            settle();
            for (qsizetype size = 1; size <= query.size(); ++size)
                times[query.first(size)].push_back(timeOf([&] { type(query.first(size)), settle(); }));
        }
    }
    type({});
    settle();
    double worst = 0;
    for (std::vector<double> &of : times) {
        std::sort(of.begin(), of.end());
        worst = std::max(worst, of[of.size() / 2]);
    }
    return worst;
}

/// One pass of the C library over the texts of all rows, a hit a row.
double worstPass(const OpenPlan &plan, const std::vector<Column> &columns) {
    QString texts;
    for (const Action &action : plan.records().all<Action>()) {
        for (const Column &column : columns)
            if (column.searched)
                texts += column.display(plan.records(), action.id.uuid);
        texts += u'\n';
    }
    const QByteArray bytes = texts.toCaseFolded().toUtf8();
    const char *const end = bytes.constData() + bytes.size();
    const auto find = [end](const char *from, const QByteArray &what) {
        const void *hit = from ? memmem(from, static_cast<size_t>(end - from), what.constData(),
                                        static_cast<size_t>(what.size()))
                               : nullptr;
        return static_cast<const char *>(hit);
    };
    double worst = 0;
    qint64 hits = 0;
    for (const QString &query : queries()) {
        const QByteArray word = query.split(u' ').constFirst().toUtf8();
        worst = std::max(worst, medianOf(5, [&] {
                             for (const char *at = bytes.constData(); (at = find(at, word)); ++hits)
                                 at = find(at, QByteArray("\n", 1));
                         }));
    }
    return hits < 0 ? 0 : worst;
}

/// The same table under Qt's own filter.
double worstProxyKey(ActionsPage &page) {
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&page.table().model());
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    QTableView view;
    view.setModel(&proxy);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(page.table().view().size());
    view.show();
    settle();
    return worstKey(1, [&proxy](const QString &typed) { proxy.setFilterFixedString(typed); });
}

/// How long the texts take to be read, and the longest time for which a key press would have waited.
std::pair<double, double> firstKey(ActionsPage &page, QLineEdit &filter) {
    double longest = timeOf([&] { QTest::keyClick(&filter, Qt::Key_E), settle(); });
    double whole = longest;
    while (page.table().model().isSearching()) {
        const double slice = timeOf(settle);
        longest = std::max(longest, slice);
        whole += slice;
    }
    filter.clear();
    settle();
    return {whole, longest};
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        out() << "tablebench FILE.saferplan\n";
        return 2;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.saferplan"));
    QFile::copy(QString::fromLocal8Bit(argv[1]), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const SystemClock clock;
    WriterRegistry registry(folder.filePath(QStringLiteral("writers")));
    OpenPlan plan(PlanFile::open(path), clock, registry, QStringLiteral("bench"));
    Workspace workspace(plan);
    const ActionFacts &facts = workspace.facts();
    facts.standings();
    ActionsPage page(workspace);
    page.resize(1366, 700);
    page.show();
    settle();
    auto &filter = *page.findChild<QLineEdit *>(QStringLiteral("filter"));

    const auto [first, blocked] = firstKey(page, filter);
    report(QStringLiteral("first key after opening, answered"), first,
           QStringLiteral("all texts are read by then"));
    report(QStringLiteral("first key after opening, longest wait"), blocked,
           QStringLiteral("of the window, for one event"));
    const double pass = worstPass(plan, actionColumns(facts));
    const double key = worstKey(7, [&filter](const QString &typed) {
        if (typed.isEmpty())
            filter.clear();
        else
            QTest::keyClick(&filter, typed.back().toLatin1());
    });
    report(QStringLiteral("filter key to painted rows, worst"), key, pass,
           QStringLiteral("memmem, once over the same texts"));
    report(QStringLiteral("the same with QSortFilterProxyModel"), worstProxyKey(page), pass,
           QStringLiteral("memmem, once over the same texts"));

    int number = 0;
    const int percent = 7;
    const auto edit = [&] {
        page.table().model().setData(page.table().model().index(3, percent), QString::number(++number % 90));
        settle();
    };
    edit();
    const double edited = medianOf(15, edit);
    const double committed = medianOf(15, [&] {
        Action action = plan.records().all<Action>().at(0);
        action.percent = ++number % 90;
        QSignalBlocker quiet(&plan);
        plan.commit(QStringLiteral("Update"), plan.edit().put(action));
    });
    report(QStringLiteral("cell edit to painted rows"), edited, committed,
           QStringLiteral("the commit itself, nobody told"));
    // The commit that touches every text: a priority gets another name.
    std::vector<double> keys;
    for (int run = 0; run < 5; ++run) {
        filter.clear();
        settle();
        Priority priority = plan.records().all<Priority>().at(0);
        priority.title = QStringLiteral("Name %1").arg(++number);
        plan.commit(QStringLiteral("Rename"), plan.edit().put(priority));
        keys.push_back(timeOf([&] { filter.setText(QStringLiteral("police")), settle(); }));
    }
    std::sort(keys.begin(), keys.end());
    report(QStringLiteral("first key after a commit"), keys[keys.size() / 2], pass,
           QStringLiteral("memmem, once over the same texts"));
    filter.clear();
    settle();
    double sorting = 0;
    for (const int column : {1, 3, 5, 9, 0})
        sorting = std::max(
            sorting, timeOf([&] { page.table().view().sortByColumn(column, Qt::AscendingOrder), settle(); }));
    report(QStringLiteral("sort by a column, worst"), sorting, QString());
    return 0;
}
