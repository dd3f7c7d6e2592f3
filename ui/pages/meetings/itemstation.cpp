#include "ui/pages/meetings/itemstation.h"

#include "core/meetings/attendees.h"
#include "core/meetings/diary.h"
#include "core/meetings/facts.h"
#include "core/meetings/mattersarising.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/editors/formdraft.h"
#include "ui/look/words.h"
#include "ui/pages/meetings/entryform.h"
#include "ui/pages/meetings/meetingsteps.h"
#include "ui/window/messages.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int pauseMs = 3000;

/// Has the height that is left: what it would like would push the form of a decision out of the window.
template <class Part> class Modest : public Part {
public:
    using Part::Part;
    QSize sizeHint() const override { return {Part::sizeHint().width(), Part::minimumHeight()}; }
};

QListWidget *list(const QString &name, QWidget *parent) {
    auto *made = new Modest<QListWidget>(parent);
    made->setAccessibleName(name);
    made->setWordWrap(true);
    made->setSpacing(2);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return made;
}

} // namespace

std::pair<QString, QDate> ownerAndDay(const QString &text, const QDate &from) {
    const qsizetype comma = text.lastIndexOf(u',');
    if (comma < 0)
        return {text.trimmed(), {}};
    const QString last = text.mid(comma + 1).trimmed();
    QDate day = readDate(last);
    if (!day.isValid()) {
        day = readDate(QStringLiteral("%1 %2").arg(last).arg(from.year()));
        if (day.isValid() && day < from)
            day = day.addYears(1);
    }
    return day.isValid() ? std::pair(text.left(comma).trimmed(), day) : std::pair(text.trimmed(), QDate());
}

ItemStation::ItemStation(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(makeWords(this))
    , m_about(makeWords(this))
    , m_closed(makeWords(this))
    , m_facts(list(QStringLiteral("What the plan says"), this))
    , m_minutes(new Modest<QPlainTextEdit>(this))
    , m_made(list(QStringLiteral("Decisions and actions of this item"), this))
    , m_form(new EntryForm(workspace.drafts(), this))
    , m_pause(new QTimer(this)) {
    QFont large = font();
    large.setBold(true);
    m_closed->setFont(large);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_minutes->setAccessibleName(QStringLiteral("Minutes of this item"));
    m_minutes->setPlaceholderText(QStringLiteral("M: what was said and agreed"));
    m_minutes->setTabChangesFocus(true);
    m_minutes->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    for (QWidget *part :
         {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_minutes), static_cast<QWidget *>(m_made)})
        part->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_closed)})
        layout->addWidget(part);
    layout->addWidget(new QLabel(QStringLiteral("What the plan says"), this));
    layout->addWidget(m_facts, 3);
    layout->addWidget(new QLabel(QStringLiteral("Minutes"), this));
    makeDraft();
    layout->addWidget(m_draft);
    layout->addWidget(m_minutes, 3);
    layout->addWidget(new QLabel(QStringLiteral("Decisions and actions"), this));
    layout->addWidget(m_made, 1);
    layout->addWidget(m_form);
    connect(m_minutes, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ItemStation::save);
    connect(m_form, &EntryForm::finished, this, &ItemStation::left);
}

ItemStation::~ItemStation() = default;

void ItemStation::makeDraft() {
    const QString minutes = QStringLiteral("minutes");
    m_draft = new FormDraft(
        m_workspace.drafts(),
        [this, minutes] {
            return FormDraft::Texts{{minutes, m_minutes->toPlainText()}};
        },
        [this, minutes](const FormDraft::Texts &texts) { showMinutes(texts.value(minutes)); }, this);
    connect(m_minutes, &QPlainTextEdit::textChanged, m_draft, &FormDraft::keep);
    connect(m_draft, &FormDraft::dropped, this, [this] { m_minutes->setFocus(Qt::OtherFocusReason); });
}

/// Shows minutes that nobody typed just now.
void ItemStation::showMinutes(const QString &text) {
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setPlainText(text);
}

const AgendaItem *ItemStation::found() const {
    return m_workspace.records().find(m_id);
}

const Meeting *ItemStation::meeting() const {
    const AgendaItem *item = found();
    return item ? m_workspace.records().find(item->meeting) : nullptr;
}

bool ItemStation::canWrite() const {
    const Meeting *of = meeting();
    return of && of->state != MeetingState::Closed && !m_workspace.plan().isReadOnly();
}

void ItemStation::showItem(Id<AgendaItem> item) {
    save();
    m_form->hide();
    m_id = item;
    const AgendaItem *now = found();
    m_kept = now ? now->minutes : QString();
    m_draft->begin({});
    showMinutes(m_kept);
    refresh();
    m_draft->begin(canWrite() ? m_id.uuid : QUuid());
}

void ItemStation::refresh() {
    const AgendaItem *item = found();
    const Meeting *of = meeting();
    if (!item || !of)
        return;
    m_title->setText(QStringLiteral("%1. %2").arg(item->number).arg(item->title));
    QStringList about{isBlank(item->leadRole) ? QStringLiteral("No lead named") : item->leadRole};
    about += item->minutesAllowed ? QStringLiteral("%1 minutes").arg(*item->minutesAllowed)
                                  : QStringLiteral("no time set");
    m_about->setText(about.join(QStringLiteral(", ")));
    m_closed->setVisible(item->part == MeetingPart::Closed);
    m_closed->setText(QStringLiteral("CLOSED PART – %1").arg(labelOf(item->marking)));
    m_facts->clear();
    for (const Fact &fact : saferplan::factsOf(agendaInput(m_workspace, *of), *item))
        m_facts->addItem(fact.text);
    m_minutes->setReadOnly(!canWrite());
    // Undo, or somebody's change elsewhere; what is being typed here stays.
    if (m_minutes->toPlainText() == m_kept && item->minutes != m_kept) {
        m_kept = item->minutes;
        showMinutes(m_kept);
        m_draft->begin(canWrite() ? m_id.uuid : QUuid());
    }
    showMade();
}

