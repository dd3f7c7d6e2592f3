#pragma once

#include "core/plan/openplan.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace saferplan {

class Drafts;
class FieldRow;

/// One record, editable in place, made from the description of its kind: an editor a field, under the
/// headings of the description. A field that the user leaves is committed; what is wrong with a field is said
/// below it.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive the form.
    RecordForm(OpenPlan &plan, const Kind &kind, QWidget *parent = nullptr);
    /// Commits nothing: what is typed must have been committed, or stays a draft.
    ~RecordForm() override;

    /// Where what is typed is kept until it is in the plan; it must outlive the form.
    void setDrafts(Drafts *drafts);
    /// Shows a record; a null id: none. What is typed for the one before must have been committed.
    void showRecord(const QUuid &id);
    QUuid record() const { return m_id; }
    /// Commits what is typed into a field that was not left yet. What the plan refuses stays as a draft.
    void commitTyped();

    /// The widget in which a field is edited, and the words below it.
    QWidget *inputOf(const char *field) const;
    QString problemOf(const char *field) const;
    /// Puts the keyboard into a field with all of it selected.
    void edit(const char *field);

signals:
    /// Somebody wants to see a record that this one links to.
    void jump(const QUuid &record);

private:
    struct Row {
        FieldRow *row = nullptr;
        bool refused = false; ///< what is entered was not taken, and is kept for mending
    };
    QString whyFixed() const;
    void addRows(QVBoxLayout *layout, int from, int to);
    void addRow(int field);
    void showValue(Row &row);
    void noteTyped(Row &row);
    void commit(Row &row);
    void offerDrafts();
    void useDraft(Row &row, const QString &text);
    void refresh();
    void showProblems(const Problems &problems);
    void keepInView(QWidget *focused);
    QString kept(int field) const;
    QString nameOf(const Row &row) const;
    const Row *rowOf(const char *field) const;

    OpenPlan &m_plan;
    const Kind &m_kind;
    Drafts *m_drafts = nullptr;
    QUuid m_id;
    std::vector<Row> m_rows;
    QScrollArea *m_scroll = nullptr;
};

} // namespace saferplan
