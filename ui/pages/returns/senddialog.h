#pragma once

#include "core/exchange/return.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace saferplan {

/// Asks for whom a return is, and how it is to go; says what will be in it.
class SendDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog. `receiver` is suggested.
    SendDialog(const OpenPlan &plan, const QString &receiver, QWidget *parent);

    /// The return as it was asked for last.
    const Return &wanted() const { return m_wanted; }
    /// Empty: it is not sealed.
    QString passphrase() const;

private:
    void gather();
    void showState();

    const OpenPlan &m_plan;
    Return m_wanted;
    QComboBox *m_receiver = nullptr;
    QComboBox *m_what = nullptr;
    QCheckBox *m_openOnly = nullptr;
    QCheckBox *m_seal = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_save = nullptr;
    QTimer *m_pause = nullptr; ///< in writing the receiver
};

/// A draft of the e-mail that a return goes with: its marking comes first, and the file is named.
QUrl returnMail(const Return &sent, const QString &fileName);

} // namespace saferplan
