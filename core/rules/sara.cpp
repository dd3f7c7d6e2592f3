#include "core/rules/sara.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

class Needs {
public:
    void text(const char *field, const QString &written, const QString &sentence) {
        need(field, isBlank(written), sentence);
    }
    void need(const char *field, bool missing, const QString &sentence) {
        if (missing)
            m_problems.append({QString::fromLatin1(field), sentence, Severity::Warning});
    }
    Problems all() const { return m_problems; }

private:
    Problems m_problems;
};

} // namespace

bool canMoveTo(const Case &subject, SaraStage stage) {
    return static_cast<int>(stage) <= static_cast<int>(subject.stage) + 1;
}

Problems stageNeeds(const Case &subject, SaraStage stage) {
    Needs needs;
    switch (stage) {
    case SaraStage::Scanning:
        needs.text(
            "scanning", subject.scanning,
            QStringLiteral("Scanning is not written up. Say what the problem is and how it is known."));
        break;
    case SaraStage::Analysis:
        needs.text("analysis", subject.analysis,
                   QStringLiteral("Analysis is not written up. Say what causes the problem."));
        needs.need("location",
                   isBlank(subject.victim) && isBlank(subject.location) && isBlank(subject.offender),
                   QStringLiteral("The analysis triangle is empty. Describe victim or target, location or "
                                  "offender, without names."));
        break;
    case SaraStage::Response:
        needs.text("response", subject.response,
                   QStringLiteral("Response is not written up. Say what is done about the problem."));
        break;
    case SaraStage::Assessment:
        needs.text("assessment", subject.assessment,
                   QStringLiteral("Assessment is not written up. Say what changed."));
        needs.need("before", !subject.before, QStringLiteral("There is no figure before. Give it."));
        needs.need("after", !subject.after, QStringLiteral("There is no figure after. Give it."));
        needs.text("what_worked", subject.whatWorked,
                   QStringLiteral("It is not said what worked. Say it, or that nothing did."));
        needs.need("can_be_shared", subject.canBeShared == Answer::NotSaid,
                   QStringLiteral("It is not said whether this can be shared. Answer yes or no."));
        break;
    }
    return needs.all();
}

Problems skippedStageNeeds(const Case &subject) {
    Problems problems;
    for (const SaraStage stage : {SaraStage::Scanning, SaraStage::Analysis, SaraStage::Response})
        if (stage < subject.stage)
            problems += stageNeeds(subject, stage);
    return problems;
}

} // namespace saferplan
