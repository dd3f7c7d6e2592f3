#include "ui/print/letters.h"

#include "ui/print/typeface.h"

#include <QTextBoundaryFinder>

#include <bitset>

namespace saferplan {

namespace {

constexpr char16_t box = u'□';

/// What the letters can show, of the characters that one unit of UTF-16 holds.
const std::bitset<0x10000> &shown() {
    static const std::bitset<0x10000> known = [] {
        const QRawFont regular(typefaceData(false), 16);
        const QRawFont bold(typefaceData(true), 16);
        std::bitset<0x10000> set;
        for (uint c = 0x20; c < 0x10000; ++c) {
            const QChar::Category category = QChar::category(c);
            const bool hasNoShape = category == QChar::Other_Control || category == QChar::Other_Format ||
                                    category == QChar::Other_PrivateUse || category == QChar::Other_Surrogate;
            set[c] = !hasNoShape && regular.supportsCharacter(c) && bold.supportsCharacter(c);
        }
        set[QChar::LineSeparator] = true;
        return set;
    }();
    return known;
}

bool isShown(const QString &text) {
    const std::bitset<0x10000> &known = shown();
    return std::all_of(text.begin(), text.end(), [&known](QChar c) { return known[c.unicode()]; });
}

/// What is printed for a character as people see it, which may be several to a computer; empty: nothing.
QString replacementOf(const QString &seen) {
    QString shapes;
    for (const uint c : seen.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            (c >= 0xfe00 && c <= 0xfe0f)) // how an emoji is to look
            continue;
        shapes += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    static const QMap<QString, QString> alike = {{QStringLiteral("✔"), QStringLiteral("✓")},
                                                 {QStringLiteral("✖"), QStringLiteral("✕")},
                                                 {QStringLiteral("➔"), QStringLiteral("→")},
                                                 {QStringLiteral("➜"), QStringLiteral("→")}};
    shapes = alike.value(shapes, shapes);
    return isShown(shapes) ? shapes : QString(QChar(box));
}

} // namespace

void Letters::append(const Letters &more, int element) {
    const int start = static_cast<int>(text.size());
    text += more.text;
    qsizetype plain = 0;
    const auto mark = [&](qsizetype from, qsizetype to, QTextCharFormat format) {
        if (element >= 0)
            format.setProperty(StretchElement, element);
        if (from < to && !format.isEmpty())
            marks.append({start + static_cast<int>(from), static_cast<int>(to - from), format});
    };
    for (const QTextLayout::FormatRange &range : more.marks) {
        mark(plain, range.start, {});
        mark(range.start, range.start + range.length, range.format);
        plain = range.start + range.length;
    }
    mark(plain, more.text.size(), {});
}

Letters lettersOf(const QString &text) {
    Letters letters{text, {}};
    letters.text.replace(u'\n', QChar::LineSeparator);
    if (isShown(letters.text))
        return letters;
    QString whole = letters.text.normalized(QString::NormalizationForm_C);
    whole.replace(u'\t', u' ');
    letters.text.clear();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, whole);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from;
         from = to, to = finder.toNextBoundary()) {
        const QString seen = whole.mid(from, to - from);
        const QString replacement = isShown(seen) ? seen : replacementOf(seen);
        if (replacement == QChar(box) && seen != QChar(box)) {
            QTextCharFormat format;
            format.setProperty(OriginalText, QString::fromUcs4(seen.toStdU32String().data()));
            letters.marks.append({static_cast<int>(letters.text.size()), 1, format});
        }
        letters.text += replacement;
    }
    return letters;
}

ChartBlock printable(ChartBlock chart) {
    for (QString *text : {&chart.title, &chart.caption, &chart.unit})
        *text = lettersOf(*text).text;
    for (QString &category : chart.categories)
        category = lettersOf(category).text;
    for (Series &series : chart.series)
        series.name = lettersOf(series.name).text;
    for (ChartBlock &part : chart.parts)
        part = printable(part);
    return chart;
}

QList<Unprintable> unprintableIn(const Document &document) {
    QList<Unprintable> found;
    QString all = plainText(document);
    for (const Block &block : document.blocks)
        if (const auto *chart = std::get_if<ChartBlock>(&block)) {
            all += chart->categories.join(u'\n') + u'\n';
            for (const Series &series : chart->series)
                all += series.name + u'\n';
        }
    if (isShown(QString(all).remove(u'\n')))
        return found;
    for (const QString &line : all.split(u'\n')) {
        QString characters;
        for (const QTextLayout::FormatRange &mark : lettersOf(line).marks)
            if (const QString one = mark.format.stringProperty(OriginalText); !characters.contains(one))
                characters += one;
        if (!characters.isEmpty())
            found.append({characters, line});
    }
    return found;
}

QString unprintableNote(const Document &document) {
    const QList<Unprintable> found = unprintableIn(document);
    if (found.isEmpty())
        return {};
    QStringList characters;
    for (const Unprintable &one : found)
        if (!characters.contains(one.characters))
            characters += one.characters;
    return QStringLiteral(
               "Some characters have no shape in its letters and are boxes on paper, first in “%1”: "
               "%2. They can still be copied, searched and read aloud.")
        .arg(found.first().text.trimmed().left(60), characters.mid(0, 5).join(QStringLiteral(", ")));
}

} // namespace saferplan
