#pragma once

#include "core/tables/audience.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace saferplan {

/// Asks whose records are meant: a group's, an agency's, a role's, or everybody's.
class AudienceDialog : public QDialog {
    Q_OBJECT

public:
    struct Asked {
        QString title;
        QString question; ///< with its access key
        QString button;
        QString tip;
        bool withAll = false; ///< everybody may be meant too
        /// What stands below the choice; empty where there is nothing to be had of them, which is said.
        std::function<QString(const Audience &)> about;
        QString nothing;
    };

    /// `records` must outlive the dialog. `first` is suggested.
    AudienceDialog(Asked asked, const Records &records, const Audience &first, QWidget *parent);

    Audience audience() const;
    QComboBox &choice() { return *m_choice; }

private:
    void showAbout();

    Asked m_asked;
    QList<Audience> m_audiences;
    QComboBox *m_choice = nullptr;
    QLabel *m_about = nullptr;
    QPushButton *m_save = nullptr;
    QTimer *m_pause = nullptr; ///< in going through the list
};

} // namespace saferplan
