#include "core/tables/rowmark.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

constexpr qsizetype cellSize = 30'000;
constexpr qsizetype sumSize = 16;
const QLatin1String beginning("SP1.");

QByteArray sumOf(const QByteArray &json) {
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(sumSize);
}

} // namespace

QStringList markCells(const RowMark &mark) {
    QJsonObject sent;
    for (auto value = mark.sent.begin(); value != mark.sent.end(); ++value)
        sent.insert(value.key(), value.value());
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("plan"), uuidText(mark.origin.plan)},
                                  {QStringLiteral("sheet"), uuidText(mark.origin.sheet)},
                                  {QStringLiteral("for"), mark.origin.audience},
                                  {QStringLiteral("lead"), mark.origin.lead},
                                  {QStringLiteral("on"), mark.origin.sentOn.toString(Qt::ISODate)},
                                  {QStringLiteral("id"), uuidText(mark.record)},
                                  {QStringLiteral("kind"), mark.kind},
                                  {QStringLiteral("reference"), mark.reference},
                                  {QStringLiteral("sent"), sent}})
            .toJson(QJsonDocument::Compact);
    // Letters only: neither spaces that could be trimmed nor quotes that could be doubled.
    const QString text =
        beginning + QLatin1String(sumOf(json)) +
        QLatin1String(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QStringList cells;
    for (qsizetype at = 0; at < text.size(); at += cellSize)
        cells += text.mid(at, cellSize);
    return cells;
}

std::optional<RowMark> readMark(const QStringList &cells) {
    const QString text = cells.join(QString());
    if (!text.startsWith(beginning))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(text.mid(beginning.size() + sumSize).toLatin1(),
                                                        QByteArray::Base64UrlEncoding |
                                                            QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || QLatin1String(sumOf(decoded.decoded)) != text.mid(beginning.size(), sumSize))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(decoded.decoded).object();
    const auto said = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    RowMark mark{{QUuid(said("plan")), QUuid(said("sheet")), said("for"), said("lead"),
                  QDate::fromString(said("on"), Qt::ISODate)},
                 QUuid(said("id")),
                 said("kind"),
                 said("reference"),
                 {}};
    const QJsonObject sent = json.value(QLatin1String("sent")).toObject();
    for (auto value = sent.begin(); value != sent.end(); ++value)
        mark.sent.insert(value.key(), value.value().toString());
    if (mark.origin.plan.isNull() || mark.origin.sheet.isNull() || mark.record.isNull() ||
        !kindNamed(mark.kind))
        return {};
    return mark;
}

} // namespace saferplan
