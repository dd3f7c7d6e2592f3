#pragma once

#include "core/rules/delivery.h"

#include <QButtonGroup>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace saferplan {

/// How something stands, as a row of switches of which at most one is down. The letter on each is its key.
class RagKeys : public QWidget {
    Q_OBJECT

public:
    /// `states`: in the order in which they stand.
    explicit RagKeys(const QList<Delivery> &states, QWidget *parent = nullptr);

    /// Two switches a row, where there is no room for all in one.
    void setNarrow(bool narrow);

    /// Grey: none is down.
    void show(Delivery state);
    Delivery state() const;
    /// Presses the switch with a letter, as its key does; false where there is none.
    bool press(const QString &letter);
    /// Where the keyboard goes: the switch that is down, else the first.
    QWidget *input() const;

signals:
    /// The user chose a state.
    void chosen(saferplan::Delivery state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMarks();

    QGridLayout *m_layout = nullptr;
    QButtonGroup m_group; ///< by the number of the state
};

} // namespace saferplan
