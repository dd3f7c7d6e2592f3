#pragma once

#include "ui/help/helptopics.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace saferplan {

/// The help in a window of its own beside the program's: what each page is for and its keys, found by words.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    /// Shows one of the topics, and puts the keyboard into its text.
    void openAt(const QList<HelpTopic> &topics, const QString &id);
    /// The topic that is shown.
    QString current() const { return m_current; }

    QLineEdit &search() { return *m_search; }
    QListWidget &list() { return *m_list; }
    QTextBrowser &text() { return *m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillList();
    void showTopic(const QString &id);
    void markWords();

    QList<HelpTopic> m_topics;
    QString m_current;
    QLineEdit *m_search;
    QLabel *m_found;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace saferplan
