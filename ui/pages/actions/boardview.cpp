#include "ui/pages/actions/boardview.h"

#include "core/record/records.h"
#include "core/rules/validation.h"
#include "ui/editors/commitfield.h"
#include "ui/look/words.h"
#include "ui/pages/actions/boardcolumn.h"
#include "ui/pages/actions/cardlist.h"
#include "ui/window/messages.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// The life of an action from left to right. The list of choices begins with the plain one instead.
constexpr Status lifecycle[] = {Status::Draft,    Status::NotStarted, Status::InProgress,
                                Status::Complete, Status::Suspended,  Status::Withdrawn};

QString labelOfField(const QString &name) {
    const Kind &kind = kindOf<Action>();
    const int number = kind.fieldNamed(name);
    return QString::fromUtf8(kind.field(number < 0 ? kind.titleField() : number).label);
}

/// So that the page fits a small screen: a heading, a card and a scroll bar.
constexpr int leastLines = 6;

QString sentencesOf(const Problems &problems) {
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences += problem.text;
    return sentences.join(u' ');
}

} // namespace

BoardView::BoardView(Workspace &workspace, RecordTable &table, QWidget *parent)
    : ActionView(workspace, table, parent)
    , m_area(new QScrollArea(this)) {
    auto *columns = new QWidget(m_area);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    m_area->setWidget(columns);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setMinimumHeight(fontMetrics().height() * leastLines);
    for (const Status status : lifecycle)
        addColumn(status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area, 1);
    layout->addWidget(makeNotice());
    connect(&plan(), &OpenPlan::changed, this, [this] {
        if (!m_moving) // what was said may not be so any more
            m_notice->hide();
    });
}

void BoardView::addColumn(Status status) {
    auto *column = new BoardColumn(plan(), workspace().facts(), status, m_area->widget());
    const int place = static_cast<int>(m_columns.size());
    m_columns.append(column);
    static_cast<QHBoxLayout *>(m_area->widget()->layout())->addWidget(column, 1);
    CardList &list = column->list();
    list.setDragEnabled(!plan().isReadOnly());
    list.setAcceptDrops(!plan().isReadOnly());
    connect(&list, &CardList::chosen, this, &BoardView::choose);
    connect(&list, &CardList::opened, this, [this](const QUuid &id) { open(id); });
    connect(&list, &CardList::walkedOn, this, [this, place](int step) { walkFrom(place, step); });
    connect(&list, &CardList::menuWanted, this, &BoardView::showMenu);
    // Later, for a message can hardly be read while something hangs at the pointer.
    connect(
        &list, &CardList::dropped, this, [this, status](const QUuid &id) { moveTo(id, status); },
        Qt::QueuedConnection);
}

QWidget *BoardView::makeNotice() {
    m_notice = new QWidget(this);
    m_said = makeWords(m_notice);
    m_said->setObjectName(QStringLiteral("notice"));
    m_toField = new QPushButton(m_notice);
    m_toField->setToolTip(QStringLiteral("Goes to the field that is missing, at the right"));
    connect(m_toField, &QPushButton::clicked, this, [this] { open(m_about, m_field); });
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_said, 1);
    row->addWidget(m_toField);
    m_notice->hide();
    return m_notice;
}

int BoardView::columnOf(Status status) const {
    for (int column = 0; column < m_columns.size(); ++column)
        if (m_columns[column]->status() == status)
            return column;
    return -1;
}

void BoardView::begin() {
    const Action *action = selected();
    BoardColumn *first = m_columns.first();
    for (BoardColumn *column : std::as_const(m_columns))
        if (first->rows().rowCount() == 0)
            first = column;
    (action ? m_columns[columnOf(action->status)] : first)->list().setFocus(Qt::OtherFocusReason);
}

void BoardView::beginReading() {
    for (BoardColumn *column : std::as_const(m_columns))
        column->gathered().clear();
}

void BoardView::take(const Action &action) {
    m_columns[columnOf(action.status)]->gathered().push_back(action.id.uuid);
}

void BoardView::showRead() {
    for (BoardColumn *column : std::as_const(m_columns))
        column->showGathered();
    m_area->widget()->layout()->activate(); // columns that became wider are where they will be seen
}

/// The keyboard follows the card that is selected where it moves from one column to another.
void BoardView::showSelected() {
    const Action *action = selected();
    const bool hasKeyboard = m_area->isAncestorOf(QApplication::focusWidget());
    for (BoardColumn *column : std::as_const(m_columns)) {
        const bool isHere = action && column->status() == action->status;
        const int row = isHere ? column->rows().rowOf(action->id.uuid) : -1;
        column->list().showCard(row);
        if (row < 0)
            continue;
        if (hasKeyboard)
            column->list().setFocus(Qt::OtherFocusReason);
        m_area->ensureWidgetVisible(column, 0, 0);
    }
}

