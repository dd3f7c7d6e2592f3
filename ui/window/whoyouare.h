#pragma once

#include "ui/workspace/person.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace saferplan {

class Records;

/// Asks who uses the window: role, agency, and if they like a name and a group. Nobody logs in anywhere; the
/// answer stays on this machine, and stands beside each change they make.
class WhoYouAre : public QDialog {
    Q_OBJECT

public:
    /// `records` are of the plan that is open, whose agencies and groups are offered; nullptr: none is open.
    WhoYouAre(const Person &now, const Records *records, QWidget *parent);

    Person person() const;

private:
    QComboBox *addChoice(const QString &label, const QString &name, const QStringList &offered,
                         const QString &now);
    void check();

    QComboBox *m_role = nullptr;
    QComboBox *m_agency = nullptr;
    QComboBox *m_group = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace saferplan
