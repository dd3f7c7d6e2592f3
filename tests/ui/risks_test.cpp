#include "tests/ui/windowfixture.h"
#include "ui/pages/risks/riskmatrixview.h"
#include "ui/pages/riskspage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>

using namespace saferplan;
using namespace saferplan::test;

namespace {

/// The page of risks on the sample.
struct RisksFixture {
    Answers answers;
    std::unique_ptr<TestPlan> file = samplePlan();
    Workspace workspace{file->plan()};
    RisksPage page{workspace};
    QAbstractItemModelTester tester{&page.matrix().matrix(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};

    RisksFixture() {
        page.resize(860, 640);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.arrive({PageId::Risks});
        page.begin();
    }
    const Risk &risk(const char *reference) const {
        const Records &records = file->plan().records();
        return records.get(
            Id<Risk>{findReference(records, QString::fromLatin1(reference), &kindOf<Risk>()).id});
    }
    QString cell(int likelihood, int impact) {
        return page.matrix().matrix().cell(likelihood, impact).data().toString();
    }
    int rows() { return page.table().model().rowCount(); }
};

} // namespace

TEST_CASE("the matrix counts the open risks in figures and words", "[risks]") {
    RisksFixture sample;
    CHECK(sample.cell(4, 5) == QStringLiteral("Very high: 1"));
    CHECK(sample.cell(1, 1) == QStringLiteral("Low: 0"));
    CHECK(sample.page.findChild<QLabel *>(QStringLiteral("sentence"))->text() ==
          QStringLiteral("7 open: 2 very high, 2 high, 3 not scored."));
    CHECK(sample.page.matrix().matrix().cell(4, 5).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Likelihood 4, likely; impact 5, severe: 1 open risk, score 20, very high"));
}

TEST_CASE("the arrow keys walk the matrix, Enter shows the risks of a cell, and Escape all",
          "[risks][story]") {
    RisksFixture sample;
    RiskMatrixView &matrix = sample.page.matrix();
    CHECK(sample.workspace.selected().id == sample.risk("RK-01").id.uuid);
    CHECK(matrix.currentIndex() == matrix.matrix().cell(4, 5)); // where the selected risk is
    matrix.setFocus();
    QTest::keyClick(&matrix, Qt::Key_Left);
    CHECK(matrix.currentIndex() == matrix.matrix().cell(4, 4));
    QTest::keyClick(&matrix, Qt::Key_Return);
    CHECK(sample.rows() == 1);
    CHECK(sample.workspace.selected().id == sample.risk("RK-03").id.uuid);
    QTest::keyClick(&matrix, Qt::Key_Escape);
    CHECK(sample.rows() == 7);
    matrix.setCurrentIndex(matrix.matrix().cell(1, 1));
    QTest::keyClick(&matrix, Qt::Key_Space);
    CHECK(sample.rows() == 0);
}

TEST_CASE("a risk is escalated to a group above in one change, which the matrix does not mind",
          "[risks][story]") {
    RisksFixture sample;
    sample.answers.press = 0;
    sample.page.escalate();
    CHECK(sample.answers.offered.first().startsWith(QStringLiteral("DG ")));
    CHECK(sample.file->plan().undoLabel() == QStringLiteral("Escalate RK-01 to DG"));
    CHECK(sample.file->plan().records().get(sample.risk("RK-01").escalatedTo).reference ==
          QStringLiteral("DG"));
    sample.file->plan().undo();
    CHECK(sample.risk("RK-01").escalatedTo.isNull());
    sample.page.escalate(); // nobody is chosen
    CHECK(sample.risk("RK-01").escalatedTo.isNull());
}

TEST_CASE("closing a risk dates it and takes it off the matrix", "[risks]") {
    RisksFixture sample;
    sample.page.closeRisk();
    CHECK(sample.risk("RK-01").state == RiskState::Closed);
    CHECK(sample.risk("RK-01").closedOn == sample.file->plan().today());
    CHECK(sample.file->plan().undoLabel() == QStringLiteral("Close RK-01"));
    CHECK(sample.cell(4, 5) == QStringLiteral("Very high: 0"));
    sample.answers.offered.clear();
    for (QAction *command : sample.page.commands())
        if (command->text().contains(QStringLiteral("Escalate")))
            CHECK_FALSE(command->isEnabled());
}

TEST_CASE("a plan without risks says what belongs on the page, and begins with the first", "[risks]") {
    Fixture fixture;
    auto &page = static_cast<RisksPage &>(fixture.go(PageId::Risks));
    CHECK(page.table().model().rowCount() == 0);
    page.table().addNew();
    REQUIRE(fixture.plan().records().all<Risk>().size() == 1);
    const Risk &risk = fixture.plan().records().all<Risk>().at(0);
    CHECK(risk.raisedOn == fixture.plan().today());
    CHECK(fixture.form().inputOf("title")->hasFocus());
    page.escalate();
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].contains(QStringLiteral("no group above")));
}
