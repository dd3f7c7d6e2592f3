#include "ui/pages/actions/timelinegrid.h"

#include "core/record/records.h"
#include "ui/pages/actions/actionrows.h"
#include "ui/pages/actions/rowchoice.h"
#include "ui/pages/actions/timelinedelegate.h"
#include "ui/pages/actions/timelineheaders.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace saferplan {

TimelineGrid::TimelineGrid(const Records &records, const ActionFacts &facts, ActionRows &rows,
                           QWidget *parent)
    : QTableView(parent)
    , m_rows(rows) {
    setHorizontalHeader(new TimeHeader(m_axis, facts, this));
    setVerticalHeader(new ActionNames(facts, this));
    setModel(&rows);
    setItemDelegate(new TimelineDelegate(records, facts, m_axis, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    const auto openAt = [this](int row) { emit opened(m_rows.idAt(row)); };
    connect(this, &QTableView::doubleClicked, this, [openAt](const QModelIndex &i) { openAt(i.row()); });
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this, openAt);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_placing && m_axis.first().isValid())
            m_middle = m_axis.dayAt(value + viewport()->width() / 2.0);
    });
    // The names are marked where their lines are.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, verticalHeader()->viewport(),
            qOverload<>(&QWidget::update));
    connect(&rows, &QAbstractItemModel::dataChanged, verticalHeader()->viewport(),
            qOverload<>(&QWidget::update));
}

void TimelineGrid::setSpan(const QDate &first, const QDate &last) {
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    m_placedFor = -1;
    placeAxis();
}

void TimelineGrid::setZoom(Zoom zoom) {
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    m_placedFor = -1;
    placeAxis();
}

/// The words where bars end have room beyond the end of the axis, too.
void TimelineGrid::placeAxis() {
    const int width = viewport()->width();
    if (!m_first.isValid() || width == m_placedFor)
        return;
    m_placedFor = width;
    const QScopedValueRollback placing(m_placing, true);
    const int beyond = fontMetrics().averageCharWidth() * 24;
    const int room = m_zoom == Zoom::Plan ? width - beyond : width;
    m_axis = TimeAxis(m_first, m_last, m_zoom, room, fontMetrics());
    horizontalHeader()->resizeSection(0, static_cast<int>(m_axis.width()) + beyond);
    updateGeometries();
    goTo(m_middle);
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

void TimelineGrid::goTo(const QDate &day) {
    if (!day.isValid() || !m_axis.first().isValid())
        return;
    const QScopedValueRollback placing(m_placing, true);
    m_middle = day;
    horizontalScrollBar()->setValue(static_cast<int>(m_axis.xOf(day)) - viewport()->width() / 2);
}

void TimelineGrid::showLine(int row) {
    const QScopedValueRollback showing(m_showing, true);
    chooseRow(*this, row);
}

/// Down to the line, and not along it: how far it is seen is for others to say.
void TimelineGrid::scrollTo(const QModelIndex &index, ScrollHint hint) {
    const int along = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(along);
}

/// Where the current line goes away, Qt goes to its neighbour: that is nobody's choice.
void TimelineGrid::currentChanged(const QModelIndex &now, const QModelIndex &before) {
    QTableView::currentChanged(now, before);
    if (now.isValid() && !m_showing && !m_rows.isShifting())
        emit chosen(m_rows.idAt(now.row()));
}

void TimelineGrid::keyPressEvent(QKeyEvent *event) {
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    QScrollBar &along = *horizontalScrollBar();
    if (plain && event->key() == Qt::Key_Left)
        along.setValue(along.value() - viewport()->width() / 8);
    else if (plain && event->key() == Qt::Key_Right)
        along.setValue(along.value() + viewport()->width() / 8);
    else if (opensRow(*this, *event))
        emit opened(m_rows.idAt(currentIndex().row()));
    else
        QTableView::keyPressEvent(event);
}

/// The names take a part of the width, and time the rest.
void TimelineGrid::resizeEvent(QResizeEvent *event) {
    const int character = fontMetrics().averageCharWidth();
    const QScopedValueRollback placing(m_placing, true);
    verticalHeader()->setFixedWidth(std::clamp(width() * 3 / 10, character * 20, character * 44));
    QTableView::resizeEvent(event);
    placeAxis();
}

} // namespace saferplan
