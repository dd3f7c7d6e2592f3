#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace saferplan {

/// What would be taken in, in a table of changes of which each can be left out: the frame of the dialogs that
/// show it before anything is written.
class TakeInDialog : public QDialog {
    Q_OBJECT

public:
    QTableWidget &changes() const { return *m_changes; }

protected:
    /// The columns are called `headings`; the first says whether a change is taken, `later` when what is
    /// declined can be taken in.
    TakeInDialog(const QString &title, const QString &tableName, const QStringList &headings,
                 const QList<int> &widths, const QString &later, QWidget *parent);

    /// Puts sentences above the table, called `name`, of which at most so many lines are seen at once.
    void say(const QStringList &sentences, const QString &name, int lines);
    /// To be called when the table is filled: counts what is ticked now, and whenever it changes.
    void begin(int characters, int lines);
    /// Says what is ticked.
    virtual void showCount() = 0;

    QLabel &count() const { return *m_count; }
    QPushButton &take() const { return *m_take; }

private:
    QLabel *m_count;
    QTableWidget *m_changes;
    QPushButton *m_take;
};

} // namespace saferplan
