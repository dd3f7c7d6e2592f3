#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace saferplan {

/// What a part of a document is, as those are told who do not see the pages.
enum class Role {
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    PointedList,
    NumberedList,
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableRow,
    ColumnHeader,
    RowHeader,
    TableCell,
    Figure,
    Note,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Span
};

/// The name that PDF has for it, with its slash.
const char *nameOf(Role role);

/// What stands on a page and belongs to no part: rules, margins, a header that is repeated.
constexpr int decoration = -1;

struct StructureElement {
    Role role = Role::Document;
    int parent = decoration;  ///< the element that it is in; none for the document
    QString language = {};    ///< where it is not that of its parent
    QString alternative = {}; ///< the words for a figure
};

/// A heading in the outline.
struct Bookmark {
    int element = decoration; ///< the heading
    int level = 1;
    QString title;
};

/// The parts of a document in their reading order, each known by its place in the list.
struct Structure {
    std::vector<StructureElement> elements;
    QList<Bookmark> bookmarks;

    int add(Role role, int parent, const QString &language = {}) {
        elements.push_back({role, parent, language});
        return static_cast<int>(elements.size()) - 1;
    }
};

} // namespace saferplan
