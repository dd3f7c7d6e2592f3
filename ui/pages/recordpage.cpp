#include "ui/pages/recordpage.h"

#include "ui/models/recordtablemodel.h"

#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

RecordPage::RecordPage(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                       const QString &whatBelongsHere, QWidget *parent)
    : Page(workspace, parent)
    , m_table(new RecordTable(workspace, kind, std::move(columns), whatBelongsHere, this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_table);
}

void RecordPage::arrive(const Place &place) {
    if (place.narrowing) {
        m_table->showAll();
        m_table->narrow(*place.narrowing);
    }
    if (place.record.isNull() || !m_table->select(place.record))
        m_table->selectAgain();
}

void RecordPage::begin() {
    m_table->view().setFocus(Qt::OtherFocusReason);
}

} // namespace saferplan
