#pragma once

#include "core/record/kind.h"

#include <QDate>
#include <QMap>

#include <optional>

namespace saferplan {

/// Which sheet was sent, to whom, and when.
struct SheetOrigin {
    QUuid plan;
    QUuid sheet;
    QString audience; ///< "G2 Organised Crime Disruption"
    QString lead;     ///< the role that answers, such as "Detective Inspector"
    QDate sentOn;

    friend bool operator==(const SheetOrigin &, const SheetOrigin &) = default;
};

/// The hidden fingerprint of a row of a return sheet: which record it is of, and the values that were sent.
/// With it the row alone says what its reader changed, wherever it was sorted or copied to.
struct RowMark {
    SheetOrigin origin;
    QUuid record;
    QString kind; ///< its name in the file
    QString reference;
    QMap<QString, QString> sent; ///< by the field's name: the text of the file

    friend bool operator==(const RowMark &, const RowMark &) = default;
};

/// The mark as texts that each fit in a cell. It has a check sum, so that one that was cut or written into is
/// known.
QStringList markCells(const RowMark &mark);

/// The mark that cells hold; none where they are no mark, or no whole one.
std::optional<RowMark> readMark(const QStringList &cells);

} // namespace saferplan
