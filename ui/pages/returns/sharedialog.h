#pragma once

#include "core/exchange/sharing.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace saferplan {

class OpenPlan;

/// Asks through which folder a plan is shared, and whether what comes is shown before it is taken in.
class ShareDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog.
    ShareDialog(const OpenPlan &plan, const Sharing &now, QWidget *parent);

    /// The folder chosen; empty: the plan is shared no longer.
    QString folder() const { return m_folder; }
    bool asksFirst() const;

private:
    void choose();
    void showFolder(const QString &folder);

    QString m_folder;
    QLineEdit *m_path = nullptr;
    QCheckBox *m_asksFirst = nullptr;
    QLabel *m_wrong = nullptr; ///< what is wrong with the folder
    QPushButton *m_share = nullptr;
};

} // namespace saferplan
