// Gives the readers of workbooks, separated values, trackers and return sheets what the fuzzer makes up. By
// its first letter an input is the sheet, the texts, the formats, the list of sheets or the relations of a
// workbook, or else a file as it comes: behind a check sum, no fuzzer finds its way.

#include "core/tables/importerror.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/trackerimport.h"
#include "core/tables/workbookfile.h"
#include "tests/core/tables/rawworkbook.h"

#include <cstddef>
#include <cstdint>

using namespace saferplan;

namespace {

QByteArray fileOf(const QByteArray &input) {
    const QByteArray rest = input.mid(1);
    test::RawWorkbook book(
        "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46036</v></c><c t=\"inlineStr\"><is><t>Action</t></is></c></row>");
    switch (input[0]) {
    case 'X':
        return book.part("xl/worksheets/sheet1.xml", rest).bytes();
    case 'S':
        return book.part("xl/sharedStrings.xml", rest).bytes();
    case 'T':
        return book.part("xl/styles.xml", rest).bytes();
    case 'B':
        return book.part("xl/workbook.xml", rest).bytes();
    case 'R':
        return book.part("xl/_rels/workbook.xml.rels", rest).bytes();
    case 'D':
        return book.sheet("<sheetData>" + rest + "</sheetData>").bytes();
    default:
        return input;
    }
}

const Records &plan() {
    static const Records records = [] {
        Records made;
        Priority priority;
        priority.id = Id<Priority>::make();
        priority.reference = QStringLiteral("P1");
        priority.number = 1;
        priority.title = QStringLiteral("Anti-social behaviour");
        made.all<Priority>().put(priority);
        Agency agency;
        agency.id = Id<Agency>::make();
        agency.name = QStringLiteral("Peterborough City Council");
        made.all<Agency>().put(agency);
        Action action;
        action.id = Id<Action>::make();
        action.reference = QStringLiteral("P1-01");
        action.title = QStringLiteral("Lighting");
        action.priority = priority.id;
        made.all<Action>().put(action);
        return made;
    }();
    return records;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    try {
        const Workbook book = readWorkbook(fileOf(input), QStringLiteral("x"));
        try {
            readReturnSheet(book, plan(), QUuid());
        } catch (const ImportError &) {
        }
        const TrackerImport import = readTracker(book, plan(), QDate(2025, 12, 31));
        Edits edits(plan());
        toEdits(import, plan(), QDate(2025, 12, 31), edits);
        rejectsCsv(import);
    } catch (const ImportError &) {
        // Refused with a sentence, as it should be.
    }
    return 0;
}
