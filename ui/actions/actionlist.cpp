#include "ui/actions/actionlist.h"

#include "ui/actions/keys.h"

#include <QWidget>

namespace saferplan {

namespace {

struct Row {
    Act act;
    const char *name; ///< of the object, for tests and help
    const char *text;
    QKeySequence shortcut;
    const char *tip;
};

const std::vector<Row> &rows() {
    static const std::vector<Row> list = {
        {Act::NewFromTemplate,
         "newFromTemplate",
         "&New from template…",
         {},
         "Begins a plan from the template"},
        {Act::NewSample, "newSample", "New &sample…", {}, "Makes an illustrative sample to look around in"},
        {Act::Open, "open", "&Open…", QKeySequence::Open, "Opens a plan file"},
        {Act::Backup, "backup", "&Back up now…", {}, "Writes a closed, checked copy of the plan"},
        {Act::Restore,
         "restore",
         "&Restore a backup…",
         {},
         "Makes a plan file from a backup, beside the one you have"},
        {Act::ExportPack, "exportPack", "&Export Delivery Group pack…", Qt::CTRL | Qt::Key_E,
         "Writes the pack of the next meeting"},
        {Act::Send, "send", "Se&nd your changes…", Qt::CTRL | Qt::SHIFT | Qt::Key_S,
         "Writes a file with your changes, to be sent to whoever takes them in"},
        {Act::TakeIn, "takeIn", "&Take in returns…", Qt::CTRL | Qt::SHIFT | Qt::Key_T,
         "Takes in what others sent, after showing what it would change"},
        {Act::Share,
         "share",
         "S&hare through a folder…",
         {},
         "Brings this plan into step with its other copies through a folder that all of you have"},
        {Act::ComeBy, "comeBy", "Bring into &step with the folder", Qt::Key_F5,
         "Takes in what others put into the shared folder, and puts there what you wrote"},
        {Act::Import,
         "import",
         "&Import an action tracker…",
         {},
         "Takes actions in from any tracker in Excel or CSV, after showing what it would do"},
        {Act::MakeSheet,
         "makeSheet",
         "&Make a return sheet…",
         {},
         "Writes an Excel file for a lead who has not got this program"},
        {Act::SaveCalendar,
         "saveCalendar",
         "Save a ca&lendar…",
         {},
         "Writes meetings, due days and case reviews as a file for Outlook"},
        {Act::ClosePlan, "closePlan", "&Close the plan", QKeySequence::Close, "Goes back to the start page"},
        {Act::Quit, "quit", "&Quit", QKeySequence::Quit, "Ends the program; everything is saved already"},
        {Act::Undo, "undo", "&Undo", QKeySequence::Undo, "Takes back your last change"},
        {Act::Redo, "redo", "&Redo", QKeySequence::Redo, "Makes the change again that was taken back"},
        {Act::NewAction, "newAction", "New &action", Qt::CTRL | Qt::Key_N, "Adds an action to the plan"},
        {Act::FilterPage, "filter", "&Filter this page", QKeySequence::Find,
         "Puts the keyboard into the page's filter"},
        {Act::Find, "find", "F&ind or do…", Qt::CTRL | Qt::Key_K,
         "Finds any record by reference or words, and any command"},
        {Act::Back, "back", "&Back", Qt::ALT | Qt::Key_Left, "Goes back to where you were"},
        {Act::Forward, "forward", "&Forward", Qt::ALT | Qt::Key_Right, "Goes to where you came back from"},
        {Act::ShowInspector, "inspector", "Show the selected &record", Qt::Key_F4,
         "Shows the selected record beside the page"},
        {Act::EditRecord, "editRecord", "&Edit the selected record", Qt::CTRL | Qt::Key_Return,
         "Puts the keyboard into the selected record"},
        {Act::WhoYouAre,
         "whoYouAre",
         "&Who you are…",
         {},
         "The role and agency under which your changes are kept"},
        {Act::Settings, "settings", "&Settings…", Qt::CTRL | Qt::Key_Comma,
         "Who you are, the look, the size of text, and where backups are"},
        {Act::Help, "help", "&Help on this page", QKeySequence::HelpContents,
         "Says what this page is for and how it is used"},
        {Act::About, "about", "&About SaferPlan", {}, "Version and licence"}};
    return list;
}

} // namespace

ActionList::ActionList(QWidget *window) : QObject(window) {
    for (const Row &row : rows()) {
        auto *action = new QAction(QString::fromUtf8(row.text), window);
        action->setObjectName(QLatin1String(row.name));
        action->setToolTip(QString::fromUtf8(row.tip));
        action->setStatusTip(action->toolTip());
        giveKeys(*action, row.shortcut);
        m_actions.emplace(row.act, action);
        window->addAction(action);
    }
}

void ActionList::connectTo(Act act, QObject *context, const std::function<void()> &work) {
    connect(m_actions.at(act), &QAction::triggered, context, work);
}

QList<QAction *> ActionList::all() const {
    QList<QAction *> list;
    for (const Row &row : rows())
        list.append(m_actions.at(row.act));
    return list;
}

} // namespace saferplan
