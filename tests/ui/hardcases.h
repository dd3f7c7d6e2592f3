#pragma once

#include "core/report/document.h"

namespace saferplan {

inline QString manyWords(int count) {
    QString text;
    for (int word = 1; word <= count; ++word)
        text += QStringLiteral("word%1 ").arg(word);
    return text.trimmed();
}

inline QString foreignWords() {
    return QString::fromUtf8("Tŷ Gŵyl Łódź Zażółć gęślą jaźń 😀 中文 مرحبا end");
}

inline TableBlock tallTable() {
    TableBlock table;
    table.caption = QStringLiteral("Actions");
    table.columns = {{QStringLiteral("Ref")},
                     {QStringLiteral("Declared")},
                     {QStringLiteral("Where it stands"), 3},
                     {QStringLiteral("Days"), 1, true}};
    for (int row = 1; row <= 4; ++row)
        table.rows.append({{QStringLiteral("P1-%1").arg(row)},
                           {QStringLiteral("Amber"), Delivery::Amber, row % 2 == 0},
                           {row == 3 ? manyWords(1200) : QStringLiteral("All is well")},
                           {QString::number(row * 10)}});
    return table;
}

inline ChartBlock smallChart() {
    ChartBlock chart;
    chart.title = QString::fromUtf8("Half is done 😀");
    chart.caption = QStringLiteral("Actions, December 2025");
    chart.categories = {QString::fromUtf8("Tŷ"), QString::fromUtf8("中文")};
    chart.series = {{QStringLiteral("Red"), Tone::Red, {1.0, 2.0}},
                    {QStringLiteral("Green"), Tone::Green, {3.0, 4.0}}};
    chart.textEquivalent = QStringLiteral("Three of seven are red.");
    return chart;
}

/// One that has nothing to draw, and says why.
inline ChartBlock emptyChart() {
    ChartBlock chart;
    chart.title = QStringLiteral("Need and resource by area");
    chart.caption = QStringLiteral("No area has a need score or a resource yet.");
    return chart;
}

/// All that is hard to put on pages and to tell those who do not see them.
inline Document hardDocument() {
    Document document;
    document.title = QStringLiteral("Hard cases");
    document.subtitle = QString::fromUtf8("Partneriaeth Tŷ Gŵyl");
    document.edition = QStringLiteral("Trial");
    document.author = QStringLiteral("A partnership");
    document.cutOff = QDate(2025, 12, 31);
    document.facts = {{QStringLiteral("Plan"), QStringLiteral("One")},
                      {QStringLiteral("Meeting"), QStringLiteral("none")}};
    const QString named = QStringLiteral("The name Heddlu Dyfed-Powys is Welsh");
    document.blocks = {
        ContentsBlock{QStringLiteral("Contents"), 3},
        PageBreak{},
        HeadingBlock{1, QStringLiteral("Letters")},
        HeadingBlock{3, QStringLiteral("A level is left out")},
        ParagraphBlock{named, {}, {{9, 18, QStringLiteral("cy")}}},
        ParagraphBlock{foreignWords()},
        HeadingBlock{2, QStringLiteral("Lists")},
        ListBlock{{QStringLiteral("First point"), manyWords(900)}},
        ListBlock{{QStringLiteral("First step"), QStringLiteral("Second step")}, true},
        NoteBlock{QStringLiteral("1"), QStringLiteral("A note")},
        NoteBlock{QStringLiteral("2"), QStringLiteral("Another note")},
        SymbolKey{},
        HeadingBlock{1, QStringLiteral("Iaith"), QStringLiteral("cy")},
        ParagraphBlock{manyWords(1500)},
        tallTable(),
        smallChart(),
        emptyChart(),
        TableBlock{QStringLiteral("Cases"), {{QStringLiteral("Ref")}}, {}, QStringLiteral("There is none.")}};
    return document;
}

} // namespace saferplan
