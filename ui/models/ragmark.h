#pragma once

#include "ui/charts/look.h"

#include <QPixmap>

namespace saferplan {

/// The ground of the program's palette.
Ground screenGround();

/// Shape and letter of a state for cells of tables: filled for a declared one, outlined for a computed one.
QPixmap ragMark(Delivery rag, bool outlined, int size = 18);

} // namespace saferplan
