#pragma once

#include "ui/editors/editorbase.h"

#include <QLineEdit>

class QCalendarWidget;
class QMenu;
class QToolButton;

namespace saferplan {

/// Edits a date: written as people write it, or chosen in a calendar (Alt+Down) whose weeks start on Monday.
class DateEditor : public Editor<QLineEdit> {
public:
    explicit DateEditor(QWidget *parent);

    void show(const Records &records, const QString &text) override;
    QString text() const override;
    void setReadOnly(bool readOnly) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCalendar();

    QToolButton *m_button = nullptr;
    QMenu *m_menu = nullptr;
    QCalendarWidget *m_calendar = nullptr; ///< made when it is first opened
};

} // namespace saferplan
