#include "core/report/editioncomparison.h"

#include "core/record/shown.h"
#include "core/report/alignment.h"
#include "core/report/editiondocument.h"
#include "core/report/tablecomparison.h"
#include "core/rules/marking.h"

#include <QSet>

namespace saferplan {

namespace {

/// What stands under a heading, up to the next.
struct Section {
    int level = 0;
    QString heading;
    QString path; ///< with the headings above
    QList<const Block *> blocks;
};

QList<Section> sectionsOf(const Document &document) {
    QList<Section> sections{{}};
    QStringList above;
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (!heading) {
            sections.last().blocks.append(&block);
            continue;
        }
        above = above.mid(0, heading->level - 1);
        while (above.size() < heading->level - 1)
            above += QString();
        above += heading->text;
        QStringList said = above;
        said.removeAll(QString());
        sections.append({heading->level, heading->text, said.join(QStringLiteral(" › ")), {}});
    }
    return sections;
}

/// A block that says nothing of its own.
bool isSilent(const Block &block) {
    return std::holds_alternative<PageBreak>(block) || std::holds_alternative<ContentsBlock>(block) ||
           std::holds_alternative<SymbolKey>(block);
}

/// Whether a text may have become another: half of its words are there still.
bool isAlike(const QString &before, const QString &after) {
    const QStringList then = before.split(u' ', Qt::SkipEmptyParts);
    const QStringList now = after.split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> kept(then.begin(), then.end());
    const auto common =
        std::count_if(now.begin(), now.end(), [&kept](const QString &word) { return kept.contains(word); });
    return common * 2 >= std::max(then.size(), now.size());
}

bool isAlike(const Block &before, const Block &after) {
    if (before.index() != after.index())
        return false;
    if (const auto *table = std::get_if<TableBlock>(&before))
        return table->columns == std::get<TableBlock>(after).columns;
    if (const auto *chart = std::get_if<ChartBlock>(&before))
        return chart->kind == std::get<ChartBlock>(after).kind;
    if (const auto *paragraph = std::get_if<ParagraphBlock>(&before))
        return isAlike(paragraph->text, std::get<ParagraphBlock>(after).text);
    return true;
}

class Comparison {
public:
    QList<EditionDifference> of(const Document &before, const Document &after) {
        add(QStringLiteral("Title"), before.title, after.title);
        add(QStringLiteral("Under the title"), before.subtitle, after.subtitle);
        add(QStringLiteral("Marking"), markingText(before), markingText(after));
        compareFacts(before, after);
        const QList<Section> then = sectionsOf(before);
        const QList<Section> now = sectionsOf(after);
        const auto isSame = [](const Section &a, const Section &b) { return a.path == b.path; };
        // A heading that holds a figure becomes another.
        const auto mayBe = [](const Section &a, const Section &b) {
            return a.level == b.level && isAlike(a.heading, b.heading);
        };
        for (const Aligned &pair : align(then, now, isSame, mayBe)) {
            const Section none;
            compareSections(pair.before < 0 ? none : then[pair.before],
                            pair.after < 0 ? none : now[pair.after]);
        }
        return m_found;
    }

private:
    void add(const QString &place, const QString &before, const QString &after) {
        if (before != after)
            m_found.append({m_section, place, before, after});
    }

    void compareFacts(const Document &before, const Document &after) {
        for (const auto &[what, said] : after.facts)
            add(what, factOf(before, what), said);
        for (const auto &[what, said] : before.facts)
            if (factOf(after, what).isEmpty())
                add(what, said, {});
    }
    static QString factOf(const Document &document, const QString &what) {
        for (const auto &[name, said] : document.facts)
            if (name == what)
                return said;
        return {};
    }

    void compareSections(const Section &before, const Section &after) {
        m_section = after.path.isEmpty() ? before.path : after.path;
        add(QStringLiteral("Heading"), before.heading, after.heading);
        const auto isSame = [](const Block *a, const Block *b) { return *a == *b; };
        const auto mayBe = [](const Block *a, const Block *b) { return isAlike(*a, *b); };
        for (const Aligned &pair : align(before.blocks, after.blocks, isSame, mayBe))
            compareBlocks(pair.before < 0 ? nullptr : before.blocks[pair.before],
                          pair.after < 0 ? nullptr : after.blocks[pair.after]);
    }

