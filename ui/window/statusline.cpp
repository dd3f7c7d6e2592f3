#include "ui/window/statusline.h"

#include "core/plan/openplan.h"
#include "core/record/shown.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

#include <QtWidgets>

namespace saferplan {

StatusLine::StatusLine(QStatusBar *bar, QAction *send) : QObject(bar), m_bar(bar) {
    // In one box: the bar hides it while a message is shown, whatever becomes of what is in it.
    auto *box = new QWidget(bar);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto label = [bar](const char *name) {
        auto *made = new QLabel(bar);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_file = label("file");
    m_backup = label("backup");
    m_readOnly = label("readOnly");
    m_illustrative = label("illustrative");
    m_marking = label("marking");
    QFont bold = bar->font();
    bold.setBold(true);
    m_illustrative->setFont(bold);
    m_marking->setFont(bold);
    m_marking->setAccessibleName(QStringLiteral("Marking"));
    const auto button = [bar](const char *name) {
        auto *made = new QToolButton(bar);
        made->setObjectName(QLatin1String(name));
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
        made->hide();
        return made;
    };
    m_sharing = button("sharing");
    m_place = button("place");
    connect(m_sharing, &QToolButton::clicked, this, &StatusLine::sharingPressed);
    connect(m_place, &QToolButton::clicked, this, &StatusLine::placePressed);
    for (QWidget *left : std::initializer_list<QWidget *>{m_file, m_backup, m_sharing, m_place, m_readOnly})
        row->addWidget(left);
    bar->addWidget(box);
    m_unsent = button("unsent");
    connect(m_unsent, &QToolButton::clicked, send, &QAction::trigger);
    m_unsent->setToolTip(QStringLiteral("Your changes that no return of yours holds yet. Sends them (%1)")
                             .arg(send->shortcut().toString(QKeySequence::NativeText)));
    bar->addPermanentWidget(m_unsent);
    for (QLabel *right : {m_illustrative, m_marking})
        bar->addPermanentWidget(right);
    bar->installEventFilter(this);
    showUnsent();
}

void StatusLine::show(const OpenPlan *plan) {
    m_marking->setVisible(plan);
    m_hasBackup = plan && !plan->isReadOnly();
    m_readOnly->setVisible(plan && plan->isReadOnly());
    m_illustrative->setVisible(plan && plan->records().single<Plan>().illustrative);
    m_file->setText(plan ? QFileInfo(plan->path()).fileName() : QStringLiteral("No plan is open"));
    m_file->setToolTip(plan ? QDir::toNativeSeparators(plan->path()) : QString());
    if (!plan)
        return fit();
    m_readOnly->setText(QStringLiteral("Read-only: %1").arg(plan->readOnlyReason()));
    m_readOnly->setToolTip(plan->readOnlyReason());
    m_illustrative->setText(QStringLiteral("ILLUSTRATIVE, as at %1").arg(dateText(plan->today())));
    fit();
}

/// Where there is no room for all, as at 200 %, the last backup is left out: it is in the settings too.
void StatusLine::fit() {
    int wanted = m_bar->fontMetrics().averageCharWidth() * 6; // the gaps, and the grip at the corner
    for (const QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_backup),
                                static_cast<QWidget *>(m_readOnly), static_cast<QWidget *>(m_unsent),
                                static_cast<QWidget *>(m_illustrative), static_cast<QWidget *>(m_marking)})
        if (part == m_backup ? m_hasBackup : !part->isHidden())
            wanted += part->sizeHint().width() + m_bar->fontMetrics().averageCharWidth();
    m_backup->setVisible(m_hasBackup && wanted <= m_bar->width());
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_bar && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void StatusLine::showSharing(const QString &state, const QString &explanation) {
    m_sharing->setVisible(!state.isEmpty());
    m_sharing->setText(state);
    m_sharing->setToolTip(explanation);
    m_sharing->setAccessibleDescription(explanation);
    fit();
}

void StatusLine::showPlace(const QString &carrier) {
    m_place->setVisible(!carrier.isEmpty());
    m_place->setText(QStringLiteral("In %1: move it…").arg(carrier));
    m_place->setToolTip(
        QStringLiteral("The plan lies in %1, which may make two of it. Move it to this computer.")
            .arg(carrier));
    fit();
}

void StatusLine::showMarking(const OpenPlan &plan) {
    m_marking->setText(labelOf(highestMarking(plan.records())));
    fit();
}

void StatusLine::follow(const ChangeSet &set, const OpenPlan &plan) {
    if (set.commit.role == CommitRole::Merge) // what arrived may be of the same author
        countUnsent(&plan);
    else if (m_count)
        m_count->follow(set.commit);
    showUnsent();
    const bool concerned = std::any_of(set.changes.begin(), set.changes.end(), [](const Change &change) {
        return change.field < 0 ||
               QLatin1String(change.kind->field(change.field).name) == QLatin1String("marking");
    });
    if (concerned)
        showMarking(plan);
}

void StatusLine::showBackup(const QDateTime &madeAt, const QDate &today) {
    const QString text =
        !madeAt.isValid() ? QStringLiteral("No backup yet")
        : madeAt.date() == today
            ? QStringLiteral("Last backup %1").arg(madeAt.time().toString(QStringLiteral("HH:mm")))
            : QStringLiteral("Last backup %1").arg(dateTimeText(madeAt));
    m_backup->setText(text);
    fit();
    m_backup->setToolTip(QStringLiteral("A checked copy of the plan is kept on this computer when it is "
                                        "opened and every hour. File, Restore a backup, brings one back."));
}

void StatusLine::countUnsent(const OpenPlan *plan) {
    m_counting.stop();
    m_count.reset();
    if (plan && !plan->isReadOnly()) {
        m_count = std::make_unique<UnsentCount>(*plan);
        m_counting.start([this] { return m_count->step(); }, [this] { showUnsent(); });
    }
    showUnsent();
}

void StatusLine::showUnsent() {
    const qsizetype count = m_count && !m_counting.isRunning() ? m_count->count() : 0;
    m_unsent->setVisible(count > 0);
    m_unsent->setText(QStringLiteral("%1 unsent").arg(count));
    m_unsent->setAccessibleName(
        countText(count, QStringLiteral("unsent change"), QStringLiteral("unsent changes")));
    fit();
}

} // namespace saferplan
