#pragma once

#include "core/tables/sheet.h"

#include <optional>
#include <span>

namespace saferplan {

/// What a column of an action tracker can be: the name of a field of actions, or one of what belongs to them:
/// `lead` (an agency or a role), `outcome`, `progress`, `milestone`, `milestone_due`.
struct TrackerField {
    const char *name = "";
    const char *label = "";    ///< as people choose it
    const char *headings = ""; ///< what trackers call it, in plain words with | between
    bool many = false;         ///< more than one column can be it
};

std::span<const TrackerField> trackerFields();
/// The field with this name or label; nullptr when there is none.
const TrackerField *trackerFieldNamed(const QString &name);

/// Which column of a tracker is what, by its heading. As text it can be kept and used for the next file of
/// that kind.
class TrackerMapping {
public:
    /// What the headings of a tracker look like.
    static TrackerMapping guessed(const QStringList &headings);
    /// A line a column: "Lead officer = lead_officer", "Notes =" for one that is left out.
    static TrackerMapping fromText(const QString &text);
    QString toText() const;

    /// Says what a column is; an empty field leaves it out.
    void set(const QString &heading, const QString &field);
    /// What a column is: empty where it is left out, none where nothing is said of it.
    std::optional<QString> fieldOf(const QString &heading) const;

    friend bool operator==(const TrackerMapping &, const TrackerMapping &) = default;

private:
    struct Column {
        QString heading;
        QString field;
        friend bool operator==(const Column &, const Column &) = default;
    };
    QList<Column> m_columns;
};

/// The row of a sheet, among its first, that has the headings of a tracker, below whatever titles; -1 where
/// none is like it.
int headingRowOf(const Sheet &sheet, const TrackerMapping &known = {});

} // namespace saferplan
