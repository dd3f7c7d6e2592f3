#include "ui/window/sheetwork.h"

#include "core/plan/openplan.h"
#include "core/rules/words.h"
#include "core/tables/calendar.h"
#include "core/tables/returnrows.h"
#include "core/tables/returnsheet.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/workbookfile.h"
#include "ui/pages/imports/importdialog.h"
#include "ui/pages/returns/audiencedialog.h"
#include "ui/pages/returns/sheetreview.h"
#include "ui/print/writeerror.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/window/savebytes.h"

#include <QFileInfo>
#include <QScopeGuard>

namespace saferplan {

namespace {

/// "3 actions and 1 case".
QString rowsText(const QList<RecordName> &asked) {
    const qsizetype cases = std::count_if(
        asked.begin(), asked.end(), [](const RecordName &record) { return record.kind == &kindOf<Case>(); });
    QStringList parts;
    if (cases < asked.size())
        parts += countText(asked.size() - cases, QStringLiteral("action"), QStringLiteral("actions"));
    if (cases > 0)
        parts += countText(cases, QStringLiteral("case"), QStringLiteral("cases"));
    return parts.join(QStringLiteral(" and "));
}

void writeSheet(const WrittenWorkbook &sheet, const QString &path) {
    try {
        writeXlsx(sheet, path);
    } catch (const std::runtime_error &error) {
        throw WriteError(QString::fromUtf8(error.what()));
    }
}

QString takeInSheet(QWidget *parent, OpenPlan &plan, const Workbook &book) {
    SheetReturn returned;
    if (attemptLong(parent, QStringLiteral("Reading the sheet"),
                    [&, records = plan.records(), id = plan.planId()](const Progress &progress) {
                        returned = readReturnSheet(book, records, id);
                        tell(progress, 1, 1);
                    }) != Ending::Done)
        return {};
    if (returned.isEmpty() && returned.problems.isEmpty())
        return QStringLiteral("Nothing new: the sheet says what the plan has already");
    SheetReview review(returned, plan.records(), parent);
    if (review.exec() != QDialog::Accepted)
        return {};
    const SheetReturn decided = review.decided();
    CommitInfo made;
    const QString author = plan.author();
    const auto back = qScopeGuard([&] { plan.setAuthor(author); });
    if (attemptHere(parent, QStringLiteral("Taking in the sheet"), [&](const Progress &progress) {
            Edits edits = plan.edit();
            toEdits(decided, plan.records(), plan.today(), edits);
            plan.setAuthor(authorOf(decided, author));
            made = plan.commit(labelOf(decided), std::move(edits), progress);
        }) != Ending::Done)
        return {};
    return made.seq ? QStringLiteral("The sheet of %1 is taken in").arg(decided.origin.audience)
                    : QStringLiteral("Nothing was changed");
}

QString importTracker(QWidget *parent, OpenPlan &plan, const Workbook &book) {
    ImportDialog dialog(plan, book, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const TrackerImport &import = dialog.import();
    if (attemptHere(parent, QStringLiteral("Importing %1").arg(book.name), [&](const Progress &progress) {
            Edits edits = plan.edit();
            toEdits(import, plan.records(), plan.today(), edits, progress);
            plan.commit(labelOf(import), std::move(edits), progress);
        }) != Ending::Done)
        return {};
    dialog.remember();
    return QStringLiteral("%1 added and %2 changed from %3; %4 not taken in")
        .arg(countText(import.count(TrackerRow::Does::Add), QStringLiteral("action"),
                       QStringLiteral("actions")))
        .arg(import.count(TrackerRow::Does::Change))
        .arg(import.file)
        .arg(countText(import.count(TrackerRow::Does::Rejected), QStringLiteral("row"),
                       QStringLiteral("rows")));
}

} // namespace

QString makeReturnSheet(QWidget *parent, const OpenPlan &plan, const Audience &first) {
    const Records &records = plan.records();
    AudienceDialog::Asked asked;
    asked.title = QStringLiteral("Make a return sheet");
    asked.question = QStringLiteral("&Whose actions and cases:");
    asked.button = QStringLiteral("Save the sheet…");
    asked.tip =
        QStringLiteral("Writes an Excel file, in which they say how things stand and which they send back");
    asked.about = [&records](const Audience &audience) {
        const QList<RecordName> rows = askedOf(records, audience);
        return rows.isEmpty() ? QString()
                              : QStringLiteral("The sheet asks about %1. Whoever fills it in needs Excel and "
                                               "not this program; what comes back is shown field by field "
                                               "before anything is changed.")
                                    .arg(rowsText(rows));
    };
    asked.nothing = QStringLiteral("There is nothing to ask them: they have no open actions or cases.");
    AudienceDialog dialog(asked, records, first, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    WrittenWorkbook sheet;
    if (attemptLong(parent, QStringLiteral("Making the sheet"),
                    [&, copy = records, id = plan.planId(), audience = dialog.audience(),
                     today = plan.today()](const Progress &) {
                        sheet = returnSheet(copy, id, audience, today);
                    }) != Ending::Done)
        return {};
    const QString path = Messages::current().fileToWrite(parent, QStringLiteral("Save the return sheet"),
                                                         returnSheetName(sheet, plan.today()),
                                                         QStringLiteral("Excel workbooks (*.xlsx)"));
    if (path.isEmpty() || attemptLong(parent, QStringLiteral("Saving the sheet"),
                                      [&](const Progress &) { writeSheet(sheet, path); }) != Ending::Done)
        return {};
    return path;
}

QString takeInTable(QWidget *parent, OpenPlan &plan, const QString &path) {
    Workbook book;
    if (attemptLong(parent, QStringLiteral("Reading \"%1\"").arg(QFileInfo(path).fileName()),
                    [&](const Progress &progress) {
                        book = readWorkbook(path);
                        tell(progress, 1, 1);
                    }) != Ending::Done)
        return {};
    return isReturnSheet(book) ? takeInSheet(parent, plan, book) : importTracker(parent, plan, book);
}

QString saveCalendar(QWidget *parent, const OpenPlan &plan, const Audience &first) {
    const Records &records = plan.records();
    AudienceDialog::Asked asked;
    asked.title = QStringLiteral("Save a calendar");
    asked.question = QStringLiteral("&Whose days:");
    asked.button = QStringLiteral("Save the calendar…");
    asked.tip = QStringLiteral("Writes a file that Outlook and other calendars open");
    asked.withAll = true;
    asked.about = [](const Audience &) {
        return QStringLiteral(
            "It has the meetings to come, the due days of live actions and the reviews of open "
            "cases. Taken into a calendar again, it brings the same entries up to date. The "
            "titles of what is not public are left out.");
    };
    AudienceDialog dialog(asked, records, first, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const Audience audience = dialog.audience();
    QByteArray calendar;
    if (attemptLong(parent, QStringLiteral("Making the calendar"),
                    [&, copy = records, today = plan.today(), now = plan.now()](const Progress &) {
                        calendar = calendarOf(copy, audience, today, now);
                        if (!calendar.contains("BEGIN:VEVENT"))
                            throw WriteError(QStringLiteral(
                                "There is nothing for a calendar: no meeting to come, due day or case review "
                                "is theirs. Choose somebody else."));
                    }) != Ending::Done)
        return {};
    QString name = nameOf(records, audience);
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'-')
            c = u' ';
    const QString path =
        Messages::current().fileToWrite(parent, QStringLiteral("Save the calendar"),
                                        QStringLiteral("%1 calendar.ics").arg(name.simplified().left(80)),
                                        QStringLiteral("Calendars (*.ics)"));
    if (path.isEmpty() ||
        !attempt(parent, QStringLiteral("Saving the calendar"), [&] { saveBytes(path, calendar); }))
        return {};
    return path;
}

} // namespace saferplan
