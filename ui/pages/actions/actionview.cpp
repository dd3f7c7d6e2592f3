#include "ui/pages/actions/actionview.h"

#include "core/record/records.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/recordtable.h"

namespace saferplan {

namespace {

constexpr int rowsAtOnce = 200;
/// As many are read before the view is seen, so that it does not flash empty.
constexpr int rowsAtFirst = 2000;

} // namespace

ActionView::ActionView(Workspace &workspace, RecordTable &table, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_work(this) {
    const RecordTableModel &model = table.model();
    connect(&model, &RecordTableModel::filtered, this, &ActionView::readAgain);
    connect(&model, &QAbstractItemModel::modelReset, this, &ActionView::readAgain);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ActionView::readAgain);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ActionView::readAgain);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ActionView::readAgain);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &ActionView::readAgain);
    connect(&workspace.plan(), &OpenPlan::changed, this, &ActionView::readAgain);
    connect(&workspace, &Workspace::selectionChanged, this, [this] {
        if (isVisible())
            showSelected();
    });
}

/// Later, for the table may be in the middle of a change.
void ActionView::readAgain() {
    m_fresh = isVisible();
    m_next = 0;
    if (m_fresh)
        m_work.start([this] { return readSome(); });
}

bool ActionView::readSome() {
    if (m_next == 0) {
        m_ids = m_table.model().shownIds(); // folded groups and all
        beginReading();
    }
    const qsizetype end = std::min(m_next + rowsAtOnce, m_ids.size());
    for (; m_next < end; ++m_next)
        if (const Action *action = records().find(Id<Action>{m_ids[m_next]}))
            take(*action);
    if (m_next < m_ids.size())
        return true;
    showRead();
    showSelected();
    return false;
}

void ActionView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_fresh)
        return;
    readAgain();
    if (m_table.model().shownCount() <= rowsAtFirst)
        m_work.finish();
}

const Action *ActionView::selected() const {
    const RecordName name = m_workspace.selected();
    return name.kind == &kindOf<Action>() && m_table.model().isShown(name.id)
               ? records().find(Id<Action>{name.id})
               : nullptr;
}

void ActionView::choose(const QUuid &id) {
    if (m_table.model().isShown(id)) // else it was filtered away, and the view will learn of it
        m_table.select(id);
}

void ActionView::open(const QUuid &id, const QString &field) {
    choose(id);
    const Kind &kind = kindOf<Action>();
    const int number = kind.fieldNamed(field);
    m_workspace.edit(kind.field(number < 0 ? kind.titleField() : number).name);
}

} // namespace saferplan
