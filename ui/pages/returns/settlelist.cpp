#include "ui/pages/returns/settlelist.h"

#include "core/exchange/worddifference.h"
#include "core/progress/changewords.h"
#include "core/record/shown.h"
#include "ui/window/messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace saferplan {

namespace {

/// A value beside the one that stands: what only it has is underlined, what only the other has struck out.
QString differenceHtml(const QString &standing, const QString &value) {
    QString html;
    for (const WordPiece &piece : wordDifference(standing, value)) {
        const QString text = piece.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        html += piece.in == WordPiece::In::Both    ? text
                : piece.in == WordPiece::In::First ? QStringLiteral("<s>%1</s>").arg(text)
                                                   : QStringLiteral("<u><b>%1</b></u>").arg(text);
    }
    return html;
}

QString byLine(const CommitInfo &commit) {
    return QStringLiteral("%1, %2, on %3").arg(commit.author, momentText(commit.clock), commit.machine);
}

} // namespace

SettleList::SettleList(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_none = new QLabel(this);
    m_none->setWordWrap(true);
    m_none->setText(QStringLiteral(
        "Nothing is to be settled. Where two people give one field different values without knowing of each "
        "other, the later one stands and both are shown here until somebody chooses."));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(QStringLiteral("To settle"));
    m_list->setWordWrap(true);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_none);
    layout->addWidget(splitter, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettleList::showCurrent);
}

QWidget *SettleList::makeDetail() {
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // the keyboard is for what is in it
    m_detail = new QWidget(scroll);
    m_title = new QLabel(m_detail);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_places = new QVBoxLayout;
    m_joining = new QWidget(m_detail);
    auto *ask = new QLabel(QStringLiteral("Or &join them by hand:"), m_joining);
    m_joined = new QPlainTextEdit(m_joining);
    m_joined->setTabChangesFocus(true);
    m_joined->setAccessibleName(QStringLiteral("The text joined by hand"));
    ask->setBuddy(m_joined);
    auto *use = new QPushButton(QStringLiteral("Use this text"), m_joining);
    use->setToolTip(QStringLiteral("Gives the field the text as you joined it"));
    connect(use, &QPushButton::clicked, this, [this] {
        const Conflict conflict = m_conflicts[m_list->currentRow()];
        settle([&] { chooseText(m_workspace.plan(), conflict, m_joined->toPlainText()); });
    });
    auto *joining = new QVBoxLayout(m_joining);
    joining->setContentsMargins(0, 8, 0, 0);
    joining->addWidget(ask);
    joining->addWidget(m_joined);
    joining->addWidget(use, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(m_detail);
    layout->addWidget(m_title);
    layout->addLayout(m_places);
    layout->addWidget(m_joining);
    layout->addStretch(1);
    scroll->setWidget(m_detail);
    return scroll;
}

QString SettleList::titleOf(const Conflict &conflict) const {
    const QString record = saferplan::titleOf(m_workspace.records(), conflict.about.record);
    return conflict.what == Conflict::What::Archived
               ? QStringLiteral("%1: archived by one, changed by another").arg(record)
               : QStringLiteral("%1: %2").arg(
                     record, QString::fromUtf8(conflict.kind->field(conflict.about.field).label));
}

void SettleList::refresh() {
    attempt(this, QStringLiteral("Reading what is to be settled"), [this] {
        m_conflicts = openConflicts(m_workspace.plan());
        m_left = leftOutOffers(m_workspace.plan());
    });
    const int row = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Conflict &conflict : m_conflicts)
            m_list->addItem(inBrief(titleOf(conflict)));
        for (const Offer &offer : m_left)
            m_list->addItem(inBrief(QStringLiteral("Left out: %1: %2")
                                        .arg(saferplan::titleOf(m_workspace.records(), offer.change.record),
                                             wordsOf(m_workspace.records(), offer.change).field)));
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    m_none->setVisible(count() == 0);
    m_list->setVisible(count() > 0);
    showCurrent();
    emit counted();
}

