#include "ui/workspace/appearance.h"

#include "ui/workspace/preferences.h"

#include <QApplication>

namespace saferplan {

namespace {

/// As the preference says them, in the order of Scheme.
constexpr const char *words[] = {"light", "dark", "contrast"};

} // namespace

QList<int> textSizes() {
    return {100, 125, 150, 200};
}

Appearance rememberedAppearance() {
    Appearance appearance;
    const QString word = preference(Preference::Scheme).toString();
    for (int i = 0; i < static_cast<int>(std::size(words)); ++i)
        if (word == QLatin1String(words[i]))
            appearance.scheme = static_cast<Scheme>(i);
    // What stands in the preferences may be of another version, or written by hand.
    if (const int percent = preference(Preference::TextSize).toInt(); textSizes().contains(percent))
        appearance.textPercent = percent;
    return appearance;
}

void remember(const Appearance &appearance) {
    setPreference(Preference::Scheme, appearance.scheme
                                          ? QString::fromLatin1(words[static_cast<int>(*appearance.scheme)])
                                          : QString());
    setPreference(Preference::TextSize, appearance.textPercent);
}

Scheme chosenScheme() {
    return rememberedAppearance().scheme.value_or(systemScheme());
}

void applyTextSize(QApplication &application) {
    Q_UNUSED(application)
    const int percent = rememberedAppearance().textPercent;
    QFont font = QApplication::font();
    if (percent == 100)
        return;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(font.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

} // namespace saferplan
