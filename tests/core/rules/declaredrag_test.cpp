#include "core/rules/delivery.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

Action declared(Rag rag) {
    Action action;
    action.status = Status::InProgress;
    action.rag = rag;
    return action;
}

RagVerdict verdict(Delivery rag) {
    RagVerdict made;
    made.rag = rag;
    return made;
}

} // namespace

TEST_CASE("what a lead declares stands on the same scale as what is computed", "[rules]") {
    CHECK(declaredAs(declared(Rag::None), false) == Delivery::Grey);
    CHECK(declaredAs(declared(Rag::Green), false) == Delivery::Green);
    CHECK(declaredAs(declared(Rag::Amber), false) == Delivery::Amber);
    CHECK(declaredAs(declared(Rag::Red), true) == Delivery::Red);
    Action complete = declared(Rag::Red);
    complete.status = Status::Complete;
    CHECK(declaredAs(complete, true) == Delivery::Blue);
    CHECK(declaredAs(complete, false) == Delivery::Green);
    Action suspended = declared(Rag::Red);
    suspended.status = Status::Suspended;
    CHECK(declaredAs(suspended, false) == Delivery::Grey);
}

TEST_CASE("declared and computed that are the same need no reason", "[rules]") {
    const RagDifference same = differsFromDeclared(declared(Rag::Amber), verdict(Delivery::Amber));
    CHECK_FALSE(same.differs);
    CHECK_FALSE(same.needsReason);
}

TEST_CASE("declaring better than computed needs a reason", "[rules]") {
    Action action = declared(Rag::Green);
    const RagDifference bare = differsFromDeclared(action, verdict(Delivery::Amber));
    CHECK(bare.differs);
    CHECK(bare.needsReason);
    CHECK(bare.sentence() == QStringLiteral("Declared Green, computed Amber: say why they differ"));
    action.ragReason = QStringLiteral("left from last month");
    CHECK(differsFromDeclared(action, verdict(Delivery::Amber)).needsReason);
    action.differenceReason = QStringLiteral("Handed over, paperwork follows");
    const RagDifference reasoned = differsFromDeclared(action, verdict(Delivery::Amber));
    CHECK(reasoned.differs);
    CHECK_FALSE(reasoned.needsReason);
    CHECK(reasoned.sentence() == QStringLiteral("Declared Green, computed Amber"));
}

TEST_CASE("declaring worse than computed needs no second reason", "[rules]") {
    Action action = declared(Rag::Red);
    CHECK(differsFromDeclared(action, verdict(Delivery::Green)).needsReason);
    action.ragReason = QStringLiteral("Funding ends");
    CHECK(differsFromDeclared(action, verdict(Delivery::Green)).differs);
    CHECK_FALSE(differsFromDeclared(action, verdict(Delivery::Green)).needsReason);
}

TEST_CASE("where either is grey there is nothing to compare", "[rules]") {
    CHECK_FALSE(differsFromDeclared(declared(Rag::None), verdict(Delivery::Red)).differs);
    CHECK_FALSE(differsFromDeclared(declared(Rag::Green), verdict(Delivery::Grey)).differs);
}

TEST_CASE("amber needs a reason and a path to green, and red somebody to turn to", "[rules]") {
    CHECK(declaredRagProblems(declared(Rag::Green)).isEmpty());
    CHECK(declaredRagProblems(declared(Rag::Amber)).size() == 2);
    Action red = declared(Rag::Red);
    CHECK(declaredRagProblems(red).size() == 3);
    for (const Problem &problem : declaredRagProblems(red))
        CHECK(problem.severity == Severity::Warning);
    red.ragReason = QStringLiteral("Funding ends");
    red.pathToGreen = QStringLiteral("Bid in March");
    red.escalatedTo = Id<Group>::make();
    CHECK(declaredRagProblems(red).isEmpty());
    Action complete = declared(Rag::Red);
    complete.status = Status::Complete;
    CHECK(declaredRagProblems(complete).isEmpty());
}
