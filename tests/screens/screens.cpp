// Draws every page and dialog of the window, to be looked at: in each look and size, on each plan that is
// named. A tool and not a test; tests/screens/run calls it.

#include "core/exchange/merging.h"
#include "core/exchange/sending.h"
#include "core/plan/backups.h"
#include "core/progress/dues.h"
#include "core/record/kind.h"
#include "core/record/records.h"
#include "tests/support/longtexts.h"
#include "tests/ui/firstof.h"
#include "tests/ui/tables.h"
#include "ui/editors/linkchooser.h"
#include "ui/help/helpwindow.h"
#include "ui/inspector/adddialog.h"
#include "ui/look/theme.h"
#include "ui/pages/actionspage.h"
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
#include "ui/pages/reports/editionchoice.h"
#include "ui/pages/reports/preview.h"
#include "ui/pages/reports/previewbar.h"
#include "ui/pages/reports/reportmaker.h"
#include "ui/pages/reportspage.h"
#include "ui/pages/returns/audiencedialog.h"
#include "ui/pages/returns/mergedialog.h"
#include "ui/pages/returns/senddialog.h"
#include "ui/pages/returns/settlelist.h"
#include "ui/pages/returns/sharedialog.h"
#include "ui/pages/returns/sheetreview.h"
#include "ui/pages/returnspage.h"
#include "ui/pages/savedviews.h"
#include "ui/pages/tablememory.h"
#include "ui/pages/viewdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/inspector.h"
#include "ui/window/mainwindow.h"
#include "ui/window/planview.h"
#include "ui/window/statusline.h"
#include "ui/window/whoyouare.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace saferplan;

namespace {

struct Screens {
    QDir folder;
    QString plan; ///< in the names of the pictures
    QString scheme;
    QSize size; ///< of the screen, in its own pixels
    qreal scale = 1;

