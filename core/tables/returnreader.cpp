// Reading a return sheet: `readReturnSheet`.

#include "core/record/shown.h"
#include "core/tables/cellwords.h"
#include "core/tables/importerror.h"
#include "core/tables/returncolumns.h"
#include "core/tables/returnrows.h"

namespace saferplan {

namespace {

const QUuid space(u"7a0b4f52-93c6-4c3f-8f0e-2f1f6f5f1c3d"_qs);

class ReturnReader {
public:
    ReturnReader(const Workbook &book, const Records &records, const QUuid &plan)
        : m_book(book)
        , m_records(records)
        , m_plan(plan) {}

    SheetReturn read();

private:
    void readRow(const MarkedRow &row);
    void readField(const MarkedRow &row, const ReturnColumn &column, const RecordName &record);
    std::optional<QString> valueOf(const MarkedRow &row, const QString &key, const RecordName &record,
                                   const QString &sent);
    std::optional<QString> ragOf(const MarkedRow &row, const WrittenValue &rag, const QString &sent);
    std::optional<QString> choiceOf(const MarkedRow &row, const QString &key, const Kind &kind);
    void checkLocked(const MarkedRow &row, const RecordName &record);
    void readUpdate(const MarkedRow &row, const RecordName &record);
    bool readDateAsked(const MarkedRow &row, const RecordName &record);
    void findMissing(const QList<MarkedRow> &rows);

    void problem(const QString &cell, const QString &text, Severity severity = Severity::Error) {
        m_return.problems.append({cell, text, severity});
    }

