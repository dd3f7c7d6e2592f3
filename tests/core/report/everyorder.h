#pragma once

#include "core/report/editiondocument.h"

/// Every edition of everything that it can be about.
inline QList<saferplan::EditionOrder> everyOrder(const saferplan::Records &records) {
    QList<saferplan::EditionOrder> orders;
    for (const saferplan::Choice &choice : choicesOf(saferplan::EditionKind{})) {
        saferplan::EditionKind kind{};
        saferplan::readWord(choice.word, kind);
        orders += saferplan::ordersOf(kind, records, QDate(2025, 12, 31));
    }
    return orders;
}
