#pragma once

#include "core/plan/openplan.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace saferplan {

class FieldEditor;

/// One record, editable in place, made from the description of its kind: an editor a field. A field that the
/// user leaves is committed; what is wrong with a field is said below it.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive the form.
    RecordForm(OpenPlan &plan, const Kind &kind, QWidget *parent = nullptr);

    /// What stands under the title, such as the workings of the RAG; asked whenever the record changes.
    void setSummary(std::function<QString(const QUuid &)> summary) { m_summary = std::move(summary); }
    /// Shows a record; a null id: none, and the form says so.
    void showRecord(const QUuid &id);
    QUuid record() const { return m_id; }

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
        int field = -1;
        FieldEditor *editor = nullptr;
        QLabel *problem = nullptr;
        QString shown;        ///< what stood in the editor when it was last as in the plan
        bool refused = false; ///< what is entered was not taken, and is kept for mending
    };
    void addRow(QFormLayout *layout, int field);
    void show(Row &row);
    void commit(Row &row);
    void refresh();
    void showProblems(const Problems &problems);
    QString kept(int field) const;
    const Row *rowOf(const char *field) const;

    OpenPlan &m_plan;
    const Kind &m_kind;
    QUuid m_id;
    std::function<QString(const QUuid &)> m_summary;
    std::vector<Row> m_rows;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace saferplan
