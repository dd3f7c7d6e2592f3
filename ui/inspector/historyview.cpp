#include "ui/inspector/historyview.h"

#include "ui/inspector/changedetail.h"
#include "ui/window/messages.h"

#include <QListView>
#include <QVBoxLayout>

namespace saferplan {

HistoryView::HistoryView(OpenPlan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_model(new ChangesModel(plan, this)) {
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setModelColumn(ChangesModel::Summary);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setAlternatingRowColors(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(QStringLiteral("Changes of this record, the newest first"));
    m_detail = new ChangeDetail(plan, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_detail, 2);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryView::showCurrent);
    connect(&plan, &OpenPlan::changed, this, [this](const ChangeSet &set) {
        const auto ours = [this](const Change &change) { return change.record == m_record.id; };
        m_fresh = m_fresh && std::none_of(set.changes.begin(), set.changes.end(), ours);
        if (isVisible())
            read();
    });
}

void HistoryView::showRecord(const RecordName &record) {
    m_record = record;
    m_fresh = false;
    if (isVisible())
        read();
}

void HistoryView::showEvent(QShowEvent *event) {
    read();
    QWidget::showEvent(event);
}

void HistoryView::read() {
    if (std::exchange(m_fresh, true))
        return;
    QList<ChangesModel::Row> rows;
    if (m_record.kind)
        attempt(this, QStringLiteral("Reading the history"),
                [&] { rows = m_plan.historyOf(*m_record.kind, m_record.id); });
    std::reverse(rows.begin(), rows.end());
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0, ChangesModel::Summary));
    showCurrent();
}

void HistoryView::showCurrent() {
    if (const ChangesModel::Row *row = m_model->at(m_list->currentIndex().row()))
        m_detail->showChange(row->first, row->second);
    else
        m_detail->showNothing();
}

} // namespace saferplan
