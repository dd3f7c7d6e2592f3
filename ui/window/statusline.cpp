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
    want(m_file, true);
    want(m_marking, plan);
    want(m_backup, plan && !plan->isReadOnly());
    want(m_readOnly, plan && plan->isReadOnly());
    want(m_illustrative, plan && plan->records().single<Plan>().illustrative);
    m_file->setText(plan ? QFileInfo(plan->path()).fileName() : QStringLiteral("No plan is open"));
    m_file->setToolTip(plan ? QDir::toNativeSeparators(plan->path()) : QString());
    if (!plan)
        return fit();
    m_readOnly->setText(QStringLiteral("Read-only: %1").arg(plan->readOnlyReason()));
    m_readOnly->setToolTip(plan->readOnlyReason());
    m_illustrative->setToolTip(QStringLiteral("ILLUSTRATIVE, as at %1").arg(dateText(plan->today())));
    fit();
}

void StatusLine::want(QWidget *part, bool wanted) {
    if (wanted)
        m_wanted.insert(part);
    else
        m_wanted.remove(part);
}

/// Where there is no room for all, as at 200 %, what stands elsewhere too is left out: the last backup in the
/// settings, the name of the file above the window, and last that it lies with a carrier, which was asked
/// about when the plan was opened.
void StatusLine::fit() {
    m_illustrative->setText(m_illustrative->toolTip());
    const int gap = m_bar->fontMetrics().averageCharWidth();
    int needed = gap * 6; // the edges, and the grip at the corner
    for (const QWidget *part : std::as_const(m_wanted))
        needed += part->sizeHint().width() + gap;
    QSet<QWidget *> shown = m_wanted;
    for (QWidget *part : std::initializer_list<QWidget *>{m_backup, m_file, m_place})
        if (needed > m_bar->width() && shown.remove(part))
            needed -= part->sizeHint().width() + gap;
    if (needed > m_bar->width())
        m_illustrative->setText(m_illustrative->toolTip().section(u',', 0, 0)); // without its day
    for (QWidget *part : std::initializer_list<QWidget *>{m_file, m_backup, m_sharing, m_place, m_readOnly,
                                                          m_unsent, m_illustrative, m_marking})
        part->setVisible(shown.contains(part));
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_bar && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void StatusLine::showSharing(const QString &state, const QString &explanation) {
    want(m_sharing, !state.isEmpty());
    m_sharing->setText(state);
    m_sharing->setToolTip(explanation);
    m_sharing->setAccessibleDescription(explanation);
    fit();
}

void StatusLine::showPlace(const QString &carrier) {
    want(m_place, !carrier.isEmpty());
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
    want(m_unsent, count > 0);
    m_unsent->setText(QStringLiteral("%1 unsent").arg(count));
    m_unsent->setAccessibleName(
        countText(count, QStringLiteral("unsent change"), QStringLiteral("unsent changes")));
    fit();
}

} // namespace saferplan
