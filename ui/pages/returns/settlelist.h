#pragma once

#include "core/exchange/merging.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace saferplan {

/// What is to be settled after merges: fields that were given different values apart, and changes that were
/// left out. Each is shown with all that was said, by whom and when, and one press settles it.
class SettleList : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit SettleList(Workspace &workspace, QWidget *parent = nullptr);

    /// Reads them anew.
    void refresh();
    qsizetype count() const { return m_conflicts.size() + m_left.size(); }
    QListWidget &list() { return *m_list; }

signals:
    void counted();

private:
    QWidget *makeDetail();
    void showCurrent();
    void showConflict(const Conflict &conflict);
    void showLeft(const Offer &offer);
    void addVersion(const QString &heading, const QString &html, const QString &button,
                    const std::function<void()> &work);
    void settle(const std::function<void()> &work);
    QString titleOf(const Conflict &conflict) const;

    Workspace &m_workspace;
    QList<Conflict> m_conflicts;
    QList<Offer> m_left;
    QListWidget *m_list = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_detail = nullptr;
    QWidget *m_versions = nullptr;
    QVBoxLayout *m_places = nullptr;
    QWidget *m_joining = nullptr;
    QPlainTextEdit *m_joined = nullptr;
};

} // namespace saferplan
