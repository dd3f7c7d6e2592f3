#pragma once

#include "core/record/evidence.h"

#include <QWidget>

class QLineEdit;

namespace saferplan {

class Edits;
class OpenPlan;

/// Takes a link or a file that shows something: pasted, chosen or dropped.
class EvidenceField : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceField(QWidget *parent = nullptr);

    void show(const QString &text);
    /// A link, or the path of a file.
    QString text() const;
    QLineEdit *input() const { return m_line; }

signals:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void put(const QString &text);

    QLineEdit *m_line;
};

/// What keeps a file from being attached, in words; empty for links and for files that can be.
QString evidenceProblem(const QString &text);

/// Adds the evidence that a text stands for to the edits of a commit, the bytes of a file with it. Throws
/// where the file cannot be read.
void addEvidence(const OpenPlan &plan, Edits &edits, const QUuid &about, const QString &text);

} // namespace saferplan
