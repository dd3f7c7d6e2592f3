#pragma once

#include "core/report/editionorder.h"
#include "ui/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace saferplan {

class EditionChoice;
class Preview;
class PreviewBar;

/// What can be made, with a preview of what is chosen, page by page; what is seen is what is exported,
/// printed and sent.
class ReportMaker : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ReportMaker(Workspace &workspace, QWidget *parent = nullptr);

    /// Looks what can be made now; a preview of the plan as it was is said to be one.
    void refresh();
    /// Makes the preview, where there is none of the plan as it is now.
    void arrive();
    void exportDocument();
    void printDocument();
    /// Drafts an e-mail that names the file, which is exported first where it was not.
    void mailDocument();
    /// Publishes what is chosen, after asking.
    void publish();
    /// Puts the keyboard where it is chosen what to make.
    void begin();
    /// Puts the keyboard where words are looked for.
    void focusFind();
    /// What the preview is of; none where nothing was made yet.
    const std::optional<EditionOrder> &made() const { return m_made; }

    EditionChoice &choice() { return *m_choice; }
    Preview &preview() { return *m_preview; }
    PreviewBar &bar() { return *m_bar; }
    QTabWidget &sides() { return *m_sides; }
    QListWidget &headings() { return *m_headings; }
    QPushButton &again() { return *m_again; }
    QPushButton &folder() { return *m_folder; }
    QLabel &said() { return *m_said; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSides();
    void makeButtons();
    QWidget *makeProgress();
    void expect();
    void make();
    void say(const QString &text);
    void showState();
    void showHeadings();
    void goToHeading();
    QString editionName() const;
    QString fileName() const;

    Workspace &m_workspace;
    QTimer m_soon; ///< until what is chosen is made: who goes through a list does not wait for each
    EditionChoice *m_choice = nullptr;
    QListWidget *m_headings = nullptr;
    QTabWidget *m_sides = nullptr;
    Preview *m_preview = nullptr;
    PreviewBar *m_bar = nullptr;
    QLabel *m_said = nullptr;
    QWidget *m_progress = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_mail = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_folder = nullptr;
    std::optional<EditionOrder> m_made; ///< what the preview is of
    QString m_file;                     ///< the last one exported of what the preview shows; empty: none
    bool m_stale = true;                ///< the plan has changed since
};

} // namespace saferplan
