#include "tests/ui/firstof.h"
#include "tests/ui/samplewindow.h"
#include "tests/ui/tables.h"
#include "ui/actions/actionlist.h"
#include "ui/editors/linkchooser.h"
#include "ui/help/helpwindow.h"
#include "ui/inspector/adddialog.h"
#include "ui/look/theme.h"
#include "ui/pages/bulkdialog.h"
#include "ui/pages/cases/asbcounts.h"
#include "ui/pages/cases/closecase.h"
#include "ui/pages/casespage.h"
#include "ui/pages/daydialog.h"
#include "ui/pages/groups/closegroupdialog.h"
#include "ui/pages/imports/importdialog.h"
#include "ui/pages/meetings/meetingmode.h"
#include "ui/pages/pagelist.h"
#include "ui/pages/plan/yeardialog.h"
#include "ui/pages/returns/audiencedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/pages/returns/sheetreview.h"
#include "ui/pages/savedviews.h"
#include "ui/pages/tablememory.h"
#include "ui/pages/viewdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/finder.h"
#include "ui/window/whoyouare.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>

using namespace saferplan;

namespace {

/// "QPushButton "New action" in RecordTable": enough to find a widget in the code.
QString described(const QWidget &widget) {
    QString text = widget.property("text").toString();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    return QStringLiteral("%1 \"%2\" %3 in %4")
        .arg(QLatin1String(widget.metaObject()->className()), text, widget.objectName(),
             widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className())
                                   : QLatin1String("nothing"));
}

/// Parts that Qt makes for its own use and speaks for by the widget around them.
bool isPartOfQt(const QWidget &widget) {
    return widget.objectName().startsWith(QLatin1String("qt_")) ||
           (widget.parentWidget() && (widget.parentWidget()->inherits("QAbstractSpinBox") ||
                                      widget.parentWidget()->inherits("QComboBox")));
}

QStringList withoutNameNow(const QWidget &window) {
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
            isPartOfQt(*widget))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found += described(*widget);
    }
    return found;
}

/// Whether the words of a label or button have the room that they need.
bool isClipped(const QWidget &widget) {
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return false;
        return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                 : label->width() < label->minimumSizeHint().width() ||
                                       label->height() < label->minimumSizeHint().height();
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return field->text().isEmpty() &&
               field->fontMetrics().horizontalAdvance(field->placeholderText()) > field->width() - 8;
    if (const auto *button = qobject_cast<const QToolButton *>(&widget);
        button && button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull())
        return false;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() > button->width();
    return false;
}

QStringList clippedNow(const QWidget &window) {
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && !isPartOfQt(*widget) && isClipped(*widget))
            found += QStringLiteral("%1, %2 x %3")
                         .arg(described(*widget))
                         .arg(widget->width())
                         .arg(widget->height());
    return found;
}

/// What a search still finds once the window has been laid out and filled in, which takes its turns.
QStringList lasting(const std::function<QStringList()> &search) {
    QStringList found;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            found = search();
            return found.isEmpty();
        },
        3'000));
    return found;
}

QStringList withoutName(const QWidget &window) {
    return lasting([&window] { return withoutNameNow(window); });
}

QStringList clipped(const QWidget &window) {
    return lasting([&window] { return clippedNow(window); });
}

/// The keys that work in a window, each as often as something takes it: those of actions that are to be had,
/// and the access keys of what is seen.
QStringList keysOf(const QWidget &window, const QList<QAction *> &pageCommands) {
    QStringList keys;
    QSet<const QAction *> taken;
    const auto take = [&](const QAction *action) {
        if (taken.contains(action))
            return;
        taken.insert(action);
        for (const QKeySequence &key : action->shortcuts())
            if (!key.isEmpty())
                keys += key.toString();
    };
    for (const QAction *action : window.actions())
        take(action);
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        emit menu->aboutToShow(); // as people see it
        for (const QAction *action : menu->actions())
            take(action);
    }
    for (const QAction *action : pageCommands)
        take(action);
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>())
        if (const auto *at = qobject_cast<QWidget *>(shortcut->parent());
            at && at->isVisible() && shortcut->context() != Qt::WidgetShortcut &&
            shortcut->context() != Qt::WidgetWithChildrenShortcut)
            keys += shortcut->key().toString();
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button)
            keys += QKeySequence::mnemonic(button->text()).toString();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            keys += QKeySequence::mnemonic(label->text()).toString();
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *menu : bar->actions())
                keys += menu->isVisible() ? QKeySequence::mnemonic(menu->text()).toString() : QString();
    }
    keys.removeAll(QString());
    return keys;
}

