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
    read();
}

Drafts::~Drafts() {
    if (m_soon.isActive())
        write();
}

void Drafts::keep(const QUuid &record, const QString &field, const QString &text) {
    Draft &draft = m_drafts[record][field];
    if (draft.text == text && draft.at != 0)
        return;
    draft = {text, m_plan.now()};
    writeSoon();
}

void Drafts::drop(const QUuid &record, const QString &field) {
    const auto found = m_drafts.find(record);
    if (found == m_drafts.end() || found->remove(field) == 0)
        return;
    if (found->isEmpty())
        m_drafts.erase(found);
    writeSoon();
}

void Drafts::writeSoon() {
    if (!m_soon.isActive())
        m_soon.start();
}

void Drafts::read() {
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject records = QJsonDocument::fromJson(file.readAll()).object();
    for (auto record = records.begin(); record != records.end(); ++record) {
        const QJsonObject fields = record.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const QJsonObject draft = field.value().toObject();
            m_drafts[QUuid(record.key())][field.key()] = {
                draft.value(QLatin1String(textKey)).toString(),
                static_cast<qint64>(draft.value(QLatin1String(atKey)).toDouble())};
        }
    }
}

void Drafts::write() {
    m_soon.stop();
    if (m_path.isEmpty())
        return;
    if (m_drafts.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QJsonObject records;
    for (auto record = m_drafts.cbegin(); record != m_drafts.cend(); ++record) {
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
    file.commit();
}

} // namespace saferplan
