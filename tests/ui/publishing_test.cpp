// Publishing from the window, and printing again what was published, byte for byte.

#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "core/report/publishing.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/meetings/meetingsteps.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/reports/preview.h"
#include "ui/pages/reports/publishededitions.h"
#include "ui/pages/reports/publishwork.h"
#include "ui/pages/reportspage.h"
#include "ui/print/documentfile.h"
#include "ui/workspace/preferences.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace saferplan;
using test::SampleWindow;

namespace {

/// A document as each kind of file, by ending.
QHash<QString, QByteArray> filesOf(const Document &document, const QTemporaryDir &folder) {
    QHash<QString, QByteArray> files;
    for (const QString &ending : documentEndings()) {
        const QString path = folder.filePath(QStringLiteral("edition.") + ending);
        writeDocument(document, path);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        files.insert(ending, file.readAll());
        CHECK(files[ending].size() > 1000);
        file.remove();
    }
    return files;
}

void goOn(OpenPlan &plan) {
    Edits edits = plan.edit();
    for (const Action &action : plan.records().all<Action>()) {
        Action changed = action;
        changed.title += QStringLiteral(", changed since");
        edits.put(changed);
    }
    Plan changed = plan.records().single<Plan>();
    changed.asAt = QDate(2026, 3, 3);
    edits.put(changed);
    plan.commit(QStringLiteral("Go on"), edits);
}

struct Published : SampleWindow {
    ReportsPage &page() {
        if (workspace().here().page != PageId::Reports)
            workspace().go({PageId::Reports});
        return window->view()->pageAs<ReportsPage>(PageId::Reports);
    }
    PublishedEditions &editions() { return page().editions(); }
    bool waitForPages() {
        return QTest::qWaitFor([this] { return editions().preview().isMade(); }, 20'000);
    }
    Id<Edition> publishOne(EditionKind kind = EditionKind::PlanOnAPage) {
        EditionOrder order;
        order.kind = kind;
        page();
        REQUIRE(publishEdition(window.get(), workspace(), order));
        const auto &all = records().all<Edition>();
        return all.at(all.size() - 1).id;
    }
};

/// A meeting of the sample's Delivery Group that is held and can be closed.
Id<Meeting> heldMeeting(SampleWindow &sample) {
    Meeting meeting = sample.record<Meeting>("DG-2026-01");
    meeting.state = MeetingState::Held;
    meeting.heldOn = sample.plan().today();
    Edits edits = sample.plan().edit();
    edits.put(meeting);
    sample.plan().commit(QStringLiteral("Hold"), edits);
    return meeting.id;
}

QList<EditionKind> kindsOf(const Records &records, Id<Meeting> meeting) {
    QList<EditionKind> found;
    for (const Edition &edition : records.all<Edition>())
        if (edition.meeting == meeting && !edition.archived)
            found += edition.kind;
    return found;
}

} // namespace

TEST_CASE("a published edition prints again byte for byte, whatever happens to plan and clock",
          "[publishing]") {
    const auto sample = test::samplePlan();
    const QTemporaryDir folder;
    for (const EditionKind kind : {EditionKind::DeliveryGroupPack, EditionKind::PlanOnAPage}) {
        EditionOrder order;
        order.kind = kind;
        const ReadyEdition ready = readyEdition(sample->plan(), order)();
        const auto first = filesOf(ready.publication.document, folder);
        const Id<Edition> id = publish(sample->plan(), ready);
        goOn(sample->plan());
        sample->clock().advance(qint64{90} * 24 * 3600 * 1000);
        OpenPlan &later = sample->reopen();
        const StoredEdition stored = storedEdition(later, later.records().get(id));
        REQUIRE(stored.keeping == Keeping::Kept);
        const auto again = filesOf(stored.publication.document, folder);
        for (const QString &ending : documentEndings()) {
            INFO(ending.toStdString());
            CHECK((again[ending] == first[ending]));
        }
    }
}

TEST_CASE("a copy of the plan that takes the edition in prints it byte for byte", "[publishing]") {
    const auto sample = test::samplePlan();
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.saferplan"));
    sample->plan().copyTo(copy);
    EditionOrder order;
    order.kind = EditionKind::DeliveryGroupPack;
    const ReadyEdition ready = readyEdition(sample->plan(), order)();
    const auto first = filesOf(ready.publication.document, folder);
    const Id<Edition> id = publish(sample->plan(), ready);
    const Return sent = readReturn(returnBytes(returnFor(
        sample->plan(), {QStringLiteral("Lead"), Sending::What::Everything, Marking::OfficialSensitive})));
    SetClock clock(QDate(2027, 6, 1));
    WriterRegistry registry(folder.path());
    OpenPlan other(PlanFile::open(copy), clock, registry, QStringLiteral("Lead"));
    merge(other, prepareMerge(other, {sent}));
    goOn(other);
    const StoredEdition stored = storedEdition(other, other.records().get(id));
    REQUIRE(stored.keeping == Keeping::Kept);
    const auto again = filesOf(stored.publication.document, folder);
    for (const QString &ending : documentEndings())
        CHECK((again[ending] == first[ending]));
    // Who may not see it gets neither its record nor its pages.
    const Return open =
        returnFor(sample->plan(), {QStringLiteral("Lead"), Sending::What::Everything, Marking::Official});
    REQUIRE(sample->plan().records().get(id).marking == Marking::OfficialSensitive);
    CHECK_FALSE(open.attached.contains(sample->plan().records().get(id).sha256));
}

TEST_CASE("publishing asks, and shows what was published, verified", "[publishing]") {
    Published sample;
    sample.answers.yes = true;
    const Id<Edition> id = sample.publishOne();
    CHECK(sample.answers.asked.last().startsWith(QStringLiteral("Publish “Plan on a page”?")));
    CHECK(sample.page().tabs().currentIndex() == 1);
    CHECK(sample.workspace().selected().id == id.uuid);
    REQUIRE(sample.waitForPages());
    CHECK(sample.editions().preview().document().title ==
          storedEdition(sample.plan(), sample.records().get(id)).publication.document.title);
    CHECK(sample.editions().said().text() ==
          QStringLiteral("ED-001: Verified: its data has the fingerprint with which it was published."));
    sample.answers.yes = false;
    EditionOrder order;
    order.kind = EditionKind::ActionLog;
    CHECK_FALSE(publishEdition(sample.window.get(), sample.workspace(), order));
    CHECK(sample.records().all<Edition>().size() == 1);
}

TEST_CASE("the command on the page publishes what is chosen there", "[publishing]") {
    Published sample;
    sample.answers.yes = true;
    ReportsPage &page = sample.page();
    for (QAction *command : page.commands())
        if (command->text() == QStringLiteral("P&ublish the edition…"))
            command->trigger();
    REQUIRE(sample.records().all<Edition>().size() == 1);
    CHECK(sample.records().all<Edition>().at(0).kind == EditionKind::DeliveryGroupPack);
}

TEST_CASE("what was published is exported again as it was, and compared with now", "[publishing]") {
    Published sample;
    sample.answers.yes = true;
    const Id<Edition> id = sample.publishOne(EditionKind::ChaseSheet);
    const Document published = storedEdition(sample.plan(), sample.records().get(id)).publication.document;
    goOn(sample.plan());
    PublishedEditions &editions = sample.editions();
    REQUIRE(sample.waitForPages());
    const QTemporaryDir folder;
    sample.answers.file = folder.filePath(QStringLiteral("again.html"));
    editions.exportEdition();
    CHECK(editions.said().text().startsWith(QStringLiteral("The web page is in")));
    QFile file(sample.answers.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK((file.readAll() == filesOf(published, folder)[QStringLiteral("html")]));
    editions.comparison().click();
    REQUIRE(sample.waitForPages());
    CHECK(plainText(editions.preview().document()).contains(QStringLiteral(", changed since")));
    CHECK(editions.preview().document().title == QStringLiteral("What differs from edition ED-001"));
    editions.comparison().click();
    REQUIRE(sample.waitForPages());
    CHECK(editions.preview().document().title == published.title);
}

TEST_CASE("an edition without pages says so in place of them", "[publishing]") {
    Published sample;
    Edition edition;
    edition.id = Id<Edition>::make();
    edition.title = QStringLiteral("Pack of December");
    edition.sha256 = QString(64, u'b');
    Edits edits = sample.plan().edit();
    sample.plan().commit(QStringLiteral("Add"), edits.put(edition));
    sample.workspace().open(edition.id.uuid);
    CHECK(sample.editions().said().text().contains(QStringLiteral("but not its pages")));
    CHECK_FALSE(sample.editions().comparison().isEnabled());
    CHECK_FALSE(sample.editions().preview().isMade());
}

TEST_CASE("closing a meeting in the window publishes its papers in one step that undo takes back",
          "[publishing]") {
    SampleWindow sample;
    sample.answers.yes = true;
    const Id<Meeting> id = heldMeeting(sample);
    const qsizetype commits = sample.plan().commits().size();
    REQUIRE(takeStep(sample.window.get(), sample.workspace(), id, MeetingStep::Close));
    CHECK(
        sample.answers.offered.contains(QStringLiteral("&Publish the pack, the minutes and the action log")));
    CHECK(sample.plan().commits().size() == commits + 1);
    CHECK(kindsOf(sample.records(), id) ==
          QList<EditionKind>{EditionKind::DeliveryGroupPack, EditionKind::Minutes, EditionKind::ActionLog});
    sample.plan().undo();
    CHECK(sample.records().get(id).state == MeetingState::Held);
    CHECK(kindsOf(sample.records(), id).isEmpty());
}

TEST_CASE("a meeting is closed without publishing where nobody wants it, which is remembered",
          "[publishing]") {
    SampleWindow sample;
    sample.answers.yes = true;
    sample.answers.tick = false;
    const Id<Meeting> id = heldMeeting(sample);
    REQUIRE(takeStep(sample.window.get(), sample.workspace(), id, MeetingStep::Close));
    CHECK(sample.records().get(id).state == MeetingState::Closed);
    CHECK(kindsOf(sample.records(), id).isEmpty());
    CHECK_FALSE(preference(Preference::PublishClosing).toBool());
}

TEST_CASE("issuing the papers publishes the agenda", "[publishing]") {
    SampleWindow sample;
    const Id<Meeting> id = sample.record<Meeting>("DG-2026-01").id;
    REQUIRE(takeStep(sample.window.get(), sample.workspace(), id, MeetingStep::MakeAgenda));
    REQUIRE(takeStep(sample.window.get(), sample.workspace(), id, MeetingStep::IssuePapers));
    CHECK(kindsOf(sample.records(), id) == QList<EditionKind>{EditionKind::Agenda});
}
