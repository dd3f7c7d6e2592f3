#include "ui/print/office/officestyle.h"

#include "ui/charts/look.h"

namespace saferplan {

namespace {

QList<StyleLook> makeStyles() {
    const Look &look = lookOn(Ground::Light);
    const QString ink = look.ink.name();
    const QString muted = look.muted.name();
    const QString accent = look.accent.name();
    QList<StyleLook> styles;
    const auto add = [&styles](Style style, const char *odt, const char *docx, const char *name, double size,
                               const QString &colour, double before, double after) -> StyleLook & {
        StyleLook made;
        made.style = style;
        made.odt = odt;
        made.docx = docx;
        made.name = name;
        made.size = size;
        made.colour = colour;
        made.before = before;
        made.after = after;
        styles.append(made);
        return styles.last();
    };
    const auto heading = [&](Style style, const char *odt, const char *docx, const char *name, double size,
                             double before, int outline) {
        StyleLook &made = add(style, odt, docx, name, size, accent, before, 4);
        made.bold = made.keep = true;
        made.outline = outline;
        made.lineHeight = 1.2;
    };
    const auto contents = [&](Style style, const char *odt, const char *docx, const char *name,
                              double indent) {
        StyleLook &made = add(style, odt, docx, name, 11, ink, indent == 0 ? 7 : 3, 0);
        made.indent = indent;
        made.tab = officeWidth;
        made.tabAtRight = made.tabDotted = true;
    };
    const auto bold = [](StyleLook &made) { made.bold = made.keep = true; };
    const auto hanging = [](StyleLook &made, double by) { made.indent = made.hanging = made.tab = by; };

    add(Style::Text, "Standard", "Normal", "Normal", 11, ink, 0, 7);
    StyleLook &title = add(Style::Title, "Title", "Title", "Title", 28, accent, 4, 4);
    bold(title);
    title.lineHeight = 1.15;
    add(Style::Subtitle, "Subtitle", "Subtitle", "Subtitle", 15, muted, 24, 0).keep = true;
    add(Style::Edition, "Edition", "Edition", "Edition", 11, muted, 0, 12);
    hanging(add(Style::Fact, "Fact", "Fact", "Fact", 11, ink, 2, 0), 96);
    heading(Style::Heading1, "Heading_20_1", "Heading1", "heading 1", 20, 26, 1);
    heading(Style::Heading2, "Heading_20_2", "Heading2", "heading 2", 15, 20, 2);
    heading(Style::Heading3, "Heading_20_3", "Heading3", "heading 3", 12.5, 16, 3);
    add(Style::ListItem, "List_20_Item", "ListParagraph", "List Paragraph", 11, ink, 0, 4);
    hanging(add(Style::Note, "Note", "Note", "Note", 9, muted, 5, 0), 28);
    bold(add(Style::TableCaption, "Table", "Caption", "caption", 11, ink, 12, 3));
    bold(add(Style::TableHead, "Table_20_Heading", "TableHead", "Table Heading", 9, ink, 0, 0));
    add(Style::TableText, "Table_20_Contents", "TableText", "Table Text", 9, ink, 0, 0);
    bold(add(Style::ChartTitle, "Chart_20_Title", "ChartTitle", "Chart Title", 12.5, ink, 14, 4));
    add(Style::Chart, "Chart", "Chart", "Chart", 11, ink, 2, 2).keep = true;
    add(Style::ChartCaption, "Chart_20_Caption", "ChartCaption", "Chart Caption", 9, muted, 2, 4).keep = true;
    hanging(add(Style::Key, "Key", "Key", "Key to symbols", 11, ink, 5, 0), 22);
    heading(Style::ContentsTitle, "Contents_20_Heading", "TOCHeading", "TOC Heading", 20, 26, 0);
    contents(Style::Contents1, "Contents_20_1", "TOC1", "toc 1", 0);
    contents(Style::Contents2, "Contents_20_2", "TOC2", "toc 2", 14);
    contents(Style::Contents3, "Contents_20_3", "TOC3", "toc 3", 28);
    StyleLook &marking = add(Style::Marking, "Header", "Header", "header", 9, ink, 0, 0);
    marking.bold = marking.centred = true;
    StyleLook &foot = add(Style::Foot, "Footer", "Footer", "footer", 9, muted, 0, 0);
    foot.tab = officeWidth;
    foot.tabAtRight = true;
    return styles;
}

} // namespace

const QList<StyleLook> &officeStyles() {
    static const QList<StyleLook> styles = makeStyles();
    return styles;
}

const StyleLook &lookOf(Style style) {
    return *std::find_if(officeStyles().begin(), officeStyles().end(),
                         [style](const StyleLook &look) { return look.style == style; });
}

Style headingStyle(int depth) {
    return depth <= 1 ? Style::Heading1 : depth == 2 ? Style::Heading2 : Style::Heading3;
}

Style contentsStyle(int depth) {
    return depth <= 1 ? Style::Contents1 : depth == 2 ? Style::Contents2 : Style::Contents3;
}

QString officeFont() {
    return QStringLiteral("Arial");
}

} // namespace saferplan
