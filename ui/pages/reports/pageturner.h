#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace saferplan {

class Preview;

/// Turns the pages of a preview, and says which is shown.
class PageTurner : public QWidget {
    Q_OBJECT

public:
    /// `preview` must outlive it.
    explicit PageTurner(Preview &preview, QWidget *parent = nullptr);

private:
    QPushButton *button(const QString &text, const QString &name, const QString &tip, int step);
    void showState();

    Preview &m_preview;
    QPushButton *m_before;
    QLabel *m_place; ///< "Page 2 of 14"
    QPushButton *m_after;
};

} // namespace saferplan