QStringList twice(QStringList keys) {
    keys.sort();
    QStringList found;
    for (qsizetype i = 1; i < keys.size(); ++i)
        if (keys[i] == keys[i - 1])
            found += keys[i];
    return found;
}

/// Does something on each part of the page that is shown.
void onEachTab(test::SampleWindow &sample, const std::function<void()> &look) {
    for (QTabWidget *tabs : sample.window->view()->currentPage().findChildren<QTabWidget *>()) {
        const int first = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count() && tabs->isVisible(); ++tab) {
            INFO("on the tab " << tabs->tabText(tab).toStdString());
            tabs->setCurrentIndex(tab);
            QTest::qWait(80);
            look();
        }
        tabs->setCurrentIndex(first);
    }
}

/// Does something on each page, first on each of its parts, then with a record selected.
void onEachPage(test::SampleWindow &sample, const std::function<void()> &look) {
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        sample.workspace().go({info.id});
        QTest::qWait(80); // what is filled in slices is there by then
        look();
        onEachTab(sample, look);
        const RecordName record = test::firstOf(info.id, sample.records());
        if (!record.kind)
            continue;
        INFO("with a record selected");
        sample.workspace().select(record);
        QTest::qWait(80);
        look();
    }
}

} // namespace

TEST_CASE("everything that takes the keyboard has a name that can be read out", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] { CHECK(withoutName(*sample.window).join(u'\n') == QString()); });
}

TEST_CASE("nothing is cut at 200 % on a screen of 1366 x 768", "[accessible]") {
    test::SampleWindow sample;
    const QSize screen(1366 / 2, 768 / 2); // the same in the points of a screen whose every point is four
    sample.window->resize(screen);
    REQUIRE(QTest::qWaitFor([&] { return sample.window->width() <= screen.width(); }));
    onEachPage(sample, [&] {
        CHECK(sample.window->width() <= screen.width());
        CHECK(sample.window->height() <= screen.height());
        for (const QScrollArea *area : sample.window->view()->findChildren<QScrollArea *>())
            if (area->isVisible() && area->isAncestorOf(&sample.window->view()->currentPage()))
                CHECK(area->horizontalScrollBar()->maximum() == 0);
        CHECK(clipped(*sample.window).join(u'\n') == QString());
    });
}

TEST_CASE("where there is no room for both, a record has the place of its page until Escape",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    PlanView &view = *sample.window->view();
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        const RecordName record = test::firstOf(info.id, sample.records());
        sample.workspace().go({info.id});
        if (!record.kind)
            continue;
        sample.workspace().select(record);
        CHECK_FALSE(view.inspector().isVisible());
        view.editRecord();
        CHECK(view.inspector().isVisible());
        CHECK_FALSE(view.currentPage().isVisible());
        CHECK(view.inspector().isAncestorOf(QApplication::focusWidget()));
        QTest::qWait(80);
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        sample.key(Qt::Key_Escape);
        CHECK_FALSE(view.inspector().isVisible());
        CHECK(view.currentPage().isVisible());
        CHECK(view.currentPage().isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("no key means two things on a page", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] {
        CHECK(twice(keysOf(*sample.window, sample.window->view()->currentPage().commands())).join(u' ') ==
              QString());
    });
}

TEST_CASE("the tool tip of each command names its keys", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] {
        for (const QAction *action : sample.window->findChildren<QAction *>()) {
            INFO(action->text().toStdString() << ": " << action->toolTip().toStdString());
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            if (action->isEnabled()) // what is not to be had says why
                CHECK(action->toolTip().contains(keys));
        }
    });
}

TEST_CASE("the board and the timeline have names for all, nothing cut, and each key once", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().go({PageId::Actions});
    auto &page = sample.window->view()->pageAs<ActionsPage>(PageId::Actions);
    for (const auto view : {ActionsPage::View::Board, ActionsPage::View::Timeline}) {
        INFO("view " << static_cast<int>(view));
        page.showAs(view);
        QTest::qWait(80);
        CHECK(sample.window->width() <= 1366 / 2);
        CHECK(page.width() <= page.parentWidget()->width());
        CHECK(page.height() <= page.parentWidget()->height());
        CHECK(withoutName(*sample.window).join(u'\n') == QString());
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        CHECK(twice(keysOf(*sample.window, page.commands())).join(u' ') == QString());
    }
    page.showAs(ActionsPage::View::Table);
}

