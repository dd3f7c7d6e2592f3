#include "tests/support/qtprint.h"
#include "ui/charts/look.h"
#include "ui/look/theme.h"

#include <QFile>

#include <cmath>

using namespace saferplan;

namespace {

/// Relative luminance and contrast of the Web Content Accessibility Guidelines 2.2, "relative luminance" and
/// "contrast ratio".
double luminance(const QColor &colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double forText = 4.5; ///< WCAG 2.2, success criterion 1.4.3
constexpr double forShapes = 3; ///< 1.4.11

} // namespace

TEST_CASE("words have a contrast of 4.5 to 1 at least in each look", "[accessible]") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    using Role = QPalette::ColorRole;
    const std::pair<Role, Role> pairs[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const QPalette palette = paletteOf(scheme);
        for (const auto &[ink, ground] : pairs) {
            INFO("look " << static_cast<int>(scheme) << ", role " << ink << " on " << ground);
            CHECK(contrast(palette.color(ink), palette.color(ground)) >= forText);
        }
        if (scheme == Scheme::HighContrast) // where no shade tells a field from the window
            CHECK(contrast(palette.color(QPalette::Mid), palette.color(QPalette::Window)) >= forShapes);
        // What is not to be had is legible too: it says why in its tool tip.
        CHECK(contrast(palette.color(QPalette::Disabled, QPalette::WindowText),
                       palette.color(QPalette::Window)) >= forText);
    }
}

TEST_CASE("RAG, muted words and what is written on bars have enough contrast on either ground",
          "[accessible]") {
    for (const Ground on : {Ground::Light, Ground::Dark}) {
        const Look &look = lookOn(on);
        CHECK(contrast(look.muted, look.ground) >= forText);
        CHECK(contrast(look.accent, look.ground) >= forText);
        for (const Delivery rag :
             {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red}) {
            const RagLook mark = ragLook(rag, on);
            INFO("RAG " << static_cast<int>(rag) << " on ground " << static_cast<int>(on));
            CHECK(contrast(mark.text, look.ground) >= forText);
            CHECK(contrast(mark.onFill, mark.fill) >= forText);
        }
        for (const Tone tone : {Tone::Done, Tone::Red, Tone::Amber, Tone::Green, Tone::Blue})
            CHECK(contrast(onFillOf(tone, on), fillOf(tone, on)) >= forText);
    }
}

TEST_CASE("marks stand out from a selected row too", "[accessible]") {
    for (const auto &[scheme, on] :
         {std::pair(Scheme::Light, Ground::Light), std::pair(Scheme::Dark, Ground::Dark)})
        for (const Delivery rag :
             {Delivery::Grey, Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red}) {
            INFO("look " << static_cast<int>(scheme) << ", RAG " << static_cast<int>(rag));
            CHECK(contrast(ragLook(rag, on).text, paletteOf(scheme).color(QPalette::Highlight)) >= forShapes);
        }
}

TEST_CASE("the program has an icon for Windows in each of its sizes", "[icon]") {
    QFile file(QStringLiteral(SAFERPLAN_ICO));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray ico = file.readAll();
    const auto number = [&ico](qsizetype at) { // two bytes, the lower one first
        return static_cast<unsigned char>(ico.at(at)) + 256 * static_cast<unsigned char>(ico.at(at + 1));
    };
    REQUIRE(ico.size() > 6);
    CHECK(number(0) == 0);
    CHECK(number(2) == 1); // an icon, and no cursor
    QList<int> widths;
    for (int image = 0; image < number(4); ++image)
        widths += static_cast<unsigned char>(ico.at(6 + image * 16));
    std::sort(widths.begin(), widths.end());
    CHECK(widths == QList<int>{0, 16, 24, 32, 48, 64}); // 0 stands for 256
    CHECK(ico.contains("\x89PNG"));
}
