#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;

namespace saferplan {

class Backups;

/// The settings of this user on this machine, on one small page: who they are, the look, the size of text,
/// and where backups are. Each is kept as it is chosen.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `backups` must outlive it.
    SettingsDialog(const Backups &backups, QWidget *parent);

    /// Shows who the user said they are.
    void showPerson();

signals:
    void whoYouAreWanted();

private:
    void addPerson(QFormLayout *form);
    void addLook(QFormLayout *form);
    void addTextSize(QFormLayout *form);
    void addBackups(QFormLayout *form, const Backups &backups);
    void choose();

    QLabel *m_person = nullptr;
    QComboBox *m_look = nullptr;
    QComboBox *m_textSize = nullptr;
    QLabel *m_textSizeNote = nullptr;
};

} // namespace saferplan
