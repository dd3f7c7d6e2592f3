#include "app/commandline/editionorder.h"
#include "app/places.h"
#include "core/record/shown.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace saferplan {

namespace {

QCommandLineOption flag(const char *name, const char *what) {
    return {QString::fromLatin1(name), QString::fromUtf8(what)};
}
QCommandLineOption value(const char *name, const char *what, const char *of) {
    return {QString::fromLatin1(name), QString::fromUtf8(what), QString::fromLatin1(of)};
}

QString overview() {
    QString text = QStringLiteral("SaferPlan: case and action tracker for community safety partnerships\n\n"
                                  "saferplan [FILE]            opens the window\n"
                                  "saferplan COMMAND --help    says more of a command\n\nCommands:\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1String(command.name), QString::fromUtf8(command.words),
                         QString::fromUtf8(command.summary));
    return text + QStringLiteral("\nExit code: 0 done, 1 could not, 2 wrong usage.\n");
}

QString helpOf(const Command &command) {
    QString text = QStringLiteral("saferplan %1 %2\n%3\n")
                       .arg(QLatin1String(command.name), QString::fromUtf8(command.words),
                            QString::fromUtf8(command.summary));
    for (const QCommandLineOption &option : command.options)
        text += QStringLiteral("  --%1 %2\n      %3\n")
                    .arg(option.names().first(), option.valueName(), option.description());
    return text;
}

int run(const Command &command, const QStringList &arguments, QTextStream &out) {
    QCommandLineParser words;
    words.addOptions(command.options);
    words.addOption(flag("help", "Shows this help."));
    if (!words.parse(arguments))
        throw UsageError(words.errorText().endsWith(u'.') ? words.errorText() : words.errorText() + u'.');
    if (words.isSet(QStringLiteral("help"))) {
        out << helpOf(command);
        return 0;
    }
    if (words.positionalArguments().size() > command.most)
        throw UsageError(
            QStringLiteral("\"%1\" is one word too many.").arg(words.positionalArguments()[command.most]));
    const SystemClock clock;
    WriterRegistry registry(Places::writers());
    const Backups backups(Places::backups(), clock);
    CommandContext context{words, out, clock, registry, backups, Places::author()};
    command.run(context);
    return 0;
}

} // namespace

