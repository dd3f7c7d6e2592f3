#include "ui/pages/mygroup/answerdrafts.h"

#include "core/plan/openplan.h"
#include "ui/workspace/preferences.h"

#include <QVariantMap>

namespace saferplan {

namespace {

/// Shows each part of an answer to `part` under a name, to write and to read by one list.
template <class Answer, class Part> void eachText(Answer &answer, Part part) {
    part("happened", answer.happened);
    part("next_step", answer.nextStep);
    part("evidence", answer.evidence);
    part("rag_reason", answer.ragReason);
    part("path_to_green", answer.pathToGreen);
    part("difference_reason", answer.differenceReason);
}

QVariantMap written(const UpdateAnswer &answer) {
    QVariantMap map;
    eachText(answer, [&map](const char *name, const QString &text) { map[QLatin1String(name)] = text; });
    map[QStringLiteral("nothing")] = answer.nothingToReport;
    map[QStringLiteral("status")] = QString::fromLatin1(wordOf(answer.status));
    map[QStringLiteral("rag")] = QString::fromLatin1(wordOf(answer.rag));
    if (answer.percent)
        map[QStringLiteral("percent")] = *answer.percent;
    map[QStringLiteral("escalated_to")] = uuidText(answer.escalatedTo.uuid);
    map[QStringLiteral("reviewed")] = answer.reviewed;
    map[QStringLiteral("next_review")] = answer.nextReview;
    return map;
}

UpdateAnswer answerFrom(const QVariantMap &map) {
    UpdateAnswer answer;
    eachText(answer,
             [&map](const char *name, QString &text) { text = map.value(QLatin1String(name)).toString(); });
    answer.nothingToReport = map.value(QStringLiteral("nothing")).toBool();
    readWord(map.value(QStringLiteral("status")).toByteArray(), answer.status);
    readWord(map.value(QStringLiteral("rag")).toByteArray(), answer.rag);
    if (map.contains(QStringLiteral("percent")))
        answer.percent = std::clamp(map.value(QStringLiteral("percent")).toInt(), 0, 100);
    answer.escalatedTo = {QUuid(map.value(QStringLiteral("escalated_to")).toString())};
    answer.reviewed = map.value(QStringLiteral("reviewed")).toBool();
    answer.nextReview = map.value(QStringLiteral("next_review")).toDate();
    return answer;
}

} // namespace

AnswerDrafts::AnswerDrafts(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(500);
    connect(&m_soon, &QTimer::timeout, this, &AnswerDrafts::write);
    const QVariantMap drafts = ofPlan(plan, Preference::AnswerDrafts).toMap();
    for (auto draft = drafts.begin(); draft != drafts.end(); ++draft)
        m_drafts.insert(QUuid(draft.key()), answerFrom(draft.value().toMap()));
}

AnswerDrafts::~AnswerDrafts() {
    if (m_soon.isActive())
        write();
}

std::optional<UpdateAnswer> AnswerDrafts::find(const QUuid &record) const {
    const auto found = m_drafts.constFind(record);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional(*found);
}

void AnswerDrafts::keep(const QUuid &record, const UpdateAnswer &answer) {
    m_drafts.insert(record, answer);
    if (!m_soon.isActive())
        m_soon.start();
}

void AnswerDrafts::drop(const QUuid &record) {
    if (m_drafts.remove(record) > 0)
        write();
}

void AnswerDrafts::write() {
    m_soon.stop();
    QVariantMap drafts;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        drafts.insert(uuidText(draft.key()), written(draft.value()));
    setOfPlan(m_plan, Preference::AnswerDrafts, drafts);
}

} // namespace saferplan
