#include "core/progress/updateanswer.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

struct Said : SamplePlan {
    Action subject = action("P1-01", Status::InProgress, day("2026-06-30"));
    UpdateAnswer answer;

    Said() {
        subject.rag = Rag::Green;
        answer = answerFrom(subject);
        answer.happened = QStringLiteral("Second review held");
    }
    ActionGround ground() const { return groundOf(records, subject, today); }
    /// The fields at which something is wrong.
    QStringList wrong() const {
        QStringList fields;
        for (const Problem &problem : answerProblems(subject, answer, ground()))
            if (problem.severity == Severity::Error)
                fields += problem.field;
        return fields;
    }
    Action after() const { return answered(subject, answer, ground()); }
    void late() { subject.due = day("2026-01-14"); }
};

QStringList list(std::initializer_list<const char *> texts) {
    QStringList made;
    for (const char *text : texts)
        made += QString::fromUtf8(text);
    return made;
}

} // namespace

TEST_CASE("an answer that changes nothing leaves the action as it is", "[progress]") {
    Said said;
    CHECK(said.after() == said.subject);
    CHECK_FALSE(said.after().percent.has_value());
    CHECK(said.wrong().isEmpty());
}

TEST_CASE("an answer says what happened or that there is nothing to report, and not both", "[progress]") {
    Said said;
    said.answer.nothingToReport = true;
    CHECK(said.wrong() == list({"happened"}));
    said.answer.happened = QStringLiteral(" ");
    CHECK(said.wrong().isEmpty());
    said.answer.nothingToReport = false;
    CHECK(said.wrong() == list({"happened"}));
}

TEST_CASE("amber asks for a reason and a path to green, red for an escalation too", "[progress]") {
    Said said;
    said.answer.rag = Rag::Amber;
    CHECK(said.wrong() == list({"rag_reason", "path_to_green"}));
    said.answer.ragReason = QStringLiteral("Analyst off sick");
    said.answer.pathToGreen = QStringLiteral("Second analyst by March");
    CHECK(said.wrong().isEmpty());
    said.answer.rag = Rag::Red;
    CHECK(said.wrong() == list({"escalated_to"}));
    said.answer.escalatedTo = said.deliveryGroup.id;
    CHECK(said.wrong().isEmpty());
    CHECK(said.after().escalatedTo == said.deliveryGroup.id);
}

TEST_CASE("a RAG better than the computed one asks for the reason, a worse one does not", "[progress]") {
    Said said;
    said.late();
    CHECK(asksWhyBetter(said.subject, said.answer, said.ground()));
    CHECK(said.wrong() == list({"difference_reason"}));
    said.answer.differenceReason = QStringLiteral("Done; the report is being typed");
    CHECK(said.wrong().isEmpty());
    CHECK(asksWhyBetter(said.subject, said.answer, said.ground()));
    CHECK(said.after().differenceReason == said.answer.differenceReason);
    said.answer.rag = Rag::Red;
    CHECK_FALSE(asksWhyBetter(said.subject, said.answer, said.ground()));
    CHECK_FALSE(said.wrong().contains(QStringLiteral("difference_reason")));
}

TEST_CASE("nothing to report does not excuse an action that is late and called green", "[progress]") {
    Said said;
    said.late();
    said.answer.happened.clear();
    said.answer.nothingToReport = true;
    CHECK(said.wrong() == list({"difference_reason"}));
}

TEST_CASE("back at green the reason, the path and the escalation go", "[progress]") {
    Said said;
    said.subject.rag = Rag::Red;
    said.subject.ragReason = QStringLiteral("No venue");
    said.subject.pathToGreen = QStringLiteral("Book the school");
    said.subject.escalatedTo = said.deliveryGroup.id;
    said.subject.differenceReason = QStringLiteral("It will be late");
    said.answer = answerFrom(said.subject);
    said.answer.rag = Rag::Green;
    const Action after = said.after();
    CHECK(after.ragReason.isEmpty());
    CHECK(after.pathToGreen.isEmpty());
    CHECK_FALSE(after.escalatedTo);
    CHECK(after.differenceReason.isEmpty());
}

TEST_CASE("complete means today, at 100%, and evidence is asked for", "[progress]") {
    Said said;
    said.answer.status = Status::Complete;
    const Action after = said.after();
    CHECK(after.completedOn == said.today);
    CHECK(after.percent == 100);
    Problems problems = answerProblems(said.subject, said.answer, said.ground());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].field == QStringLiteral("evidence"));
    CHECK(problems[0].severity == Severity::Warning);
    said.answer.evidence = QStringLiteral("https://example.org/minutes");
    CHECK(answerProblems(said.subject, said.answer, said.ground()).isEmpty());
}

TEST_CASE("an action in progress is rated, and its percentage agrees with its status", "[progress]") {
    Said said;
    said.answer.rag = Rag::None;
    CHECK(said.wrong() == list({"rag"}));
    said.answer.rag = Rag::Green;
    said.answer.percent = 100;
    CHECK(said.wrong() == list({"percent"}));
    said.answer.percent = 20;
    said.answer.status = Status::NotStarted;
    CHECK(said.wrong() == list({"status"}));
}

TEST_CASE("a case that was reviewed is given the next day", "[progress]") {
    Said said;
    Case subject;
    subject.opened = day("2025-12-01");
    UpdateAnswer answer = answerFrom(subject, Settings(), said.today);
    answer.happened = QStringLiteral("Patrols agreed");
    CHECK(answered(subject, answer, said.today) == subject);
    answer.reviewed = true;
    CHECK(answered(subject, answer, said.today).lastReviewed == said.today);
    CHECK(answered(subject, answer, said.today).nextReview == said.today.addDays(28));
    CHECK(answerProblems(subject, answer, said.today).isEmpty());
    answer.nextReview = said.today;
    CHECK(answerProblems(subject, answer, said.today).first().field == QStringLiteral("next_review"));
}

TEST_CASE("the update keeps what was said, by whom, and for which period", "[progress]") {
    Said said;
    said.answer.nextStep = QStringLiteral("Third review in February");
    const ProgressUpdate update = updateFrom(said.subject.id.uuid, said.answer, Rag::Green,
                                             QStringLiteral("Licensing Manager"), said.today);
    CHECK(update.about.uuid == said.subject.id.uuid);
    CHECK(update.saidOn == said.today);
    CHECK(update.saidBy == QStringLiteral("Licensing Manager"));
    CHECK(update.period == QStringLiteral("2025/26 Q4"));
    CHECK(update.happened == QStringLiteral("Second review held"));
    CHECK(update.nextStep == QStringLiteral("Third review in February"));
    CHECK(update.rag == Rag::Green);
    CHECK_FALSE(update.nothingToReport);
}
