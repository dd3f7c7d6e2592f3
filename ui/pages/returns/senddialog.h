#pragma once

#include "core/exchange/sending.h"
#include "ui/models/slicedwork.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace saferplan {

/// Asks for whom a return is, and how it is to go; says what will be in it, which it gathers a little at a
/// time.
class SendDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog. `receiver` is suggested.
    SendDialog(const OpenPlan &plan, const QString &receiver, QWidget *parent);

    /// The return as it was asked for last.
    const Return &wanted() const { return m_wanted; }
    /// Empty: it is not sealed.
    QString passphrase() const;

    /// Gathers what is still to be gathered now.
    void finish();

private:
    void gather();
    bool gatherSome();
    void acceptWhenReady();
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
    bool m_isWanted = false;   ///< as soon as all is gathered
    QProgressBar *m_progress = nullptr;
    SlicedWork m_work{this};
    std::unique_ptr<ReturnMaker> m_maker; ///< while it gathers
};

/// A draft of the e-mail that a return goes with: its marking comes first, and the file is named.
QUrl returnMail(const Return &sent, const QString &fileName);

} // namespace saferplan
