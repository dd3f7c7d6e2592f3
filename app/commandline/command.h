#pragma once

#include "core/plan/backups.h"
#include "core/plan/openplan.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <stdexcept>

namespace saferplan {

/// The command was written wrongly: exit code 2.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(const QString &text) : std::runtime_error(text.toStdString()) {}
};

/// The command could not be done: exit code 1.
class CommandError : public std::runtime_error {
public:
    explicit CommandError(const QString &text) : std::runtime_error(text.toStdString()) {}
};

/// What a command works with: its words, where it prints, and the means to open plans.
struct CommandContext {
    const QCommandLineParser &words;
    QTextStream &out;
    const Clock &clock;
    WriterRegistry &registry;
    const Backups &backups;
    QString author;

    /// The word at a place after the command's name; throws UsageError, naming what is missing.
    QString word(int place, const QString &what) const;
    /// Opening that fails names the file and its newest good backup, where there is one. Both throw
    /// StoreError.
    std::unique_ptr<OpenPlan> openToRead(const QString &path) const;
    /// Throws CommandError where the file cannot be written; makes a backup that is due.
    std::unique_ptr<OpenPlan> openToWrite(const QString &path) const;

    std::unique_ptr<OpenPlan> open(const QString &path, PlanFile::Want want) const;
};

/// One subcommand of the program.
struct Command {
    const char *name = nullptr;
    const char *words = nullptr;   ///< what follows the name, for help
    const char *summary = nullptr; ///< what it does, for help
    QList<QCommandLineOption> options;
    int most = 0; ///< words after the name at most, options aside
    void (*run)(CommandContext &) = nullptr;
};

/// All subcommands, in the order of help.
const QList<Command> &commands();

/// Runs the subcommand that the arguments name; returns the exit code: 0 done, 1 could not, 2 wrong usage.
int runCommand(const QStringList &arguments, QTextStream &out, QTextStream &errors);

/// Whether the first argument names a subcommand or asks for help or version.
bool isCommand(const QStringList &arguments);

/// Writes a file whole or not at all. Throws CommandError.
void writeWhole(const QString &path, const QByteArray &bytes);

/// A date option as a day, or an invalid date where it was not given. Throws UsageError.
QDate dateOption(const CommandContext &context, const QString &name);

/// The field and the value that a word such as `status=complete` gives. Throws UsageError.
std::pair<int, QString> assignmentOf(const Kind &kind, const QString &word);

void runNew(CommandContext &);
void runSummary(CommandContext &);
void runList(CommandContext &);
void runShow(CommandContext &);
void runSet(CommandContext &);
void runHistory(CommandContext &);
void runChanges(CommandContext &);
void runUndo(CommandContext &);
void runPack(CommandContext &);
void runPublish(CommandContext &);
void runPublished(CommandContext &);
void runReprint(CommandContext &);
void runCompare(CommandContext &);
void runReturn(CommandContext &);
void runMerge(CommandContext &);
void runConflicts(CommandContext &);
void runShare(CommandContext &);
void runSync(CommandContext &);
void runCheck(CommandContext &);
void runBackup(CommandContext &);
void runRestore(CommandContext &);
void runReturnSheet(CommandContext &);
void runTakeSheet(CommandContext &);
void runImport(CommandContext &);
void runCalendar(CommandContext &);

} // namespace saferplan
