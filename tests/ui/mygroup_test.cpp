#include "tests/ui/leadfixture.h"

using namespace saferplan;
using test::Lead;
using test::text;

TEST_CASE("a lead says where twelve actions stand by keyboard alone, in at most six keys each", "[mygroup]") {
    Lead lead(12);
    // Among them what real plans have: some late and called green, some at risk.
    int number = 0;
    lead.change([&number](Action &action) {
        if (number++ % 3 == 0)
            action.due = number % 2 ? QDate(2025, 11, 15) : QDate(2025, 12, 15);
    });
    lead.come();
    CHECK(lead.said() == text("0 of 12 said"));
    CHECK(lead.notUpdated() == 12);
    const auto answerWhyBetter = [&lead] { // asked only where the dates say worse
        if (!lead.fields().inputOf(text("difference_reason"))->isVisible())
            return;
        lead.press(Qt::Key_Tab);
        lead.type("Done; the certificates are in the post");
    };
    QList<int> perAction;
    for (int i = 0; i < 12; ++i) {
        const QUuid id = lead.page().card().record().id;
        REQUIRE(lead.updatesOf(id).isEmpty());
        const int before = lead.keys;
        switch (i % 4) {
        case 0: // at risk
            lead.press(Qt::Key_A);
            lead.type("Two venues dropped out");
            lead.press(Qt::Key_Tab);
            lead.type("Ask the pub-watch for two more");
            lead.press(Qt::Key_Tab);
            lead.type("Staff turnover");
            lead.press(Qt::Key_Tab);
            lead.type("Licensing to book four venues by March");
            answerWhyBetter();
            lead.save();
            CHECK(lead.action(id).rag == Rag::Amber);
            CHECK(lead.action(id).ragReason == text("Staff turnover"));
            CHECK(lead.action(id).pathToGreen == text("Licensing to book four venues by March"));
            break;
        case 1: // off track: escalated to the Delivery Group unless somebody else is chosen
            lead.press(Qt::Key_R);
            lead.type("No trainer");
            lead.press(Qt::Key_Tab);
            lead.type("Find one");
            lead.press(Qt::Key_Tab);
            lead.type("Trainer left");
            lead.press(Qt::Key_Tab);
            lead.type("Police to lend one by March");
            lead.save();
            CHECK(lead.action(id).rag == Rag::Red);
            CHECK(lead.action(id).escalatedTo == lead.delivery.id);
            break;
        case 2: // on track; where it is late, why all the same
            lead.press(Qt::Key_G);
            lead.type("Nine venues trained");
            lead.press(Qt::Key_Tab);
            lead.type("Four more in January");
            answerWhyBetter();
            lead.save();
            break;
        default:
            lead.press(Qt::Key_N);
            if (lead.updatesOf(id).isEmpty()) { // it is late, and said to be on track
                lead.type("Done; the certificates are in the post");
                lead.save();
            }
        }
        REQUIRE(lead.updatesOf(id).size() == 1);
        perAction.append(lead.keys - before);
        CHECK(lead.said() == text("%1 of 12 said").arg(i + 1));
    }
    CAPTURE(std::vector<int>(perAction.begin(), perAction.end()));
    CHECK(*std::max_element(perAction.begin(), perAction.end()) <= 6);
    CHECK(lead.notUpdated() == 0);
    CHECK(lead.answers.told.isEmpty());
    // All is said: the next key drafts the report.
    CHECK(QApplication::focusWidget() == lead.find<QPushButton>("doneStep"));
    lead.press(Qt::Key_Space);
    REQUIRE(lead.page().report().isVisible());
    CHECK(lead.page().report().inputOf("achieved")->toPlainText().count(u'\n') == 8);
}

