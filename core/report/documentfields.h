#pragma once

#include "core/report/document.h"
#include "core/report/editionorder.h"

// What the stored data of an edition is made of: each part of a document with the names of its members, once
// for writing and reading. `D` is told of each member; the last argument is the value that a member has where
// it is not written down. A name never changes its meaning: what is new gets a new name and a new version
// (core/report/editiondata.h).

namespace saferplan {

inline std::span<const Choice> choicesOf(Tone) {
    static constexpr Choice list[] = {{"plain", "Plain"},      {"grey", "Grey"},   {"blue", "Blue"},
                                      {"green", "Green"},      {"amber", "Amber"}, {"red", "Red"},
                                      {"planned", "Planned"},  {"done", "Done"},   {"limit", "Limit"},
                                      {"baseline", "Baseline"}};
    return list;
}

inline std::span<const Choice> choicesOf(ChartKind) {
    static constexpr Choice list[] = {{"stacked_bars", "Stacked bars"},
                                      {"grouped_bars", "Grouped bars"},
                                      {"lines", "Lines"},
                                      {"stacked_columns", "Stacked columns"},
                                      {"matrix", "Matrix"},
                                      {"multiples", "Multiples"}};
    return list;
}

/// The names by which the kinds of blocks are known, in the order of the variant.
inline constexpr const char *blockNames[] = {"heading", "paragraph", "list",       "note", "table",
                                             "chart",   "contents",  "page_break", "key"};
static_assert(std::size(blockNames) == std::variant_size_v<Block>);

template <class M, class T>
concept Of = std::is_same_v<std::remove_const_t<M>, T>;

template <class D, Of<Cell> M> void describe(D &d, M &cell) {
    d("text", cell.text);
    d("rag", cell.rag);
    d("outlined", cell.outlined);
    d("about", cell.about);
    d("language", cell.language);
}

template <class D, Of<HeadingBlock> M> void describe(D &d, M &heading) {
    d("level", heading.level, 1);
    d("text", heading.text);
    d("language", heading.language);
}

template <class D, Of<Passage> M> void describe(D &d, M &passage) {
    d("from", passage.from);
    d("length", passage.length);
    d("language", passage.language);
}

template <class D, Of<ParagraphBlock> M> void describe(D &d, M &paragraph) {
    d("text", paragraph.text);
    d("language", paragraph.language);
    d("passages", paragraph.passages);
}

template <class D, Of<ListBlock> M> void describe(D &d, M &list) {
    d("items", list.items);
    d("numbered", list.numbered);
    d("language", list.language);
}

template <class D, Of<NoteBlock> M> void describe(D &d, M &note) {
    d("label", note.label);
    d("text", note.text);
    d("language", note.language);
}

template <class D, Of<ContentsBlock> M> void describe(D &d, M &contents) {
    d("title", contents.title);
    d("levels", contents.levels, 2);
}

template <class D, Of<TableColumn> M> void describe(D &d, M &column) {
    d("header", column.header);
    d("weight", column.weight, 1.0);
    d("number", column.number);
}

template <class D, Of<TableBlock> M> void describe(D &d, M &table) {
    d("caption", table.caption);
    d("columns", table.columns);
    d("rows", table.rows);
    d("when_empty", table.whenEmpty);
    d("row_header", table.rowHeader);
}

template <class D, Of<Series> M> void describe(D &d, M &series) {
    d("name", series.name);
    d("tone", series.tone);
    d("values", series.values);
}

template <class D, Of<ChartBlock> M> void describe(D &d, M &chart) {
    d("kind", chart.kind);
    d("title", chart.title);
    d("caption", chart.caption);
    d("categories", chart.categories);
    d("series", chart.series);
    d("unit", chart.unit);
    d("today", chart.today, -1);
    d("from_zero", chart.fromZero, true);
    d("text_equivalent", chart.textEquivalent);
    d("parts", chart.parts);
}

template <class D, Of<PageBreak> M> void describe(D &, M &) {}
template <class D, Of<SymbolKey> M> void describe(D &, M &) {}

template <class D, Of<Document> M> void describe(D &d, M &document) {
    d("title", document.title);
    d("subtitle", document.subtitle);
    d("edition", document.edition);
    d("marking", document.marking);
    d("cut_off", document.cutOff);
    d("made_at", document.madeAt);
    d("author", document.author);
    d("language", document.language, QStringLiteral("en-GB"));
    d("illustrative", document.illustrative);
    d("across", document.isAcross);
    d("facts", document.facts);
    d("blocks", document.blocks);
}

template <class D, Of<EditionOrder> M> void describe(D &d, M &order) {
    d("kind", order.kind);
    d("meeting", order.meeting.uuid);
    d("group", order.group.uuid);
    d("agency", order.agency.uuid);
    d("lead", order.lead);
    d("case", order.subject.uuid);
    d("theme", order.theme.uuid);
    d("period", order.period);
    d("in_year", order.inYear);
    d("as_at", order.asAt);
    d("public", order.isPublic);
    d("parts", order.parts);
}

} // namespace saferplan
