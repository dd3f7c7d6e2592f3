#include "ui/pages/meetings/meetingtable.h"

#include "ui/editors/commitfield.h"
#include "ui/editors/fielddelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace saferplan {

MeetingTable::MeetingTable(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                           const QString &whenEmpty, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new RecordTableModel(workspace.plan(), kind, std::move(columns), this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(whenEmpty, this)) {
    m_model->setKeep([](const QUuid &) { return false; });
    m_model->setEdit([this, &kind](const QUuid &id, int field, const QString &text) {
        return commitFieldOrTell(this, m_workspace.plan(), kind, id, field, text);
    });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FieldDelegate(kind, workspace.drafts(), m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 10);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setAccessibleName(QString::fromUtf8(kind.plural()));
    const int character = m_view->fontMetrics().averageCharWidth();
    int widest = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->setColumnWidth(column, m_model->columnAt(column).width * character + 16);
        if (m_model->columnAt(column).width > m_model->columnAt(widest).width)
            widest = column;
    }
    m_view->horizontalHeader()->setSectionResizeMode(widest, QHeaderView::Stretch);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(4, 8, 4, 8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    setEditable(true);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && m_view->hasFocus() && !m_model->isShifting())
                    m_workspace.select({&m_model->kind(), m_model->idAt(now.row())});
            });
}

void MeetingTable::show(const QSet<QUuid> &records) {
    const QUuid kept = current();
    m_model->setKeep([records](const QUuid &id) { return records.contains(id); });
    m_view->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    select(kept);
}

void MeetingTable::setEditable(bool editable) {
    m_view->setEditTriggers(editable && !m_workspace.plan().isReadOnly()
                                ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                : QAbstractItemView::NoEditTriggers);
}

QUuid MeetingTable::current() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model->idAt(index.row()) : QUuid();
}

void MeetingTable::select(const QUuid &record) {
    const int row = m_model->rowOf(record);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
}

} // namespace saferplan
