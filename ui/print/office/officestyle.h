#pragma once

#include <QList>
#include <QString>

namespace saferplan {

/// What a paragraph of a word processor's document is; each has a style of its own there.
enum class Style {
    Text,
    Title,
    Subtitle,
    Edition,
    Fact,
    Heading1,
    Heading2,
    Heading3,
    ListItem,
    Note,
    TableCaption,
    TableHead,
    TableText,
    ChartTitle,
    Chart,
    ChartCaption,
    Key,
    ContentsTitle,
    Contents1,
    Contents2,
    Contents3,
    Marking,
    Foot
};

/// How a style looks and what it is called.
struct StyleLook {
    Style style = Style::Text;
    const char *odt = "";  ///< its name in ODT, where those that all know are known by their names
    const char *docx = ""; ///< its id in DOCX
    const char *name = ""; ///< as people see it
    double size = 11;      ///< in points, as are all below
    bool bold = false;
    QString colour;
    double before = 0;
    double after = 0;
    double indent = 0;  ///< of all lines
    double hanging = 0; ///< by which the first line stands out of it
    bool keep = false;  ///< on the page of what follows
    bool centred = false;
    double tab = 0;           ///< a tab at this place; 0: none
    bool tabAtRight = false;  ///< and words end there
    bool tabDotted = false;   ///< and dots lead to it
    int outline = 0;          ///< the level of a heading
    double lineHeight = 1.35; ///< of the size of its letters
};

const QList<StyleLook> &officeStyles();
const StyleLook &lookOf(Style style);
Style headingStyle(int depth);
Style contentsStyle(int depth);

/// The letters of such documents, which every office has.
QString officeFont();

constexpr double officeWidth = 170 / 25.4 * 72;  ///< between the margins of 20 mm of A4
constexpr double officeHeight = 257 / 25.4 * 72; ///< likewise

} // namespace saferplan
