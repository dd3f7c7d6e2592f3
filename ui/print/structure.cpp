#include "ui/print/structure.h"

namespace saferplan {

const char *nameOf(Role role) {
    switch (role) {
    case Role::Document:
        return "/Document";
    case Role::Section:
        return "/Sect";
    case Role::Heading1:
        return "/H1";
    case Role::Heading2:
        return "/H2";
    case Role::Heading3:
        return "/H3";
    case Role::Paragraph:
        return "/P";
    case Role::PointedList:
        return "/L";
    case Role::NumberedList:
        return "/L";
    case Role::ListItem:
        return "/LI";
    case Role::Label:
        return "/Lbl";
    case Role::ListBody:
        return "/LBody";
    case Role::Table:
        return "/Table";
    case Role::Caption:
        return "/Caption";
    case Role::TableHead:
        return "/THead";
    case Role::TableBody:
        return "/TBody";
    case Role::TableRow:
        return "/TR";
    case Role::ColumnHeader:
        return "/TH";
    case Role::RowHeader:
        return "/TH";
    case Role::TableCell:
        return "/TD";
    case Role::Figure:
        return "/Figure";
    case Role::Note:
        return "/Note";
    case Role::Contents:
        return "/TOC";
    case Role::ContentsItem:
        return "/TOCI";
    case Role::Reference:
        return "/Reference";
    case Role::Link:
        return "/Link";
    case Role::Span:
        return "/Span";
    }
    return "/NonStruct";
}

} // namespace saferplan
