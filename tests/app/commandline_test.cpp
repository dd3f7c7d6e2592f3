// Drives the program as a person at a prompt or a script would.

#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <set>

using namespace saferplan;

namespace {

struct Reply {
    int code = -1;
    QString out;
    QString error;

    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

/// A folder with a sample plan, and the program to try on it, as a user of its own.
class Prompt {
public:
    Prompt() { REQUIRE(run({"new", "sample.saferplan", "--sample"}).code == 0); }

    Reply run(std::initializer_list<const char *> words, const char *printTo = "") const {
        QStringList arguments;
        for (const char *word : words)
            arguments += QString::fromUtf8(word);
        return runWith(arguments, printTo);
    }

    Reply runWith(const QStringList &arguments, const char *printTo = "") const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        environment.insert(QStringLiteral("SAFERPLAN_AUTHOR"), QStringLiteral("Chair, Council"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardOutputFile(QString::fromUtf8(printTo));
        process.start(QStringLiteral(SAFERPLAN_PROGRAM), arguments);
        REQUIRE(process.waitForFinished(60'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QString file(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("the summary of the sample gives the figures of its brief", "[commandline]") {
    const Prompt prompt;
    const QJsonObject summary = prompt.run({"summary", "sample.saferplan", "--json"}).json().object();
    const QJsonObject actions = summary[QStringLiteral("actions")].toObject();
    const auto in = [](const QJsonObject &object, const char *key) {
        return object[QLatin1String(key)].toInt(-1);
    };
    CHECK(in(actions, "total") == 40);
    const QJsonObject status = actions[QStringLiteral("by_status")].toObject();
    CHECK(in(status, "complete") == 12);
    CHECK(in(status, "in_progress") == 23);
    CHECK(in(status, "not_started") == 4);
    CHECK(in(status, "suspended") == 1);
    const QJsonObject rag = actions[QStringLiteral("declared_rag_in_progress")].toObject();
    CHECK(in(rag, "green") == 13);
    CHECK(in(rag, "amber") == 6);
    CHECK(in(rag, "red") == 4);
    for (const char *key : {"computed_rag", "overdue", "not_updated"})
        CHECK(actions.contains(QLatin1String(key)));
}

TEST_CASE("a list of records is JSON with every described field", "[commandline]") {
    const Prompt prompt;
    const QJsonArray red =
        prompt.run({"list", "sample.saferplan", "action", "--where", "rag=Red", "--json"}).json().array();
    REQUIRE(red.size() == 4);
    const QJsonObject first = red[0].toObject();
    CHECK(first[QStringLiteral("reference")] == QStringLiteral("P1-04"));
    CHECK(first[QStringLiteral("lead_agency")] == QStringLiteral("SL"));
    CHECK(first[QStringLiteral("themes")] == QJsonArray{QStringLiteral("COL")});
    CHECK(first[QStringLiteral("due")] == QStringLiteral("2025-11-30"));
}

TEST_CASE("JSON tells what a record is beside a field that is called kind", "[commandline]") {
    const Prompt prompt;
    const QJsonObject risk = prompt.run({"show", "sample.saferplan", "RK-01", "--json"}).json().object();
    CHECK(risk[QStringLiteral("record")] == QStringLiteral("risk"));
    CHECK(risk[QStringLiteral("kind")] == QStringLiteral("risk"));
    const QJsonObject group = prompt.run({"show", "sample.saferplan", "group:DG", "--json"}).json().object();
    CHECK(group[QStringLiteral("record")] == QStringLiteral("group"));
    CHECK(group[QStringLiteral("kind")] == QStringLiteral("delivery_group"));
}

TEST_CASE("a field is set, told in the history, and undone", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt
              .run({"set", "sample.saferplan", "P1-03", "due=30 Apr 2026", "status=suspended", "--why",
                    "Agreed"})
              .out == QStringLiteral("Update P1-03: Agreed\n"));
    const auto due = [&prompt] {
        return prompt.run({"show", "sample.saferplan", "P1-03", "--json"})
            .json()
            .object()
            .value(QLatin1String("due"));
    };
    CHECK(due() == QStringLiteral("2026-04-30"));
    const QJsonArray history =
        prompt.run({"history", "sample.saferplan", "P1-03", "--since", "2026-01-01", "--json"})
            .json()
            .array();
    REQUIRE(history.size() == 2);
    CHECK(history[0].toObject()[QStringLiteral("author")] == QStringLiteral("Chair, Council"));
    CHECK(prompt.run({"undo", "sample.saferplan"}).code == 0);
    CHECK(due() == QStringLiteral("2026-03-31"));
    CHECK(prompt.run({"undo", "sample.saferplan"}).error ==
          QStringLiteral("There is nothing of yours to undo in this plan.\n"));
    CHECK(prompt.run({"check", "sample.saferplan"}).out == QStringLiteral("The plan is sound.\n"));
}

TEST_CASE("a pack is made without a display, for a meeting that is there", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt.run({"pack", "sample.saferplan", "--out", "pack.pdf"}).code == 0);
    QFile pdf(prompt.file("pack.pdf"));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == QByteArray("%PDF-"));
    const Reply none = prompt.run({"pack", "sample.saferplan", "--meeting", "DG-1", "--out", "other.pdf"});
    CHECK(none.code == 1);
    CHECK_FALSE(QFile::exists(prompt.file("other.pdf")));
}

TEST_CASE("a pack is the same, byte for byte, each time that it is made", "[commandline]") {
    const Prompt prompt;
    std::set<QByteArray> made;
    for (int time = 0; time < 6; ++time) { // what Qt leaves to chance differs from process to process
        CHECK(prompt.run({"pack", "sample.saferplan", "--out", "pack.pdf"}).code == 0);
        QFile pdf(prompt.file("pack.pdf"));
        REQUIRE(pdf.open(QIODevice::ReadOnly));
        made.insert(pdf.readAll());
    }
    CHECK(made.size() == 1);
}

TEST_CASE("any edition is made at the prompt, of what it is to be about", "[commandline]") {
    const Prompt prompt;
    const auto make = [&prompt](std::initializer_list<const char *> words) {
        QStringList arguments{QStringLiteral("pack"), QStringLiteral("sample.saferplan"),
                              QStringLiteral("--out"), QStringLiteral("it.pdf")};
        for (const char *word : words)
            arguments += QString::fromUtf8(word);
        return prompt.runWith(arguments);
    };
    CHECK(make({"--edition", "highlight-report", "--group", "G1"}).code == 0);
    CHECK(make({"--edition", "Decision and action log", "--meeting", "DG-2025-12"}).code == 0);
    CHECK(make({"--edition", "chase-sheet", "--agency", "Police"}).code == 0);
    CHECK(make({"--edition", "theme-report", "--theme", "MH", "--public"}).code == 0);
    CHECK(make({"--parts", "summary,cases", "--as-at", "2025-09-30"}).code == 0);
    const Reply restricted = make({"--edition", "case-review-sheet", "--case", "C-009", "--public"});
    CHECK(restricted.code == 1);
    CHECK(restricted.error.startsWith(QStringLiteral("There is no public edition of C-009")));
    const Reply unknown = make({"--edition", "novel"});
    CHECK(unknown.code == 2);
    CHECK(unknown.error.startsWith(QStringLiteral("There is no edition \"novel\". Use one of: "
                                                  "delivery-group-pack, highlight-report,")));
    const Reply part = make({"--parts", "summary,poems"});
    CHECK(part.code == 2);
    CHECK(part.error.contains(QStringLiteral("has no part \"poems\". Its parts are: summary,agenda,")));
}

TEST_CASE("all editions are made at once, public ones without what is restricted", "[commandline]") {
    const Prompt prompt;
    const Reply all = prompt.run({"pack", "sample.saferplan", "--all", "--public", "--out-dir", "all"});
    CHECK(all.code == 0);
    CHECK(QFile::exists(prompt.file("all/public-exception-report-2025-12-31.pdf")));
    CHECK(QFile::exists(prompt.file("all/public-highlight-report-g5-2025-12-31.pdf")));
    CHECK_FALSE(QFile::exists(prompt.file("all/public-case-review-sheet-c-009-2025-12-31.pdf")));
    CHECK(all.out.contains(QStringLiteral("3 not made, because what they are about may not be public.")));
    CHECK(prompt.run({"pack", "sample.saferplan", "--all"}).code == 2);
}

TEST_CASE("a pack replaces an older one, but no other file", "[commandline]") {
    const Prompt prompt;
    const auto packTo = [&prompt](const char *name) {
        return prompt.run({"pack", "sample.saferplan", "--out", name});
    };
    CHECK(packTo("pack.pdf").code == 0);
    CHECK(packTo("pack.pdf").code == 0);
    const Reply onto = packTo("sample.saferplan");
    CHECK(onto.code == 1);
    CHECK(onto.error ==
          QStringLiteral("\"sample.saferplan\" is there already, is no PDF and was left as it is. Choose "
                         "another name.\n"));
    CHECK(prompt.run({"check", "sample.saferplan"}).code == 0);
}

TEST_CASE("a pack never takes the place of a folder or a device", "[commandline]") {
    const Prompt prompt;
    REQUIRE(QDir().mkpath(prompt.file("folder")));
    // A pipe is no more a file than a device is, and is nobody else's.
    REQUIRE(QProcess::execute(QStringLiteral("mkfifo"), {prompt.file("pipe")}) == 0);
    for (const char *place : {"folder", "pipe"}) {
        const Reply onto = prompt.run({"pack", "sample.saferplan", "--out", place});
        CHECK(onto.code == 1);
        CHECK(onto.error.endsWith(
            QStringLiteral("is a folder or a device and was left as it is. Choose another name.\n")));
    }
    CHECK_FALSE(QFileInfo(prompt.file("pipe")).isFile());
}

TEST_CASE("what cannot be printed whole is told, with the code for it", "[commandline]") {
    const Prompt prompt;
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        return; // it has no such thing as a disk that is always full
    const Reply reply = prompt.run({"list", "sample.saferplan", "action", "--json"}, "/dev/full");
    CHECK(reply.code == 1);
    CHECK(reply.error.startsWith(QStringLiteral("What the command prints could not be written whole")));
}

TEST_CASE("a damaged file is named in what is said of it", "[commandline]") {
    const Prompt prompt;
    REQUIRE(QFile::resize(prompt.file("sample.saferplan"), 5000));
    const Reply reply = prompt.run({"summary", "sample.saferplan"});
    CHECK(reply.code == 1);
    CHECK(reply.error.startsWith(QStringLiteral("\"sample.saferplan\": The plan file is damaged.")));
}

TEST_CASE("a list asks for all members of a set, or for none", "[commandline]") {
    const Prompt prompt;
    const auto count = [&prompt](const char *condition) {
        return prompt.run({"list", "sample.saferplan", "action", "--where", condition}).out.count(u'\n');
    };
    CHECK(count("themes=COL") == 6);
    CHECK(count("themes=MH;COL") == 4);
    CHECK(count("themes=") == 14);
    CHECK(count("percent=") == 4);
}

TEST_CASE("a backup restores a plan, and a damaged plan names its newest backup", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt.run({"backup", "sample.saferplan", "--out", "copy.saferplan"}).code == 0);
    CHECK(prompt.run({"restore", "copy.saferplan", "--out", "again.saferplan"}).code == 0);
    CHECK(prompt.run({"list", "again.saferplan", "case"}).out.count(u'\n') == 10);
    CHECK(prompt.run({"set", "sample.saferplan", "P1-03", "percent=50"}).code == 0); // a backup comes first
    QFile file(prompt.file("sample.saferplan"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not a plan any more");
    file.close();
    const Reply damaged = prompt.run({"summary", "sample.saferplan"});
    CHECK(damaged.code == 1);
    CHECK(damaged.error.contains(QStringLiteral("-000001-")));
    CHECK(damaged.error.contains(QStringLiteral("The newest good backup is \"")));
    // One that is newer and no good is not named.
    QDir kept(prompt.file("data/SaferPlan/saferplan/backups"));
    const QStringList copies = kept.entryList({QStringLiteral("*.saferplan")});
    REQUIRE(copies.size() == 1);
    QString broken = copies.first();
    broken.replace(QStringLiteral("-000001-"), QStringLiteral("-000002-"));
    REQUIRE(QFile::copy(prompt.file("sample.saferplan"), kept.filePath(broken)));
    CHECK(prompt.run({"summary", "sample.saferplan"}).error == damaged.error);
}

TEST_CASE("what is written wrongly is said in a sentence, with the code for it", "[commandline]") {
    const Prompt prompt;
    const auto fails = [&prompt](std::initializer_list<const char *> words, int code, const char *sentence) {
        const Reply answer = prompt.run(words);
        CHECK(answer.code == code);
        CHECK(answer.error.startsWith(QString::fromUtf8(sentence)));
        CHECK(answer.error.count(u'\n') == 1);
    };
    fails({"frob", "sample.saferplan"}, 2, "There is no command frob.");
    fails({"summary"}, 2, "The plan file is missing.");
    fails({"summary", "list", "sample.saferplan"}, 2, "\"sample.saferplan\" is one word too many.");
    fails({"summary", "none.saferplan"}, 1, "\"none.saferplan\" is not there.");
    fails({"summary", "."}, 1, "\".\" is a folder.");
    fails({"summary", "sample.saferplan", "--as-at", "31/02/2025"}, 2,
          "\"31/02/2025\" is not a day of the calendar.");
    fails({"new", "sample.saferplan"}, 1, "\"sample.saferplan\" is there already and was left as it is.");
    fails({"new", "new.saferplan", "--rows", "-1"}, 2, "--rows wants a number from 0 to 1000000.");
    fails({"new", "new.saferplan", "--template", "leeds"}, 1,
          "There is no template \"leeds\". Use one of: safer-peterborough");
    fails({"new", "new.saferplan", "--frobnicate"}, 2, "Unknown option 'frobnicate'. Try");
    fails({"list", "sample.saferplan", "actions"}, 2, "\"actions\" is no kind of record. Use one of: plan,");
    fails({"list", "sample.saferplan", "action", "--where", "rag"}, 2, "\"rag\" is not FIELD=VALUE.");
    fails({"set", "sample.saferplan", "P1-03", "colour=red"}, 2,
          "\"colour\" is no field of action. Use one of: reference,");
    fails({"set", "sample.saferplan", "P1-03", "due=soon"}, 1, R"("soon" is no value for "due".)");
    fails({"set", "sample.saferplan", "P1-03", "percent=200"}, 1,
          "Percent complete is 200. Give a number from 0 to 100.");
    fails({"show", "sample.saferplan", "P1-99"}, 1, "There is no record P1-99 in this plan.");
    fails({"pack", "sample.saferplan"}, 2, "--out FILE is missing.");
    fails({"changes", "sample.saferplan", "--from", "2025-12-31", "--to", "2025-12-01"}, 2,
          "--from DATE and --to DATE are wanted");
}

TEST_CASE("every command says how it is used", "[commandline]") {
    const Prompt prompt;
    const QString all = prompt.run({"--help"}).out;
    for (const char *name : {"new", "summary", "list", "show", "set", "history", "changes", "undo", "pack",
                             "publish", "published", "reprint", "compare", "check", "backup", "restore"}) {
        CHECK(all.contains(QStringLiteral("  %1 ").arg(QLatin1String(name))));
        const Reply help = prompt.run({name, "--help"});
        CHECK(help.code == 0);
        CHECK(help.out.startsWith(QStringLiteral("saferplan %1 ").arg(QLatin1String(name))));
    }
}

TEST_CASE("a return sheet is sent, comes back unchanged, and changes nothing", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt.run({"return-sheet", "sample.saferplan", "--group", "G2", "--out", "g2.xlsx"}).out ==
          QStringLiteral("Made g2.xlsx with 6 rows\n"));
    const Reply taken = prompt.run({"take-sheet", "sample.saferplan", "g2.xlsx"});
    CHECK(taken.code == 0);
    CHECK(taken.out.endsWith(QStringLiteral("Nothing to take in.\n")));
    const QJsonObject json =
        prompt.run({"take-sheet", "sample.saferplan", "g2.xlsx", "--preview", "--json"}).json().object();
    CHECK(json.value(QStringLiteral("lead")).toString() == QStringLiteral("Detective Inspector"));
    CHECK(json.value(QStringLiteral("problems")).toArray().isEmpty());
    CHECK(prompt.run({"return-sheet", "sample.saferplan", "--out", "x.xlsx"}).code == 2);
    const Reply none = prompt.run({"take-sheet", "sample.saferplan", "sample.saferplan"});
    CHECK(none.code == 1);
    CHECK(none.error.startsWith(QStringLiteral("sample.saferplan: ")));
}

TEST_CASE("a tracker is shown, taken in once, and its rejects are written", "[commandline]") {
    const Prompt prompt;
    QFile tracker(prompt.file("tracker.csv"));
    REQUIRE(tracker.open(QIODevice::WriteOnly));
    tracker.write(
        "Ref,Priority,Thing,Lead agency,Due\nX1,P1,Alleygates,Council,Mar 2026\nX2,P1,Lights,Council,soon\n");
    tracker.close();
    const Reply shown =
        prompt.run({"import", "sample.saferplan", "tracker.csv", "--map", "Thing=title", "--dry-run"});
    CHECK(shown.out.contains(QStringLiteral("Thing = title")));
    CHECK(shown.out.contains(QStringLiteral("1 action to add, 0 to change, 0 as they are, 1 row rejected")));
    CHECK(prompt.run({"show", "sample.saferplan", "X1"}).code == 1);
    CHECK(
        prompt
            .run({"import", "sample.saferplan", "tracker.csv", "--map", "Thing=title", "--rejects", "r.csv"})
            .code == 0);
    CHECK(prompt.run({"show", "sample.saferplan", "X1"}).out.contains(QStringLiteral("Alleygates")));
    QFile rejects(prompt.file("r.csv"));
    REQUIRE(rejects.open(QIODevice::ReadOnly));
    CHECK(rejects.readAll().contains("3,Due,E3,soon,"));
    const QJsonObject again =
        prompt.run({"import", "sample.saferplan", "tracker.csv", "--map", "Thing=title", "--json"})
            .json()
            .object();
    CHECK(again.value(QStringLiteral("commit")).isNull());
    CHECK(prompt.run({"import", "sample.saferplan", "tracker.csv", "--map", "Thing=nonsense"}).code == 2);
}

TEST_CASE("a calendar has what a group or an agency answers for", "[commandline]") {
    const Prompt prompt;
    CHECK(
        prompt.run({"calendar", "sample.saferplan", "--owner", "Social Landlords", "--out", "sl.ics"}).code ==
        0);
    QFile calendar(prompt.file("sl.ics"));
    REQUIRE(calendar.open(QIODevice::ReadOnly));
    CHECK(calendar.readAll().contains("SUMMARY:Due: P2-02"));
    CHECK(prompt.run({"calendar", "sample.saferplan", "--owner", "Nobody", "--out", "x.ics"}).code == 1);
    CHECK(prompt.run({"calendar", "sample.saferplan", "--group", "G99", "--out", "x.ics"}).code == 1);
}

TEST_CASE("two copies of a plan are brought into step through a folder", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt.run({"sync", "sample.saferplan"}).error.contains(QStringLiteral("not shared")));
    CHECK(prompt.run({"share", "sample.saferplan", "nowhere"}).code == 1);
    REQUIRE(prompt.run({"backup", "sample.saferplan", "--out", "lead.saferplan"}).code == 0);
    REQUIRE(QDir().mkpath(prompt.file("shared")));
    CHECK(prompt.run({"share", "sample.saferplan", "shared"})
              .out.contains(QStringLiteral("put into the folder")));
    CHECK(prompt.run({"share", "lead.saferplan", "shared"}).out.contains(QStringLiteral("Nothing new")));
    REQUIRE(prompt.run({"set", "lead.saferplan", "P1-03", "percent=77"}).code == 0);
    CHECK(prompt.run({"sync", "lead.saferplan"}).out == QStringLiteral("1 commit put into the folder.\n"));
    CHECK(prompt.run({"sync", "sample.saferplan", "--preview"})
              .out.contains(QStringLiteral("can be taken in")));
    const QJsonObject done = prompt.run({"sync", "sample.saferplan", "--json"}).json().object();
    CHECK(done[QStringLiteral("changes")].toInt() == 1);
    CHECK(prompt.run({"show", "sample.saferplan", "P1-03"}).out.contains(QStringLiteral("77")));
    CHECK(prompt.run({"sync", "sample.saferplan"}).out == QStringLiteral("Nothing new, here or there.\n"));
    REQUIRE(QDir(prompt.file("shared")).removeRecursively());
    CHECK(prompt.run({"sync", "sample.saferplan"}).error.contains(QStringLiteral("cannot be reached")));
    CHECK(prompt.run({"share", "sample.saferplan", "--stop"}).code == 0);
    CHECK(prompt.run({"sync", "sample.saferplan"}).error.contains(QStringLiteral("not shared")));
}

TEST_CASE("an edition is published, listed, printed again byte for byte, and compared", "[commandline]") {
    const Prompt prompt;
    CHECK(prompt.run({"published", "sample.saferplan"}).out ==
          QStringLiteral("No edition is published from this plan yet.\n"));
    const Reply made = prompt.run({"publish", "sample.saferplan", "--edition", "plan-on-a-page"});
    CHECK(made.out == QStringLiteral("Published as ED-001  Plan on a page  OFFICIAL\n"));
    CHECK(prompt.run({"publish", "sample.saferplan", "--edition", "plan-on-a-page"})
              .out.startsWith(QStringLiteral("Published before, as it is now: ED-001")));
    const QJsonObject publicPack =
        prompt.run({"publish", "sample.saferplan", "--public", "--parts", "cases", "--json"}).json().object();
    CHECK(publicPack.value(QStringLiteral("marking")).toString() == QStringLiteral("official"));
    CHECK(publicPack.value(QStringLiteral("state")).toString() == QStringLiteral("verified"));
    CHECK(prompt.run({"reprint", "sample.saferplan", "ED-001", "--out", "first.pdf"}).code == 0);
    CHECK(prompt.run({"compare", "sample.saferplan", "ED-001"})
              .out.endsWith(QStringLiteral("nothing differs.\n")));
    CHECK(prompt.run({"set", "sample.saferplan", "P1", "title=Quieter streets"}).code == 0);
    CHECK(prompt.run({"reprint", "sample.saferplan", "ED-001", "--out", "again.pdf"}).code == 0);
    QFile first(prompt.file("first.pdf"));
    QFile again(prompt.file("again.pdf"));
    REQUIRE(first.open(QIODevice::ReadOnly));
    REQUIRE(again.open(QIODevice::ReadOnly));
    CHECK((first.readAll() == again.readAll()));
    CHECK(prompt.run({"compare", "sample.saferplan", "ED-001"})
              .out.contains(QStringLiteral("Quieter streets")));
    CHECK(prompt.run({"compare", "sample.saferplan", "ED-001", "--json"}).json().array().size() > 0);
    CHECK(prompt.run({"compare", "sample.saferplan", "ED-001", "--out", "differs.html"}).code == 0);
    CHECK(prompt.run({"undo", "sample.saferplan"}).code == 0); // the new title
    CHECK(prompt.run({"undo", "sample.saferplan"}).code == 0); // the public pack, which is put away
    CHECK_FALSE(prompt.run({"published", "sample.saferplan"}).out.contains(QStringLiteral("ED-002")));
    CHECK(prompt.run({"published", "sample.saferplan", "--archived"})
              .out.contains(QStringLiteral("verified, put away")));
    CHECK(prompt.run({"reprint", "sample.saferplan", "ED-009", "--out", "x.pdf"}).code == 1);
    CHECK(prompt.run({"reprint", "sample.saferplan", "ED-001"}).code == 2);
}