    const Workbook &m_book;
    const Records &m_records;
    QUuid m_plan;
    SheetReturn m_return;
};

std::optional<QString> ReturnReader::ragOf(const MarkedRow &row, const WrittenValue &rag,
                                           const QString &sent) {
    if (rag.text == QLatin1String("blue")) {
        // Blue is no RAG to declare: complete actions are blue by themselves.
        if (readStatusCell(row.cell(QStringLiteral("status"))).text == QLatin1String("complete"))
            return sent;
        problem(row.address(QStringLiteral("rag")),
                QStringLiteral(
                    "Blue means complete; set the status to Complete as well, or choose another RAG."));
        return {};
    }
    return rag.text.isEmpty() ? QStringLiteral("none") : rag.text;
}

std::optional<QString> ReturnReader::choiceOf(const MarkedRow &row, const QString &key, const Kind &kind) {
    const QString words = plainWords(row.text(key));
    const FieldInfo &field = kind.field(kind.fieldNamed(key));
    const QStringList allowed = returnChoices(kind, QLatin1String(field.name));
    for (const Choice &choice : field.choices) {
        const QString label = QString::fromUtf8(choice.label);
        if (words == plainWords(label) && allowed.contains(label))
            return QString::fromLatin1(choice.word);
    }
    problem(row.address(key), QStringLiteral("\"%1\" cannot be returned here; write %2.")
                                  .arg(row.text(key).left(60), allowed.join(QStringLiteral(", "))));
    return {};
}

/// The text of a field that a cell stands for; none where it cannot be read, which is told.
std::optional<QString> ReturnReader::valueOf(const MarkedRow &row, const QString &key,
                                             const RecordName &record, const QString &sent) {
    const SheetCell &cell = row.cell(key);
    const FieldInfo &field = record.kind->field(record.kind->fieldNamed(key));
    const bool action = record.kind == &kindOf<Action>();
    if (cell.kind == CellKind::Error) {
        problem(
            row.address(key),
            QStringLiteral("\"%1\" is an error of a formula; write what you mean.").arg(cell.text.left(60)));
        return {};
    }
    if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText) {
        const QString text = row.text(key);
        return text == cleanText(cellText(sent)).trimmed() ? sent : text;
    }
    if (field.kind == FieldKind::Choice && key != QLatin1String("rag") && row.text(key).isEmpty())
        return sent; // it cannot be empty
    WrittenValue value;
    if (key == QLatin1String("rag"))
        value = readRagCell(cell);
    else if (key == QLatin1String("status") && action)
        value = readStatusCell(cell);
    else if (field.kind == FieldKind::Choice)
        return choiceOf(row, key, *record.kind);
    else if (field.kind == FieldKind::Date)
        value = readDateCell(cell);
    else
        value = readPercentCell(cell);
    if (!value.isRead()) {
        problem(row.address(key), value.problem);
        return {};
    }
    return key == QLatin1String("rag") ? ragOf(row, value, sent) : value.text;
}

void ReturnReader::readField(const MarkedRow &row, const ReturnColumn &column, const RecordName &record) {
    const QString key = QString::fromLatin1(column.key);
    const int field = record.kind->fieldNamed(key);
    if (column.locked || field < 0 || !row.has(key) || !row.mark.sent.contains(key))
        return;
    SheetChange change{record,
                       row.mark.reference,
                       field,
                       row.mark.sent.value(key),
                       {},
                       record.kind->text(m_records, record.id, field),
                       row.address(key),
                       false,
                       true};
    const std::optional<QString> returned = valueOf(row, key, record, change.sent);
    if (!returned || *returned == change.sent || *returned == change.now)
        return;
    change.returned = *returned;
    change.conflict = change.now != change.sent || record.kind->isArchived(m_records, record.id);
    change.accepted = !change.conflict;
    m_return.changes.append(change);
}

/// Whether the grey cells still say what was sent. A reference that is another's tells that only some columns
/// were sorted.
void ReturnReader::checkLocked(const MarkedRow &row, const RecordName &record) {
    const auto changed = [&](const char *name, const QString &text) {
        problem(
            row.address(QLatin1String(name)),
            QStringLiteral("this cell is only to be read and was changed to \"%1\", which was not taken in.")
                .arg(text.left(60)),
            Severity::Warning);
    };
    if (row.has(QStringLiteral("title")))
        if (const QString title = row.text(QStringLiteral("title"));
            title != cleanText(cellText(row.mark.sent.value(QStringLiteral("title")))).trimmed())
            changed("title", title);
    if (record.kind == &kindOf<Action>() && row.has(QStringLiteral("due")))
        if (const WrittenValue due = readDateCell(row.cell(QStringLiteral("due")));
            due.text != row.mark.sent.value(QStringLiteral("due")))
            changed("due", row.text(QStringLiteral("due")));
}

bool ReturnReader::readDateAsked(const MarkedRow &row, const RecordName &record) {
    const QString key = QStringLiteral("new_due");
    const WrittenValue value = readDateCell(row.cell(key));
    const QString why = row.text(QStringLiteral("new_due_why"));
    if (!value.isRead()) {
        problem(row.address(key), value.problem);
        return false;
    }
    const Action &action = m_records.get(Id<Action>{record.id});
    SheetDateAsked asked{{},
                         record,
                         row.mark.reference,
                         action.due,
                         QDate::fromString(value.text, Qt::ISODate),
                         why,
                         row.address(key),
                         false};
    if (!asked.asked.isValid() || asked.asked == action.due)
        return false;
    if (why.isEmpty()) {
        problem(row.address(QStringLiteral("new_due_why")),
                QStringLiteral("say why %1 is asked for; without that it was not taken in.")
                    .arg(dateText(asked.asked)));
        return false;
    }
    asked.id = QUuid::createUuidV5(
        space,
        QStringList{uuidText(row.mark.origin.sheet), uuidText(record.id), value.text, why}.join(u'\n'));
    if (!m_records.find(Id<Rebaseline>{asked.id}))
        m_return.datesAsked.append(asked);
    return true;
}

void ReturnReader::readUpdate(const MarkedRow &row, const RecordName &record) {
    static const QStringList nothing{u"nothing to report"_qs, u"nothing new to report"_qs,
                                     u"no update"_qs,         u"no change"_qs,
                                     u"no changes"_qs,        u"nil"_qs,
                                     u"nil return"_qs};
    const bool dateAsked =
        record.kind == &kindOf<Action>() && row.has(QStringLiteral("new_due")) && readDateAsked(row, record);
    SheetUpdate update;
    update.about = record;
    update.reference = row.mark.reference;
    update.happened = row.text(QStringLiteral("happened"));
    update.nextStep = row.text(QStringLiteral("next_step"));
    for (const char *key : {"happened", "next_step"})
        if (row.cell(QLatin1String(key)).kind == CellKind::Error) {
            problem(row.address(QLatin1String(key)),
                    QStringLiteral("there is an error of a formula; write what you mean."));
            return;
        }
    if (update.happened.isEmpty() && update.nextStep.isEmpty() && !dateAsked)
        return;
    update.id = QUuid::createUuidV5(space, QStringList{uuidText(row.mark.origin.sheet), uuidText(record.id),
                                                       update.happened, update.nextStep,
                                                       row.text(QStringLiteral("new_due_why"))}
                                               .join(u'\n'));
    update.nothingToReport = nothing.contains(plainWords(update.happened)) && !dateAsked;
    update.cell = row.address(QStringLiteral("happened"));
    if (!m_records.find(Id<ProgressUpdate>{update.id}))
        m_return.updates.append(update);
}

void ReturnReader::findMissing(const QList<MarkedRow> &rows) {
    const Sheet *sent = m_book.find(u"SaferPlan");
    for (int row = 0; sent && row < sent->rowCount(); ++row) {
        const QUuid id(sent->text(row, 0));
        const bool came = std::any_of(rows.begin(), rows.end(),
                                      [&id](const MarkedRow &one) { return one.mark.record == id; });
        if (!id.isNull() && !came)
            m_return.missing += sent->text(row, 1);
    }
}

void ReturnReader::readRow(const MarkedRow &row) {
    const Kind &kind = *kindNamed(row.mark.kind);
    const RecordName record{&kind, row.mark.record};
    const QString cell = row.address(QStringLiteral("reference"));
    const QString written = row.text(QStringLiteral("reference"));
    if (&kind != &kindOf<Action>() && &kind != &kindOf<Case>()) {
        problem(cell,
                QStringLiteral(
                    "the hidden mark of this row is of something that no return has, so it was not read."));
    } else if (!kind.has(m_records, record.id)) {
        problem(cell, QStringLiteral("%1 is not in the plan any more, so this row was not read.")
                          .arg(row.mark.reference));
    } else if (row.has(QStringLiteral("reference")) && !written.isEmpty() &&
               written.compare(row.mark.reference, Qt::CaseInsensitive) != 0) {
        problem(
            cell,
            QStringLiteral(
                "the row says %1 but belongs to %2, as where only some columns were sorted, so it was not read; sort whole rows.")
                .arg(written.left(60), row.mark.reference));
    } else {
        checkLocked(row, record);
        for (const ReturnColumn &column : returnColumns(kind))
            readField(row, column, record);
        readUpdate(row, record);
    }
}

SheetReturn ReturnReader::read() {
    const QList<MarkedRow> rows = markedRowsOf(m_book, m_records, m_return.problems);
    if (rows.isEmpty())
        throw ImportError(
            m_book.name,
            QStringLiteral(
                "this is no return sheet of SaferPlan, or its hidden columns were taken out. Send a new sheet, or import the "
                "file as a tracker."));
    for (const MarkedRow &row : rows)
        if (row.mark.origin.plan != m_plan)
            throw ImportError(
                m_book.name,
                QStringLiteral(
                    "the return sheet was sent from another plan. Open that plan, and take it in there."));
    m_return.origin = rows.first().mark.origin;
    findMissing(rows);
    for (const MarkedRow &row : rows)
        readRow(row);
    return m_return;
}

} // namespace

SheetReturn readReturnSheet(const Workbook &book, const Records &records, const QUuid &plan) {
    return ReturnReader(book, records, plan).read();
}

} // namespace saferplan
