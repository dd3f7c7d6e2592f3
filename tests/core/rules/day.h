#pragma once

#include <QDate>
#include <QString>

/// A date as tests write it: day("2026-01-14").
inline QDate day(const char *iso) {
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}
