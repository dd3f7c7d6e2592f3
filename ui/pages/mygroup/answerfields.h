#pragma once

#include "core/progress/updateanswer.h"
#include "core/record/problem.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace saferplan {

class CardField;
class EvidenceField;
class RagKeys;

/// The questions of an update, and the answers as they are entered. It asks only what there is to ask: a
/// reason where something is amber or red, why where the declared RAG is better than the computed one.
class AnswerFields : public QWidget {
    Q_OBJECT

public:
    explicit AnswerFields(QWidget *parent = nullptr);

    /// Shows the questions for an action. `helper`: the group to which red is escalated unless another is
    /// chosen.
    void showAction(const Records &records, const UpdateAnswer &answer, Id<Group> helper);
    void showCase(const UpdateAnswer &answer);
    UpdateAnswer answer() const;
    void setNothingToReport(bool nothing) { m_nothing = nothing; }

    /// One question a row, where there is no room for two.
    void setNarrow(bool narrow);

    /// What the dates say of the action as it would stand, and whether to ask why it is said to stand better.
    void showComputed(const RagVerdict &computed, bool asksWhy);
    void setHappenedLabel(const QString &label);

    /// Says at each field what is wrong with it, and returns where the first error is; nullptr: none.
    QWidget *showProblems(const Problems &problems);
    QString problemOf(const QString &field) const;
    QWidget *inputOf(const QString &field) const;

    /// Does what a letter stands for: G, A, R, B, or V for a case; false where it stands for nothing here.
    bool press(const QString &letter);
    /// Where answering begins, and where it goes on once it is said how it stands.
    QWidget *first() const;
    QWidget *words() const;

signals:
    void edited();

private:
    CardField *add(const char *field, const QString &label, QWidget *body, QWidget *input);
    QPlainTextEdit *addText(const char *field, const QString &label, int lines);
    void makeRag();
    void makeStatus();
    void makeReview();
    void place();
    void choose(Delivery state);
    void askWhatApplies();
    void fillGroups(const Records &records);

    bool m_nothing = false;
    bool m_isCase = false;
    bool m_asksWhy = false;
    Id<Group> m_helper;
    QHash<QString, CardField *> m_fields;
    QGridLayout *m_grid = nullptr;
    QWidget *m_standing = nullptr; ///< status and percentage
    RagKeys *m_rag = nullptr;
    QLabel *m_computedMark = nullptr;
    QLabel *m_computed = nullptr;
    QPlainTextEdit *m_happened = nullptr;
    QPlainTextEdit *m_next = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QPlainTextEdit *m_path = nullptr;
    QPlainTextEdit *m_difference = nullptr;
    QComboBox *m_escalatedTo = nullptr;
    QComboBox *m_status = nullptr;
    QSpinBox *m_percent = nullptr;
    QCheckBox *m_reviewed = nullptr;
    QLineEdit *m_nextReview = nullptr;
    EvidenceField *m_evidence = nullptr;
};

} // namespace saferplan
