#include "ui/editors/longeditor.h"

#include <QAbstractTextDocumentLayout>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QtMath>

namespace saferplan {

namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 12;

} // namespace

GrowingText::GrowingText(QWidget *parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::grow);
    grow();
}

void GrowingText::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        grow();
}

void GrowingText::grow() {
    // Of a plain text, the layout tells the height in lines.
    const int lines = qBound(fewestLines, qCeil(document()->size().height()), mostLines);
    const int around = 2 * (frameWidth() + qCeil(document()->documentMargin()));
    const int wanted = lines * fontMetrics().lineSpacing() + around + 2;
    if (wanted != height())
        setFixedHeight(wanted);
}

LongEditor::LongEditor(QWidget *parent) : Editor(parent) {
    new LeaveWatch(m_input, this);
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            emit typed();
    });
}

void LongEditor::show(const Records &, const QString &text) {
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_input->setPlainText(text);
}

} // namespace saferplan
