#pragma once

#include <QIcon>

namespace saferplan {

/// One of the icons of resources/icons by its name, tinted to the palette: ink, or the colour of selected
/// text where it stands on a selection. An empty icon where there is none of that name.
QIcon icon(const QString &name);

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace saferplan
