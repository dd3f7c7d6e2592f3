#include "ui/window/statusline.h"

#include "core/plan/openplan.h"
#include "core/record/shown.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

#include <QtWidgets>

namespace saferplan {

StatusLine::StatusLine(QStatusBar *bar) : QObject(bar) {
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
    for (QLabel *right : {m_illustrative, m_marking})
        bar->addPermanentWidget(right);
}

void StatusLine::show(const OpenPlan *plan) {
    m_marking->setVisible(plan);
    m_backup->setVisible(plan && !plan->isReadOnly());
    m_readOnly->setVisible(plan && plan->isReadOnly());
    m_illustrative->setVisible(plan && plan->records().single<Plan>().illustrative);
    m_file->setText(plan ? QFileInfo(plan->path()).fileName() : QStringLiteral("No plan is open"));
    m_file->setToolTip(plan ? QDir::toNativeSeparators(plan->path()) : QString());
    if (!plan)
        return;
    m_readOnly->setText(QStringLiteral("Read-only: %1").arg(plan->readOnlyReason()));
    m_readOnly->setToolTip(plan->readOnlyReason());
    m_illustrative->setText(QStringLiteral("ILLUSTRATIVE, as at %1").arg(dateText(plan->today())));
}

void StatusLine::showSharing(const QString &state, const QString &explanation) {
    m_sharing->setVisible(!state.isEmpty());
    m_sharing->setText(state);
    m_sharing->setToolTip(explanation);
    m_sharing->setAccessibleDescription(explanation);
}

void StatusLine::showPlace(const QString &carrier) {
    m_place->setVisible(!carrier.isEmpty());
    m_place->setText(QStringLiteral("In %1: move it…").arg(carrier));
    m_place->setToolTip(
        QStringLiteral("The plan lies in %1, which may make two of it. Move it to this computer.")
            .arg(carrier));
}

void StatusLine::showMarking(const OpenPlan &plan) {
    m_marking->setText(labelOf(highestMarking(plan.records())));
}

void StatusLine::follow(const ChangeSet &set, const OpenPlan &plan) {
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
    m_backup->setToolTip(QStringLiteral("A checked copy of the plan is kept on this computer when it is "
                                        "opened and every hour. File, Restore a backup, brings one back."));
}

} // namespace saferplan
