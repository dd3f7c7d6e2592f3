#include "ui/pages/engagement/evidenceview.h"

#include "core/record/records.h"
#include "core/report/consultationevidence.h"
#include "ui/print/htmlwriter.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace saferplan {

EvidenceView::EvidenceView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_years(new QComboBox(this))
    , m_text(new QTextBrowser(this))
    , m_copied(new QLabel(this)) {
    auto *label = new QLabel(QStringLiteral("Financial year"), this);
    label->setBuddy(m_years);
    m_years->setAccessibleName(QStringLiteral("Financial year"));
    connect(m_years, &QComboBox::currentIndexChanged, this, &EvidenceView::refresh);
    auto *button = new QPushButton(QStringLiteral("Copy the evidence"), this);
    button->setToolTip(QStringLiteral("Copies all of it, to be pasted into Word, Excel or an e-mail"));
    connect(button, &QPushButton::clicked, this, &EvidenceView::copy);
    m_text->setAccessibleName(QStringLiteral("Evidence of consultation"));
    m_text->setOpenLinks(false);
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("table { border-collapse: collapse; margin-bottom: 12px; }"
                       "th { text-align: left; } th, td { padding: 3px 8px; border: 1px solid %1; }")
            .arg(palette().color(QPalette::Mid).name()));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_years);
    head->addWidget(m_copied);
    head->addStretch(1);
    head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
}

void EvidenceView::fillYears() {
    const QString chosen = m_years->currentText();
    const QSignalBlocker quiet(m_years);
    m_years->clear();
    for (const Period &year : consultedYears(m_workspace.records(), m_workspace.plan().today()))
        m_years->addItem(year.name, year.first);
    m_years->setCurrentIndex(std::max(0, m_years->findText(chosen)));
}

void EvidenceView::refresh() {
    fillYears();
    const Records &records = m_workspace.records();
    const QDate today = m_workspace.plan().today();
    const Period year = financialYearOf(m_years->currentData().toDate());
    m_document = consultationEvidence(records, consultationOf(records, year, today), today);
    m_copied->clear();
    const int at = m_text->verticalScrollBar()->value();
    m_text->setHtml(plainHtmlOf(m_document));
    m_text->verticalScrollBar()->setValue(at);
}

void EvidenceView::copy() {
    auto *copied = new QMimeData;
    copied->setHtml(plainHtmlOf(m_document));
    copied->setText(plainText(m_document));
    QGuiApplication::clipboard()->setMimeData(copied);
    m_copied->setText(QStringLiteral("Copied."));
}

} // namespace saferplan
