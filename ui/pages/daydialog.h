#pragma once

#include <QDate>
#include <QDialog>

class QPushButton;

namespace saferplan {

class DateEditor;

/// Asks for a day.
class DayDialog : public QDialog {
    Q_OBJECT

public:
    /// `question` has the access key of the date.
    DayDialog(const QString &title, const QString &question, const QDate &day, QWidget *parent);

    QDate day() const;

private:
    DateEditor *m_date;
    QPushButton *m_show;
};

} // namespace saferplan
