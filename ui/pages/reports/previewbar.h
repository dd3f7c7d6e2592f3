#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace saferplan {

class FlowLayout;
class Preview;

/// What is done with a preview: turning its pages, their size, and looking for words.
class PreviewBar : public QWidget {
    Q_OBJECT

public:
    /// `preview` must outlive it.
    explicit PreviewBar(Preview &preview, QWidget *parent = nullptr);

    /// Puts the keyboard where words are looked for.
    void focusFind();
    /// Goes to the next place of the words (+1) or the one before (-1).
    void findNext(int step);
    /// Adds a button after the others.
    void add(QPushButton *button);

    QLineEdit &words() { return *m_words; }
    QComboBox &zoom() { return *m_zoom; }
    QLabel &places() { return *m_places; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *button(const QString &text, const QString &name, const QString &tip);
    void makeZoom();
    void showZoom();
    void showPlaces();

    Preview &m_preview;
    QTimer m_typed; ///< runs while words are being typed
    FlowLayout *m_line;
    QComboBox *m_zoom = nullptr;
    QLineEdit *m_words;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_places; ///< "2 of 7"
};

} // namespace saferplan
