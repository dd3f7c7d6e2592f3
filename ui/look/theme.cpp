#include "ui/look/theme.h"

#include "ui/look/housestyle.h"

#include <QApplication>
#include <QSettings>

namespace saferplan {

namespace {

QPalette paletteFrom(const Look &look, const QColor &window, const QColor &button, const QColor &chosen,
                     const QColor &onChosen) {
    QPalette palette(look.ink, button, button.lighter(110), button.darker(140), button.darker(115), look.ink,
                     onChosen, look.ground, window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, onChosen);
    palette.setColor(QPalette::Link, look.accent);
    palette.setColor(QPalette::LinkVisited, look.accent);
    palette.setColor(QPalette::PlaceholderText, look.muted);
    palette.setColor(QPalette::ToolTipBase, look.ground);
    palette.setColor(QPalette::ToolTipText, look.ink);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, look.muted);
    return palette;
}

#ifdef Q_OS_WINDOWS
bool registrySays(const char *key, const char *name, const std::function<bool(const QVariant &)> &test) {
    const QSettings settings(QLatin1String(key), QSettings::NativeFormat);
    const QVariant value = settings.value(QLatin1String(name));
    return value.isValid() && test(value);
}
#else
Scheme schemeOf(const QPalette &palette) {
    const int ground = palette.color(QPalette::Base).lightness();
    const int ink = palette.color(QPalette::Text).lightness();
    // Nothing but high contrast puts pure white on pure black.
    if (ground == 0 && ink == 255)
        return Scheme::HighContrast;
    return ground < ink ? Scheme::Dark : Scheme::Light;
}

/// Asked first before the program sets a palette of its own, which hides the system's.
Scheme &noticed() {
    static Scheme scheme = schemeOf(QGuiApplication::palette());
    return scheme;
}
#endif

/// Fusion draws its edges a little darker than the window, and nothing is darker than black. In the other
/// schemes there is no style sheet, for its price (see HouseStyle).
QString edgesIn(Scheme scheme) {
    return scheme == Scheme::HighContrast
               ? QStringLiteral(
                     "QPushButton, QToolButton { padding: 4px 10px; }"
                     "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QPushButton,"
                     " QToolButton { border: 1px solid palette(text); }"
                     "QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,"
                     " QAbstractSpinBox:focus, QPushButton:focus, QToolButton:focus"
                     " { border: 2px solid palette(link); }"
                     "QPushButton:checked, QToolButton:checked { background: palette(highlight);"
                     " color: palette(highlighted-text); }"
                     "QPushButton:disabled, QToolButton:disabled { border-style: dashed; }"
                     "QComboBox { padding: 2px 6px; }")
               : QString();
}

} // namespace

Scheme systemScheme() {
#ifdef Q_OS_WINDOWS
    // The lowest bit says that high contrast is on: winuser.h, HCF_HIGHCONTRASTON.
    if (registrySays("HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast", "Flags",
                     [](const QVariant &flags) { return flags.toInt() & 1; }))
        return Scheme::HighContrast;
    if (registrySays("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                     "AppsUseLightTheme", [](const QVariant &light) { return light.toInt() == 0; }))
        return Scheme::Dark;
    return Scheme::Light;
#else
    return noticed();
#endif
}

void noticeSystem() {
#ifndef Q_OS_WINDOWS
    noticed() = schemeOf(QGuiApplication::palette());
#endif
}

QPalette paletteOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light: // a pale selection, so that RAG marks on it keep their contrast
        return paletteFrom(lookOn(Ground::Light), QColor(0xf3, 0xf5, 0xf8), QColor(0xe9, 0xed, 0xf2),
                           QColor(0xcf, 0xe0, 0xf4), lookOn(Ground::Light).ink);
    case Scheme::Dark:
        return paletteFrom(lookOn(Ground::Dark), QColor(0x1b, 0x24, 0x2e), QColor(0x2a, 0x36, 0x44),
                           QColor(0x2c, 0x4a, 0x6e), Qt::white);
    case Scheme::HighContrast:
        break;
    }
    Look look;
    look.ground = Qt::black;
    look.ink = Qt::white;
    look.muted = Qt::white;
    look.accent = Qt::yellow;
    look.hairline = Qt::white;
    QPalette palette = paletteFrom(look, Qt::black, Qt::black, Qt::yellow, Qt::black);
    palette.setColor(QPalette::Mid, look.hairline); // of edges: a darker black would not be seen
    return palette;
}

void applyTheme(QApplication &application, Scheme scheme) {
    QApplication::setStyle(new HouseStyle);
    applyPalette(application, scheme);
}

void applyPalette(QApplication &application, Scheme scheme) {
    const bool systemsOwn = scheme == Scheme::HighContrast && systemScheme() == Scheme::HighContrast;
    QApplication::setPalette(systemsOwn ? QPalette() : paletteOf(scheme));
    application.setStyleSheet(edgesIn(scheme)); // set again, for it reads the palette when it is set
}

} // namespace saferplan
