#include "core/report/editionbuilder.h"

#include "core/record/shown.h"
#include "core/report/chartwords.h"
#include "core/rules/words.h"

namespace saferplan {

EditionBuilder::EditionBuilder(const EditionInput &input)
    : m_input(input)
    , m_records(input.records)
    , m_today(input.today)
    , m_standings(standingsOf(input.records, input.today)) {}

void EditionBuilder::begin(const QString &title, const QString &edition) {
    m_document.title = title;
    m_document.subtitle = partnership();
    m_document.edition = edition;
    m_document.cutOff = m_today;
    m_document.author = partnership();
    m_document.illustrative = plan().illustrative;
}

void EditionBuilder::fact(const QString &what, const QString &said) {
    if (!isBlank(said))
        m_document.facts.append({what, said});
}

void EditionBuilder::text(const QString &written, const QString &otherwise) {
    if (isBlank(written))
        paragraph(otherwise);
    for (const QString &line : written.split(u'\n', Qt::SkipEmptyParts))
        if (!isBlank(line))
            paragraph(line.trimmed());
}

void EditionBuilder::points(const QString &written, const QString &otherwise) {
    QStringList items;
    for (const QString &line : written.split(u'\n', Qt::SkipEmptyParts))
        if (!isBlank(line))
            items += line.trimmed();
    list(items, otherwise);
}

void EditionBuilder::list(const QStringList &items, const QString &whenEmpty) {
    if (items.isEmpty())
        paragraph(whenEmpty);
    else
        m_document.blocks.append(ListBlock{items});
}

void EditionBuilder::add(const ChartBlock &chart) {
    if (!hasFigures(chart)) {
        paragraph(chart.title + u'.');
        if (chart.categories.isEmpty() && whyEmpty(chart) != chart.title)
            paragraph(whyEmpty(chart));
        return;
    }
    for (const ChartBlock &piece : piecesOf(chart))
        m_document.blocks.append(piece);
}

QString EditionBuilder::partnership() const {
    return plan().partnership.isEmpty() ? plan().title : plan().partnership;
}

QString EditionBuilder::agencyName(Id<Agency> id) const {
    const Agency *agency = m_records.find(id);
    return !agency ? QStringLiteral("none") : agency->shortName.isEmpty() ? agency->name : agency->shortName;
}

QString EditionBuilder::groupName(Id<Group> id) const {
    const Group *group = m_records.find(id);
    return group ? QStringLiteral("%1 %2").arg(group->reference, group->name).trimmed()
                 : QStringLiteral("none");
}

QString EditionBuilder::leadOf(const QString &role, Id<Agency> agency) const {
    if (!m_records.find(agency))
        return orNone(role);
    return isBlank(role) ? agencyName(agency) : QStringLiteral("%1, %2").arg(role, agencyName(agency));
}

QString EditionBuilder::inShort(const QString &text, qsizetype most) {
    QString plain = text.simplified();
    if (plain.size() <= most)
        return plain;
    // Whole sentences, and the first one whole if it is little longer; then parts of one.
    const qsizetype sentence = plain.lastIndexOf(QStringLiteral(". "), most - 1);
    if (sentence > most / 3)
        return plain.left(sentence + 1);
    const qsizetype first = plain.indexOf(QStringLiteral(". "), most - 1);
    if (plain.size() < most + most / 4)
        return plain;
    if (first > 0 && first < most + most / 4)
        return plain.left(first + 1);
    const qsizetype part = plain.lastIndexOf(QStringLiteral("; "), most - 1);
    if (part > most / 3)
        return plain.left(part) + u'.';
    const qsizetype word = plain.lastIndexOf(u' ', most - 3);
    QString words = plain.left(word > most / 2 ? word : most - 3);
    while (!words.isEmpty() && QStringLiteral(",;:").contains(words.back()))
        words.chop(1);
    return words + QStringLiteral("...");
}

QString EditionBuilder::orNone(const QString &text) {
    return isBlank(text) ? QStringLiteral("none") : text.trimmed();
}

QList<RagMoment> EditionBuilder::historyUpTo(const ActionFigures &now) const {
    QList<RagMoment> moments = m_input.history;
    if (now.total > 0)
        moments.append({m_today, now});
    return moments;
}

QList<EditionPart> EditionBuilder::wantedParts() const {
    QList<EditionPart> wanted;
    const std::span<const EditionPart> known = aboutEdition(m_input.order.kind).parts;
    for (const QString &name : partsOf(m_input.order))
        for (const EditionPart &part : known)
            if (name == QLatin1String(part.name))
                wanted.append(part);
    return wanted;
}

Cell ragCell(Delivery rag, bool outlined) {
    if (rag == Delivery::Grey)
        return {QStringLiteral("Not rated"), rag, outlined};
    return {colourOf(rag), rag, outlined};
}

QString moreText(qsizetype all, qsizetype shown, const QString &where) {
    if (all <= shown)
        return {};
    return QStringLiteral("And %1 more: see %2.").arg(all - shown).arg(where);
}

} // namespace saferplan