TEST_CASE("an update is one commit that keeps what was said and can be taken back whole", "[mygroup]") {
    Lead lead;
    lead.come();
    const QUuid id = lead.page().card().record().id;
    const Action before = lead.action(id);
    lead.press(Qt::Key_A);
    lead.type("Venue closed");
    lead.press(Qt::Key_Tab);
    lead.type("Find another");
    lead.press(Qt::Key_Tab);
    lead.type("No room");
    lead.press(Qt::Key_Tab);
    lead.type("School hall by March");
    lead.find<QSpinBox>("percent")->setValue(40);
    lead.save();
    REQUIRE(lead.updatesOf(id).size() == 1);
    const ProgressUpdate update = lead.updatesOf(id).first();
    CHECK(update.happened == text("Venue closed"));
    CHECK(update.nextStep == text("Find another"));
    CHECK(update.rag == Rag::Amber);
    CHECK(update.saidOn == QDate(2025, 12, 31));
    CHECK(update.period == text("2025/26 Q3"));
    CHECK(update.saidBy == text("Chair, Council"));
    CHECK(lead.action(id).percent == 40);
    CHECK(lead.plan().undoLabel() == text("Update ") + before.reference);
    CHECK(lead.notUpdated() == 1);

    lead.window->findChild<QAction *>(text("undo"))->trigger();
    CHECK(lead.updatesOf(id).isEmpty());
    CHECK(lead.action(id) == before);
    CHECK(lead.said() == text("0 of 2 said"));
    CHECK(lead.notUpdated() == 2);
}

TEST_CASE("nothing to report is an answer of one key", "[mygroup]") {
    Lead lead;
    lead.come();
    const QUuid id = lead.page().card().record().id;
    lead.press(Qt::Key_N);
    REQUIRE(lead.updatesOf(id).size() == 1);
    CHECK(lead.updatesOf(id).first().nothingToReport);
    CHECK(lead.updatesOf(id).first().rag == Rag::Green);
    CHECK(lead.said() == text("1 of 2 said"));
    CHECK(lead.page().card().record().id != id);
    SECTION("and from the list too") {
        lead.find<RoundList>("round")->setFocus();
        lead.press(Qt::Key_N);
        CHECK(lead.said() == text("2 of 2 said"));
    }
    SECTION("but not where something is written") {
        lead.press(Qt::Key_G);
        lead.type("Something after all");
        lead.find<QPushButton>("nothingToReport")->click();
        CHECK(lead.said() == text("1 of 2 said"));
        CHECK(lead.fields().problemOf(text("happened")).startsWith(text("You wrote what happened")));
    }
}

TEST_CASE("amber without a reason is refused at its field, and nothing is saved", "[mygroup]") {
    Lead lead;
    lead.come();
    const QUuid id = lead.page().card().record().id;
    lead.press(Qt::Key_A);
    lead.type("Venue closed");
    lead.save();
    CHECK(lead.updatesOf(id).isEmpty());
    CHECK(lead.action(id).rag == Rag::Green);
    CHECK(lead.fields().problemOf(text("rag_reason")).contains(text("Say why.")));
    CHECK(QApplication::focusWidget() == lead.fields().inputOf(text("rag_reason")));
    CHECK(lead.answers.told.isEmpty());
    lead.type("No room");
    lead.press(Qt::Key_Tab);
    lead.type("School hall by March");
    lead.save();
    CHECK(lead.updatesOf(id).size() == 1);
}

TEST_CASE("only what applies is asked", "[mygroup]") {
    Lead lead;
    lead.come();
    const auto asked = [&lead](const char *field) {
        return lead.fields().inputOf(QLatin1String(field))->isVisible();
    };
    CHECK_FALSE(asked("rag_reason"));
    CHECK_FALSE(asked("difference_reason"));
    lead.press(Qt::Key_A);
    CHECK(asked("rag_reason"));
    CHECK(asked("path_to_green"));
    CHECK_FALSE(asked("escalated_to"));
    lead.press(Qt::Key_Backtab, Qt::ShiftModifier);
    lead.press(Qt::Key_R);
    CHECK(asked("escalated_to"));
    lead.change([](Action &action) { action.due = QDate(2025, 12, 1); });
    lead.press(Qt::Key_Backtab, Qt::ShiftModifier);
    lead.press(Qt::Key_G);
    CHECK_FALSE(asked("rag_reason"));
    CHECK(asked("difference_reason"));
}

