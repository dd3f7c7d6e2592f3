#include "app/commandline/command.h"

#include "app/places.h"

#include <QCoreApplication>

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
        throw UsageError(words.errorText() + u'.');
    if (words.isSet(QStringLiteral("help"))) {
        out << helpOf(command);
        return 0;
    }
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
         runNew},
        {"summary",
         "FILE [--as-at DATE] [--json]",
         "Prints the figures of a plan.",
         {value("as-at", "As the plan was at the end of this day, such as 2025-09-30.", "DATE"), json},
         runSummary},
        {"list",
         "FILE RECORD [--where FIELD=VALUE]... [--json]",
         "Lists records of a kind (action, case, group, ...).",
         {value("where", "Only records whose field has this value.", "FIELD=VALUE"),
          flag("archived", "Archived records too."), json},
         runList},
        {"show", "FILE REF [--json]", "Shows one record.", {json}, runShow},
        {"set",
         "FILE REF FIELD=VALUE... [--why TEXT]",
         "Changes fields of a record, as one commit.",
         {value("why", "Why, kept with the commit.", "TEXT")},
         runSet},
        {"history",
         "FILE [REF] [--since DATE] [--json]",
         "Prints the commits, or the changes of one record.",
         {value("since", "From the beginning of this day.", "DATE"), json},
         runHistory},
        {"changes",
         "FILE --from DATE --to DATE [--json]",
         "Prints what differs between the ends of two days.",
         {value("from", "The earlier day.", "DATE"), value("to", "The later day.", "DATE"), json},
         runChanges},
        {"undo", "FILE", "Takes back your last commit.", {}, runUndo},
        {"pack",
         "FILE [--meeting REF] [--as-at DATE] --out FILE.pdf",
         "Makes the Delivery Group meeting pack.",
         {value("meeting", "The meeting it is for.", "REF"),
          value("as-at", "As the plan was at the end of this day.", "DATE"),
          value("out", "The PDF to make.", "FILE")},
         runPack},
        {"check", "FILE [--json]", "Checks the file and what is in it.", {json}, runCheck},
        {"backup",
         "FILE --out COPY",
         "Makes a closed, checked copy.",
         {value("out", "The copy to make.", "COPY")},
         runBackup},
        {"restore",
         "COPY --out FILE",
         "Makes a plan file from a backup.",
         {value("out", "The plan file to make.", "FILE")},
         runRestore},
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
        errors << error.text();
        if (error.kind() == StoreError::Kind::Corrupt || error.kind() == StoreError::Kind::NotAPlan ||
            error.kind() == StoreError::Kind::CannotOpen) {
            const SystemClock clock;
            const QString copy = Backups(Places::backups(), clock).newestOf(arguments.value(2));
            if (!copy.isEmpty())
                errors << " The newest backup is \"" << copy << "\": saferplan restore \"" << copy
                       << "\" --out NEWFILE.";
        }
        errors << '\n';
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

std::unique_ptr<OpenPlan> CommandContext::openToRead(const QString &path) const {
    return std::make_unique<OpenPlan>(PlanFile::open(path, PlanFile::Want::ReadOnly), clock, registry,
                                      author);
}

std::unique_ptr<OpenPlan> CommandContext::openToWrite(const QString &path) const {
    auto plan = std::make_unique<OpenPlan>(PlanFile::open(path), clock, registry, author);
    if (plan->isReadOnly())
        throw CommandError(
            QStringLiteral("\"%1\" cannot be changed now. %2").arg(path, plan->readOnlyReason()));
    backups.backUp(*plan);
    return plan;
}

QDate dateOption(const CommandContext &context, const QString &name) {
    const QString text = context.words.value(name);
    if (!context.words.isSet(name))
        return {};
    QDate date;
    if (!Codec<QDate>::read(text.toUtf8(), date) || !date.isValid())
        throw UsageError(QStringLiteral("\"%1\" is not a date. Write it as 2025-09-30.").arg(text));
    return date;
}

} // namespace saferplan
