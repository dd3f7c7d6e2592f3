#include "ui/pages/mygroup/answertexts.h"

#include "core/record/shown.h"

namespace saferplan {

namespace {

/// Shows each text of an answer to `part` under a name, to write and to read by one list.
template <class Answer, class Part> void eachText(Answer &answer, Part part) {
    part(QStringLiteral("happened"), answer.happened);
    part(QStringLiteral("next_step"), answer.nextStep);
    part(QStringLiteral("evidence"), answer.evidence);
    part(QStringLiteral("rag_reason"), answer.ragReason);
    part(QStringLiteral("path_to_green"), answer.pathToGreen);
    part(QStringLiteral("difference_reason"), answer.differenceReason);
}

QString yesNo(bool yes) {
    return yes ? QStringLiteral("yes") : QString();
}

} // namespace

FormDraft::Texts textsOf(const UpdateAnswer &answer) {
    FormDraft::Texts texts;
    eachText(answer, [&texts](const QString &name, const QString &text) { texts[name] = text; });
    texts[QStringLiteral("nothing")] = yesNo(answer.nothingToReport);
    texts[QStringLiteral("status")] = QString::fromLatin1(wordOf(answer.status));
    texts[QStringLiteral("rag")] = QString::fromLatin1(wordOf(answer.rag));
    texts[QStringLiteral("percent")] = answer.percent ? QString::number(*answer.percent) : QString();
    texts[QStringLiteral("escalated_to")] = uuidText(answer.escalatedTo.uuid);
    texts[QStringLiteral("reviewed")] = yesNo(answer.reviewed);
    texts[QStringLiteral("next_review")] = answer.nextReview.toString(Qt::ISODate);
    return texts;
}

UpdateAnswer answerFrom(const FormDraft::Texts &texts) {
    const auto text = [&texts](const char *name) { return texts.value(QLatin1String(name)); };
    UpdateAnswer answer;
    eachText(answer, [&texts](const QString &name, QString &of) { of = texts.value(name); });
    answer.nothingToReport = !text("nothing").isEmpty();
    readWord(text("status").toLatin1(), answer.status);
    readWord(text("rag").toLatin1(), answer.rag);
    if (const QString percent = text("percent"); !percent.isEmpty())
        answer.percent = std::clamp(percent.toInt(), 0, 100);
    answer.escalatedTo = {QUuid(text("escalated_to"))};
    answer.reviewed = !text("reviewed").isEmpty();
    answer.nextReview = QDate::fromString(text("next_review"), Qt::ISODate);
    return answer;
}

} // namespace saferplan