const QList<Command> &commands() {
    static const QCommandLineOption json = flag("json", "Prints JSON, for machines.");
    static const QList<Command> list = {
        {"new",
         "FILE [--template NAME] [--sample] [--rows N]",
         "Makes a new plan file.",
         {value("template",
                "The template it starts from; safer-peterborough-2024-2027 unless said otherwise.", "NAME"),
          flag("sample", "Fills it with the illustrative sample."),
          value("rows", "Fills it with N made-up actions, for tests and measurements.", "N")},
         1,
         runNew},
        {"summary",
         "FILE [--as-at DATE] [--json]",
         "Prints the figures of a plan.",
         {value("as-at", "As the plan was at the end of this day, such as 2025-09-30.", "DATE"), json},
         1,
         runSummary},
        {"list",
         "FILE RECORD [--where FIELD=VALUE]... [--json]",
         "Lists records of a kind (action, case, group, ...).",
         {value("where", "Only records whose field has this value.", "FIELD=VALUE"),
          flag("archived", "Archived records too."), json},
         2,
         runList},
        {"show", "FILE REF [--json]", "Shows one record.", {json}, 2, runShow},
        {"set",
         "FILE REF FIELD=VALUE... [--why TEXT]",
         "Changes fields of a record, as one commit.",
         {value("why", "Why, kept with the commit.", "TEXT")},
         1000,
         runSet},
        {"history",
         "FILE [REF] [--since DATE] [--json]",
         "Prints the commits, or the changes of one record.",
         {value("since", "From the beginning of this day.", "DATE"), json},
         2,
         runHistory},
        {"changes",
         "FILE --from DATE --to DATE [--json]",
         "Prints what differs between the ends of two days.",
         {value("from", "The earlier day.", "DATE"), value("to", "The later day.", "DATE"), json},
         1,
         runChanges},
        {"undo", "FILE", "Takes back your last commit.", {}, 1, runUndo},
        {"pack", "FILE [--edition NAME] [--public] --out FILE",
         "Makes an edition: the Delivery Group pack unless another is named.",
         orderOptions() +
             QList<QCommandLineOption>{value("out", "The file to make: .pdf, .docx, .odt or .html.", "FILE"),
                                       flag("all", "Makes every edition there is."),
                                       value("out-dir", "The folder for all of them.", "DIR")},
         1, runPack},
        {"publish", "FILE [--edition NAME] [--meeting REF] [--public] [--json]",
         "Publishes an edition, asked for as with pack: its pages are kept with the plan as they are now.",
         orderOptions() + QList<QCommandLineOption>{json}, 1, runPublish},
        {"published",
         "FILE [--json]",
         "Lists the editions that were published, and checks that each is as it was.",
         {flag("archived", "Those put away too."), json},
         1,
         runPublished},
        {"reprint",
         "FILE EDITION --out FILE",
         "Writes a published edition again, byte for byte as it was.",
         {value("out", "The file to make: .pdf, .docx, .odt or .html.", "FILE")},
         2,
         runReprint},
        {"compare",
         "FILE EDITION [--json | --out FILE]",
         "Prints what a published edition would say otherwise if it were made now.",
         {json, value("out", "The file to make of it: .pdf, .docx, .odt or .html.", "FILE")},
         2,
         runCompare},
        {"return",
         "FILE --for NAME --out X.saferreturn [--since-last | --everything] [--up-to MARKING] [--sealed]",
         "Writes what a receiver lacks of your changes, to be sent to them.",
         {value("for", "Who it is for, as they are named in the history.", "NAME"),
          value("out", "The return to make.", "FILE"),
          flag("since-last", "Only what was made after the last return to them."),
          flag("everything", "The whole history."),
          value("up-to", "Leaves out what is marked higher: official.", "MARKING"),
          flag("sealed", "Seals it with the passphrase in the variable SAFERPLAN_PASSPHRASE.")},
         1,
         runReturn},
        {"merge",
         "FILE X.saferreturn... [--preview] [--json]",
         "Takes in returns, as one commit.",
         {flag("preview", "Says what it would do, and changes nothing."), json},
         1000,
         runMerge},
        {"conflicts",
         "FILE [--json]",
         "Lists the fields that were given different values apart, and what was left out of merges.",
         {json},
         1,
         runConflicts},
        {"share",
         "FILE FOLDER | FILE --stop",
         "Shares the plan through a folder that others have too: OneDrive, SharePoint, a network folder.",
         {flag("stop", "Shares it no longer; what is in the folder stays there."), json},
         2,
         runShare},
        {"sync",
         "FILE [--preview] [--again] [--json]",
         "Takes in what others put into the shared folder, and puts there what is new here.",
         {flag("preview", "Says what would be taken in, and changes nothing."),
          flag("again", "Puts everything there again that is not there now, whoever wrote it."), json},
         1,
         runSync},
        {"check", "FILE [--json]", "Checks the file and what is in it.", {json}, 1, runCheck},
        {"backup",
         "FILE --out COPY",
         "Makes a closed, checked copy.",
         {value("out", "The copy to make.", "COPY")},
         1,
         runBackup},
        {"restore",
         "COPY --out FILE",
         "Makes a plan file from a backup.",
         {value("out", "The plan file to make.", "FILE")},
         1,
         runRestore},
        {"return-sheet",
         "FILE --group REF | --agency NAME | --lead ROLE --out FILE.xlsx",
         "Makes the Excel sheet in which a lead without the program says how things stand.",
         {value("group", "The group whose actions and cases it has.", "REF"),
          value("agency", "The agency that leads those it has.", "NAME"),
          value("lead", "The role that answers for those it has.", "ROLE"),
          value("out", "The sheet to make.", "FILE")},
         1,
         runReturnSheet},
        {"take-sheet",
         "FILE FILE.xlsx [--preview] [--accept-conflicts] [--agree-dates] [--leave CELL]... [--json]",
         "Takes in a return sheet: shows each change, and makes those that nobody disputes.",
         {flag("preview", "Only shows what it would change."),
          flag("accept-conflicts", "Changes too what somebody else has changed since."),
          flag("agree-dates", "Agrees the new due dates asked for."),
          value("leave", "Leaves out what a cell says, such as Actions!F7.", "CELL"), json},
         2,
         runTakeSheet},
        {"import",
         "FILE TRACKER.(xlsx|csv) [--map COLUMN=FIELD]... [--dry-run] [--rejects FILE.csv] [--json]",
         "Takes actions in from any action tracker; those that are there are changed, none is doubled.",
         {value("map", "What a column is, such as \"Owner=lead_officer\"; \"Notes=\" leaves it out.",
                "COLUMN=FIELD"),
          value("sheet", "The sheet to read; else the first that looks like a tracker.", "NAME"),
          value("priority", "The priority of rows that name none.", "REF"),
          flag("accept-matches", "Takes names that are only likely as meant."),
          flag("dry-run", "Only shows what it would do."),
          value("rejects", "Writes what was not taken in, and why.", "FILE"), json},
         2,
         runImport},
        {"calendar",
         "FILE [--group REF | --owner NAME] --out FILE.ics",
         "Makes a calendar file of meetings, due dates and case reviews.",
         {value("group", "Only what belongs to this group.", "REF"),
          value("owner", "Only what this agency or role answers for.", "NAME"),
          value("out", "The calendar to make.", "FILE")},
         1,
         runCalendar},
    };
    return list;
}

