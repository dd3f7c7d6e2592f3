#pragma once

#include "core/record/stamp.h"

#include <QString>
#include <QUuid>

namespace saferplan {

/// Why a commit was made; undo and redo are commits too.
enum class CommitRole { Edit, Undo, Redo };

/// What is known of a commit beside its changes.
struct CommitInfo {
    qint64 seq = 0;  ///< order of arrival in this file; 0 until it is written
    Stamp stamp = 0; ///< with `writer`: its place in the plan's own order
    QUuid writer;    ///< the copy of the plan that wrote it
    QString machine; ///< the name of the machine that wrote it
    QString author;  ///< who, as a role and agency
    QString label;   ///< such as "Update P1-03"
    CommitRole role = CommitRole::Edit;
    qint64 target = 0; ///< Undo: the commit taken back; Redo: the commit made again; else 0

    friend bool operator==(const CommitInfo &, const CommitInfo &) = default;
};

} // namespace saferplan
