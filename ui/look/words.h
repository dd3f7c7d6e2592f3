#pragma once

class QLabel;
class QWidget;

namespace saferplan {

/// A label for words of any length, which wrap; what stands in them is never taken for markup.
QLabel *makeWords(QWidget *parent);

} // namespace saferplan
