#pragma once

#include "ui/models/changesmodel.h"
#include "ui/models/commitlistmodel.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;

namespace saferplan {

class ChangeDetail;

/// Every commit of the plan, filtered; the chosen one shows what it changed, and a value can be put back.
class CommitBrowser : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit CommitBrowser(Workspace &workspace, QWidget *parent = nullptr);
    ~CommitBrowser() override;

    CommitListModel &commits() { return *m_commits; }
    ChangesModel &changes() { return *m_changes; }
    QTableView &list() { return *m_list; }
    void focusFilter();
    /// Lists the commits that touched a record.
    void showRecord(const QUuid &record);

    /// Of a commit, so many changes are shown: an import can have hundreds of thousands.
    static constexpr int mostChanges = 500;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeChanges();
    QLineEdit *makeDay(const QString &name, const QString &example);
    void showAsLeft();
    void remember() const;
    void filter();
    void findRecord();
    void showProgress();
    void fill(QComboBox *combo, const QSet<QString> &names);
    void showCommit();
    void showChange();

    Workspace &m_workspace;
    CommitListModel *m_commits;
    ChangesModel *m_changes;
    QUuid m_record; ///< whose commits are listed; null: all
    QLineEdit *m_words = nullptr;
    QLineEdit *m_reference = nullptr;
    QComboBox *m_author = nullptr;
    QComboBox *m_device = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_title = nullptr;
    QTableView *m_table = nullptr;
    ChangeDetail *m_detail = nullptr;
};

} // namespace saferplan
