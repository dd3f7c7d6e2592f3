#include "core/report/restrictedwords.h"

#include "core/record/kind.h"
#include "core/record/records.h"

#include <QSet>

namespace saferplan {

namespace {

/// Below this many letters a word alone says nothing of where it comes from.
constexpr qsizetype shortestWord = 6;
/// Fewer words than this, of a longer text, stand in many texts.
constexpr qsizetype shortestSentence = 4;

/// Lower-case words, single spaces between them and around.
QString wordsOf(const QString &text) {
    QString words(1, u' ');
    for (const QChar letter : text.toLower())
        if (letter.isLetterOrNumber() || letter == u'_')
            words += letter;
        else if (!words.endsWith(u' '))
            words += u' ';
    if (!words.endsWith(u' '))
        words += u' ';
    return words.trimmed().isEmpty() ? QString() : words;
}

QStringList sentencesOf(const QString &text) {
    QStringList sentences;
    for (const QString &line : text.split(u'\n'))
        sentences += line.split(QStringLiteral(". "));
    return sentences;
}

bool isText(const FieldInfo &field) {
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
}

QStringList wordsIn(const ChartBlock &chart) {
    QStringList said{chart.title, chart.caption, chart.textEquivalent, chart.unit};
    said += chart.categories;
    for (const Series &series : chart.series)
        said += series.name;
    for (const ChartBlock &part : chart.parts)
        said += wordsIn(part);
    return said;
}

} // namespace

QString everyWord(const Document &document) {
    QStringList said{plainText(document), document.author};
    for (const Block &block : document.blocks)
        if (const auto *chart = std::get_if<ChartBlock>(&block)) {
            said += wordsIn(*chart);
        } else if (const auto *table = std::get_if<TableBlock>(&block)) {
            for (const TableColumn &column : table->columns)
                said += column.header;
            said += table->whenEmpty;
        }
    return said.join(u'\n');
}

RestrictedWords::RestrictedWords(const Records &records, const Withheld &withheld) : m_withheld(withheld) {
    if (withheld.isEmpty())
        return;
    for (const Kind *kind : kinds())
        learn(records, *kind);
    // An edition is called after its kind and after what it is about, whose own words are looked for: a
    // public chase sheet may be called as the one that is not public is.
    for (auto it = withheld.cbegin(); it != withheld.cend(); ++it)
        if (const Kind *kind = kindOf(records, it.key()); kind && kind != &kindOf<Edition>())
            addAll(records, *kind, it.key());
}

void RestrictedWords::learn(const Records &records, const Kind &kind) {
    const auto know = [this](const QString &text) {
        const QString words = wordsOf(text);
        m_known.insert(words);
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
            m_words.insert(word);
    };
    know(QString::fromUtf8(kind.label()));
    know(QString::fromUtf8(kind.plural()));
    for (const FieldInfo *field : kind.fields()) {
        know(QString::fromUtf8(field->label));
        for (const Choice &choice : field->choices)
            know(QString::fromUtf8(choice.label));
    }
    for (qsizetype row = 0; row < kind.count(records); ++row) {
        const QUuid id = kind.idAt(records, row);
        if (m_withheld.contains(id))
            continue;
        for (size_t i = 0; i < kind.fields().size(); ++i)
            if (isText(*kind.fields()[i]))
                know(kind.text(records, id, static_cast<int>(i)));
    }
}

void RestrictedWords::addAll(const Records &records, const Kind &kind, const QUuid &id) {
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        const FieldInfo &field = *kind.fields()[i];
        if (!isText(field))
            continue;
        const QString text = kind.text(records, id, static_cast<int>(i));
        const bool isReference = i == 0;
        const bool isPlain = field.kind == FieldKind::Text && !field.isTitle && !isReference;
        add(id, text, {true, isPlain, isReference});
        if (field.kind == FieldKind::LongText && !m_known.contains(wordsOf(text)))
            for (const QString &sentence : sentencesOf(text))
                add(id, sentence, {false, false, false});
    }
}

void RestrictedWords::add(const QUuid &record, const QString &text, const Manner &manner) {
    const QString phrase = wordsOf(text);
    const QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || m_known.contains(phrase) || (!manner.isWhole && words.size() < shortestSentence))
        return;
    if (words.size() == 1 && words.first().size() < shortestWord)
        return;
    // A word or two ("First meeting"), and what merely says who or where, tell by words that nobody else
    // uses.
    const bool isCommon = std::all_of(words.begin(), words.end(),
                                      [this](const QString &word) { return m_words.contains(word); });
    if (isCommon && !manner.isReference && (words.size() <= 2 || manner.isPlain))
        return;
    m_phrases.append({record, phrase});
}

QList<RestrictedWords::Found> RestrictedWords::in(const Document &document) const {
    QList<Found> found;
    if (m_phrases.isEmpty())
        return found;
    const QString text = wordsOf(everyWord(document));
    QSet<QString> said;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        said.insert(word);
    QSet<QUuid> counted;
    const auto take = [&](const QUuid &record, const QString &words) {
        if (!counted.contains(record)) {
            counted.insert(record);
            found.append({record, words});
        }
    };
    for (const Phrase &phrase : m_phrases) {
        const QStringList words = phrase.words.split(u' ', Qt::SkipEmptyParts);
        const bool canBe = std::all_of(words.begin(), words.end(),
                                       [&said](const QString &word) { return said.contains(word); });
        if (canBe && text.contains(phrase.words))
            take(phrase.record, phrase.words.trimmed());
    }
    for (const Block &block : document.blocks)
        if (const auto *table = std::get_if<TableBlock>(&block))
            for (const QList<Cell> &row : table->rows)
                for (const Cell &cell : row)
                    if (m_withheld.contains(cell.about))
                        take(cell.about, cell.text);
    return found;
}

Protection protectionOf(const Document &document, const Records &records, const Withheld &withheld) {
    Protection protection{document.marking, ExemptParagraph::None, false};
    for (const RestrictedWords::Found &found : RestrictedWords(records, withheld).in(document))
        protection = highest(protection, withheld.value(found.record));
    return protection;
}

} // namespace saferplan
