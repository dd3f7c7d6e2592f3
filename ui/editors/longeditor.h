#pragma once

#include "ui/editors/editorbase.h"

#include <QPlainTextEdit>

namespace saferplan {

/// A text of several lines that is as high as what stands in it, within limits. Tab leaves it.
class GrowingText : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();
};

/// Edits a text that may run over several lines.
class LongEditor : public Editor<GrowingText> {
public:
    explicit LongEditor(QWidget *parent);

    void show(const Records &records, const QString &text) override;
    QString text() const override { return m_input->toPlainText(); }
    void setReadOnly(bool readOnly) override { m_input->setReadOnly(readOnly); }

private:
    bool m_showing = false;
};

} // namespace saferplan