    void keep(QWidget &widget, const QString &what) const {
        QTest::qWait(120); // what is filled in slices is there by then
        const QString name = QStringLiteral("%1-%2-%3-%4x%5-%6.png")
                                 .arg(plan, what, scheme)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(qRound(scale * 100));
        if (!widget.grab().save(folder.filePath(name)))
            qFatal("%s cannot be written.", qPrintable(folder.filePath(name)));
    }
};

void drawPages(MainWindow &window, const Screens &screens) {
    Workspace &workspace = window.view()->workspace();
    for (const PageInfo &info : pageList()) {
        const QString name = QString::fromUtf8(info.icon);
        workspace.go({info.id});
        screens.keep(window, name);
        const RecordName record = test::firstOf(info.id, workspace.records());
        if (!record.kind)
            continue;
        workspace.select(record);
        window.view()->editRecord();
        screens.keep(window, name + QStringLiteral("-record"));
    }
}

/// The actions as they are seen otherwise than in a table.
void drawActions(MainWindow &window, const Screens &screens) {
    const std::pair<ActionsPage::View, const char *> views[] = {
        {ActionsPage::View::Board, "actions-board"}, {ActionsPage::View::Timeline, "actions-timeline"}};
    window.view()->workspace().go({PageId::Actions});
    auto &page = window.view()->pageAs<ActionsPage>(PageId::Actions);
    for (const auto &[view, name] : views) {
        page.showAs(view);
        screens.keep(window, QString::fromUtf8(name));
    }
    page.showAs(ActionsPage::View::Table);
}

/// The table of actions in groups, the second of them folded.
void drawGrouped(MainWindow &window, const Screens &screens) {
    window.view()->workspace().go({PageId::Actions});
    RecordTable &table = window.view()->pageAs<ActionsPage>(PageId::Actions).table();
    TableState state = table.state();
    state.grouping = QStringLiteral("lead_agency");
    table.setState(state);
    RecordTableModel &model = table.model();
    if (model.rowCount() > 0 && model.endOfGroup(0) < model.rowCount())
        model.setOpen(model.groupAt(model.endOfGroup(0)), false);
    screens.keep(window, QStringLiteral("actions-grouped"));
    state.grouping.clear();
    table.setState(state);
}

/// The page of reports when an edition is there, with words found in it, and as a page of its own.
void drawReports(MainWindow &window, const Screens &screens) {
    window.view()->workspace().go({PageId::Reports});
    ReportMaker &maker = window.view()->pageAs<ReportsPage>(PageId::Reports).maker();
    const auto keep = [&](const char *what) {
        if (!QTest::qWaitFor([&maker] { return maker.preview().isMade(); }, 60'000))
            qFatal("No edition is made.");
        QTest::qWait(300);
        screens.keep(window, QLatin1String(what));
    };
    keep("reports-pack");
    maker.bar().words().setText(QStringLiteral("action"));
    keep("reports-found");
    maker.bar().words().clear();
    maker.preview().setZoom({PreviewZoom::Fit::Page});
    maker.choice().choose(EditionKind::PlanOnAPage);
    maker.choice().asAtBox().setChecked(true);
    keep("reports-page");
    maker.choice().asAtBox().setChecked(false);
    maker.preview().setZoom({});
}

/// The page of a lead, who has chosen a group.
void drawLead(MainWindow &window, const Screens &screens) {
    Workspace &workspace = window.view()->workspace();
    for (const Group &group : workspace.records().all<Group>())
        if (group.kind == GroupKind::TaskAndFinishGroup) {
            workspace.setViewingAs(group.id);
            workspace.go({PageId::MyGroup});
            return screens.keep(window, QStringLiteral("lead"));
        }
}

/// The page of each case that is of another type, and the form that closes it.
void drawCases(MainWindow &window, const Screens &screens) {
    auto &page = window.view()->pageAs<CasesPage>(PageId::Cases);
    window.view()->workspace().go({PageId::Cases});
    QSet<CaseKind> drawn;
    for (const Case &subject : window.plan()->records().all<Case>()) {
        if (subject.archived || drawn.contains(subject.kind) || drawn.size() > 2)
            continue;
        drawn.insert(subject.kind);
        const QString name = QStringLiteral("case-%1").arg(QLatin1String(wordOf(subject.kind)));
        page.openCase(subject.id.uuid);
        screens.keep(window, name);
        CloseCase form(window.view()->workspace(), subject.id, &window);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        form.show();
        screens.keep(form, name + QStringLiteral("-close"));
    }
}

/// The dialogs of pages, each opened as its command does.
void drawPageDialogs(MainWindow &window, const Screens &screens) {
    Workspace &workspace = window.view()->workspace();
    const auto keep = [&screens](QDialog *dialog, const QString &what) {
        dialog->show();
        screens.keep(*dialog, what);
        dialog->close();
    };
    RecordTable &table = window.view()->pageAs<ActionsPage>(PageId::Actions).table();
    TableMemory memory(workspace.plan(), table);
    const SavedViews views(workspace.plan(), table, memory, {});
    keep(new ViewDialog(views, QStringLiteral("Save as a view"), {}, true, &window), QStringLiteral("view"));
    keep(new DayDialog(QStringLiteral("Changed since a day"), QStringLiteral("Changed &since:"),
                       workspace.plan().today(), &window),
         QStringLiteral("day"));
    keep(new YearDialog(workspace.plan(), &window), QStringLiteral("year"));
    keep(new AsbCounts(workspace.plan(), &window), QStringLiteral("asb-counts"));
    keep(new LinkChooser(workspace.records(), kindOf<Agency>(), {}, LinkChooser::Several, &window),
         QStringLiteral("choose"));
    for (const Group &group : workspace.records().all<Group>())
        if (!group.archived && group.kind == GroupKind::TaskAndFinishGroup) {
            keep(new CloseGroupDialog(workspace, group.id, &window), QStringLiteral("close-group"));
            break;
        }
    QList<QUuid> some;
    for (const Action &action : workspace.records().all<Action>())
        if (some.size() < 3)
            some.append(action.id.uuid);
    if (!some.isEmpty())
        keep(new BulkDialog(workspace.plan(), kindOf<Action>(), some, &window), QStringLiteral("bulk"));
    if (!some.isEmpty())
        keep(new AddDialog(workspace, {&kindOf<Milestone>(), kindOf<Milestone>().fieldNamed("action")},
                           {&kindOf<Action>(), some.first()}, &window),
             QStringLiteral("add"));
}

/// What a lead sends and a chair takes in, where the two disagree on a text.
void drawReturns(MainWindow &window, const Screens &screens) {
    OpenPlan &plan = window.view()->workspace().plan();
    if (plan.records().all<Action>().isEmpty())
        return;
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("lead.saferplan"));
    plan.copyTo(copy);
    const SystemClock clock;
    WriterRegistry registry;
    OpenPlan lead(PlanFile::open(copy), clock, registry,
                  QStringLiteral("Head of Safer Communities, Council"));
    const auto say = [](OpenPlan &by, const QString &reason) {
        Action action = by.records().all<Action>().at(4);
        action.ragReason = reason;
        action.percent = by.records().all<Action>().at(4).percent.value_or(0) / 2;
        by.commit(QStringLiteral("Update"), by.edit().put(action));
    };
    say(lead, QStringLiteral("Referrals have slowed since the venue closed in November; the youth team is "
                             "looking for another until March."));
    say(plan,
        QStringLiteral("Referrals have slowed since the venue closed; a new one is promised for January."));
    const Return sent = returnFor(lead, {plan.author(), Sending::What::Everything});
    const Merge prepared = prepareMerge(plan, {sent});
    MergeDialog taking(prepared, sent.from, &window);
    taking.show();
    screens.keep(taking, QStringLiteral("merge"));
    taking.close();
    SendDialog sending(lead, plan.author(), &window);
    sending.show();
    screens.keep(sending, QStringLiteral("send"));
    sending.close();
    merge(plan, prepared);
    window.view()->workspace().go({PageId::Returns});
    window.view()->pageAs<ReturnsPage>(PageId::Returns).showWhatIsToSettle();
    screens.keep(window, QStringLiteral("returns-settle"));
}

/// How a plan is shared through a folder: before, while it is, and what the foot of the window says then.
void drawSharing(MainWindow &window, const Screens &screens) {
    const QTemporaryDir folder;
    Sharing sharing;
    for (const char *name : {"share", "share-on"}) {
        ShareDialog dialog(*window.plan(), sharing, &window);
        dialog.show();
        screens.keep(dialog, QLatin1String(name));
        dialog.close();
        sharing.folder = folder.path();
    }
    auto &status = *window.findChild<StatusLine *>();
    status.showSharing(QStringLiteral("Take in 12 changes from 3 people"), {});
    status.showPlace(QStringLiteral("OneDrive"));
    window.view()->workspace().go({PageId::Returns});
    screens.keep(window, QStringLiteral("returns-shared"));
    status.showSharing({}, {});
    status.showPlace({});
}

/// What leads without the program send, and the trackers of others.
void drawTables(MainWindow &window, const Screens &screens) {
    OpenPlan &plan = window.view()->workspace().plan();
    SheetReview review(test::returnedSheet(plan, 2'000), plan.records(), &window);
    review.show();
    screens.keep(review, QStringLiteral("sheet"));
    review.close();
    AudienceDialog::Asked asked;
    asked.title = QStringLiteral("Make a return sheet");
    asked.question = QStringLiteral("&Whose actions and cases:");
    asked.button = QStringLiteral("Save the sheet…");
    asked.about = [&plan](const Audience &audience) {
        return QStringLiteral(
                   "The sheet asks about %1 actions and cases. Whoever fills it in needs Excel and not "
                   "this program; what comes back is shown field by field before anything is changed.")
            .arg(askedOf(plan.records(), audience).size());
    };
    AudienceDialog audience(asked, plan.records(), {}, &window);
    audience.show();
    screens.keep(audience, QStringLiteral("audience"));
    audience.close();
    ImportDialog import(plan, test::trackerBook(plan.records().all<Action>().size() > 1'000 ? 2'000 : 40),
                        &window);
    import.show();
    for (int tab = 0; tab < import.tabs().count(); ++tab) {
        import.tabs().setCurrentIndex(tab);
        screens.keep(import, QStringLiteral("import-%1").arg(tab));
    }
    import.close();
}

/// Each further part of the pages that have several.
void drawTabs(MainWindow &window, const Screens &screens) {
    for (const PageInfo &info : pageList()) {
        window.view()->workspace().go({info.id});
        for (QTabWidget *tabs : window.view()->currentPage().findChildren<QTabWidget *>()) {
            const int first = tabs->currentIndex();
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                if (tab == first)
                    continue;
                tabs->setCurrentIndex(tab);
                screens.keep(window, QStringLiteral("%1-%2").arg(
                                         QLatin1String(info.icon),
                                         tabs->tabText(tab).remove(u'&').simplified().replace(u' ', u'-')));
            }
            tabs->setCurrentIndex(first);
        }
    }
}

/// Matters arising, the first item with each of its forms, and attendance.
void drawMeeting(MeetingMode &mode, const Screens &screens) {
    const int last = mode.stations().count() - 1;
    const std::pair<int, const char *> stations[] = {{0, "matters"}, {last, "attendance"}, {1, "item"}};
    for (const auto &[row, name] : stations) {
        mode.stations().setCurrentRow(row);
        screens.keep(mode, QStringLiteral("meeting-mode-%1").arg(QLatin1String(name)));
    }
    const std::pair<Qt::Key, const char *> forms[] = {
        {Qt::Key_M, "minute"}, {Qt::Key_D, "decision"}, {Qt::Key_A, "action"}};
    for (const auto &[key, name] : forms) {
        mode.stations().setFocus();
        QTest::keyClick(&mode.stations(), key);
        screens.keep(mode, QStringLiteral("meeting-mode-%1").arg(QLatin1String(name)));
        if (QWidget *form = QApplication::focusWidget(); form && form != &mode.stations())
            QTest::keyClick(form, Qt::Key_Escape);
    }
}

/// What Ctrl+K shows before a word is written, what it finds, and when it finds nothing.
void drawFinder(MainWindow &window, const Screens &screens) {
    window.view()->workspace().go({PageId::Overview});
    for (const char *words : {"", "knife", "zzz"}) {
        window.findChild<QAction *>(QStringLiteral("find"))->trigger();
        auto *line = window.findChild<QLineEdit *>(QStringLiteral("finderWords"));
        line->setText(QLatin1String(words));
        screens.keep(window,
                     QStringLiteral("finder-%1").arg(*words ? QLatin1String(words) : QLatin1String("all")));
        QTest::keyClick(line, Qt::Key_Escape);
    }
}

void drawDialogs(MainWindow &window, const Screens &screens) {
    const Records &records = window.plan()->records();
    if (const Meeting *next = nextDeliveryGroupMeeting(records, window.plan()->today())) {
        MeetingMode mode(window.view()->workspace(), next->id, &window);
        mode.resize(window.size());
        mode.show();
        screens.keep(mode, QStringLiteral("meeting-mode"));
        drawMeeting(mode, screens);
    }
    HelpWindow help(&window);
    for (const HelpTopic &topic : helpTopics({})) {
        help.openAt(helpTopics({}), topic.id);
        screens.keep(help, QStringLiteral("help-%1").arg(topic.id));
    }
    window.showSettings();
    for (SettingsDialog *dialog : window.findChildren<SettingsDialog *>()) {
        screens.keep(*dialog, QStringLiteral("settings"));
        dialog->close();
    }
    window.askWhoYouAre();
    for (WhoYouAre *dialog : window.findChildren<WhoYouAre *>()) {
        screens.keep(*dialog, QStringLiteral("who"));
        dialog->close();
    }
}

/// Made anew for each look, for widgets take their colours when they are made.
void draw(const QString &path, bool lengthen, const Screens &screens) {
    QSettings().clear(); // how another picture left the tables is none of this one's business
    const SystemClock clock;
    const QTemporaryDir work;
    WriterRegistry registry(work.filePath(QStringLiteral("writers")));
    const Backups backups(work.filePath(QStringLiteral("backups")), clock);
    const QString copy = work.filePath(QFileInfo(path).fileName());
    QFile::copy(path, copy);
    WindowServices services;
    services.open = [&](const QString &file, const Progress &progress) {
        return std::make_unique<OpenPlan>(PlanFile::open(file), clock, registry,
                                          QStringLiteral("Chair, Council"), progress);
    };
    services.backups = &backups;
    MainWindow window(services);
    window.resize((QSizeF(screens.size) / screens.scale).toSize());
    window.show();
    screens.keep(window, QStringLiteral("start"));
    if (!window.openPlan(copy))
        qFatal("%s cannot be opened.", qPrintable(path));
    if (lengthen)
        test::lengthenTexts(*window.plan());
    drawPages(window, screens);
    drawActions(window, screens);
    drawGrouped(window, screens);
    drawReports(window, screens);
    drawLead(window, screens);
    drawCases(window, screens);
    drawTabs(window, screens);
    drawPageDialogs(window, screens);
    drawReturns(window, screens);
    drawSharing(window, screens);
    drawTables(window, screens);
    drawFinder(window, screens);
    drawDialogs(window, screens);
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    if (words.size() < 2) {
        qCritical("usage: screens FOLDER PLAN... [--long PLAN]");
        return 2;
    }
    const QTemporaryDir settings; // the user's own are left alone
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("SaferPlan screens"));
    Screens screens{QDir(words.first()), {}, {}, {}, application.devicePixelRatio()};
    const std::pair<Scheme, const char *> schemes[] = {
        {Scheme::Light, "light"}, {Scheme::Dark, "dark"}, {Scheme::HighContrast, "contrast"}};
    for (const auto &[scheme, name] : schemes) {
        applyTheme(application, scheme);
        screens.scheme = QLatin1String(name);
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            screens.size = size;
            for (int i = 1; i < words.size(); ++i) {
                const bool lengthen = words[i - 1] == QLatin1String("--long");
                screens.plan = QFileInfo(words[i]).completeBaseName();
                if (words[i] != QLatin1String("--long"))
                    draw(words[i], lengthen, screens);
            }
        }
    }
    return 0;
}
