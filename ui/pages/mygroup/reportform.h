#pragma once

#include "core/record/highlightreport.h"
#include "ui/workspace/workspace.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace saferplan {

class CardField;
class FormDraft;
class RagKeys;

/// A group's highlight report: drafted from the plan, edited by the lead, and frozen when it is submitted.
/// What is typed is saved when its field is left, and a draft until then.
class ReportForm : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive the form.
    explicit ReportForm(Workspace &workspace, QWidget *parent = nullptr);

    void showReport(Id<HighlightReport> report);
    /// Shows the report as the plan has it now; what is being typed stays.
    void refresh();
    Id<HighlightReport> report() const { return m_report; }
    void begin();
    bool submit();

    QPlainTextEdit *inputOf(const char *field) const { return m_texts.value(QLatin1String(field)); }
    QString problemOf(const char *field) const;

signals:
    /// The user wants to go back to the updates.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CardField *addText(const char *field, const QString &label, int lines);
    QWidget *makeButtons();
    const HighlightReport *found() const;
    bool isFrozen() const;
    void commit(const QString &field, const QString &text);
    void commitAll();
    void makeDraft(QWidget *content);

    Workspace &m_workspace;
    Id<HighlightReport> m_report;
    QHash<QString, QPlainTextEdit *> m_texts;
    QHash<QString, CardField *> m_fields;
    QHash<QString, QString> m_shown; ///< as in the plan when it was last shown
    QLabel *m_title = nullptr;
    QLabel *m_what = nullptr;
    FormDraft *m_draft = nullptr;
    RagKeys *m_rag = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_folder = nullptr;
};

} // namespace saferplan
