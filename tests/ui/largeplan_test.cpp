#include "tests/support/testplan.h"
#include "ui/models/archivedmodel.h"
#include "ui/models/commitlistmodel.h"
#include "ui/models/inboundlinks.h"
#include "ui/models/linkedmodel.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace saferplan;

namespace {

/// A plan with so many actions, each with a milestone, and so many commits more.
void fill(OpenPlan &plan, int actions, int commits) {
    Priority priority;
    priority.id = Id<Priority>::make();
    priority.number = 1;
    priority.title = QStringLiteral("Prevent violence");
    Edits edits = plan.edit();
    edits.put(priority);
    for (int i = 0; i < actions; ++i) {
        Action action;
        action.id = Id<Action>::make();
        action.title = QStringLiteral("Action %1").arg(i);
        action.priority = priority.id;
        Milestone milestone;
        milestone.id = Id<Milestone>::make();
        milestone.action = action.id;
        milestone.title = QStringLiteral("First step");
        edits.put(action).put(milestone);
    }
    plan.commit(QStringLiteral("Fill"), edits);
    plan.together([&] {
        for (int i = 0; i < commits; ++i) {
            priority.aim = QStringLiteral("Aim %1").arg(i);
            plan.commit(QStringLiteral("Update aim %1").arg(i), plan.edit().put(priority));
        }
    });
}

/// Runs the event loop until `done`, and returns the longest turn of it in milliseconds.
double longestTurn(const std::function<bool()> &done) {
    double longest = 0;
    while (!done()) {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return longest;
}

} // namespace

TEST_CASE("links, history and archived records of 100,000 actions hold nobody up", "[.bench]") {
    test::TestPlan file;
    fill(file.plan(), 100'000, 20'000);
    auto elapsed = [timer = QElapsedTimer()]() mutable {
        const double before = timer.isValid() ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : 0;
        timer.start();
        return before;
    };

    elapsed();
    InboundLinks links(file.plan());
    links.need();
    const double turn = longestTurn([&] { return links.isReady(); });
    WARN("links gathered in " << elapsed() << " ms, longest turn " << turn << " ms");
    LinkedModel linked(file.plan(), links);
    elapsed();
    linked.showRecord({&kindOf<Action>(), file->records().all<Action>().at(5000).id.uuid});
    WARN("selecting an action " << elapsed() << " ms");
    linked.showRecord({&kindOf<Priority>(), file->records().all<Priority>().at(0).id.uuid});
    WARN("selecting the priority of all actions " << elapsed() << " ms");
    CHECK(linked.total() == 100'000);

    CommitListModel commits(file.plan());
    elapsed();
    commits.begin();
    WARN("history begun " << elapsed() << " ms");
    const double read = longestTurn([&] { return commits.isComplete(); });
    WARN("20,000 commits read in " << elapsed() << " ms, longest turn " << read << " ms");
    for (const char *words : {"a", "ai", "aim 77"}) {
        CommitFilter filter;
        filter.words = QString::fromLatin1(words);
        elapsed();
        commits.setFilter(filter);
        const double key = elapsed();
        const double rest = longestTurn([&] { return commits.isComplete(); });
        WARN("key to \"" << words << "\": " << key << " ms, then turns of " << rest << " ms for " << elapsed()
                         << " ms");
    }
    elapsed();
    WARN("history of a record: "
         << file->historyOf(kindOf<Action>(), file->records().all<Action>().at(5).id.uuid).size()
         << " changes in " << elapsed() << " ms");
    file->changesOf(*commits.at(commits.rowCount() - 1), 501);
    WARN("first 500 changes of a commit " << elapsed() << " ms");

    ArchivedModel archived(file.plan());
    elapsed();
    archived.begin();
    const double sought = longestTurn([&] { return archived.isComplete(); });
    WARN("archived records sought in " << elapsed() << " ms, longest turn " << sought << " ms");
}
