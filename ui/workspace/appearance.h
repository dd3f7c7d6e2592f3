#pragma once

#include "ui/look/theme.h"

#include <optional>

namespace saferplan {

/// How this user wants the window to look on this machine.
struct Appearance {
    std::optional<Scheme> scheme; ///< empty: as the system has it
    int textPercent = 100;        ///< of the system's own size of text

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

Appearance rememberedAppearance();
void remember(const Appearance &appearance);

/// The sizes of text to choose from, in per cent.
QList<int> textSizes();

/// The colours that the user chose, or else the system's.
Scheme chosenScheme();
/// Sets the size of the program's text; before the first window is made, for windows are laid out by it.
void applyTextSize(QApplication &application);

} // namespace saferplan
