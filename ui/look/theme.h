#pragma once

#include "ui/charts/look.h"

#include <QPalette>

class QApplication;

namespace saferplan {

/// How the window is coloured; it follows the system.
enum class Scheme { Light, Dark, HighContrast };

/// What the system asks for.
Scheme systemScheme();

/// The colours of the window in a scheme; for high contrast, white on black, where the system has none of its
/// own.
QPalette paletteOf(Scheme scheme);

/// Gives a program the look of SaferPlan. A system in high contrast keeps the palette that its user chose.
void applyTheme(QApplication &application, Scheme scheme);

} // namespace saferplan
