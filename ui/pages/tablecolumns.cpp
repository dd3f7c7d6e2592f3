#include "ui/pages/tablecolumns.h"

#include "ui/models/recordtablemodel.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace saferplan {

namespace {

constexpr int alwaysShown = 2;   ///< reference and title
constexpr int leastOfWords = 12; ///< characters for which a column asks: in a narrower one all is seen
constexpr double mostMore = 1.5; ///< of its usual width that a column grows by: the eye has to find the next

} // namespace

/// A view that has more or fewer columns than it had begins anew.
ColumnMemory::ColumnMemory(const OpenPlan &plan, QHeaderView &header, const QString &name)
    : QObject(&header)
    , m_plan(plan)
    , m_header(header)
    , m_key(QStringLiteral("%1/%2").arg(name).arg(header.count())) {
    const QByteArray left = ofPlan(plan, Preference::Columns).toMap().value(m_key).toByteArray();
    m_isKept = !left.isEmpty();
    if (m_isKept)
        header.restoreState(left);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnMemory::remember);
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnMemory::remember);
}

void ColumnMemory::aside(const std::function<void()> &work) {
    m_isAside = true;
    work();
    m_isAside = false;
}

void ColumnMemory::remember() {
    if (m_isAside)
        return;
    m_isKept = true;
    QVariantMap known = ofPlan(m_plan, Preference::Columns).toMap();
    known.insert(m_key, m_header.saveState());
    setOfPlan(m_plan, Preference::Columns, known);
}

TableColumns::TableColumns(const OpenPlan &plan, const RecordTableModel &model, QTableView &view,
                           QObject *parent)
    : QObject(parent)
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
    header.ensurePolished();
    for (int column = 0; column < model.columnCount(); ++column)
        view.setColumnWidth(column, usualWidth(column));
    m_memory = new ColumnMemory(plan, header, QLatin1String(model.kind().name()));
    view.viewport()->installEventFilter(this);
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Resize && !m_memory->isKept())
        m_memory->aside([this] { share(); });
    return QObject::eventFilter(watched, event);
}

int TableColumns::usualWidth(int column) const {
    return std::max(m_model.columnAt(column).width * m_view.fontMetrics().averageCharWidth() + 16,
                    m_view.horizontalHeader()->sectionSizeHint(column));
}

void TableColumns::share() {
    int room = m_view.viewport()->width();
    int words = 0;
    const auto isOfWords = [this](int column) {
        return !m_view.isColumnHidden(column) && !m_model.columnAt(column).number &&
               m_model.columnAt(column).width >= leastOfWords;
    };
    for (int column = 0; column < m_model.columnCount(); ++column) {
        room -= m_view.isColumnHidden(column) ? 0 : usualWidth(column);
        words += isOfWords(column) ? usualWidth(column) : 0;
    }
    const double more = words > 0 ? std::clamp(double(room) / words, 0.0, mostMore) : 0;
    for (int column = 0; column < m_model.columnCount(); ++column)
        if (isOfWords(column))
            m_view.setColumnWidth(column, static_cast<int>(usualWidth(column) * (1 + more)));
}

void TableColumns::setShown(int column, bool shown) {
    m_view.setColumnHidden(column, !shown && column >= alwaysShown);
    m_memory->remember(); // the change of its size that is told of comes before it is hidden
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

} // namespace saferplan
