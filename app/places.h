#pragma once

#include <QString>

namespace saferplan {

/// Where the program keeps and finds things outside plan files.
struct Places {
    static QString writers(); ///< notes of writer ids, of this user and machine
    static QString sharing(); ///< how plans are shared through folders, as this machine remembers it
    static QString backups();
    /// The folder of templates and the sample: beside the program, where it is installed, or in its sources.
    static QString resources();
    /// Who makes changes unless the window was told: SAFERPLAN_AUTHOR, else the name of the user's account.
    static QString author();
};

} // namespace saferplan