TEST_CASE("a lead's page and meeting mode have names for all, nothing cut, and each key once",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().setViewingAs({sample.record<Group>("G1").id});
    sample.workspace().go({PageId::MyGroup});
    QTest::qWait(80);
    const auto look = [](QWidget &window, const QList<QAction *> &commands) {
        CHECK(window.width() <= 1366 / 2);
        CHECK(withoutName(window).join(u'\n') == QString());
        CHECK(clipped(window).join(u'\n') == QString());
        CHECK(twice(keysOf(window, commands)).join(u' ') == QString());
    };
    look(*sample.window, sample.window->view()->currentPage().commands());
    MeetingMode mode(sample.workspace(), sample.record<Meeting>("DG-2026-01").id, sample.window.get());
    mode.resize(1366 / 2, 768 / 2);
    mode.show();
    REQUIRE(QTest::qWaitForWindowExposed(&mode));
    for (int station = 0; station < mode.stations().count(); ++station) {
        mode.stations().setCurrentRow(station);
        QTest::qWait(20);
        INFO("station " << mode.stations().item(station)->text().toStdString());
        look(mode, {});
        for (const Qt::Key form : {Qt::Key_M, Qt::Key_D, Qt::Key_A}) { // what each opens on an item
            mode.stations().setFocus();
            QTest::keyClick(&mode.stations(), form);
            QTest::qWait(20);
            CHECK(withoutName(mode).join(u'\n') == QString());
            CHECK(clipped(mode).join(u'\n') == QString());
            if (mode.stations().hasFocus())
                break; // there is nothing to write here
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTest::qWait(20);
        }
    }
}

TEST_CASE("the finder and what it found have names, and nothing is cut", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.key(Qt::Key_K, Qt::ControlModifier);
    const auto *finder = sample.window->findChild<Finder *>();
    REQUIRE(finder);
    for (const char *words : {"", "knife", "nothing that is anywhere"}) {
        INFO(words);
        sample.type(words);
        QTest::qWait(80);
        REQUIRE(finder->isVisible());
        CHECK(withoutName(*finder).join(u'\n') == QString());
        CHECK(clipped(*finder).join(u'\n') == QString());
        CHECK(sample.window->rect().contains(finder->geometry()));
        // What is behind does not show through: at its edge it has the colour of the window.
        CHECK(sample.window->grab().toImage().pixelColor(
                  finder->mapTo(sample.window.get(), QPoint(5, finder->height() - 6))) ==
              finder->palette().color(QPalette::Window));
    }
    sample.key(Qt::Key_Escape);
    CHECK_FALSE(finder->isVisible());
}

TEST_CASE("no page scrolls sideways at 200 % on a screen of 1920 x 1080 with a record beside it",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1920 / 2, 1080 / 2);
    onEachPage(sample, [&] {
        for (const QScrollArea *area : sample.window->view()->findChildren<QScrollArea *>())
            if (area->isVisible() && area->isAncestorOf(&sample.window->view()->currentPage()))
                CHECK(area->horizontalScrollBar()->maximum() == 0);
    });
}

TEST_CASE("a button says more in its tool tip than it says itself", "[accessible]") {
    test::SampleWindow sample;
    QStringList silent;
    const auto look = [&silent](const QWidget &window) {
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            const bool counts = button->inherits("QPushButton") || button->inherits("QToolButton");
            if (!counts || !button->isVisible() || isPartOfQt(*button) ||
                button->inherits("QDialogButtonBox") ||
                (button->parentWidget() && button->parentWidget()->inherits("QTabBar")) ||
                button->parentWidget()->inherits("QLineEdit"))
                continue;
            const QString tip = button->toolTip();
            if (tip.isEmpty() || tip == button->text().remove(u'&'))
                silent += described(*button);
        }
    };
    onEachPage(sample, [&] { look(*sample.window); });
    sample.window->closePlan();
    look(*sample.window);
    silent.removeDuplicates();
    CHECK(silent.join(u'\n') == QString());
}

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

TEST_CASE("a case's page has names for all, nothing cut, and each key once", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().go({PageId::Cases});
    auto &page = sample.window->view()->pageAs<CasesPage>(PageId::Cases);
    for (const char *reference : {"C-004", "C-003"}) {
        INFO(reference);
        page.openCase(sample.record<Case>(reference).id.uuid);
        QTest::qWait(80);
        CHECK(sample.window->width() <= 1366 / 2);
        CHECK(withoutName(*sample.window).join(u'\n') == QString());
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        CHECK(twice(keysOf(*sample.window, page.commands())).join(u' ') == QString());
    }
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
