#include "ui/pages/mygroup/roundheader.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/look/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace saferplan {

RoundHeader::RoundHeader(bool isReadOnly, QWidget *parent) : QWidget(parent), m_isReadOnly(isReadOnly) {
    m_name = makeHeading(this, 1.2);
    m_name->setObjectName(QStringLiteral("groupName"));
    m_since = makeWords(this);
    m_since->setObjectName(QStringLiteral("since"));
    m_said = makeHeading(this, 1.1);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(false);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(QStringLiteral("Progress of the update"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    m_progress->setFixedHeight(fontMetrics().height() / 2);
    m_toReport = new QPushButton(this);
    m_toReport->setObjectName(QStringLiteral("toReport"));
    m_toReport->setToolTip(QStringLiteral("The group's report, written from these answers"));
    connect(m_toReport, &QPushButton::clicked, this, &RoundHeader::reportWanted);
    auto *send = new QPushButton(QStringLiteral("Sen&d…"), this);
    send->setObjectName(QStringLiteral("send"));
    send->setToolTip(QStringLiteral("Writes a file with your changes, to be sent to whoever takes them in"));
    send->setEnabled(!m_isReadOnly);
    connect(send, &QPushButton::clicked, this, &RoundHeader::sendWanted);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_since);
    auto *progress = new QVBoxLayout;
    progress->setSpacing(4);
    progress->addStretch(1);
    progress->addWidget(m_said, 0, Qt::AlignRight);
    progress->addWidget(m_progress, 0, Qt::AlignRight);
    progress->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 8, 8);
    layout->setSpacing(16);
    layout->addLayout(words, 1);
    layout->addLayout(progress);
    layout->addWidget(m_toReport, 0, Qt::AlignVCenter);
    layout->addWidget(send, 0, Qt::AlignVCenter);
}

void RoundHeader::showRound(const Group &group, const GroupRound &round, const QDate &today,
                            const QString &reportStep) {
    m_name->setText(group.name);
    QStringList since{QStringLiteral("What is new %1.").arg(round.sinceText())};
    if (round.sinceMeeting && round.since == today)
        since += QStringLiteral("The meeting is today: the next one will ask again.");
    if (round.nextMeeting.isValid())
        since += QStringLiteral("Next meeting: %1.").arg(dateText(round.nextMeeting));
    if (group.state == GroupState::Closed)
        since += QStringLiteral("The group is closed, but this is still open in it.");
    if (m_isReadOnly)
        since += QStringLiteral("This plan is open for reading only, so nothing can be said here.");
    m_since->setText(since.join(u' '));
    const bool any = round.total() > 0;
    m_said->setText(round.progress());
    m_said->setVisible(any);
    m_progress->setVisible(any);
    m_progress->setMaximum(std::max(1, round.total()));
    m_progress->setValue(round.said());
    m_toReport->setText(reportStep);
    m_toReport->setVisible(!reportStep.isEmpty());
}

} // namespace saferplan