TEST_CASE("complete is one key, and evidence goes in with the update", "[mygroup]") {
    Lead lead;
    lead.come();
    const QUuid id = lead.page().card().record().id;
    QFile file(lead.file.file(text("certificates.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("nine venues");
    file.close();
    lead.press(Qt::Key_B);
    lead.type("All venues trained");
    lead.answers.file = file.fileName();
    lead.find<QPushButton>("chooseFile")->click();
    lead.save();
    CHECK(lead.action(id).status == Status::Complete);
    CHECK(lead.action(id).percent == 100);
    CHECK(lead.action(id).completedOn == QDate(2025, 12, 31));
    REQUIRE(lead.plan().records().all<Evidence>().size() == 1);
    const Evidence &evidence = lead.plan().records().all<Evidence>().at(0);
    CHECK(evidence.about.uuid == id);
    CHECK(evidence.fileName == text("certificates.txt"));
    CHECK(lead.plan().attachment(evidence) == QByteArray("nine venues"));
    CHECK(lead.workspace().facts().of(id).computed.rag == Delivery::Blue);
    CHECK(lead.plan().undoLabel() == text("Update ") + lead.action(id).reference);
    CHECK(lead.said() == text("0 of 1 said")); // what is complete is not asked about any more
}

TEST_CASE("a case is said too, and its review with it", "[mygroup]") {
    Lead lead(1, true);
    lead.come();
    const QUuid id = lead.page().card().record().id;
    REQUIRE(lead.plan().records().find(Id<Case>{id})); // its review is overdue, so it comes first
    lead.press(Qt::Key_V);
    lead.type("Patrols moved to Fridays");
    lead.press(Qt::Key_Tab);
    lead.type("Count again in January");
    lead.save();
    CHECK(lead.updatesOf(id).size() == 1);
    const Case &subject = lead.plan().records().get(Id<Case>{id});
    CHECK(subject.lastReviewed == QDate(2025, 12, 31));
    CHECK(subject.nextReview == QDate(2026, 1, 28));
    CHECK(lead.said() == text("1 of 2 said"));
}

TEST_CASE("what is typed and not saved comes back, on another item and after the program ended",
          "[mygroup]") {
    Lead lead;
    lead.come();
    const QUuid id = lead.page().card().record().id;
    lead.press(Qt::Key_A);
    lead.type("Half a sent");
    lead.press(Qt::Key_Escape);
    lead.press(Qt::Key_Down);
    CHECK(lead.page().card().record().id != id);
    CHECK(lead.find<QPlainTextEdit>("happened")->toPlainText().isEmpty());
    lead.press(Qt::Key_Up);
    CHECK(lead.find<QPlainTextEdit>("happened")->toPlainText() == text("Half a sent"));
    CHECK(lead.page()
              .card()
              .findChild<QLabel *>(text("draftWords"))
              ->text()
              .startsWith(text("This is your draft of 31 Dec 2025")));

    REQUIRE(lead.window->openPlan(lead.file.path()));
    lead.come();
    REQUIRE(lead.page().card().record().id == id);
    CHECK(lead.find<QPlainTextEdit>("happened")->toPlainText() == text("Half a sent"));
    CHECK(lead.fields().answer().rag == Rag::Amber);
    CHECK(lead.updatesOf(id).isEmpty());
    lead.find<QPlainTextEdit>("rag_reason")->setPlainText(text("No room"));
    lead.find<QPlainTextEdit>("path_to_green")->setPlainText(text("School hall"));
    CHECK(lead.page().card().save());
    CHECK(lead.workspace().drafts().of(id).isEmpty());
}

TEST_CASE("a change from elsewhere does not take what is being typed", "[mygroup]") {
    Lead lead;
    lead.come();
    lead.press(Qt::Key_G);
    lead.type("Nine venues");
    lead.change([](Action &action) { action.due = QDate(2025, 12, 30); });
    CHECK(lead.find<QPlainTextEdit>("happened")->toPlainText() == text("Nine venues"));
    CHECK(lead.find<QLabel>("cardFacts")->text().startsWith(text("Overdue by 1 day")));
}

TEST_CASE("after an item that was passed over the next one below comes, not the first", "[mygroup]") {
    Lead lead(4);
    lead.come();
    auto *list = lead.find<RoundList>("round");
    list->setFocus();
    lead.press(Qt::Key_Down);
    const QUuid third = lead.page().round().items[2].record.id;
    lead.press(Qt::Key_N);
    CHECK(lead.page().card().record().id == third);
}
