#include "ui/pages/indicators/readingsheet.h"

#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/editors/commitfield.h"
#include "ui/models/readinggridmodel.h"
#include "ui/pages/indicators/readingview.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// The largest part of the width that the names of the indicators take.
constexpr int namesInCharacters = 34;

QString howTo() {
    return QStringLiteral(
        "Type into a cell and press Enter, or paste figures that you copied in Excel. Write “not "
        "received” where a figure did not come.");
}

} // namespace

ReadingSheet::ReadingSheet(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ReadingGridModel(workspace.plan(), this)) {
    m_model->setEnter([this](const QList<ReadingEntry> &entries) { return enter(entries); });
    makeView();
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty =
        new QLabel(QStringLiteral("Readings are entered here once the plan has an indicator. Add the first "
                                  "one in the list."),
                   this);
    m_empty->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(makeHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_empty, 1, Qt::AlignTop);
    refresh();
    say(howTo(), false);
}

QWidget *ReadingSheet::makeHead() {
    auto *head = new QWidget(this);
    m_rhythm = new QComboBox(head);
    m_rhythm->setAccessibleName(QStringLiteral("Indicators measured"));
    m_rhythm->setToolTip(QStringLiteral("Indicators of another rhythm have a sheet of their own"));
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, [this](int at) {
        if (at < 0)
            return;
        m_model->setRhythm(static_cast<Rhythm>(m_rhythm->itemData(at).toInt()));
        sizeHeaders();
        m_view->scrollTo(m_model->index(0, m_model->columnCount() - 1));
    });
    auto *button = new QPushButton(QStringLiteral("Paste from Excel"), head);
    button->setToolTip(QStringLiteral("Pastes a column or block of figures at the current cell (Ctrl+V)"));
    button->setEnabled(!m_workspace.plan().isReadOnly());
    connect(button, &QPushButton::clicked, this, &ReadingSheet::paste);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rhythm);
    layout->addStretch(1);
    layout->addWidget(button);
    return head;
}

void ReadingSheet::makeView() {
    m_view = new ReadingView(this);
    m_view->setModel(m_model);
    if (m_workspace.plan().isReadOnly())
        m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto shortcut = [this](const QString &text, const QKeySequence &keys, auto work) {
        auto *action = new QAction(text, m_view);
        giveKeys(*action, keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, work);
        m_view->addAction(action);
    };
    shortcut(QStringLiteral("Paste at this cell"), QKeySequence::Paste, [this] { paste(); });
    shortcut(QStringLiteral("Copy the selected cells"), QKeySequence::Copy, [this] { copy(); });
    shortcut(QStringLiteral("Empty the selected cells"), QKeySequence::Delete, [this] { clear(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReadingSheet::selectInWorkspace);
}

void ReadingSheet::selectInWorkspace(const QModelIndex &index) {
    if (!m_view->hasFocus() || !index.isValid())
        return;
    const Reading *reading = m_model->readingAt(index);
    m_workspace.select(reading
                           ? RecordName{&kindOf<Reading>(), reading->id.uuid}
                           : RecordName{&kindOf<Indicator>(), m_model->indicatorAt(index.row())->id.uuid});
}

void ReadingSheet::sizeHeaders() {
    const int character = m_view->fontMetrics().averageCharWidth();
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        widest = std::max(widest, m_view->fontMetrics().horizontalAdvance(
                                      m_model->headerData(row, Qt::Vertical).toString()));
    m_view->verticalHeader()->setFixedWidth(std::min(widest, namesInCharacters * character) + 16);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(
            column, std::max(m_view->fontMetrics().horizontalAdvance(QStringLiteral("not received")),
                             m_view->fontMetrics().horizontalAdvance(
                                 m_model->headerData(column, Qt::Horizontal).toString())) +
                        16);
}

void ReadingSheet::refresh() {
    const QList<Rhythm> rhythms = rhythmsMeasured(m_workspace.records());
    QList<int> before;
    for (int at = 0; at < m_rhythm->count(); ++at)
        before.append(m_rhythm->itemData(at).toInt());
    QList<int> now;
    for (const Rhythm rhythm : rhythms)
        now.append(static_cast<int>(rhythm));
    if (now != before) {
        const int chosen = m_rhythm->currentData().toInt();
        const bool isChosen = m_rhythm->currentIndex() >= 0 && now.contains(chosen);
        m_rhythm->clear();
        for (const Rhythm rhythm : rhythms)
            m_rhythm->addItem(QStringLiteral("Measured: %1").arg(labelOf(rhythm).toLower()),
                              static_cast<int>(rhythm));
        m_rhythm->setCurrentIndex(isChosen ? static_cast<int>(now.indexOf(chosen)) : 0);
    }
    sizeHeaders();
    const bool any = !rhythms.isEmpty();
    m_empty->setVisible(!any);
    for (QWidget *widget : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_message),
                            static_cast<QWidget *>(m_rhythm)})
        widget->setVisible(any);
}

