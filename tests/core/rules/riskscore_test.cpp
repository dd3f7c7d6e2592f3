#include "core/rules/riskscore.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

TEST_CASE("the score of a risk is said with its band", "[riskscore]") {
    const auto textOf = [](std::optional<int> likelihood, std::optional<int> impact) {
        Risk risk;
        risk.likelihood = likelihood;
        risk.impact = impact;
        return scoreText(risk);
    };
    CHECK(textOf(1, 4) == QStringLiteral("4, low"));
    CHECK(textOf(1, 5) == QStringLiteral("5, medium"));
    CHECK(textOf(3, 3) == QStringLiteral("9, medium"));
    CHECK(textOf(2, 5) == QStringLiteral("10, high"));
    CHECK(textOf(3, 5) == QStringLiteral("15, high"));
    CHECK(textOf(4, 4) == QStringLiteral("16, very high"));
    CHECK(textOf({}, 4) == QStringLiteral("not scored"));
}

TEST_CASE("each step of likelihood and impact has a word", "[riskscore]") {
    CHECK(likelihoodWord(1) == QStringLiteral("Rare"));
    CHECK(likelihoodWord(5) == QStringLiteral("Almost certain"));
    CHECK(impactWord(4) == QStringLiteral("Major"));
    CHECK(impactWord(0) == QStringLiteral("not given"));
}
