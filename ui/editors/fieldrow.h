#pragma once

#include "core/record/problem.h"
#include "ui/editors/drafts.h"
#include "ui/editors/fieldeditor.h"

class QLabel;
class QPushButton;

namespace saferplan {

class FormDraft;

/// One field on a form: its label, its editor, and below it what is wrong with it and what was typed and not
/// saved before.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    /// `number`: of the field in its kind. `optional`: a number may be left empty.
    FieldRow(const FieldInfo &field, int number, bool optional, QWidget *parent);

    int field() const { return m_number; }
    QString name() const { return QString::fromLatin1(m_field.name); }
    FieldEditor &editor() { return *m_editor; }
    const FieldEditor &editor() const { return *m_editor; }

    /// Whether two such fields share a line of a narrow form.
    static bool fitsBesideAnother(const FieldInfo &field);

    /// Shows what is in the plan.
    void show(const Records &records, const QString &text);
    /// Whether something else is entered than what was shown.
    bool isChanged() const { return m_editor->text() != m_shown; }
    /// What is entered is in the plan now.
    void taken() { m_shown = m_editor->text(); }

    void setProblems(const Problems &problems);
    QString problem() const;
    /// Offers what was typed before and is not in the plan; `words`: as people read it.
    void offer(const Draft &draft, const QString &words);
    void withdrawOffer();
    bool isOffering() const;

    /// Copied files are no text: whoever holds the form is asked what to do with them.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void useDraft(const QString &text);
    void dropDraft();

private:
    void makeOffer();

    const FieldInfo &m_field;
    int m_number;
    QString m_shown;
    QString m_draft;
    FieldEditor *m_editor = nullptr;
    QWidget *m_note = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_offer = nullptr; ///< made when there is something to offer
    QLabel *m_offered = nullptr;
};

/// Keeps what is entered in the rows of a form that is committed when it is done; see FormDraft. Put where
/// the form says so; the rows and the drafts must outlive it, or go together with it.
FormDraft *keepDraft(Drafts &drafts, const QList<FieldRow *> &rows, const Records &records, QWidget *parent);

/// Shows each problem at the row of its field, those of fields without a row at the first, and puts the
/// keyboard into the first row that has one; that row, or nullptr where there are no problems.
FieldRow *showProblems(const QList<FieldRow *> &rows, const Problems &problems);

} // namespace saferplan
