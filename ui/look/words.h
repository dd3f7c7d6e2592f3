#pragma once

class QLabel;
class QWidget;

namespace saferplan {

/// A label for words of any length, which wrap; what stands in them is never taken for markup.
QLabel *makeWords(QWidget *parent);
/// The same in bold letters, so many times as large.
QLabel *makeHeading(QWidget *parent, double size);

} // namespace saferplan