void ReadingSheet::goTo(Id<Indicator> indicator) {
    const Indicator *found = m_workspace.records().find(indicator);
    if (found && found->frequency != m_model->rhythm())
        m_rhythm->setCurrentIndex(m_rhythm->findData(static_cast<int>(found->frequency)));
    int row = 0;
    while (found && row + 1 < m_model->rowCount() && !(m_model->indicatorAt(row)->id == indicator))
        ++row;
    m_view->setFocus(Qt::OtherFocusReason);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(row, m_model->columnCount() - 1));
}

bool ReadingSheet::enter(const QList<ReadingEntry> &entries) {
    Edits edits = m_workspace.plan().edit();
    const EnteredReadings entered = enterReadings(edits, m_model->grid(), entries);
    if (!entered.problems.isEmpty()) {
        say(problemText(entered.problems), true);
        if (entries.size() == 1)
            m_view->keepTyped(m_model->index(entries.first().row, entries.first().column),
                              entries.first().written);
        return false;
    }
    const bool done = attempt(this, QStringLiteral("Entering readings"),
                              [&] { m_workspace.plan().commit(entered.label, std::move(edits)); });
    if (done)
        say(entries.size() == 1
                ? howTo()
                : QStringLiteral("%1 written.")
                      .arg(countText(entries.size(), QStringLiteral("reading"), QStringLiteral("readings"))),
            false);
    return done;
}

void ReadingSheet::say(const QString &text, bool isProblem) {
    m_message->setText(isProblem ? QStringLiteral("⚠ ") + text : text);
    QFont type = font();
    type.setBold(isProblem);
    m_message->setFont(type);
    m_view->setAccessibleDescription(text);
}

void ReadingSheet::paste() {
    const QModelIndex at = m_view->currentIndex();
    if (m_workspace.plan().isReadOnly())
        return;
    if (!at.isValid())
        return say(QStringLiteral("Choose the cell where the first figure goes, then paste."), true);
    const PastedBlock block =
        pastedBlock(QGuiApplication::clipboard()->text(), m_model->grid(), at.row(), at.column());
    if (!block.problem.isEmpty())
        return say(problemText({block.problem}), true);
    enter(block.entries);
    m_view->keepTyped({}, {}); // it was not typed
}

void ReadingSheet::copy() const {
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    int top = m_model->rowCount();
    int left = m_model->columnCount();
    int bottom = -1;
    int right = -1;
    for (const QItemSelectionRange &range : selection) {
        top = std::min(top, range.top());
        left = std::min(left, range.left());
        bottom = std::max(bottom, range.bottom());
        right = std::max(right, range.right());
    }
    QStringList lines;
    for (int row = top; row <= bottom; ++row) {
        QStringList cells;
        for (int column = left; column <= right; ++column)
            cells += ReadingGridModel::writtenFigure(m_model->readingAt(m_model->index(row, column)));
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ReadingSheet::clear() {
    QList<ReadingEntry> entries;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        if (m_model->readingAt(index))
            entries.append({index.row(), index.column(), {}});
    if (!entries.isEmpty() && !m_workspace.plan().isReadOnly())
        enter(entries);
}

} // namespace saferplan