    void compareBlocks(const Block *before, const Block *after) {
        if (before && after && *before == *after)
            return;
        const Block &shown = after ? *after : *before;
        if (isSilent(shown))
            return;
        if (const auto *table = std::get_if<TableBlock>(&shown)) {
            const TableBlock none{table->caption, table->columns, {}, {}, table->rowHeader};
            addAll(differencesOf(before ? std::get<TableBlock>(*before) : none,
                                 after ? std::get<TableBlock>(*after) : none));
        } else if (const auto *chart = std::get_if<ChartBlock>(&shown)) {
            const ChartBlock none;
            addAll(differencesOf(before ? std::get<ChartBlock>(*before) : none, after ? *chart : none));
        } else if (std::holds_alternative<ListBlock>(shown)) {
            compareItems(before ? std::get<ListBlock>(*before).items : QStringList(),
                         after ? std::get<ListBlock>(*after).items : QStringList());
        } else {
            add(placeOf(shown), wordsOf(before), wordsOf(after));
        }
    }

    void compareItems(const QStringList &before, const QStringList &after) {
        const auto isSame = [](const QString &a, const QString &b) { return a == b; };
        const auto mayBe = [](const QString &a, const QString &b) { return isAlike(a, b); };
        for (const Aligned &pair : align(before, after, isSame, mayBe))
            add(QStringLiteral("Point of a list"), pair.before < 0 ? QString() : before[pair.before],
                pair.after < 0 ? QString() : after[pair.after]);
    }

    static QString placeOf(const Block &block) {
        return std::holds_alternative<NoteBlock>(block) ? QStringLiteral("Note")
                                                        : QStringLiteral("Paragraph");
    }
    static QString wordsOf(const Block *block) {
        if (!block)
            return {};
        if (const auto *note = std::get_if<NoteBlock>(block))
            return note->label + QStringLiteral(": ") + note->text;
        const auto *paragraph = std::get_if<ParagraphBlock>(block);
        return paragraph ? paragraph->text : QString();
    }

    void addAll(const QList<EditionDifference> &found) {
        for (const EditionDifference &one : found)
            add(one.place, one.before, one.after);
    }

    QString m_section;
    QList<EditionDifference> m_found;
};

} // namespace

QList<EditionDifference> differencesOf(const Document &before, const Document &after) {
    return Comparison().of(before, after);
}

Document comparisonOf(const Edition &edition, const Document &published, const Document &now) {
    const QList<EditionDifference> differences = differencesOf(published, now);
    Document document;
    document.title = QStringLiteral("What differs from edition %1").arg(edition.reference);
    document.subtitle = edition.title;
    document.edition = QStringLiteral("Comparison with edition %1").arg(edition.reference);
    document.marking = highest(published.marking, now.marking);
    document.cutOff = now.cutOff;
    document.author = now.author;
    document.illustrative = now.illustrative;
    document.facts = {{QStringLiteral("Published on"), longDateText(edition.publishedOn)},
                      {QStringLiteral("Its data is as at"), longDateText(published.cutOff)},
                      {QStringLiteral("Compared with the plan on"), longDateText(now.cutOff)},
                      {QStringLiteral("Differences"), QString::number(differences.size())}};
    if (differences.isEmpty())
        document.blocks.append(
            ParagraphBlock{QStringLiteral("The edition would say the same if it were made now.")});
    const QList<TableColumn> columns = {
        {QStringLiteral("What"), 2}, {QStringLiteral("As published"), 3}, {QStringLiteral("Now"), 3}};
    for (qsizetype i = 0; i < differences.size(); ++i) {
        const EditionDifference &one = differences[i];
        if (i == 0 || one.section != differences[i - 1].section) {
            document.blocks.append(HeadingBlock{
                1, one.section.isEmpty() ? QStringLiteral("Before the first heading") : one.section});
            document.blocks.append(TableBlock{QStringLiteral("What differs"), columns, {}, {}});
        }
        const auto shown = [](const QString &text) {
            return text.isEmpty() ? QStringLiteral("not there") : text;
        };
        std::get<TableBlock>(document.blocks.last())
            .rows.append({{one.place}, {shown(one.before)}, {shown(one.after)}});
    }
    return document;
}

EditionOrder orderNow(const EditionOrder &published, const OpenPlan &plan) {
    EditionOrder order = published;
    order.asAt = {};
    for (const QUuid &id : recordsOf(order))
        if (!kindOf(plan.records(), id))
            throw NotPublishable(QStringLiteral("What this edition is about is not in the plan any more, so "
                                                "there is nothing to compare it with."));
    return order;
}

} // namespace saferplan
