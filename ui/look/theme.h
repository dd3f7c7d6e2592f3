#pragma once

#include "ui/charts/look.h"

#include <QPalette>

class QApplication;

namespace saferplan {

/// How the window is coloured.
enum class Scheme { Light, Dark, HighContrast };

/// What the system asks for.
Scheme systemScheme();
/// The palette that the program has now is the system's: what it asks for is read from it. Windows says it in
/// its registry, whatever the palette.
void noticeSystem();

/// The colours of the window in a scheme; for high contrast, white on black, where the system has none of its
/// own.
QPalette paletteOf(Scheme scheme);

/// Gives a program the look of SaferPlan, once, before its first window.
void applyTheme(QApplication &application, Scheme scheme);
/// Colours it, at any time. A system in high contrast keeps the palette that its user chose.
void applyPalette(QApplication &application, Scheme scheme);

} // namespace saferplan
