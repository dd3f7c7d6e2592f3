#include "core/tables/trackerreader.h"

#include "core/record/shown.h"
#include "core/tables/cellwords.h"

#include <QRegularExpression>

namespace saferplan {

namespace {

QString valueIn(const TrackerRow &row, QLatin1String field) {
    for (const auto &[name, text] : row.values)
        if (name == field)
            return text;
    return {};
}

QStringList partsOf(const QString &text) {
    static const QRegularExpression between(QStringLiteral("[/;,+&\\n]|\\band\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    return parts;
}

} // namespace

TrackerReader::TrackerReader(const Sheet &sheet, const Records &records, const TrackerOptions &options,
                             TrackerImport &import)
    : m_sheet(sheet.spread())
    , m_records(records)
    , m_options(options)
    , m_import(import)
    , m_agencies(records, kindOf<Agency>())
    , m_groups(records, kindOf<Group>())
    , m_priorities(records, kindOf<Priority>())
    , m_objectives(records, kindOf<Objective>())
    , m_themes(records, kindOf<Theme>()) {
    for (const Action &action : records.all<Action>()) {
        m_byReference.insert(plainWords(action.reference), action.id.uuid);
        if (!action.archived)
            m_byTitle[plainWords(action.title)].append(action.id.uuid);
    }
    QStringList taken;
    for (int column = 0; column < m_sheet.columnCount(import.headingRow); ++column) {
        const QString field =
            import.mapping.fieldOf(m_sheet.text(import.headingRow, column)).value_or(QString());
        const TrackerField *known = trackerFieldNamed(field);
        if (!known || (taken.contains(field) && !known->many))
            continue;
        taken += field;
        m_columns.append({column, field});
    }
    // What others depend on is read first: an objective belongs to a priority, an outcome to an objective.
    std::stable_sort(m_columns.begin(), m_columns.end(), [](const auto &a, const auto &b) {
        const auto rank = [](const QString &field) {
            return field == QLatin1String("priority")    ? 0
                   : field == QLatin1String("objective") ? 1
                   : field == QLatin1String("status")    ? 2
                                                         : 3;
        };
        return rank(a.second) < rank(b.second);
    });
}

void TrackerReader::read(const Progress &progress) {
    for (m_row = m_import.headingRow + 1; m_row < m_sheet.rowCount(); ++m_row) {
        tell(progress, m_row, 2 * m_sheet.rowCount()); // each is judged too
        if (!m_sheet.isBlank(m_row) && !readSection(m_row))
            readRow(m_row);
    }
}

/// Whether a row is a heading between others: "Priority 2: Serious and organised crime".
bool TrackerReader::readSection(int row) {
    QStringList texts;
    QList<int> places;
    for (int column = 0; column < m_sheet.columnCount(row); ++column)
        if (const QString written = text(column); !written.isEmpty()) {
            texts += written;
            places += column;
        }
    const bool headings = std::all_of(places.begin(), places.end(), [&](int column) {
        return text(column) == m_sheet.text(m_import.headingRow, column);
    });
    if (headings)
        return true; // said again, as at the top of a page
    texts.removeDuplicates();
    if (texts.size() != 1)
        return false;
    if (const QUuid priority = priorityOf(texts.first()); !priority.isNull()) {
        m_sectionPriority = priority;
        m_sectionObjective.clear();
        return true;
    }
    static const QRegularExpression objective(QStringLiteral("^(objective|aim)\\b[ 0-9.:-]*"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (objective.match(texts.first()).hasMatch()) {
        m_sectionObjective = QString(texts.first()).remove(objective).trimmed();
        return true;
    }
    const auto title = std::find_if(m_columns.begin(), m_columns.end(), [](const auto &column) {
        return column.second == QLatin1String("title");
    });
    const bool action = places.size() == 1 && title != m_columns.end() && title->first == places.first();
    if (!action) {
        m_row = row;
        m_rejected = false;
        reject(places.first(),
               QStringLiteral("the row has this text alone: neither an action nor a priority of the plan"));
    }
    return !action;
}

void TrackerReader::reject(int column, const QString &reason) {
    m_rejected = true;
    m_import.rejects.append({m_row, column < 0 ? QString() : m_sheet.text(m_import.headingRow, column),
                             m_sheet.address(m_row, std::max(column, 0)),
                             column < 0 ? QString() : text(column).left(200),
                             reason.endsWith(u'.') || reason.endsWith(u'?') ? reason : reason + u'.'});
}

void TrackerReader::readRow(int row) {
    m_row = row;
    m_rejected = false;
    TrackerRow read;
    read.row = row;
    for (const auto &[column, field] : std::as_const(m_columns))
        if (!text(column).isEmpty())
            readCell(column, field, read);
    findAction(read);
    complete(read);
    if (m_rejected)
        read.does = TrackerRow::Does::Rejected;
    m_import.rows.append(read);
}

void TrackerReader::take(TrackerRow &read, const QString &field, const QString &text) {
    if (!text.isEmpty())
        read.values.append({field, text});
}

void TrackerReader::take(TrackerRow &read, const QString &field, const WrittenValue &value, int column) {
    if (value.isRead())
        take(read, field, value.text);
    else
        reject(column, value.problem);
}

void TrackerReader::readCell(int column, const QString &field, TrackerRow &read) {
    const SheetCell &cell = m_sheet.at(m_row, column);
    if (cell.kind == CellKind::Error)
        reject(column, QStringLiteral("there is an error of a formula in it; write what is meant"));
    else if (field == QLatin1String("priority"))
        readPriority(column, read);
    else if (field == QLatin1String("objective"))
        readObjective(column, read);
    else if (field == QLatin1String("lead") || field == QLatin1String("lead_agency") ||
             field == QLatin1String("supporting_agencies"))
        readAgencies(column, field, read);
    else if (field == QLatin1String("themes"))
        readThemes(column, read);
    else if (field == QLatin1String("status"))
        take(read, field, readStatusCell(cell), column);
    else if (field == QLatin1String("percent"))
        take(read, field, readPercentCell(cell), column);
    else if (field == QLatin1String("start") || field == QLatin1String("due") ||
             field == QLatin1String("original_due") || field == QLatin1String("completed_on"))
        take(read, field, readDateCell(cell), column);
    else
        readWords(column, field, read);
}

void TrackerReader::readWords(int column, const QString &field, TrackerRow &read) {
    const SheetCell &cell = m_sheet.at(m_row, column);
    const QString words =
        cell.kind == CellKind::Date && cell.date.isValid() ? dateText(cell.date) : text(column);
    if (field == QLatin1String("reference")) {
        read.reference = words;
    } else if (field == QLatin1String("title")) {
        read.title = words.simplified();
    } else if (field == QLatin1String("rag")) {
        const WrittenValue rag = readRagCell(cell);
        if (rag.text != QLatin1String("blue"))
            take(read, field, rag, column);
        else if (valueIn(read, QLatin1String("status")).isEmpty())
            take(read, QStringLiteral("status"), QStringLiteral("complete")); // blue: complete
    } else if (field == QLatin1String("group")) {
        if (const auto id = named(m_groups, kindOf<Group>(), words, column))
            take(read, field, uuidText(*id));
    } else if (field == QLatin1String("funding_amount")) {
        const Kind &kind = kindOf<Action>();
        const WrittenValue amount =
            readWritten(kind.field(kind.fieldNamed(field)), QString(words).remove(u'£'), {});
        take(read, field, amount, column);
    } else if (field == QLatin1String("progress")) {
        read.progress += words;
    } else if (field == QLatin1String("milestone")) {
        for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts))
            read.milestones += line.simplified();
    } else if (field == QLatin1String("milestone_due")) {
        const WrittenValue day = readDateCell(cell);
        read.milestoneDue = QDate::fromString(day.text, Qt::ISODate);
        if (!day.isRead())
            reject(column, day.problem);
    } else if (field == QLatin1String("outcome")) {
        read.outcome = words;
    } else {
        take(read, field, words);
    }
}

void TrackerReader::readAgencies(int column, const QString &field, TrackerRow &read) {
    const QString written = text(column);
    const NameMatch whole = find(m_agencies, kindOf<Agency>(), written);
    const QStringList parts = whole.sure == NameMatch::Sure::None || whole.sure == NameMatch::Sure::Several
                                  ? partsOf(written)
                                  : QStringList{written};
    const bool anyKnown = std::any_of(parts.begin(), parts.end(), [this](const QString &part) {
        return find(m_agencies, kindOf<Agency>(), part).sure != NameMatch::Sure::None;
    });
    if (field == QLatin1String("lead") && !anyKnown && whole.sure == NameMatch::Sure::None) {
        take(read, QStringLiteral("lead_officer"), written.simplified()); // a role
        return;
    }
    QStringList ids;
    for (const QString &part : parts)
        if (const auto id = named(m_agencies, kindOf<Agency>(), part, column))
            ids += uuidText(*id);
    ids.removeDuplicates();
    if (field != QLatin1String("supporting_agencies") && !ids.isEmpty())
        take(read, QStringLiteral("lead_agency"), ids.takeFirst()); // the others support it
    QString &others = [&]() -> QString & {
        for (auto &[name, value] : read.values)
            if (name == QLatin1String("supporting_agencies"))
                return value;
        read.values.append({QStringLiteral("supporting_agencies"), QString()});
        return read.values.last().second;
    }();
    others = (others.split(u' ', Qt::SkipEmptyParts) + ids).join(u' ');
    if (others.isEmpty())
        read.values.removeIf(
            [](const auto &value) { return value.first == QLatin1String("supporting_agencies"); });
}

void TrackerReader::readThemes(int column, TrackerRow &read) {
    QStringList ids;
    const QStringList parts = find(m_themes, kindOf<Theme>(), text(column)).sure == NameMatch::Sure::None
                                  ? partsOf(text(column))
                                  : QStringList{text(column)};
    for (const QString &part : parts)
        if (const auto id = named(m_themes, kindOf<Theme>(), part, column))
            ids += uuidText(*id);
    take(read, QStringLiteral("themes"), ids.join(u' '));
}

/// The priority that is surely meant: "P1", "1", "Priority 1", "Priority 1: Anti-social behaviour", its
/// title.
QUuid TrackerReader::priorityOf(const QString &written) const {
    if (const NameMatch match = find(m_priorities, kindOf<Priority>(), written); match.isSure())
        return match.id;
    static const QRegularExpression numbered(
        QStringLiteral("^(?:strategic )?(?:priority |p)?(\\d{1,2})(?: .*)?$"));
    const auto number = numbered.match(plainWords(written));
    for (const Priority &priority : m_records.all<Priority>())
        if (number.hasMatch() && !priority.archived && priority.number &&
            priority.number == number.captured(1).toInt())
            return priority.id.uuid;
    return {};
}

void TrackerReader::readPriority(int column, TrackerRow &read) {
    const QString field = QStringLiteral("priority");
    const bool isSaid = !saidOf(kindOf<Priority>(), text(column)).isNull();
    if (const QUuid id = isSaid ? QUuid() : priorityOf(text(column)); !id.isNull())
        take(read, field, uuidText(id));
    else if (const auto likely = named(m_priorities, kindOf<Priority>(), text(column), column))
        take(read, field, uuidText(*likely));
}

void TrackerReader::readObjective(int column, TrackerRow &read) {
    const NameMatch match = find(m_objectives, kindOf<Objective>(), text(column));
    if (match.sure == NameMatch::Sure::None)
        read.objective = text(column).simplified();
    else if (const auto id = named(m_objectives, kindOf<Objective>(), text(column), column))
        take(read, QStringLiteral("objective"), uuidText(*id));
}

/// The action a row is of: the one with its reference, else the only one with its title.
void TrackerReader::findAction(TrackerRow &read) {
    if (!read.reference.isEmpty()) {
        read.action = m_byReference.value(plainWords(read.reference));
    } else {
        const QList<QUuid> same = m_byTitle.value(plainWords(read.title));
        if (same.size() > 1)
            reject(-1, QStringLiteral(
                           "there are %1 actions of this title; give the reference of the one that is meant")
                           .arg(same.size()));
        else if (!same.isEmpty())
            read.action = same.first();
    }
    const Action *there = m_records.find(Id<Action>{read.action});
    if (there && there->archived)
        reject(-1,
               QStringLiteral("%1 is archived; restore it first, or take the row out").arg(there->reference));
    read.does = there ? TrackerRow::Does::Change : TrackerRow::Does::Add;
    // A row that is new and has no reference is known by its title.
    static const QUuid space(u"2f6f7b0c-7a0e-4d0b-8a3c-0f6f0a9b7c55"_qs);
    const QUuid same =
        there ? read.action
              : QUuid::createUuidV5(space, read.reference.isEmpty()
                                               ? QStringLiteral("title:") + plainWords(read.title)
                                               : plainWords(read.reference));
    if (const auto before = m_seen.constFind(same); before != m_seen.constEnd() && !read.title.isEmpty())
        reject(-1, QStringLiteral("it is of the same action as row %1; leave one of them").arg(*before + 1));
    m_seen.insert(same, m_row);
    if (!there)
        read.action = QUuid::createUuid();
}

/// What a row leaves to be understood.
void TrackerReader::complete(TrackerRow &read) {
    const Action *there = m_records.find(Id<Action>{read.action});
    const auto says = [&read](const char *field) { return !valueIn(read, QLatin1String(field)).isEmpty(); };
    if (!m_sectionObjective.isEmpty() && read.objective.isEmpty() && !says("objective")) {
        const NameMatch match = find(m_objectives, kindOf<Objective>(), m_sectionObjective);
        if (match.isSure())
            take(read, QStringLiteral("objective"), uuidText(match.id));
        else
            read.objective = m_sectionObjective;
    }
    if (!says("priority") && !there) {
        const Objective *objective =
            m_records.find(Id<Objective>{QUuid(valueIn(read, QLatin1String("objective")))});
        const QUuid priority = objective                     ? objective->priority.uuid
                               : !m_sectionPriority.isNull() ? m_sectionPriority
                                                             : m_options.priority.uuid;
        take(read, QStringLiteral("priority"), uuidText(priority));
        if (priority.isNull() && !m_rejected)
            reject(
                -1,
                QStringLiteral(
                    "it has no priority; add a column of priorities, or say which one all rows belong to"));
    }
    if (read.title.isEmpty() && !there && !m_rejected)
        reject(-1, QStringLiteral("it says no action; write what is to be done"));
    if (there)
        return;
    // The first date that is known is the original one.
    if (says("due") && !says("original_due"))
        take(read, QStringLiteral("original_due"), valueIn(read, QLatin1String("due")));
    else if (says("original_due") && !says("due"))
        take(read, QStringLiteral("due"), valueIn(read, QLatin1String("original_due")));
    if (valueIn(read, QLatin1String("status")) == QLatin1String("complete") && !says("percent"))
        take(read, QStringLiteral("percent"), QStringLiteral("100"));
}

} // namespace saferplan
