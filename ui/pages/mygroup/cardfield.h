#pragma once

#include <QWidget>

class QLabel;

namespace saferplan {

/// One question on a card: its words, where it is answered, and below what is wrong with the answer.
class CardField : public QWidget {
    Q_OBJECT

public:
    /// `body` holds `input`, or is it.
    CardField(const QString &label, QWidget *body, QWidget *input, QWidget *parent);
    CardField(const QString &label, QWidget *input, QWidget *parent)
        : CardField(label, input, input, parent) {}

    void setLabel(const QString &label);
    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    QString problem() const;
    QWidget *input() const { return m_input; }

private:
    QLabel *m_label;
    QWidget *m_input;
    QLabel *m_problem;
};

} // namespace saferplan
