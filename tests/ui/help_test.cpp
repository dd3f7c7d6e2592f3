#include "tests/ui/windowfixture.h"
#include "ui/actions/actionlist.h"
#include "ui/help/helpwindow.h"
#include "ui/pages/pagelist.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocumentFragment>

using namespace saferplan;
using test::Fixture;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct HelpFixture : Fixture {
    HelpWindow &press() {
        QTest::keyClick(window.get(), Qt::Key_F1);
        auto *help = window->findChild<HelpWindow *>();
        REQUIRE(help);
        QApplication::setActiveWindow(help);
        return *help;
    }
};

QStringList captured(const QString &html, const char *pattern) {
    QStringList found;
    auto matches = QRegularExpression(text(pattern)).globalMatch(html);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

} // namespace

TEST_CASE("F1 opens the help at the page that is open", "[help]") {
    HelpFixture fixture;
    for (const PageInfo &page : pageList()) {
        fixture.go(page.id);
        HelpWindow &help = fixture.press();
        CHECK(help.isVisible());
        CHECK(help.current() == helpTopicOf(page.id));
        CHECK(help.text().toPlainText().startsWith(text(page.name).remove(u'&')));
        CHECK(help.text().hasFocus());
        help.close();
    }
}

TEST_CASE("without a plan the help opens at the first steps", "[help]") {
    HelpFixture fixture;
    fixture.window->closePlan();
    CHECK(fixture.press().current() == firstSteps());
}

TEST_CASE("each topic is short, says what is done there, and its links lead to topics", "[help]") {
    const QList<HelpTopic> topics = helpTopics({});
    CHECK(topics.size() == QDir(QStringLiteral(":/help")).entryList().size());
    QStringList ids;
    for (const HelpTopic &topic : topics)
        ids += topic.id;
    for (const HelpTopic &topic : topics) {
        INFO(topic.id.toStdString());
        CHECK_FALSE(topic.title.isEmpty());
        CHECK(QTextDocumentFragment::fromHtml(topic.html).toPlainText().split(u' ').size() < 260);
        for (const QString &link : captured(topic.html, "href=\"help:([^\"]*)\""))
            CHECK(ids.contains(link));
        if (topic.id != keysAndShortcuts())
            CHECK(captured(topic.html, "(<li>)").size() >= 3);
    }
}

TEST_CASE("the shortcuts that the help names are those of the actions", "[help]") {
    HelpFixture fixture;
    QStringList keys;
    for (const QAction *action : ActionList(fixture.window.get()).all())
        keys += action->shortcut().toString();
    for (const PageInfo &page : pageList())
        for (const QAction *action : fixture.go(page.id).commands())
            keys += action->shortcut().toString();
    // What tables, forms, charts and calendars know themselves.
    keys += {text("Alt+Down"), text("Alt+Up"), text("Shift+Tab")};
    for (const HelpTopic &topic : helpTopics({}))
        for (const QString &key : captured(topic.html, "<kbd>([^<]*\\+[^<]*)</kbd>")) {
            INFO((topic.id + text(": ") + key).toStdString());
            CHECK(keys.contains(key));
        }
}

TEST_CASE("all shortcuts are listed from the actions themselves", "[help]") {
    HelpFixture fixture;
    fixture.go(PageId::Meetings);
    HelpWindow &help = fixture.press();
    help.search().setText(text("Ctrl+M"));
    help.list().setCurrentRow(help.list().count() - 1);
    CHECK(help.current() == keysAndShortcuts());
    const QString words = help.text().toPlainText();
    for (const char *listed : {"Ctrl+K\nFind or do", "Ctrl+3\nActions", "Ctrl+M\nMeeting mode"})
        CHECK(words.contains(text(listed)));
    CHECK_FALSE(words.contains(u'&'));
}

TEST_CASE("words are found in the help by keys alone", "[help]") {
    HelpFixture fixture;
    HelpWindow &help = fixture.press();
    help.search().setFocus();
    QTest::keyClicks(&help.search(), text("lawful ground"));
    REQUIRE(help.list().count() == 1);
    CHECK(help.current() == text("cases"));
    CHECK(help.text().extraSelections().size() == 2);
    QTest::keyClick(&help.search(), Qt::Key_Return);
    CHECK(help.text().hasFocus());
    help.search().setText(text("zebra"));
    CHECK(help.list().count() == 0);
    help.search().setText({});
    CHECK(help.list().count() == helpTopics({}).size());
    help.search().setFocus();
    QTest::keyClick(&help.search(), Qt::Key_Down);
    CHECK(help.list().hasFocus());
    QTest::keyClick(&help.list(), Qt::Key_Escape);
    CHECK_FALSE(help.isVisible());
}
