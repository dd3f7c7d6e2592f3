#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace saferplan {

/// A part of a case with its name, how it stands and what is written of it, and a button to write it.
class CasePanel : public QFrame {
    Q_OBJECT

public:
    explicit CasePanel(QWidget *parent = nullptr);

    struct Content {
        QString name;
        QString state = {};    ///< in a word or two, with its mark; empty: the text says it
        QString text = {};     ///< the beginning of a long one is shown, all of it in a tool tip
        QString button = {};   ///< empty: nothing can be written
        QString sentence = {}; ///< the whole panel, read out
        bool here = false;     ///< the panel that matters now
    };
    void show(const Content &content);

    QString text() const;
    QString state() const;
    QPushButton &button() { return *m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_text;
    QPushButton *m_button;
    bool m_here = false;
};

/// Widgets of one width side by side, in as many columns as there is room for.
class Columns : public QWidget {
    Q_OBJECT

public:
    /// `leastWidth`: of a column, in characters.
    explicit Columns(int leastWidth, QWidget *parent = nullptr);
    void add(QWidget *widget);
    int columns() const { return m_columns; }
    /// One column is always enough.
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    int m_leastWidth;
    int m_columns = 1;
    QList<QWidget *> m_widgets;
    QGridLayout *m_grid;
};

} // namespace saferplan
