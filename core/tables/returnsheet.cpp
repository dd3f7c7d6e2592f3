#include "core/tables/returnsheet.h"

#include "core/record/shown.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/marking.h"
#include "core/rules/naturalorder.h"
#include "core/tables/cellwords.h"
#include "core/tables/returncolumns.h"
#include "core/tables/rowmark.h"

namespace saferplan {

namespace {

bool isAsked(const Action &action) {
    return !action.archived && action.status != Status::Complete && action.status != Status::Withdrawn;
}

bool isAsked(const Case &subject) {
    return isOpen(subject);
}

/// Whether a record is for an audience to answer for.
class Theirs {
public:
    Theirs(const Records &records, const Audience &audience)
        : m_audience(audience)
        , m_role(plainWords(audience.role)) {
        for (const Group &group : records.all<Group>())
            if (!m_role.isEmpty() && !group.archived && plainWords(group.leadRole) == m_role)
                m_led.insert(group.id.uuid);
    }

    bool has(const Action &action) const { return hasByGroup(action) || isOfRole(action.leadOfficer); }
    bool has(const Case &subject) const { return hasByGroup(subject); }

private:
    template <class T> bool hasByGroup(const T &record) const {
        return m_audience.group    ? record.group == m_audience.group
               : m_audience.agency ? record.leadAgency == m_audience.agency
                                   : m_led.contains(record.group.uuid);
    }
    bool isOfRole(const QString &officer) const {
        if (m_role.isEmpty() || m_audience.group || m_audience.agency)
            return false;
        const auto known = m_isRole.constFind(officer);
        return known != m_isRole.constEnd() ? *known
                                            : *m_isRole.insert(officer, plainWords(officer) == m_role);
    }

