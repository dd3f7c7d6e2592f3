#include "ui/pages/tablecolumns.h"

#include "ui/models/recordtablemodel.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace saferplan {

namespace {

constexpr int alwaysShown = 2; ///< reference and title

/// A table that has more or fewer columns than it had begins anew.
QString keyOf(const RecordTableModel &model) {
    return QStringLiteral("%1/%2").arg(QLatin1String(model.kind().name())).arg(model.columnCount());
}

} // namespace

TableColumns::TableColumns(const OpenPlan &plan, const RecordTableModel &model, QTableView &view,
                           QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_model(model)
    , m_view(view) {
    m_command = new QAction(QStringLiteral("Choose the c&olumns…"), this);
    m_command->setToolTip(QStringLiteral("Shows and hides columns of the table; remembered for this plan"));
    QHeaderView &header = *view.horizontalHeader();
    connect(m_command, &QAction::triggered, this,
            [this, &header] { makeMenu()->popup(header.mapToGlobal(header.rect().bottomLeft())); });
    header.setSectionsMovable(true);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this,
            [this, &header](const QPoint &at) { makeMenu()->popup(header.mapToGlobal(at)); });
    restore();
    connect(&header, &QHeaderView::sectionResized, this, &TableColumns::remember);
    connect(&header, &QHeaderView::sectionMoved, this, &TableColumns::remember);
}

void TableColumns::setShown(int column, bool shown) {
    m_view.setColumnHidden(column, !shown && column >= alwaysShown);
    remember(); // the change of its size that is told of comes before it is hidden
}

QMenu *TableColumns::makeMenu() {
    auto *menu = new QMenu(QStringLiteral("Columns"), &m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *choice = menu->addAction(m_model.columnAt(column).title);
        choice->setCheckable(true);
        choice->setChecked(!m_view.isColumnHidden(column));
        choice->setEnabled(column >= alwaysShown);
        connect(choice, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    return menu;
}

void TableColumns::restore() {
    const QVariantMap known = ofPlan(m_plan, Preference::Columns).toMap();
    const QByteArray state = known.value(keyOf(m_model)).toByteArray();
    if (!state.isEmpty())
        m_view.horizontalHeader()->restoreState(state);
}

void TableColumns::remember() {
    QVariantMap known = ofPlan(m_plan, Preference::Columns).toMap();
    known.insert(keyOf(m_model), m_view.horizontalHeader()->saveState());
    setOfPlan(m_plan, Preference::Columns, known);
}

} // namespace saferplan
