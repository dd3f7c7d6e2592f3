#include "core/rules/riskscore.h"

namespace saferplan {

namespace {

QString wordAt(const char *const (&words)[5], int step) {
    return step >= 1 && step <= 5 ? QString::fromLatin1(words[step - 1]) : QStringLiteral("not given");
}

} // namespace

QString likelihoodWord(int likelihood) {
    static const char *const words[] = {"Rare", "Unlikely", "Possible", "Likely", "Almost certain"};
    return wordAt(words, likelihood);
}

QString impactWord(int impact) {
    static const char *const words[] = {"Negligible", "Minor", "Moderate", "Major", "Severe"};
    return wordAt(words, impact);
}

QString scoreText(const Risk &risk) {
    const std::optional<int> score = scoreOf(risk);
    return score ? QStringLiteral("%1, %2").arg(*score).arg(labelOf(bandOf(*score)).toLower())
                 : QStringLiteral("not scored");
}

} // namespace saferplan
