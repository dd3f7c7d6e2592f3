#include "ui/pages/viewtexts.h"

#include "ui/models/recordtablemodel.h"
#include "ui/pages/blocktable.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace saferplan {

namespace {

QString textAt(const QModelIndex &index) {
    const QVariant ticked = index.data(Qt::CheckStateRole);
    QString text = index.data().toString();
    if (!ticked.isValid())
        return text;
    const QString tick = ticked.toInt() == Qt::Checked ? QStringLiteral("Yes") : QStringLiteral("No");
    return text.isEmpty() ? tick : QStringLiteral("%1: %2").arg(tick, text);
}

TableColumn columnOf(const QHeaderView &header, int column) {
    const QAbstractItemModel &model = *header.model();
    const QVariant side = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    TableColumn about;
    if (!header.isHidden())
        about.header = model.headerData(column, Qt::Horizontal).toString();
    about.weight = std::max(1, header.sectionSize(column));
    about.number = side.isValid() && (side.toInt() & Qt::AlignRight) != 0;
    return about;
}

TableTexts textsOf(const TableBlock &block) {
    TableTexts texts;
    texts.columns = block.columns;
    texts.whenEmpty = block.whenEmpty;
    texts.next = [rows = block.rows, row = qsizetype(0)]() mutable -> std::optional<RowTexts> {
        if (row >= rows.size())
            return std::nullopt;
        RowTexts found;
        for (const Cell &cell : rows[row])
            found.cells += cell.text;
        found.record = rows[row].isEmpty() ? QUuid() : rows[row].first().about;
        ++row;
        return found;
    };
    return texts;
}

TableTexts textsOf(const QTableView &table, bool onlySelected) {
    TableTexts texts;
    const QAbstractItemModel *model = table.model();
    const QList<int> columns = shownColumns(*table.horizontalHeader());
    const auto *records = qobject_cast<const RecordTableModel *>(model);
    const bool isNamed = !table.verticalHeader()->isHidden();
    if (isNamed)
        texts.columns.append({QString(), 200});
    for (const int column : columns)
        texts.columns.append(columnOf(*table.horizontalHeader(), column));
    std::vector<std::pair<int, int>> ranges{{0, model->rowCount() - 1}};
    if (onlySelected) {
        ranges.clear(); // a selection has them in the order of its making
        for (const QItemSelectionRange &range : table.selectionModel()->selection())
            ranges.emplace_back(range.top(), range.bottom());
        std::sort(ranges.begin(), ranges.end());
    }
    texts.next = [=, root = table.rootIndex(), at = size_t(0),
                  row = -1]() mutable -> std::optional<RowTexts> {
        ++row;
        while (at < ranges.size() && row > ranges[at].second)
            ++at;
        if (at == ranges.size())
            return std::nullopt;
        row = std::max(row, ranges[at].first);
        RowTexts found;
        if (records)
            found.record = records->idAt(row);
        if (isNamed)
            found.cells += model->headerData(row, Qt::Vertical).toString();
        for (const int column : columns)
            found.cells += textAt(model->index(row, column, root));
        return found;
    };
    return texts;
}

TableTexts textsOf(const QTreeView &tree) {
    TableTexts texts;
    const QAbstractItemModel *model = tree.model();
    const QList<int> columns = shownColumns(*tree.header());
    for (const int column : columns)
        texts.columns.append(columnOf(*tree.header(), column));
    texts.next = [=, &tree, at = QPersistentModelIndex(),
                  begun = false]() mutable -> std::optional<RowTexts> {
        at = begun ? tree.indexBelow(at) : model->index(0, 0);
        begun = true;
        if (!at.isValid())
            return std::nullopt;
        qsizetype depth = 0;
        for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
            ++depth;
        RowTexts found;
        for (const int column : columns)
            found.cells += textAt(QModelIndex(at).siblingAtColumn(column));
        found.cells.first().prepend(QString(depth * 4, QChar::Nbsp));
        return found;
    };
    return texts;
}

} // namespace

QList<int> shownColumns(const QHeaderView &header) {
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place)
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            columns.append(column);
    return columns;
}

TableTexts textsOf(const QAbstractItemView &table, bool onlySelected) {
    TableTexts texts;
    if (const auto *block = qobject_cast<const BlockTable *>(&table))
        texts = textsOf(block->block());
    else if (const auto *tree = qobject_cast<const QTreeView *>(&table))
        texts = textsOf(*tree);
    else if (const auto *grid = qobject_cast<const QTableView *>(&table))
        texts = textsOf(*grid, onlySelected);
    texts.title = table.accessibleName();
    return texts;
}

} // namespace saferplan
