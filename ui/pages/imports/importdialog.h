#pragma once

#include "core/tables/trackerimport.h"
#include "ui/workspace/preferences.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTimer;

namespace saferplan {

class ImportColumns;
class ImportNames;
class TextRows;

/// Takes a tracker in: how its columns and names are understood, what each row would do, and what cannot be
/// taken in and why. Nothing is written by it.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog.
    ImportDialog(const OpenPlan &plan, Workbook book, QWidget *parent);

    /// What is to be taken in, as it was shown last.
    const TrackerImport &import() const { return m_import; }
    /// Keeps for the next file how this one was understood.
    void remember() const;

    ImportColumns &columns() { return *m_columns; }
    ImportNames &names() { return *m_names; }
    QTabWidget &tabs() { return *m_tabs; }
    /// Reads the tracker as it is to be understood now. Done by itself a moment after something was chosen.
    void read();

private:
    QWidget *makeHead();
    QWidget *makeNames();
    QWidget *makeRejects();
    QWidget *makeRows();
    QWidget *makeButtons();
    const Sheet *sheet() const;
    void showRead();
    void showFailure(const QString &text);
    void saveRejects();

    const OpenPlan &m_plan;
    Workbook m_book;
    TrackerImport m_import;
    QLabel *m_said = nullptr;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_priority = nullptr;
    QTabWidget *m_tabs = nullptr;
    ImportColumns *m_columns = nullptr;
    ImportNames *m_names = nullptr;
    QLabel *m_noNames = nullptr;
    QPushButton *m_confirm = nullptr;
    TextRows *m_rows = nullptr;
    TextRows *m_rejects = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_take = nullptr;
    QTimer *m_pause = nullptr; ///< in choosing
};

} // namespace saferplan
