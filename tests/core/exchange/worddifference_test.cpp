#include "core/exchange/worddifference.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

/// "the [-old][+new] words"
QString told(const QString &first, const QString &second) {
    QString text;
    QString ofFirst;
    QString ofSecond;
    for (const WordPiece &piece : wordDifference(first, second)) {
        const bool both = piece.in == WordPiece::In::Both;
        const bool inFirst = piece.in == WordPiece::In::First;
        text += both ? piece.text
                     : QStringLiteral("[%1%2]")
                           .arg(inFirst ? QStringLiteral("-") : QStringLiteral("+"))
                           .arg(piece.text);
        if (both || inFirst)
            ofFirst += piece.text;
        if (both || !inFirst)
            ofSecond += piece.text;
    }
    CHECK(ofFirst == first);
    CHECK(ofSecond == second);
    return text;
}

} // namespace

TEST_CASE("the difference of two texts names the words of one alone", "[words]") {
    CHECK(told(QStringLiteral("The panel met on Monday."), QStringLiteral("The panel met on Friday.")) ==
          QStringLiteral("The panel met on [-Monday.][+Friday.]"));
    CHECK(told(QStringLiteral("Two visits made"), QStringLiteral("Two joint visits were made")) ==
          QStringLiteral("Two [+joint ]visits [+were ]made"));
    CHECK(told(QStringLiteral("same\nlines"), QStringLiteral("same\nlines")) ==
          QStringLiteral("same\nlines"));
    CHECK(told({}, QStringLiteral("new")) == QStringLiteral("[+new]"));
    CHECK(told({}, {}).isEmpty());
}

TEST_CASE("texts too long to compare are told as a whole", "[words]") {
    const QString a =
        QStringLiteral("begin ") + QStringLiteral("a b ").repeated(2'000) + QStringLiteral("end");
    const QString b =
        QStringLiteral("begin ") + QStringLiteral("c d ").repeated(2'000) + QStringLiteral("end");
    CHECK(told(a, b).startsWith(QStringLiteral("begin [-a b ")));
}
