#pragma once

#include <QList>
#include <QString>

namespace saferplan {

/// An error keeps a record from being saved; a warning is shown and can be left.
enum class Severity { Error, Warning };

/// Something wrong with a record, as data: which field (its name in the file), and a sentence that says what is
/// wrong and what to do.
struct Problem {
    QString field;
    QString text;
    Severity severity = Severity::Error;

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

} // namespace saferplan
