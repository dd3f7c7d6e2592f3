#include "ui/editors/formdraft.h"

#include "core/record/shown.h"
#include "ui/editors/drafts.h"
#include "ui/look/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

namespace saferplan {

FormDraft::FormDraft(Drafts &drafts, Read read, Show show, QWidget *parent)
    : QWidget(parent)
    , m_drafts(&drafts)
    , m_read(std::move(read))
    , m_show(std::move(show))
    , m_words(makeWords(this)) {
    m_words->setObjectName(QStringLiteral("draftWords"));
    auto *drop = new QPushButton(QStringLiteral("Drop the draft"), this);
    drop->setObjectName(QStringLiteral("dropDraft"));
    drop->setAutoDefault(false);
    drop->setToolTip(QStringLiteral("Shows what the plan has, and forgets what you had typed"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words, 1);
    layout->addWidget(drop, 0, Qt::AlignTop);
    connect(drop, &QPushButton::clicked, this, &FormDraft::drop);
    hide();
}

void FormDraft::begin(const QUuid &record, const QString &prefix) {
    m_record = record;
    m_prefix = prefix;
    m_begun = m_read();
    Texts texts = m_begun;
    qint64 at = 0;
    const QHash<QString, Draft> drafts = m_drafts->of(record);
    for (auto field = texts.begin(); field != texts.end(); ++field) {
        const auto draft = drafts.constFind(prefix + field.key());
        if (draft == drafts.constEnd())
            continue;
        if (draft->text == field.value()) { // it came into the plan in another way
            m_drafts->drop(record, prefix + field.key());
            continue;
        }
        field.value() = draft->text;
        at = std::max(at, draft->at);
    }
    setVisible(at != 0);
    if (at == 0)
        return;
    m_words->setText(QStringLiteral("This is your draft of %1. It is not saved yet.")
                         .arg(dateTimeText(QDateTime::fromMSecsSinceEpoch(at))));
    const QScopedValueRollback showing(m_isShowing, true);
    m_show(texts);
}

void FormDraft::keep() {
    if (m_isShowing || m_record.isNull() || !m_drafts)
        return;
    const Texts now = m_read();
    for (auto field = now.begin(); field != now.end(); ++field) {
        if (field.value() == m_begun.value(field.key()))
            m_drafts->drop(m_record, m_prefix + field.key());
        else
            m_drafts->keep(m_record, m_prefix + field.key(), field.value());
    }
    if (now == m_begun)
        hide();
}

void FormDraft::done() {
    for (auto field = m_begun.cbegin(); field != m_begun.cend() && m_drafts; ++field)
        m_drafts->drop(m_record, m_prefix + field.key());
    // At once: a program that dies now must not offer again what is saved.
    if (m_drafts)
        m_drafts->flush();
    m_record = {};
    hide();
}

void FormDraft::drop() {
    const QUuid record = m_record;
    done();
    m_show(m_begun);
    m_record = record;
    emit dropped();
}

} // namespace saferplan
