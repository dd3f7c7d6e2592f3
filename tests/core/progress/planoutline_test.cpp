#include "core/progress/figuresby.h"
#include "core/progress/planoutline.h"
#include "core/progress/summary.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

template <class T> T &make(Records &records, const char *reference) {
    T record;
    record.id = Id<T>::make();
    record.reference = QString::fromLatin1(reference);
    const Id<T> id = record.id;
    records.all<T>().put(std::move(record));
    return *records.all<T>().edit(id);
}

/// A line a node: "P1", below it "  P1.1".
QString textOf(const Records &records, const OutlineNode &node, int depth = 0) {
    QString text;
    for (const OutlineNode &child : node.children) {
        const QString name = child.record.kind ? child.record.kind->reference(records, child.record.id)
                                               : QStringLiteral("part %1").arg(static_cast<int>(child.part));
        text += QString(qsizetype{depth} * 2, QLatin1Char(' ')) + name + QLatin1Char('\n');
        text += textOf(records, child, depth + 1);
    }
    return text;
}

} // namespace

TEST_CASE("an action stands below its objective, else below its priority, and priorities by their number",
          "[outline]") {
    Records records;
    const Id<Priority> second = make<Priority>(records, "P2").id;
    records.all<Priority>().edit(second)->number = 2;
    const Id<Priority> first = make<Priority>(records, "P1").id;
    records.all<Priority>().edit(first)->number = 1;
    const Id<Objective> objective = make<Objective>(records, "P1.1").id;
    records.all<Objective>().edit(objective)->priority = first;
    make<Action>(records, "P1-02").priority = first;
    auto &below = make<Action>(records, "P1-01");
    below.priority = first;
    below.objective = objective;
    make<Action>(records, "P2-01").priority = second;
    CHECK(textOf(records, planOutline(records)) == QStringLiteral("part 1\n"
                                                                  "part 2\n"
                                                                  "  P1\n"
                                                                  "    P1.1\n"
                                                                  "      P1-01\n"
                                                                  "    P1-02\n"
                                                                  "  P2\n"
                                                                  "    P2-01\n"
                                                                  "part 3\n"
                                                                  "part 4\n"
                                                                  "part 5\n"));
}

TEST_CASE("what belongs to an archived priority is not lost from the outline", "[outline]") {
    Records records;
    auto &priority = make<Priority>(records, "P1");
    priority.archived = true;
    const Id<Priority> gone = priority.id;
    auto &objective = make<Objective>(records, "P1.1");
    objective.priority = gone;
    auto &action = make<Action>(records, "P1-01");
    action.priority = gone;
    action.objective = objective.id;
    make<Action>(records, "P1-02").priority = gone;
    CHECK(textOf(records, planOutline(records))
              .endsWith(QStringLiteral("part 6\n"
                                       "  P1-02\n"
                                       "  P1.1\n"
                                       "    P1-01\n")));
}

TEST_CASE("an alignment stands with its board and with its corporate priority", "[outline]") {
    Records records;
    auto &group = make<Group>(records, "LB-01");
    group.kind = GroupKind::LinkedBoard;
    const Id<Group> board = group.id;
    const Id<CorporatePriority> corporate = make<CorporatePriority>(records, "CP-1").id;
    auto &both = make<Alignment>(records, "AL-01");
    both.board = board;
    both.corporatePriority = corporate;
    make<Alignment>(records, "AL-02");
    CHECK(textOf(records, planOutline(records))
              .endsWith(QStringLiteral("part 4\n"
                                       "  CP-1\n"
                                       "    AL-01\n"
                                       "part 5\n"
                                       "  LB-01\n"
                                       "    AL-01\n"
                                       "part 6\n"
                                       "  AL-02\n")));
}

TEST_CASE("figures by owner are those of the summary", "[outline]") {
    const auto sample = test::samplePlan();
    const Records &records = sample->plan().records();
    const QDate today = sample->plan().today();
    const QList<Standing> standings = standingsOf(records, today);
    const QHash<QUuid, ActionFigures> figures = figuresByOwner(standings);
    const Summary summary = summarise(records, standings, today);
    for (const auto *list : {&summary.byPriority, &summary.byTheme, &summary.byGroup, &summary.byAgency})
        for (const FiguresOf &of : *list)
            if (!of.id.isNull())
                CHECK(figures.value(of.id) == of.figures);
    int ofObjectives = 0;
    for (const Objective &objective : records.all<Objective>())
        ofObjectives += figures.value(objective.id.uuid).total;
    CHECK(ofObjectives == 40);
}