void SettleList::showCurrent() {
    while (QLayoutItem *item = m_places->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const int row = m_list->currentRow();
    m_detail->setVisible(row >= 0);
    m_joining->hide();
    if (row < 0)
        return;
    if (row < m_conflicts.size())
        showConflict(m_conflicts[row]);
    else
        showLeft(m_left[row - m_conflicts.size()]);
}

void SettleList::showConflict(const Conflict &conflict) {
    m_title->setText(titleOf(conflict));
    if (isVisible())
        m_workspace.select({conflict.kind, conflict.about.record});
    const Records &records = m_workspace.records();
    const bool isArchived = conflict.what == Conflict::What::Archived;
    const bool isLong = !isArchived && conflict.kind->field(conflict.about.field).kind == FieldKind::LongText;
    const QString standing = conflict.versions.first().change.after;
    for (qsizetype at = 0; at < conflict.versions.size(); ++at) {
        const Version &version = conflict.versions[at];
        const QString value =
            isArchived ? sentenceOf(records, version.change) : wordsOf(records, version.change).after;
        const QString html = isLong && at > 0 ? differenceHtml(standing, version.change.after)
                                              : value.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        const QString button = isArchived ? (at == 0   ? QStringLiteral("Keep it archived")
                                             : at == 1 ? QStringLiteral("Take it back out")
                                                       : QString())
                               : at == 0  ? QStringLiteral("Keep this")
                                          : QStringLiteral("Take this instead");
        addVersion(
            (at == 0 ? QStringLiteral("Stands now: %1") : QStringLiteral("%1")).arg(byLine(version.commit)),
            html, button, [this, conflict, at] { choose(m_workspace.plan(), conflict, at); });
    }
    if (isLong) {
        QStringList all;
        for (const Version &version : conflict.versions)
            all += version.change.after;
        m_joined->setPlainText(all.join(QStringLiteral("\n\n")));
        m_joining->show();
    }
}

void SettleList::showLeft(const Offer &offer) {
    m_title->setText(QStringLiteral("%1: %2, left out when it was taken in")
                         .arg(saferplan::titleOf(m_workspace.records(), offer.change.record),
                              wordsOf(m_workspace.records(), offer.change).field));
    const ChangeWords words = wordsOf(m_workspace.records(), offer.change);
    const auto give = [this, offer](const QString &text) {
        Conflict as{Conflict::What::Field, offer.change.kind, registerOf(offer.change), {}};
        chooseText(m_workspace.plan(), as, text);
    };
    addVersion(QStringLiteral("Stands now"), words.before.toHtmlEscaped(), QStringLiteral("Keep this"),
               [give, offer] { give(offer.change.before); });
    addVersion(byLine(offer.commit), words.after.toHtmlEscaped(), QStringLiteral("Take this after all"),
               [give, offer] { give(offer.change.after); });
}

void SettleList::addVersion(const QString &heading, const QString &html, const QString &button,
                            const std::function<void()> &work) {
    auto *box = new QFrame(m_detail);
    box->setFrameShape(QFrame::StyledPanel);
    auto *by = new QLabel(heading, box);
    by->setWordWrap(true);
    by->setTextFormat(Qt::PlainText);
    auto *text = new QLabel(html, box);
    text->setWordWrap(true);
    text->setTextFormat(Qt::RichText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(by);
    layout->addWidget(text);
    if (!button.isEmpty()) {
        auto *take = new QPushButton(button, box);
        take->setAccessibleDescription(heading);
        take->setToolTip(QStringLiteral("Settles it, as a change that travels with the next return"));
        take->setEnabled(!m_workspace.plan().isReadOnly());
        connect(take, &QPushButton::clicked, this, [this, work] { settle(work); });
        layout->addWidget(take, 0, Qt::AlignLeft);
    }
    m_places->addWidget(box);
    box->show(); // its place may not be seen yet, or be seen again only after what was there before goes
}

/// Later, for the button that was pressed goes with what it settles.
void SettleList::settle(const std::function<void()> &work) {
    QMetaObject::invokeMethod(
        this,
        [this, work] {
            attempt(this, QStringLiteral("Settling a disagreement"), work); // the page follows the plan
            m_list->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

} // namespace saferplan
