#pragma once

#include "core/progress/summary.h"
#include "tests/ui/windowfixture.h"
#include "ui/editors/drafts.h"
#include "ui/pages/mygroup/answerfields.h"
#include "ui/pages/mygroup/reportform.h"
#include "ui/pages/mygroup/roundlist.h"
#include "ui/pages/mygroup/roundmodel.h"
#include "ui/pages/mygroup/updatecard.h"
#include "ui/pages/mygrouppage.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace saferplan::test {

inline QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

/// A lead before the window: a group that reports to a Delivery Group that met on 16 December, with actions
/// and a case. Today is 31 December 2025.
struct Lead : Fixture {
    Group delivery;
    Group group;
    int keys = 0; ///< pressed, besides the typed text

    explicit Lead(int actions = 2, bool withCase = false) {
        Edits edits = plan().edit();
        for (const Action &action : plan().records().all<Action>())
            edits.archive(kindOf<Action>(), action.id.uuid);
        delivery.id = Id<Group>::make();
        delivery.name = text("Delivery Group");
        delivery.kind = GroupKind::DeliveryGroup;
        edits.put(delivery);
        group.id = Id<Group>::make();
        group.name = text("Night-time Economy");
        group.reportsTo = delivery.id;
        edits.put(group);
        Meeting meeting;
        meeting.id = Id<Meeting>::make();
        meeting.group = delivery.id;
        meeting.heldOn = QDate(2025, 12, 16);
        meeting.state = MeetingState::Held;
        edits.put(meeting);
        for (int i = 0; i < actions; ++i) {
            Action action;
            action.id = Id<Action>::make();
            action.title = text("Venue training %1").arg(i);
            action.priority = plan().records().all<Priority>().at(0).id;
            action.group = group.id;
            action.status = Status::InProgress;
            action.rag = Rag::Green;
            action.due = QDate(2026, 6, 30);
            edits.put(action);
        }
        if (withCase) {
            Case subject;
            subject.id = Id<Case>::make();
            subject.title = text("Late-night assaults");
            subject.group = group.id;
            subject.nextReview = QDate(2025, 12, 29);
            edits.put(subject);
        }
        plan().commit(text("A group"), edits);
    }

    MyGroupPage &page() { return window->view()->pageAs<MyGroupPage>(PageId::MyGroup); }
    MyGroupPage &come() {
        workspace().setViewingAs(group.id);
        go(PageId::MyGroup);
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
        page().begin();
        return page();
    }
    /// A key pressed by the lead, wherever the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void save() { press(Qt::Key_Return, Qt::ControlModifier); }
    void type(const char *words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }

    const Action &current() { return plan().records().get(Id<Action>{page().card().record().id}); }
    const Action &action(const QUuid &id) { return plan().records().get(Id<Action>{id}); }
    QList<ProgressUpdate> updatesOf(const QUuid &record) {
        QList<ProgressUpdate> found;
        for (const ProgressUpdate &update : plan().records().all<ProgressUpdate>())
            if (update.about.uuid == record && !update.archived)
                found.append(update);
        return found;
    }
    template <class W> W *find(const char *name) { return page().findChild<W *>(QLatin1String(name)); }
    QString said() { return find<QLabel>("said")->text(); }
    AnswerFields &fields() { return page().card().fields(); }
    int notUpdated() { return summarise(plan().records(), plan().today()).actions.notUpdated; }
    void change(const std::function<void(Action &)> &how) {
        Edits edits = plan().edit();
        for (Action action : plan().records().all<Action>()) {
            if (action.archived)
                continue;
            how(action);
            edits.put(action);
        }
        plan().commit(text("Change"), edits);
    }
};

} // namespace saferplan::test
