#include "ui/pages/savedviews.h"

#include "ui/pages/recordtable.h"
#include "ui/pages/tablecommands.h"
#include "ui/pages/viewdialog.h"
#include "ui/window/messages.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace saferplan {

namespace {

constexpr int writtenAfter = 300;   ///< milliseconds
constexpr int longestOnButton = 20; ///< characters

const QString viewsKey = QStringLiteral("views");
const QString lastKey = QStringLiteral("last");

} // namespace

SavedViews::SavedViews(const OpenPlan &plan, RecordTable &table, QList<TableState> always)
    : QObject(&table)
    , m_plan(plan)
    , m_table(table)
    , m_key(QLatin1String(table.model().kind().name()))
    , m_always(std::move(always))
    , m_button(new QToolButton(&table)) {
    m_button->setObjectName(QStringLiteral("views"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    // Opened by hand: a menu that belongs to the button would have to be kept in step.
    connect(m_button, &QToolButton::clicked, this, [this] { m_commands.first()->trigger(); });
    add(QStringLiteral("Choose a &view…"), QStringLiteral("Shows the table as it was saved under a name"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_V,
        [this] { makeMenu()->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
    add(QStringLiteral("&Save as a view…"),
        QStringLiteral("Gives filter, chips, grouping and order of the table a name"), {},
        [this] { askToSave(); });
    m_update = add(QStringLiteral("Save &into the view"),
                   QStringLiteral("The view that was chosen last becomes what is shown now"), {}, [this] {
                       const TableState *view = named(m_now.name);
                       save(m_now.name, view && !view->columns.isEmpty());
                   });
    m_rename = add(QStringLiteral("&Rename the view…"), QStringLiteral("Gives it another name"), {},
                   [this] { askToRename(); });
    m_remove = add(QStringLiteral("D&elete the view…"), QStringLiteral("The table stays as it is"), {},
                   [this] { askToRemove(); });
    m_writing.setSingleShot(true);
    m_writing.setInterval(writtenAfter);
    connect(&m_writing, &QTimer::timeout, this, &SavedViews::write);
    readOwn();
    m_now = TableState::fromMap(kept().value(lastKey).toMap());
}

/// The table is going: what it was like last is known.
SavedViews::~SavedViews() {
    if (m_writing.isActive())
        write();
}

QAction *SavedViews::add(const QString &text, const QString &tip, const QKeySequence &keys,
                         const std::function<void()> &work) {
    m_commands.append(TableCommands::addTo(m_table, this, text, tip, keys, work));
    return m_commands.last();
}

QMenu *SavedViews::makeMenu() {
    readOwn(); // another window may have saved some
    auto *menu = new QMenu(QStringLiteral("Views"), m_button);
    menu->setObjectName(QStringLiteral("viewsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [this, menu](const TableState &view) {
        QAction *choice = menu->addAction(QString(view.name).replace(u'&', QLatin1String("&&")));
        choice->setCheckable(true);
        choice->setChecked(view.name == m_now.name);
        connect(choice, &QAction::triggered, this, [this, view] { show(view); });
        if (choice->isChecked())
            menu->setActiveAction(choice);
    };
    for (const TableState &view : m_always)
        offer(view);
    menu->addSeparator();
    for (const TableState &view : m_own)
        offer(view);
    menu->addSeparator();
    menu->addActions(m_commands.mid(1));
    return menu;
}

void SavedViews::restore() {
    const TableState left = m_now;
    const bool wasLeft = !left.sort.isEmpty();
    if (wasLeft)
        m_table.setState(left);
    m_now = m_table.state();
    m_now.name = wasLeft ? left.name : m_always.value(0).name;
    connect(&m_table, &RecordTable::stateChanged, this, &SavedViews::follow);
    showName();
}

void SavedViews::show(const TableState &view) {
    if (!view.columns.isEmpty() && view.columnCount == m_table.model().columnCount())
        m_table.view().horizontalHeader()->restoreState(view.columns);
    m_table.setState(view);
    m_now.name = view.name;
    follow();
    m_table.selectAgain();
    m_table.view().setFocus(Qt::OtherFocusReason);
}

void SavedViews::follow() {
    const QString name = m_now.name;
    m_now = m_table.state();
    m_now.name = name;
    showName();
    m_writing.start();
}

void SavedViews::showName() {
    const TableState *view = named(m_now.name);
    const QString name = view ? view->name : QStringLiteral("Views");
    const bool changed = view && !view->showsTheSameAs(m_now);
    QString brief = name.size() > longestOnButton ? name.left(longestOnButton - 1) + u'…' : name;
    brief.replace(u'&', QLatin1String("&&"));
    m_button->setText(QStringLiteral("%1%2 ▾").arg(brief, changed ? QStringLiteral("*") : QString()));
    const QString said =
        QStringLiteral("View: %1%2").arg(name, changed ? QStringLiteral(", changed") : QString());
    m_button->setAccessibleName(said);
    m_button->setToolTip(QStringLiteral("%1 (Ctrl+Shift+V)").arg(said));
    const bool own = isOwn(m_now.name);
    m_update->setEnabled(own);
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

void SavedViews::write() {
    m_writing.stop();
    QVariantMap known = ofPlan(m_plan, Preference::SavedViews).toMap();
    QVariantMap ofTable = known.value(m_key).toMap();
    ofTable.insert(lastKey, m_now.toMap());
    known.insert(m_key, ofTable);
    setOfPlan(m_plan, Preference::SavedViews, known);
}

QVariantMap SavedViews::kept() const {
    return ofPlan(m_plan, Preference::SavedViews).toMap().value(m_key).toMap();
}

void SavedViews::readOwn() {
    m_own.clear();
    for (const QVariant &view : kept().value(viewsKey).toList())
        m_own.append(TableState::fromMap(view.toMap()));
}

/// Another window, on a copy of the plan, may have saved views meanwhile: they stay.
void SavedViews::changeOwn(const std::function<void(QList<TableState> &)> &change) {
    readOwn();
    change(m_own);
    QVariantList views;
    for (const TableState &view : std::as_const(m_own))
        views.append(view.toMap());
    QVariantMap known = ofPlan(m_plan, Preference::SavedViews).toMap();
    QVariantMap ofTable = known.value(m_key).toMap();
    ofTable.insert(viewsKey, views);
    known.insert(m_key, ofTable);
    setOfPlan(m_plan, Preference::SavedViews, known);
    write();
    showName();
}

const TableState *SavedViews::named(const QString &name) const {
    for (const QList<TableState> *views : {&m_always, &m_own})
        for (const TableState &view : *views)
            if (view.name == name)
                return &view;
    return nullptr;
}

bool SavedViews::isAlways(const QString &name) const {
    return std::any_of(m_always.begin(), m_always.end(), [&name](const TableState &view) {
        return view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool SavedViews::isOwn(const QString &name) const {
    return std::any_of(m_own.begin(), m_own.end(),
                       [&name](const TableState &view) { return view.name == name; });
}

void SavedViews::save(const QString &name, bool withColumns) {
    TableState view = m_table.state();
    view.name = name;
    if (withColumns) {
        view.columns = m_table.view().horizontalHeader()->saveState();
        view.columnCount = m_table.model().columnCount();
    }
    m_now.name = name;
    changeOwn([&](QList<TableState> &own) {
        const auto there = std::find_if(own.begin(), own.end(),
                                        [&name](const TableState &other) { return other.name == name; });
        if (there != own.end())
            *there = view;
        else
            own.append(view);
    });
}

void SavedViews::rename(const QString &from, const QString &to) {
    changeOwn([&, before = from](QList<TableState> &own) { // which may be the name that changes here
        if (to != before)
            own.removeIf([&to](const TableState &view) { return view.name == to; });
        for (TableState &view : own)
            if (view.name == before)
                view.name = to;
        if (m_now.name == before)
            m_now.name = to;
    });
}

void SavedViews::remove(const QString &name) {
    changeOwn([&name](QList<TableState> &own) {
        own.removeIf([&name](const TableState &view) { return view.name == name; });
    });
}

void SavedViews::askToSave() {
    const QString proposed = isOwn(m_now.name) ? m_now.name : QString();
    auto *dialog = new ViewDialog(*this, QStringLiteral("Save as a view"), proposed, true, &m_table);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { save(dialog->name(), dialog->withColumns()); });
    dialog->open();
}

void SavedViews::askToRename() {
    auto *dialog = new ViewDialog(*this, QStringLiteral("Rename the view"), m_now.name, false, &m_table);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { rename(m_now.name, dialog->name()); });
    dialog->open();
}

void SavedViews::askToRemove() {
    const QString name = m_now.name;
    if (Messages::current().confirm(&m_table, QStringLiteral("Delete the view “%1”?").arg(name),
                                    QStringLiteral("Records stay as they are. A deleted view cannot be "
                                                   "brought back."),
                                    QStringLiteral("Delete the view")))
        remove(name);
}

} // namespace saferplan