void BoardView::walkFrom(int column, int step) {
    const int next = column + step;
    if (next < 0 || next >= m_columns.size())
        return;
    CardList &list = m_columns[column]->list();
    const QModelIndex current = list.currentIndex();
    const int y = current.isValid() ? list.visualRect(current).center().y() : 0;
    BoardColumn &target = *m_columns[next];
    const int row = target.list().rowNear(y);
    // Chosen first: a list without a current card takes its first one when the keyboard comes.
    if (row >= 0)
        choose(target.rows().idAt(row));
    target.list().setFocus(Qt::OtherFocusReason);
    m_area->ensureWidgetVisible(&target, 0, 0);
}

void BoardView::moveBy(int step) {
    const Action *action = selected();
    if (!action)
        return;
    const int next = columnOf(action->status) + step;
    if (next >= 0 && next < m_columns.size())
        moveTo(action->id.uuid, m_columns[next]->status());
    else
        notice(action->id.uuid,
               QStringLiteral("%1 is %2: there is no column beyond.")
                   .arg(action->reference, labelOf(action->status).toLower()),
               {});
}

/// As an edit of the status in the table does. What is new among the warnings is said; it keeps nobody from
/// moving on.
void BoardView::moveTo(const QUuid &id, Status status) {
    const Kind &kind = kindOf<Action>();
    const Action *action = records().find(Id<Action>{id});
    if (!action || action->status == status)
        return;
    const Problems before = ruleProblems(kind, records(), id, plan().today());
    Problems problems;
    const QScopedValueRollback moving(m_moving, true);
    if (!attempt(this, QStringLiteral("Moving %1").arg(action->reference), [&] {
            problems =
                commitField(plan(), kind, id, kind.fieldNamed("status"), QLatin1String(wordOf(status)));
        }))
        return;
    action = records().find(Id<Action>{id});
    if (!action)
        return;
    choose(id);
    if (!problems.isEmpty())
        return tellRefusal(*action, status, problems);
    Problems fresh;
    for (const Problem &problem : ruleProblems(kind, records(), id, plan().today()))
        if (!before.contains(problem))
            fresh += problem;
    notice(id, QStringLiteral("%1 is now %2.").arg(action->reference, labelOf(status).toLower()), fresh);
}

void BoardView::tellRefusal(const Action &action, Status status, const Problems &problems) {
    const QUuid id = action.id.uuid;
    const QString field = problems.first().field;
    const int pressed = Messages::current().tellAndAsk(
        this, QStringLiteral("Moving %1 to %2").arg(action.reference, labelOf(status)),
        QStringLiteral("%1 The card stays where it was.").arg(sentencesOf(problems)), {},
        {QStringLiteral("Go to %1").arg(labelOfField(field))});
    if (pressed == 0)
        open(id, field);
}

void BoardView::notice(const QUuid &id, const QString &text, const Problems &problems) {
    m_about = id;
    m_field = problems.isEmpty() ? QString() : problems.first().field;
    m_said->setText(problems.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, sentencesOf(problems)));
    m_toField->setText(QStringLiteral("Go to %1").arg(labelOfField(m_field)));
    m_toField->setVisible(!problems.isEmpty());
    m_notice->show();
    QAccessibleEvent said(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void BoardView::askWhere() {
    const Action *action = selected();
    if (!action)
        return;
    const CardList &list = m_columns[columnOf(action->status)]->list();
    showMenu(list.viewport()->mapToGlobal(list.visualRect(list.currentIndex()).center()));
}

void BoardView::showMenu(const QPoint &global) {
    const Action *action = selected();
    if (!action)
        return;
    const QUuid id = action->id.uuid;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(QStringLiteral("Move %1 to").arg(action->reference));
    menu->addSection(menu->accessibleName());
    for (const BoardColumn *column : std::as_const(m_columns)) {
        const Status status = column->status();
        QAction *item = menu->addAction(labelOf(status), this, [this, id, status] { moveTo(id, status); });
        item->setCheckable(true);
        item->setChecked(status == action->status);
        item->setEnabled(!plan().isReadOnly());
    }
    menu->addSeparator();
    menu->addAction(QStringLiteral("Open"), this, [this, id] { open(id); });
    menu->popup(global);
}

} // namespace saferplan
