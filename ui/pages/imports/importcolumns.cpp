#include "ui/pages/imports/importcolumns.h"

#include "ui/look/elidedcombo.h"
#include "ui/look/plaintable.h"

namespace saferplan {

namespace {

enum Column { Name, Heading, Says, Is, columns };

/// The first few different texts of a column.
QString sampleOf(const Sheet &sheet, int headingRow, int column) {
    QStringList texts;
    for (int row = headingRow + 1; row < sheet.rowCount() && row < headingRow + 200 && texts.size() < 3;
         ++row)
        if (const QString text = sheet.text(row, column).simplified();
            !text.isEmpty() && !texts.contains(text))
            texts += text;
    return texts.isEmpty() ? QStringLiteral("nothing") : texts.join(QStringLiteral("; "));
}

} // namespace

ImportColumns::ImportColumns(QWidget *parent) : QTableWidget(0, columns, parent) {
    setObjectName(QStringLiteral("columns"));
    setAccessibleName(QStringLiteral("Columns of the tracker, and what each is"));
    setHorizontalHeaderLabels({QStringLiteral("Column"), QStringLiteral("Heading"),
                               QStringLiteral("Its first cells"), QStringLiteral("Is taken for")});
    makePlain(*this);
    setWidths(*this, {10, 28, 48});
}

void ImportColumns::show(const Sheet &sheet, const TrackerImport &import) {
    QStringList headings;
    for (int column = 0; column < sheet.columnCount(import.headingRow); ++column)
        headings += sheet.text(import.headingRow, column);
    if (m_headings == headings && m_mapping == import.mapping)
        return;
    m_headings = headings;
    m_mapping = import.mapping;
    setRowCount(0);
    for (int column = 0; column < headings.size(); ++column)
        if (!headings[column].isEmpty())
            addColumn(sheet, import.headingRow, column);
    if (rowCount() > 0)
        setCurrentCell(0, Name);
}

void ImportColumns::addColumn(const Sheet &sheet, int headingRow, int column) {
    const QString heading = m_headings[column];
    const QString field = m_mapping.fieldOf(heading).value_or(QString());
    const int row = rowCount();
    insertRow(row);
    setItem(row, Name, plainCell(columnName(column)));
    setItem(row, Heading, plainCell(heading));
    setItem(row, Says, plainCell(sampleOf(sheet, headingRow, column)));
    auto *choice = new ElidedCombo(this);
    choice->setAccessibleName(QStringLiteral("What the column %1 is").arg(heading.simplified().left(80)));
    choice->addItem(QStringLiteral("Left out"), QString());
    for (const TrackerField &known : trackerFields())
        choice->addItem(QString::fromUtf8(known.label), QString::fromLatin1(known.name));
    choice->setCurrentIndex(std::max(0, choice->findData(field)));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, heading] {
        m_mapping.set(heading, choice->currentData().toString());
        emit corrected();
    });
    setCellWidget(row, Is, choice);
    setRowHeight(row, std::max(rowHeight(row), choice->sizeHint().height() + 2));
}

} // namespace saferplan
