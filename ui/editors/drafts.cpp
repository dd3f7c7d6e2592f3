#include "ui/editors/drafts.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace saferplan {

namespace {

constexpr auto textKey = "text";
constexpr auto atKey = "at";

} // namespace

Drafts::Drafts(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (!base.isEmpty())
        m_path = QStringLiteral("%1/drafts/%2.json").arg(base, uuidText(plan.planId()));
    m_soon.setSingleShot(true);
    m_soon.setInterval(1000);
    connect(&m_soon, &QTimer::timeout, this, &Drafts::write);
    m_drafts = read();
}

Drafts::~Drafts() {
    flush();
}

void Drafts::flush() {
    if (m_soon.isActive())
        write();
}

void Drafts::keep(const QUuid &record, const QString &field, const QString &text) {
    Draft &draft = m_drafts[record][field];
    if (draft.text == text && draft.at != 0)
        return;
    draft = {text, m_plan.now()};
    m_touched.insert({record, field});
    writeSoon();
}

void Drafts::drop(const QUuid &record, const QString &field) {
    const auto found = m_drafts.find(record);
    if (found == m_drafts.end() || found->remove(field) == 0)
        return;
    if (found->isEmpty())
        m_drafts.erase(found);
    m_touched.insert({record, field});
    writeSoon();
}

void Drafts::writeSoon() {
    if (!m_soon.isActive())
        m_soon.start();
}

Drafts::OfRecords Drafts::read() const {
    OfRecords drafts;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return drafts;
    const QJsonObject records = QJsonDocument::fromJson(file.readAll()).object();
    for (auto record = records.begin(); record != records.end(); ++record) {
        const QJsonObject fields = record.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QJsonObject draft = field.value().toObject();
            drafts[QUuid(record.key())][field.key()] = {
                draft.value(QLatin1String(textKey)).toString(),
                static_cast<qint64>(draft.value(QLatin1String(atKey)).toDouble())};
        }
    }
    return drafts;
}

void Drafts::write() {
    m_soon.stop();
    if (m_path.isEmpty())
        return;
    OfRecords drafts = read();
    for (const auto &[record, field] : m_touched) {
        if (m_drafts.value(record).contains(field))
            drafts[record][field] = m_drafts[record][field];
        else
            drafts[record].remove(field);
        if (drafts[record].isEmpty())
            drafts.remove(record);
    }
    if (drafts.isEmpty()) {
        QFile::remove(m_path);
        m_touched.clear();
        return;
    }
    QJsonObject records;
    for (auto record = drafts.cbegin(); record != drafts.cend(); ++record) {
        QJsonObject fields;
        for (auto field = record->cbegin(); field != record->cend(); ++field)
            fields.insert(field.key(), QJsonObject{{QLatin1String(textKey), field->text},
                                                   {QLatin1String(atKey), static_cast<double>(field->at)}});
        records.insert(uuidText(record.key()), fields);
    }
    // A disk that takes no draft is told of when the plan itself cannot be written; not once a second here.
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it may be marked OFFICIAL-SENSITIVE
    file.write(QJsonDocument(records).toJson(QJsonDocument::Compact));
    if (file.commit())
        m_touched.clear();
}

} // namespace saferplan
