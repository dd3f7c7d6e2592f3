#include "core/rules/sara.h"

using namespace saferplan;

namespace {

QStringList fieldsOf(const Problems &problems) {
    QStringList fields;
    for (const Problem &problem : problems)
        fields += problem.field;
    return fields;
}

} // namespace

TEST_CASE("a case goes forward one stage at a time and back to any", "[rules]") {
    Case subject;
    CHECK(canMoveTo(subject, SaraStage::Analysis));
    CHECK_FALSE(canMoveTo(subject, SaraStage::Response));
    CHECK_FALSE(canMoveTo(subject, SaraStage::Assessment));
    subject.stage = SaraStage::Assessment;
    CHECK(canMoveTo(subject, SaraStage::Scanning));
    CHECK(canMoveTo(subject, SaraStage::Response));
    CHECK(canMoveTo(subject, SaraStage::Assessment));
    subject.stage = SaraStage::Response;
    CHECK(canMoveTo(subject, SaraStage::Assessment));
}

TEST_CASE("each stage says what it still needs, at the field", "[rules]") {
    Case subject;
    CHECK(fieldsOf(stageNeeds(subject, SaraStage::Scanning)) == QStringList{QStringLiteral("scanning")});
    CHECK(fieldsOf(stageNeeds(subject, SaraStage::Analysis)) ==
          QStringList{QStringLiteral("analysis"), QStringLiteral("location")});
    CHECK(fieldsOf(stageNeeds(subject, SaraStage::Response)) == QStringList{QStringLiteral("response")});
    CHECK(stageNeeds(subject, SaraStage::Assessment).size() == 5);
    subject.scanning = QStringLiteral(" \n");
    CHECK(stageNeeds(subject, SaraStage::Scanning).size() == 1);
    subject.scanning = QStringLiteral("Evening nuisance by the shops");
    CHECK(stageNeeds(subject, SaraStage::Scanning).isEmpty());
    subject.offender = QStringLiteral("Passing groups");
    CHECK(fieldsOf(stageNeeds(subject, SaraStage::Analysis)) == QStringList{QStringLiteral("analysis")});
    subject.before = 0;
    CHECK(stageNeeds(subject, SaraStage::Assessment).size() == 4);
}

TEST_CASE("a case that runs ahead of its texts lacks those of the stages behind it", "[rules]") {
    Case subject;
    CHECK(skippedStageNeeds(subject).isEmpty());
    subject.stage = SaraStage::Response;
    CHECK(fieldsOf(skippedStageNeeds(subject)) ==
          QStringList{QStringLiteral("scanning"), QStringLiteral("analysis"), QStringLiteral("location")});
    for (const Problem &problem : skippedStageNeeds(subject))
        CHECK(problem.severity == Severity::Warning);
}
