#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace saferplan::test {

/// A workbook written part by part, as no decent program would: what the reader has to bear.
class RawWorkbook {
public:
    /// One sheet "Actions" with this inside its `sheetData`, and no formats or texts of its own.
    explicit RawWorkbook(const QByteArray &rows = {});

    /// Gives a part other bytes, or adds it; without bytes it goes.
    RawWorkbook &part(const QByteArray &name, const QByteArray &bytes);
    RawWorkbook &texts(const QByteArray &items);
    RawWorkbook &formats(const QByteArray &xml);
    RawWorkbook &sheet(const QByteArray &xml);
    RawWorkbook &book(const QByteArray &inside);

    QByteArray bytes() const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_parts;
};

/// A ZIP file of these parts.
QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts);

} // namespace saferplan::test
