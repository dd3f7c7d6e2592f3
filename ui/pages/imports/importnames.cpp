#include "ui/pages/imports/importnames.h"

#include "core/record/shown.h"
#include "core/rules/naturalorder.h"
#include "ui/look/plaintable.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace saferplan {

namespace {

enum Column { Meant, Written, KindOf, Record, Where, columns };

/// What stands in a cell of `Record`: the id of the record.
constexpr int recordRole = Qt::UserRole;

/// Offers the records that a name can mean.
class RecordChoice : public QStyledItemDelegate {
public:
    using Kinds = std::function<const Kind *(int row)>;
    RecordChoice(const Records &records, Kinds kinds, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_records(records)
        , m_kinds(std::move(kinds)) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override {
        const Kind &kind = *m_kinds(index.row());
        QList<std::pair<QString, QUuid>> lines;
        for (qsizetype row = 0; row < kind.count(m_records); ++row)
            if (const QUuid id = kind.idAt(m_records, row); !kind.isArchived(m_records, id))
                lines.append({titleOf(m_records, id), id});
        std::sort(lines.begin(), lines.end(),
                  [](const auto &a, const auto &b) { return comesBefore(a.first, b.first); });
        auto *choice = new QComboBox(parent);
        choice->setAccessibleName(QStringLiteral("The record that is meant"));
        for (const auto &[title, id] : lines)
            choice->addItem(title, id);
        return choice;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override {
        auto *choice = static_cast<QComboBox *>(editor);
        choice->setCurrentIndex(std::max(0, choice->findData(index.data(recordRole))));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override {
        model->setData(index, static_cast<QComboBox *>(editor)->currentData(), recordRole);
    }

private:
    const Records &m_records;
    Kinds m_kinds;
};

} // namespace

ImportNames::ImportNames(const Records &records, QWidget *parent)
    : QTableWidget(0, columns, parent)
    , m_records(records) {
    setObjectName(QStringLiteral("names"));
    setAccessibleName(QStringLiteral("Names that somebody must confirm"));
    setHorizontalHeaderLabels({QStringLiteral("Meant"), QStringLiteral("Written"), QStringLiteral("Is"),
                               QStringLiteral("In the plan"), QStringLiteral("Cells")});
    makePlain(*this);
    setWidths(*this, {17, 30, 15, 44});
    setItemDelegateForColumn(Record,
                             new RecordChoice(
                                 records, [this](int row) { return m_rows[row].match.record.kind; }, this));
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::SelectedClicked);
    connect(this, &QTableWidget::itemChanged, this, &ImportNames::follow);
}

void ImportNames::show(const TrackerImport &import) {
    QList<Row> rows;
    for (const TrackerMatch &match : import.unknown)
        rows.append({match, false});
    for (const TrackerMatch &match : import.matches)
        rows.append({match, false});
    for (const TrackerMatch &match : import.confirmed)
        rows.append({match, true});
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::pair(QLatin1String(a.match.record.kind->name()), a.match.written.toCaseFolded()) <
               std::pair(QLatin1String(b.match.record.kind->name()), b.match.written.toCaseFolded());
    });
    m_rows = rows;
    fill();
}

void ImportNames::fill() {
    m_isFilling = true;
    const int current = std::max(0, currentRow());
    setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        setRow(row);
    if (rowCount() > 0)
        setCurrentCell(std::min(current, rowCount() - 1), std::max(0, currentColumn()));
    m_isFilling = false;
}

void ImportNames::setRow(int row) {
    const auto &[match, isConfirmed] = m_rows[row];
    const bool isKnown = !match.record.id.isNull();
    QTableWidgetItem *meant = plainCell(isConfirmed ? QStringLiteral("Yes")
                                        : isKnown   ? QStringLiteral("Guess")
                                                    : QStringLiteral("Choose"));
    meant->setCheckState(isConfirmed ? Qt::Checked : Qt::Unchecked);
    QTableWidgetItem *record = plainCell(isKnown ? titleOf(m_records, match.record.id)
                                                 : QStringLiteral("not known: choose one (F2)"));
    record->setData(recordRole, match.record.id);
    record->setToolTip(QStringLiteral("%1\nF2 or a double click chooses another").arg(record->toolTip()));
    setItem(row, Meant, meant);
    setItem(row, Written, plainCell(match.written));
    setItem(row, KindOf, plainCell(QString::fromUtf8(match.record.kind->label())));
    setItem(row, Record, record);
    setItem(row, Where, plainCell(match.cells.join(QStringLiteral(", "))));
    for (const int column : {Meant, Written, KindOf, Where}) {
        QTableWidgetItem *cell = item(row, column);
        cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
    }
}

void ImportNames::follow(QTableWidgetItem *item) {
    if (m_isFilling || (item->column() != Meant && item->column() != Record))
        return;
    Row &row = m_rows[item->row()];
    const QString key = nameKey(*row.match.record.kind, row.match.written);
    if (item->column() == Record) {
        row.match.record.id = item->data(recordRole).toUuid();
        row.isConfirmed = true;
    } else {
        row.isConfirmed = item->checkState() == Qt::Checked && !row.match.record.id.isNull();
    }
    if (row.isConfirmed)
        m_said.insert(key, row.match.record.id);
    else
        m_said.remove(key);
    const int at = item->row();
    // Later, for the cell that changed is still being worked on.
    QMetaObject::invokeMethod(
        this,
        [this, at] {
            m_isFilling = true;
            if (at < rowCount())
                setRow(at);
            m_isFilling = false;
            emit confirmed();
        },
        Qt::QueuedConnection);
}

void ImportNames::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_F2 && currentRow() >= 0)
        setCurrentCell(currentRow(), Record);
    QTableWidget::keyPressEvent(event);
}

void ImportNames::confirmGuesses() {
    for (Row &row : m_rows)
        if (!row.match.record.id.isNull()) {
            row.isConfirmed = true;
            m_said.insert(nameKey(*row.match.record.kind, row.match.written), row.match.record.id);
        }
    fill();
    emit confirmed();
}

int ImportNames::open() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isConfirmed; }));
}

bool ImportNames::hasGuesses() const {
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const Row &row) { return !row.isConfirmed && !row.match.record.id.isNull(); });
}

} // namespace saferplan