    Audience m_audience;
    QString m_role;
    QSet<QUuid> m_led;
    mutable QHash<QString, bool> m_isRole; ///< as it is written, of which there are few ways
};

template <class T> void addAsked(const Records &records, const Theirs &theirs, QList<RecordName> &asked) {
    const qsizetype before = asked.size();
    for (const T &record : records.all<T>())
        if (isAsked(record) && theirs.has(record))
            asked.append({&kindOf<T>(), record.id.uuid});
    std::stable_sort(
        asked.begin() + before, asked.end(), [&records](const RecordName &a, const RecordName &b) {
            return comesBefore(a.kind->reference(records, a.id), b.kind->reference(records, b.id));
        });
}

/// The value of a column as it is sent.
SheetCell sentCell(const Records &records, const RecordName &record, const ReturnColumn &column) {
    const int field = record.kind->fieldNamed(QLatin1String(column.key));
    if (field < 0)
        return {};
    const QString text = record.kind->text(records, record.id, field);
    const FieldInfo &info = record.kind->field(field);
    if (info.kind == FieldKind::Date)
        return SheetCell::ofDate(QDate::fromString(text, Qt::ISODate));
    if (info.kind == FieldKind::Number)
        return text.isEmpty() ? SheetCell() : SheetCell::ofNumber(text.toInt());
    if (info.kind == FieldKind::Link)
        return SheetCell::ofText(records.all<Agency>().find({QUuid(text)})
                                     ? records.get(Id<Agency>{QUuid(text)}).name
                                     : QString());
    if (QLatin1String(info.name) == QLatin1String("rag") && text == QLatin1String("none"))
        return {};
    return SheetCell::ofText(shown(records, info, text));
}

RowMark markOf(const Records &records, const SheetOrigin &origin, const RecordName &record) {
    RowMark mark{origin,
                 record.id,
                 QString::fromLatin1(record.kind->name()),
                 record.kind->reference(records, record.id),
                 {}};
    for (const ReturnColumn &column : returnColumns(*record.kind)) {
        const int field = record.kind->fieldNamed(QLatin1String(column.key));
        if (field >= 0 && QLatin1String(column.key) != QLatin1String("lead_agency"))
            mark.sent.insert(QLatin1String(column.key), record.kind->text(records, record.id, field));
    }
    return mark;
}

WrittenSheet sheetOf(const Records &records, const SheetOrigin &origin, const Kind &kind,
                     const QList<RecordName> &asked) {
    WrittenSheet sheet;
    sheet.name = QString::fromUtf8(kind.plural());
    sheet.isProtected = true;
    sheet.above = {
        QStringLiteral("%1 of %2, as at %3. Grey columns are to be read, white ones to be filled in.")
            .arg(sheet.name, origin.audience, dateText(origin.sentOn))};
    for (const ReturnColumn &column : returnColumns(kind))
        sheet.columns.append({QString::fromUtf8(column.heading), returnKey(QLatin1String(column.key)),
                              column.width, column.take,
                              column.take == CellsTake::Choice
                                  ? returnChoices(kind, QLatin1String(column.key))
                                  : QStringList(),
                              QString::fromUtf8(column.hint), column.locked, false});
    qsizetype markColumns = 1;
    for (const RecordName &record : asked) {
        if (record.kind != &kind)
            continue;
        QList<SheetCell> row;
        for (const ReturnColumn &column : returnColumns(kind))
            row += sentCell(records, record, column);
        const QStringList mark = markCells(markOf(records, origin, record));
        for (const QString &cell : mark)
            row += SheetCell::ofText(cell);
        markColumns = std::max(markColumns, mark.size());
        sheet.rows.append(row);
    }
    for (qsizetype i = 1; i <= markColumns; ++i)
        sheet.columns.append({QStringLiteral("SaferPlan mark %1").arg(i),
                              returnKey(QStringLiteral("mark%1").arg(i)),
                              10,
                              CellsTake::Anything,
                              {},
                              {},
                              true,
                              true});
    return sheet;
}

WrittenSheet guidance(const SheetOrigin &origin, qsizetype count) {
    WrittenSheet sheet;
    sheet.name = QStringLiteral("How to fill this in");
    sheet.isProtected = true;
    sheet.above = {
        QStringLiteral("Update of %1, sent %2").arg(origin.audience, dateText(origin.sentOn)),
        QStringLiteral(
            "There is a row for each of your %1 actions and cases. Two minutes to read, a minute a row:")
            .arg(count),
        QStringLiteral(
            "1. Go to the sheets Actions and Cases. Grey columns are to be read, white ones to be filled in."),
        QStringLiteral(
            "2. Correct status, RAG and % complete where they have changed. Where nothing has, leave them."),
        QStringLiteral("3. For amber and red say why, and what brings it back to green, by whom and when."),
        QStringLiteral(
            "4. Say in \"What happened\" what was done since the last update. \"Nothing to report\" is an answer."),
        QStringLiteral(
            "5. To ask for another due date, write it in \"New due date asked for\", and why beside it. The group decides."),
        QStringLiteral(
            "6. Save the file under its own name and send it back. Nothing is taken in before it has been looked through."),
        QStringLiteral(
            "You may sort and filter, widen columns and leave rows out. Please do not add rows: tell us of new actions instead. Write about "
            "problems and places, never names of people."),
    };
    return sheet;
}

} // namespace

QList<RecordName> askedOf(const Records &records, const Audience &audience) {
    QList<RecordName> asked;
    const Theirs theirs(records, audience);
    addAsked<Action>(records, theirs, asked);
    addAsked<Case>(records, theirs, asked);
    return asked;
}

WrittenWorkbook returnSheet(const Records &records, const QUuid &plan, const Audience &audience,
                            const QDate &today) {
    const Group *group = records.find(audience.group);
    SheetOrigin origin{plan, QUuid::createUuid(), nameOf(records, audience), {}, today};
    origin.lead = !group                      ? origin.audience
                  : group->leadRole.isEmpty() ? QStringLiteral("Lead of %1").arg(group->name)
                                              : group->leadRole;
    const QList<RecordName> asked = askedOf(records, audience);
    Marking marking = Marking::Official;
    WrittenSheet sent;
    sent.name = QStringLiteral("SaferPlan");
    sent.hidden = true;
    sent.columns = {{QStringLiteral("Sent"),
                     returnKey(QStringLiteral("sent")),
                     40,
                     CellsTake::Anything,
                     {},
                     {},
                     true,
                     false},
                    {QStringLiteral("Reference"), {}, 12, CellsTake::Anything, {}, {}, true, false}};
    for (const RecordName &record : asked) {
        marking = highest(marking, protectionOf(records, record.id).marking);
        sent.rows.append({SheetCell::ofText(uuidText(record.id)),
                          SheetCell::ofText(record.kind->reference(records, record.id))});
    }
    WrittenWorkbook book{QStringLiteral("Update of %1").arg(origin.audience),
                         labelOf(marking),
                         {guidance(origin, asked.size())}};
    for (const Kind *kind : {&kindOf<Action>(), &kindOf<Case>()})
        if (std::any_of(asked.begin(), asked.end(),
                        [kind](const RecordName &record) { return record.kind == kind; }))
            book.sheets.append(sheetOf(records, origin, *kind, asked));
    book.sheets.append(sent);
    return book;
}

QString returnSheetName(const WrittenWorkbook &sheet, const QDate &today) {
    QString whose = sheet.title;
    for (QChar &c : whose)
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-' && c != u',')
            c = u' ';
    return QStringLiteral("%1 %2 %3.xlsx").arg(sheet.marking, whose.simplified().left(80), dateText(today));
}

} // namespace saferplan