void ItemStation::showMade() {
    m_made->clear();
    const Records &records = m_workspace.records();
    for (const Decision &decision : records.all<Decision>())
        if (decision.item == m_id && !decision.archived)
            m_made->addItem(QStringLiteral("Decided: %1 (told: %2)")
                                .arg(decision.text, isBlank(decision.whoIsTold) ? QStringLiteral("not said")
                                                                                : decision.whoIsTold));
    for (const MeetingAction &entry : records.all<MeetingAction>())
        if (entry.item == m_id && !entry.archived)
            m_made->addItem(QStringLiteral("Action: %1 – %2, %3")
                                .arg(entry.text, entry.ownerRole,
                                     entry.due.isValid() ? dateText(entry.due) : QStringLiteral("no day")));
    if (m_made->count() == 0)
        m_made->addItem(QStringLiteral("None yet: D for a decision, A for an action"));
}

void ItemStation::minute() {
    if (canWrite())
        m_minutes->setFocus(Qt::ShortcutFocusReason);
    m_minutes->moveCursor(QTextCursor::End);
}

void ItemStation::save() {
    m_pause->stop();
    const QString text = m_minutes->toPlainText();
    const AgendaItem *item = found();
    if (text == m_kept || !item || !canWrite())
        return;
    const QString before = m_kept;
    const bool done = attempt(this, QStringLiteral("Minuting the item"), [&] {
        AgendaItem minuted = *item;
        minuted.minutes = text;
        Edits edits = m_workspace.plan().edit();
        edits.put(minuted);
        m_kept = text;
        m_workspace.plan().commit(QStringLiteral("Minute %1").arg(minuted.reference), std::move(edits));
    });
    if (done)
        m_draft->begin(m_id.uuid); // what is typed from here on is another draft
    else
        m_kept = before;
}

bool ItemStation::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusOut)
        save();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        save();
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ItemStation::decide() {
    if (canWrite())
        m_form->begin({QStringLiteral("Decision"), m_id.uuid, QStringLiteral("decision/")},
                      {{QStringLiteral("text"), QStringLiteral("What was decided")},
                       {QStringLiteral("who_is_told"), QStringLiteral("Who must be told")}},
                      [this](const QStringList &texts) { return addDecision(texts); });
}

/// The day of the next meeting: by then an action is usually done.
QDate ItemStation::usualDue() const {
    const Meeting *of = meeting();
    if (!of)
        return {};
    const Meeting *next = nextMeetingOf(m_workspace.records(), of->group, of->heldOn);
    const Group *group = m_workspace.records().find(of->group);
    const QDate day = next ? next->heldOn : group ? nextDayOf(*group, of->heldOn) : QDate();
    return day.isValid() ? day : of->heldOn.addMonths(1);
}

void ItemStation::act() {
    if (canWrite())
        m_form->begin({QStringLiteral("Action arising"), m_id.uuid, QStringLiteral("action/")},
                      {{QStringLiteral("text"), QStringLiteral("What is to be done")},
                       {QStringLiteral("owner"),
                        QStringLiteral("Owner, and a day if another"),
                        true,
                        {},
                        QStringLiteral("e.g. Licensing Manager, 23 Jan")},
                       {QStringLiteral("due"), QStringLiteral("Due"), false, dateText(usualDue())}},
                      [this](const QStringList &texts) { return addAction(texts); });
}

bool ItemStation::addDecision(const QStringList &texts) {
    const AgendaItem *item = found();
    const Meeting *of = meeting();
    return item && of && attempt(this, QStringLiteral("Recording the decision"), [&] {
               Decision decision;
               decision.id = Id<Decision>::make();
               decision.meeting = of->id;
               decision.item = item->id;
               decision.text = texts[0];
               decision.whoIsTold = texts[1];
               decision.agreedBy = QStringLiteral("Members present");
               decision.decidedOn = std::min(of->heldOn, m_workspace.plan().today());
               decision.about = item->about;
               decision.marking = item->marking;
               decision.exempt = item->exempt;
               Edits edits = m_workspace.plan().edit();
               edits.put(decision);
               m_workspace.plan().commit(QStringLiteral("Record a decision of %1").arg(of->reference),
                                         std::move(edits));
           });
}

bool ItemStation::addAction(const QStringList &texts) {
    const AgendaItem *item = found();
    const Meeting *of = meeting();
    if (!item || !of)
        return false;
    const auto [owner, day] = ownerAndDay(texts[1], of->heldOn);
    const QDate due = day.isValid() ? day : readDate(texts[2]);
    if (!due.isValid() && !texts[2].isEmpty()) {
        Messages::current().tell(
            this, QStringLiteral("Recording the action"),
            QStringLiteral("\"%1\" is not a date. Write it as 14 Jan 2026.").arg(texts[2]), {});
        return false;
    }
    return attempt(this, QStringLiteral("Recording the action"), [&, who = owner] {
        MeetingAction entry;
        entry.id = Id<MeetingAction>::make();
        entry.meeting = of->id;
        entry.item = item->id;
        entry.text = texts[0];
        entry.ownerRole = who;
        entry.agency = agencyOfRole(m_workspace.records(), of->group, who);
        entry.due = due;
        entry.about = item->about;
        entry.marking = item->marking;
        entry.exempt = item->exempt;
        Edits edits = m_workspace.plan().edit();
        edits.put(entry);
        m_workspace.plan().commit(QStringLiteral("Record an action of %1").arg(of->reference),
                                  std::move(edits));
    });
}

} // namespace saferplan