bool isCommand(const QStringList &arguments) {
    if (arguments.size() < 2)
        return false;
    const QString &first = arguments[1];
    // A window takes one file; more words can only be meant for a command.
    return arguments.size() > 2 || first.startsWith(u'-') ||
           std::any_of(commands().begin(), commands().end(),
                       [&first](const Command &c) { return first == QLatin1String(c.name); });
}

int runCommand(const QStringList &arguments, QTextStream &out, QTextStream &errors) {
    try {
        const QString name = arguments.value(1);
        if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
            out << overview();
            return 0;
        }
        if (name == QLatin1String("--version")) {
            out << "saferplan " << SAFERPLAN_VERSION << '\n';
            return 0;
        }
        for (const Command &command : commands())
            if (name == QLatin1String(command.name))
                return run(command, arguments.mid(1), out);
        throw UsageError(QStringLiteral("There is no command %1.").arg(name));
    } catch (const UsageError &error) {
        errors << error.what() << " Try \"saferplan --help\".\n";
        return 2;
    } catch (const StoreError &error) {
        errors << error.text() << '\n';
        return 1;
    } catch (const std::exception &error) {
        errors << QString::fromUtf8(error.what()) << '\n';
        return 1;
    }
}

QString CommandContext::word(int place, const QString &what) const {
    const QStringList given = words.positionalArguments();
    if (place >= given.size())
        throw UsageError(QStringLiteral("%1 is missing.").arg(what));
    return given[place];
}

std::unique_ptr<OpenPlan> CommandContext::open(const QString &path, PlanFile::Want want) const {
    try {
        return std::make_unique<OpenPlan>(PlanFile::open(path, want), clock, registry, author);
    } catch (const StoreError &error) {
        using enum StoreError::Kind;
        const bool unreadable =
            error.kind() == Corrupt || error.kind() == NotAPlan || error.kind() == CannotOpen;
        const std::optional<Backup> copy = unreadable ? backups.newestGoodOf(path) : std::nullopt;
        QString text = error.text();
        if (!text.contains(path))
            text.prepend(QStringLiteral("\"%1\": ").arg(path));
        if (copy)
            text +=
                QStringLiteral(" The newest good backup is \"%1\": saferplan restore \"%1\" --out NEWFILE.")
                    .arg(copy->path);
        throw StoreError(error.kind(), text, error.detail());
    }
}

std::unique_ptr<OpenPlan> CommandContext::openToRead(const QString &path) const {
    return open(path, PlanFile::Want::ReadOnly);
}

std::unique_ptr<OpenPlan> CommandContext::openToWrite(const QString &path) const {
    auto plan = open(path, PlanFile::Want::Write);
    if (plan->isReadOnly())
        throw CommandError(
            QStringLiteral("\"%1\" cannot be changed now. %2").arg(path, plan->readOnlyReason()));
    try {
        backups.backUp(*plan);
    } catch (const StoreError &error) {
        // What somebody wants to save is worth more than the copy.
        QTextStream(stderr) << "No backup was made. " << error.text() << '\n';
    }
    return plan;
}

QDate dateOption(const CommandContext &context, const QString &name) {
    const QString text = context.words.value(name);
    if (!context.words.isSet(name))
        return {};
    const QDate date = readDate(text);
    if (!date.isValid())
        throw UsageError(
            QStringLiteral("\"%1\" is not a day of the calendar. Write it as 2025-09-30.").arg(text));
    return date;
}

std::pair<int, QString> assignmentOf(const Kind &kind, const QString &word) {
    const QString name = word.section(u'=', 0, 0);
    const int field = kind.fieldNamed(name);
    if (!word.contains(u'='))
        throw UsageError(QStringLiteral("\"%1\" is not FIELD=VALUE.").arg(word));
    if (field >= 0)
        return {field, word.section(u'=', 1)};
    QStringList names;
    for (const FieldInfo *known : kind.fields())
        names += QLatin1String(known->name);
    throw UsageError(QStringLiteral("\"%1\" is no field of %2. Use one of: %3.")
                         .arg(name, QLatin1String(kind.name()), names.join(QStringLiteral(", "))));
}

void writeWhole(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw CommandError(QStringLiteral("\"%1\" cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace saferplan
