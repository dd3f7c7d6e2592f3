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

/// A field whose text says what a record is, and not merely who or where.
bool isTelling(const FieldInfo &field) {
    return field.isTitle || field.kind == FieldKind::LongText;
}

QString keyOf(const Kind &kind, size_t field, const QString &words) {
    return QLatin1String(kind.name()) + u':' + QString::number(field) + words;
}

} // namespace

QString everyWord(const Document &document) {
    QStringList said{plainText(document), document.author};
    for (const Block &block : document.blocks)
        if (const auto *chart = std::get_if<ChartBlock>(&block)) {
            said += chart->categories;
            said += chart->unit;
            for (const Series &series : chart->series)
                said += series.name;
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
    // Telling texts are known only where a public record says the same in the same place; roles, places and
    // the like where anybody does.
    for (const Kind *kind : kinds()) {
        m_program.insert(wordsOf(QString::fromUtf8(kind->label())));
        m_program.insert(wordsOf(QString::fromUtf8(kind->plural())));
        const auto &fields = kind->fields();
        for (size_t i = 0; i < fields.size(); ++i) {
            m_program.insert(wordsOf(QString::fromUtf8(fields[i]->label)));
            for (const Choice &choice : fields[i]->choices)
                m_program.insert(wordsOf(QString::fromUtf8(choice.label)));
            if (!isText(*fields[i]))
                continue;
            for (qsizetype row = 0; row < kind->count(records); ++row) {
                const QUuid id = kind->idAt(records, row);
                if (withheld.contains(id))
                    continue;
                const QString words = wordsOf(kind->text(records, id, static_cast<int>(i)));
                m_known.insert(words);
                if (isTelling(*fields[i]))
                    m_known.insert(keyOf(*kind, i, words));
            }
        }
    }
    for (auto it = withheld.cbegin(); it != withheld.cend(); ++it) {
        const Kind *kind = kindOf(records, it.key());
        if (!kind)
            continue;
        const auto &fields = kind->fields();
        for (size_t i = 0; i < fields.size(); ++i) {
            if (!isText(*fields[i]))
                continue;
            const QString text = kind->text(records, it.key(), static_cast<int>(i));
            const QString whole = wordsOf(text);
            const bool isKnown = whole.isEmpty() || m_program.contains(whole) || m_known.contains(keyOf(*kind, i, whole)) ||
                                 (!isTelling(*fields[i]) && m_known.contains(whole));
            if (!isKnown)
                add(it.key(), text, true);
            if (isKnown || fields[i]->kind != FieldKind::LongText)
                continue;
            for (const QString &sentence : sentencesOf(text))
                add(it.key(), sentence, false);
        }
    }
}

void RestrictedWords::add(const QUuid &record, const QString &text, bool isWhole) {
    const QString words = wordsOf(text);
    const qsizetype count = words.count(u' ') - 1;
    const bool isSingle = count == 1;
    if (words.isEmpty() || (!isWhole && count < shortestSentence))
        return;
    // References such as C-004 are several words here, and count whatever their length.
    if (isSingle && (words.size() - 2 < shortestWord || m_known.contains(words) || m_program.contains(words)))
        return;
    m_phrases.append({record, words});
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

Marking markingOf(const Document &document, const Records &records) {
    const Withheld withheld = withheldOf(records);
    Marking marking = document.marking;
    for (const RestrictedWords::Found &found : RestrictedWords(records, withheld).in(document))
        marking = highest(marking, withheld.value(found.record).marking);
    return marking;
}

} // namespace saferplan
