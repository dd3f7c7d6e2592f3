#include "tests/ui/tables.h"
#include "tests/ui/walk.h"
#include "ui/actions/actionlist.h"
#include "ui/editors/linkchooser.h"
#include "ui/help/helpwindow.h"
#include "ui/inspector/adddialog.h"
#include "ui/pages/bulkdialog.h"
#include "ui/pages/cases/asbcounts.h"
#include "ui/pages/cases/closecase.h"
#include "ui/pages/daydialog.h"
#include "ui/pages/groups/closegroupdialog.h"
#include "ui/pages/imports/importdialog.h"
#include "ui/pages/plan/yeardialog.h"
#include "ui/pages/returns/audiencedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/pages/returns/sharedialog.h"
#include "ui/pages/returns/sheetreview.h"
#include "ui/pages/savedviews.h"
#include "ui/pages/tablememory.h"
#include "ui/pages/viewdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/whoyouare.h"

using namespace saferplan;
using namespace saferplan::test;

TEST_CASE("who you are is asked in words that can be read out, uncut, each with its own key",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->askWhoYouAre();
    auto *dialog = sample.window->findChild<WhoYouAre *>();
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    CHECK(dialog->width() <= 1366 / 2);
    CHECK(withoutName(*dialog).join(u'\n') == QString());
    CHECK(clipped(*dialog).join(u'\n') == QString());
    CHECK(twice(keysOf(*dialog, {})).join(u' ') == QString());
    dialog->reject();
}

TEST_CASE("dialogs fit the screen, uncut and with names", "[accessible]") {
    test::SampleWindow sample;
    const auto look = [](QDialog *dialog) {
        REQUIRE(dialog);
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
        INFO(dialog->windowTitle().toStdString());
        CHECK(dialog->minimumSizeHint().width() <= 1366 / 2);
        CHECK(dialog->minimumSizeHint().height() <= 768 / 2);
        dialog->resize(dialog->size().boundedTo(QSize(1366 / 2, 768 / 2)));
        CHECK(withoutName(*dialog).join(u'\n') == QString());
        CHECK(clipped(*dialog).join(u'\n') == QString());
        CHECK(twice(keysOf(*dialog, {})).join(u' ') == QString());
        dialog->close();
    };
    for (const char *reference : {"C-004", "C-003"})
        look(new CloseCase(sample.workspace(), sample.record<Case>(reference).id, sample.window.get()));
    look(new AsbCounts(sample.plan(), sample.window.get()));
    look(new SettingsDialog(sample.backups, sample.window.get()));
    look(new BulkDialog(sample.plan(), kindOf<Action>(), {sample.record<Action>("P1-03").id.uuid},
                        sample.window.get()));
    look(new SendDialog(sample.plan(), {}, sample.window.get()));
    look(new ShareDialog(sample.plan(), {}, sample.window.get()));
    AudienceDialog::Asked asked;
    asked.title = QStringLiteral("Make a return sheet");
    asked.question = QStringLiteral("&Whose actions and cases:");
    asked.button = QStringLiteral("Save the sheet…");
    asked.about = [](const Audience &) { return QStringLiteral("The sheet asks about 12 actions."); };
    look(new AudienceDialog(asked, sample.records(), {}, sample.window.get()));
    look(new SheetReview(test::returnedSheet(sample.plan()), sample.records(), sample.window.get()));
    auto *import = new ImportDialog(sample.plan(), test::trackerBook(), sample.window.get());
    for (int tab = 0; tab < import->tabs().count(); ++tab) {
        import->tabs().setCurrentIndex(tab);
        look(import);
    }
    look(new YearDialog(sample.plan(), sample.window.get()));
    look(new CloseGroupDialog(sample.workspace(), sample.record<Group>("G1").id, sample.window.get()));
    look(new DayDialog(QStringLiteral("Changed since"), QStringLiteral("&Changed since:"), QDate(2025, 12, 1),
                       sample.window.get()));
    RecordTable &table = sample.window->view()->pageAs<ActionsPage>(PageId::Actions).table();
    TableMemory memory(sample.plan(), table);
    const SavedViews views(sample.plan(), table, memory, {});
    look(new ViewDialog(views, QStringLiteral("Save as a view"), {}, true, sample.window.get()));
    look(new LinkChooser(sample.records(), kindOf<Agency>(), {}, LinkChooser::HowMany::Several,
                         sample.window.get()));
    look(new AddDialog(sample.workspace(), {&kindOf<Milestone>(), kindOf<Milestone>().fieldNamed("action")},
                       {&kindOf<Action>(), sample.record<Action>("P1-03").id.uuid}, sample.window.get()));
    HelpWindow help(sample.window.get());
    help.openAt(helpTopics({}), keysAndShortcuts());
    look(&help);
}
