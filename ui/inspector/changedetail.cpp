#include "ui/inspector/changedetail.h"

#include "core/plan/putback.h"
#include "core/progress/changewords.h"
#include "ui/look/words.h"
#include "ui/window/messages.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

ChangeDetail::ChangeDetail(OpenPlan &plan, QWidget *parent) : QWidget(parent), m_plan(plan) {
    m_when = makeWords(this);
    m_values = new QPlainTextEdit(this);
    m_values->setReadOnly(true);
    m_values->setTabChangesFocus(true);
    m_values->setAccessibleName(QStringLiteral("The change in full"));
    m_values->setMinimumHeight(fontMetrics().lineSpacing() * 3 + 16);
    m_putBack = new QPushButton(this);
    m_putBack->setObjectName(QStringLiteral("putBack"));
    m_whyNot = makeWords(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_when);
    layout->addWidget(m_values, 1);
    layout->addWidget(m_putBack, 0, Qt::AlignLeft);
    layout->addWidget(m_whyNot);
    connect(m_putBack, &QPushButton::clicked, this, &ChangeDetail::putBackValue);
    showNothing();
}

void ChangeDetail::showNothing() {
    m_change.reset();
    hide();
}

void ChangeDetail::showChange(const CommitInfo &commit, const Change &change) {
    m_change = change;
    const ChangeWords words = wordsOf(m_plan.records(), change);
    m_when->setText(QStringLiteral("%1, %2, on %3: %4")
                        .arg(momentText(commit.clock), commit.author, commit.machine, commit.label));
    m_values->setPlainText(
        QStringLiteral("%1 before:\n%2\n\n%1 after:\n%3").arg(words.field, words.before, words.after));
    const QString whyNot = m_plan.isReadOnly() ? QStringLiteral("This plan is open for reading only.")
                                               : whyNotPutBack(m_plan.records(), change);
    const QString brief = words.before.simplified();
    QString value = brief.size() <= 24 ? brief : brief.left(23) + QStringLiteral("…");
    m_putBack->setText(QStringLiteral("Put back “%1”").arg(value.replace(u'&', QStringLiteral("&&"))));
    m_putBack->setToolTip(brief);
    m_putBack->setVisible(whyNot.isEmpty());
    m_whyNot->setText(whyNot.isEmpty() ? QString() : QStringLiteral("It cannot be put back: %1").arg(whyNot));
    m_whyNot->setVisible(!whyNot.isEmpty());
    show();
}

void ChangeDetail::putBackValue() {
    if (!m_change)
        return;
    const Change change = *m_change;
    const QString label = putBackLabel(m_plan.records(), change);
    attempt(this, label, [&] {
        Edits edits = m_plan.edit();
        putBack(edits, change);
        m_plan.commit(label, std::move(edits));
    });
}

} // namespace saferplan
