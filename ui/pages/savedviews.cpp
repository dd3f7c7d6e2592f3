#include "ui/pages/savedviews.h"

#include "ui/pages/recordtable.h"
#include "ui/pages/tablecommands.h"
#include "ui/pages/tablememory.h"
#include "ui/pages/viewdialog.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace saferplan {

namespace {

constexpr int longestOnButton = 20; ///< characters

const QString viewsKey = QStringLiteral("views");

} // namespace

SavedViews::SavedViews(const OpenPlan &plan, RecordTable &table, TableMemory &memory,
                       QList<TableState> always)
    : QObject(&table)
    , m_plan(plan)
    , m_table(table)
    , m_memory(memory)
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
                       const TableState *view = named(m_memory.now().name);
                       save(m_memory.now().name, view && !view->columns.isEmpty());
                   });
    m_rename = add(QStringLiteral("&Rename the view…"), QStringLiteral("Gives it another name"), {},
                   [this] { askToRename(); });
    m_remove = add(QStringLiteral("D&elete the view…"), QStringLiteral("The table stays as it is"), {},
                   [this] { askToRemove(); });
    readOwn();
    if (!memory.wasLeft())
        memory.setName(m_always.value(0).name);
    connect(&memory, &TableMemory::changed, this, &SavedViews::showName);
    showName();
}

void SavedViews::setOffered(bool offered) {
    m_button->setEnabled(offered);
    showName();
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
        choice->setChecked(view.name == m_memory.now().name);
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

void SavedViews::show(const TableState &view) {
    if (!view.columns.isEmpty() && view.columnCount == m_table.model().columnCount())
        m_table.view().horizontalHeader()->restoreState(view.columns);
    m_table.setState(view);
    m_memory.setName(view.name);
    m_table.selectAgain();
    m_table.view().setFocus(Qt::OtherFocusReason);
}

void SavedViews::showName() {
    const TableState &now = m_memory.now();
    const TableState *view = named(now.name);
    const QString name = view ? view->name : QStringLiteral("Views");
    const bool changed = view && !view->showsTheSameAs(now);
    QString brief = name.size() > longestOnButton ? name.left(longestOnButton - 1) + u'…' : name;
    brief.replace(u'&', QLatin1String("&&"));
    m_button->setText(QStringLiteral("%1%2 ▾").arg(brief, changed ? QStringLiteral("*") : QString()));
    const QString said =
        QStringLiteral("View: %1%2").arg(name, changed ? QStringLiteral(", changed") : QString());
    m_button->setAccessibleName(said);
    m_button->setToolTip(m_button->isEnabled()
                             ? QStringLiteral("%1 (Ctrl+Shift+V)").arg(said)
                             : QStringLiteral("%1. Views are chosen in the table: Alt+1 shows it").arg(said));
    const bool own = isOwn(m_memory.now().name);
    m_update->setEnabled(own);
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
}

void SavedViews::readOwn() {
    m_own.clear();
    for (const QVariant &view : TableMemory::kept(m_plan, m_key).value(viewsKey).toList())
        m_own.append(TableState::fromMap(view.toMap()));
}

/// Another window, on a copy of the plan, may have saved views meanwhile: they stay.
void SavedViews::changeOwn(const std::function<void(QList<TableState> &)> &change) {
    readOwn();
    change(m_own);
    QVariantList views;
    for (const TableState &view : std::as_const(m_own))
        views.append(view.toMap());
    TableMemory::keep(m_plan, m_key, viewsKey, views);
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
    m_memory.setName(name);
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
        if (m_memory.now().name == before)
            m_memory.setName(to);
    });
}

void SavedViews::remove(const QString &name) {
    changeOwn([&name](QList<TableState> &own) {
        own.removeIf([&name](const TableState &view) { return view.name == name; });
    });
}

void SavedViews::askToSave() {
    const QString proposed = isOwn(m_memory.now().name) ? m_memory.now().name : QString();
    auto *dialog = new ViewDialog(*this, QStringLiteral("Save as a view"), proposed, true, &m_table);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { save(dialog->name(), dialog->withColumns()); });
    dialog->open();
}

void SavedViews::askToRename() {
    auto *dialog =
        new ViewDialog(*this, QStringLiteral("Rename the view"), m_memory.now().name, false, &m_table);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { rename(m_memory.now().name, dialog->name()); });
    dialog->open();
}

void SavedViews::askToRemove() {
    const QString name = m_memory.now().name;
    if (Messages::current().confirm(&m_table, QStringLiteral("Delete the view “%1”?").arg(name),
                                    QStringLiteral("Records stay as they are. A deleted view cannot be "
                                                   "brought back."),
                                    QStringLiteral("Delete the view")))
        remove(name);
}

} // namespace saferplan
