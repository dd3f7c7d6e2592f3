#include "ui/help/helptopics.h"

#include "ui/pages/pagelist.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace saferplan {

namespace {

HelpTopic topicIn(const QString &id) {
    QFile file(QStringLiteral(":/help/%1.html").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    HelpTopic topic{id, {}, QString::fromUtf8(file.readAll())};
    static const QRegularExpression heading(QStringLiteral("<h1>(.*)</h1>"));
    topic.title = heading.match(topic.html).captured(1);
    return topic;
}

/// The words of an action without the marks of its access keys and the dots of what it asks for; without the
/// name of what would be undone, too, for that changes.
QString nameOf(const QAction &action) {
    QString text = action.text().section(QStringLiteral(" “"), 0, 0);
    text.replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(u'&').replace(u'\n', u'&');
    return text.remove(u'…');
}

QString tableOf(const ShortcutGroup &group) {
    QString rows;
    for (const QAction *action : group.actions) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows += QStringLiteral("<tr><td><kbd>%1</kbd></td><td>%2</td></tr>\n")
                        .arg(keys.toHtmlEscaped(), nameOf(*action).toHtmlEscaped());
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral("<h2>%1</h2>\n<table cellpadding=\"3\">\n<tr><th align=\"left\">Keys</th>"
                          "<th align=\"left\">What they do</th></tr>\n%2</table>\n")
        .arg(group.title.toHtmlEscaped(), rows);
}

} // namespace

bool HelpTopic::holds(const QString &query) const {
    const QString words = QTextDocumentFragment::fromHtml(html).toPlainText();
    const QStringList wanted = query.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&words](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

QList<HelpTopic> helpTopics(const QList<ShortcutGroup> &shortcuts) {
    QList<HelpTopic> topics{topicIn(firstSteps())};
    for (const PageInfo &page : pageList()) {
        const QString id = helpTopicOf(page.id);
        if (const HelpTopic topic = topicIn(id); !topic.id.isEmpty())
            topics.append(topic);
        // What there is more to say of a page, such as "actions-board".
        for (const QString &more : QDir(QStringLiteral(":/help")).entryList({id + QStringLiteral("-*.html")}))
            topics.append(topicIn(more.chopped(5)));
    }
    HelpTopic keys = topicIn(keysAndShortcuts());
    for (const ShortcutGroup &group : shortcuts)
        keys.html += tableOf(group);
    topics.append(keys);
    return topics;
}

QString helpTopicOf(PageId page) {
    // The help of a page bears the name of its icon.
    for (const PageInfo &info : pageList())
        if (info.id == page)
            return QLatin1String(info.icon);
    return firstSteps();
}

} // namespace saferplan
