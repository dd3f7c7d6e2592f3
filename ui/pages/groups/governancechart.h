#pragma once

#include "core/progress/actionfigures.h"
#include "core/progress/governance.h"

#include <QAbstractButton>

namespace saferplan {

/// What the chart says of one group.
struct GroupWords {
    QString name;       ///< "G1 ASB and Quality of Life"
    QString figures;    ///< "4 open, 1 overdue"
    QString spoken;     ///< all of it, for a screen reader and as a tool tip
    bool faded = false; ///< closed or only proposed
};

/// One group in the chart: its name, and how its actions stand.
class GroupCard : public QAbstractButton {
    Q_OBJECT

public:
    GroupCard(Id<Group> group, QWidget *parent);
    Id<Group> group() const { return m_group; }
    void setWords(const GroupWords &words);
    QSize sizeHint() const override;

signals:
    void focused();
    /// An arrow key was pressed on it.
    void walked(int key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Id<Group> m_group;
    GroupWords m_words;
};

/// Who reports to whom, from left to right, with the linked boards below. The arrow keys walk it: left to
/// whom a group reports, right to those that report to it, up and down through the groups of a column.
class GovernanceChart : public QWidget {
    Q_OBJECT

public:
    using WordsOf = std::function<GroupWords(Id<Group> group)>;

    explicit GovernanceChart(QWidget *parent = nullptr);

    void show(const Governance &governance, const WordsOf &words);
    /// Marks a group as the one that is shown; no group where it is not in the chart.
    void setCurrent(Id<Group> group);
    Id<Group> current() const { return m_current; }
    GroupCard *cardOf(Id<Group> group) const;
    /// Puts the keyboard on the current group, else on the first.
    void takeFocus();

signals:
    void chosen(saferplan::Id<saferplan::Group> group);
    /// The keyboard is on a card that should be seen.
    void walkedTo(QWidget *card);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCards();
    void keepFocus();
    void placeCards();
    void walk(GroupCard &from, int key);
    int columns() const { return std::max(3, m_governance.columns); }
    QRect cell(int column, int row) const;
    int chartHeight() const;
    QSize cardSize() const;

    Governance m_governance;
    QList<GroupCard *> m_cards; ///< in the order of the places, then of the boards beside
    Id<Group> m_current;
};

} // namespace saferplan
