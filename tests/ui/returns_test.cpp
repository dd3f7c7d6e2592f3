// Returns through the real window: a lead sends, a chair takes in and settles.

#include "core/exchange/conflicts.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/returns/mergedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/pages/returns/settlelist.h"
#include "ui/pages/returnspage.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>

using namespace saferplan;
using test::SampleWindow;

namespace {

/// The window has the keyboard again, after a dialog.
void comeBack(const SampleWindow &chair) {
    chair.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(chair.window.get()));
    chair.window->view()->begin();
}

/// Works on a dialog while it is open, and then closes it.
template <class D> void whenOpen(const std::function<void(D &)> &work) {
    QTimer::singleShot(0, [work] {
        auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        work(*dialog);
    });
}

/// A lead with a copy of the chair's plan.
class Lead {
public:
    explicit Lead(SampleWindow &chair) : m_path(chair.file->file(QStringLiteral("lead.saferplan"))) {
        chair.plan().copyTo(m_path);
        m_plan =
            std::make_unique<OpenPlan>(PlanFile::open(m_path), chair.file->clock(), chair.file->registry(),
                                       QStringLiteral("Head of Safer Communities, Council"));
    }
    OpenPlan &plan() { return *m_plan; }

    void say(const char *reference, const QString &reason) {
        Action action = m_plan->records().get(Id<Action>{
            findReference(m_plan->records(), QString::fromLatin1(reference), &kindOf<Action>()).id});
        action.ragReason = reason;
        m_plan->commit(QStringLiteral("Say"), m_plan->edit().put(action));
    }
    QString send(const QString &path, const QString &passphrase = {}) {
        const Return sent = returnFor(*m_plan, {QStringLiteral("Chair, Council")});
        writeReturnFile(sent, path, passphrase);
        noteSent(*m_plan, sent);
        return path;
    }

private:
    QString m_path;
    std::unique_ptr<OpenPlan> m_plan;
};

} // namespace

TEST_CASE("a chair takes in a return, sees what disagrees, and settles it by keyboard", "[returns]") {
    SampleWindow chair;
    Lead lead(chair);
    lead.say("P1-05", QStringLiteral("The venue is closed until March."));
    Action action = chair.record<Action>("P1-05");
    action.ragReason = QStringLiteral("The venue is closed until May.");
    chair.file->clock().advance(3'600'000);
    chair.plan().commit(QStringLiteral("Say"), chair.plan().edit().put(action));
    const QString file = lead.send(chair.file->file(QStringLiteral("one.saferreturn")));

    whenOpen<MergeDialog>([](MergeDialog &dialog) {
        CHECK(dialog.changes().rowCount() == 1);
        CHECK(dialog.changes().item(0, 0)->text() == QStringLiteral("Later one stands"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->takeIn({file});
    CHECK(chair.record<Action>("P1-05").ragReason == action.ragReason);

    comeBack(chair);
    chair.key(Qt::Key_T, Qt::ControlModifier);
    auto &page = chair.window->view()->pageAs<ReturnsPage>(PageId::Returns);
    CHECK(page.tabs().tabText(1) == QStringLiteral("To settle (1)"));
    page.showWhatIsToSettle();
    QPushButton *take = nullptr;
    for (QPushButton *button : page.toSettle().findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QStringLiteral("Take this instead"))
            take = button;
    REQUIRE(take);
    take->setFocus();
    chair.key(Qt::Key_Space);
    QApplication::processEvents();
    CHECK(chair.record<Action>("P1-05").ragReason == QStringLiteral("The venue is closed until March."));
    CHECK(page.toSettle().count() == 0);
    CHECK(openConflicts(chair.plan()).isEmpty());
}

TEST_CASE("a change that the chair unticks is left out, and stays to be settled", "[returns]") {
    SampleWindow chair;
    Lead lead(chair);
    const QString before = chair.record<Action>("P1-05").ragReason;
    lead.say("P1-05", QStringLiteral("Not agreed yet."));
    const QString file = lead.send(chair.file->file(QStringLiteral("one.saferreturn")));
    whenOpen<MergeDialog>([](MergeDialog &dialog) {
        dialog.changes().setCurrentCell(0, 0);
        QTest::keyClick(&dialog.changes(), Qt::Key_Space);
        CHECK(dialog.leftOut().size() == 1);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->takeIn({file});
    CHECK(chair.record<Action>("P1-05").ragReason == before);
    chair.workspace().go({PageId::Returns});
    QApplication::processEvents();
    CHECK(chair.window->view()->pageAs<ReturnsPage>(PageId::Returns).toSettle().count() == 1);
}

TEST_CASE("taking in is taken back with one undo", "[returns]") {
    SampleWindow chair;
    Lead lead(chair);
    const Records before = chair.records();
    lead.say("P1-05", QStringLiteral("One"));
    lead.say("P1-06", QStringLiteral("Two"));
    whenOpen<MergeDialog>([](MergeDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    chair.window->takeIn({lead.send(chair.file->file(QStringLiteral("one.saferreturn")))});
    CHECK_FALSE(difference(before, chair.records()).isEmpty());
    comeBack(chair);
    chair.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(difference(before, chair.records()).isEmpty());
}

TEST_CASE("a sealed return asks for its passphrase, once more where it is wrong", "[returns]") {
    SampleWindow chair;
    Lead lead(chair);
    lead.say("P1-05", QStringLiteral("Sealed words"));
    const QString file =
        lead.send(chair.file->file(QStringLiteral("sealed.saferreturn")), QStringLiteral("horse"));
    SECTION("the right one opens it") {
        chair.answers.passphraseToGive = QStringLiteral("horse");
        whenOpen<MergeDialog>([](MergeDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        chair.window->takeIn({file});
        CHECK(chair.record<Action>("P1-05").ragReason == QStringLiteral("Sealed words"));
    }
    SECTION("another one is told, and nothing is taken in") {
        chair.answers.passphraseToGive = QStringLiteral("cow");
        const qsizetype commits = chair.plan().commits().size();
        chair.window->takeIn({file});
        CHECK(chair.plan().commits().size() == commits);
    }
}

TEST_CASE("sending says what will be in the return, and writes it", "[returns]") {
    SampleWindow chair;
    Action action = chair.record<Action>("P1-05");
    action.ragReason = QStringLiteral("New words");
    chair.plan().commit(QStringLiteral("Say"), chair.plan().edit().put(action));
    const QString file = chair.file->file(QStringLiteral("mine.saferreturn"));
    chair.answers.file = file;
    chair.answers.yes = false; // no e-mail is drafted
    whenOpen<SendDialog>([](SendDialog &dialog) {
        dialog.findChild<QComboBox *>()->setCurrentText(QStringLiteral("Fire Station Commander, Fire"));
        dialog.finish();
        CHECK(dialog.findChild<QLabel *>(QStringLiteral("said"))->text().contains(QStringLiteral("marked")));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    chair.window->sendChanges();
    const Return sent = readReturnFile(file);
    CHECK(sent.receiver == QStringLiteral("Fire Station Commander, Fire"));
    CHECK(sent.commits.last().info.label == QStringLiteral("Say"));
    CHECK(returnMail(sent, QStringLiteral("mine.saferreturn"))
              .toString(QUrl::FullyDecoded)
              .startsWith(QStringLiteral("mailto:?subject=OFFICIAL")));
}
