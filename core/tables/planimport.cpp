#include "core/tables/planimport.h"

#include "core/tables/csv.h"
#include "core/tables/importerror.h"
#include "core/tables/writtenvalue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace saferplan {

namespace {

QString readText(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError(
            path, 1,
            QStringLiteral("the table cannot be read. Check that it is there and that you may read it."));
    return QString::fromUtf8(file.readAll());
}

/// A moment as written, `2025-03-14` (taken as nine in the morning) or `2025-03-14T10:20`, in UTC.
qint64 momentOf(const QString &written, const QString &file, int line) {
    if (written.isEmpty())
        return 0;
    const QDate day = QDate::fromString(written.left(10), Qt::ISODate);
    const QTime time =
        written.size() > 10 ? QTime::fromString(written.mid(11), QStringLiteral("HH:mm")) : QTime(9, 0);
    if (!day.isValid() || !time.isValid())
        throw ImportError(
            file, line,
            QStringLiteral("\"%1\" is not a moment. Write it as 2025-03-14 or 2025-03-14T10:20.")
                .arg(written));
    return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
}

QString keyOf(const Kind &kind, const QString &reference) {
    return QString::fromLatin1(kind.name()) + u':' + reference.toLower();
}

} // namespace

void PlanImport::read(const QString &folder) {
    if (!QFileInfo(folder).isDir())
        throw ImportError(folder, 1,
                          QStringLiteral("the folder of tables is not there. Install the program again."));
    for (const Kind *kind : kinds()) {
        const QString path = folder + u'/' + QLatin1String(kind->name()) + QStringLiteral(".csv");
        if (QFileInfo::exists(path))
            readRecords(*kind, path);
    }
    const QString history = folder + QStringLiteral("/history.csv");
    if (QFileInfo::exists(history))
        readHistory(history);
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step &a, const Step &b) { return a.on < b.on; });
}

void PlanImport::readRecords(const Kind &kind, const QString &path) {
    const QString file = QFileInfo(path).fileName();
    const CsvTable table = readCsv(readText(path), file);
    const auto column = [&table](QLatin1String name) { return table.headings.indexOf(name); };
    const qsizetype reference = column(QLatin1String("reference"));
    if (reference < 0)
        throw ImportError(
            file, 1,
            QStringLiteral("there is no column \"reference\". Add it: a row is known by its reference."));
    for (const CsvTable::Row &row : table.rows) {
        Step step{0,
                  {},
                  QStringLiteral("Add %1").arg(QString::fromUtf8(kind.plural()).toLower()),
                  file,
                  row.line,
                  &kind,
                  row.cells[reference],
                  {},
                  true};
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &heading = table.headings[i];
            const int field = kind.fieldNamed(heading);
            if (heading == QLatin1String("@on"))
                step.on = momentOf(row.cells[i], file, row.line);
            else if (heading == QLatin1String("@by"))
                step.by = row.cells[i];
            else if (field < 0)
                throw ImportError(
                    file, row.line,
                    QStringLiteral(
                        "\"%1\" is no field of this kind of record. Correct the heading, or take the column out.")
                        .arg(heading));
            else if (i != reference && !row.cells[i].isEmpty())
                step.values.append({field, row.cells[i]});
        }
        if (step.reference.isEmpty())
            throw ImportError(file, row.line, QStringLiteral("the row has no reference. Give it one."));
        QUuid &id = m_idOf[keyOf(kind, step.reference)];
        if (id.isNull()) {
            static const QUuid space(u"5c1d1f6e-3f0e-4f6b-9a5b-6f3f0c5a7e21"_qs);
            id = m_ids == Ids::New ? QUuid::createUuid()
                                   : QUuid::createUuidV5(space, keyOf(kind, step.reference));
        }
        m_steps.append(step);
    }
}

void PlanImport::readHistory(const QString &path) {
    const QString file = QFileInfo(path).fileName();
    const CsvTable table = readCsv(readText(path), file);
    if (table.headings !=
        QStringList{u"on"_qs, u"by"_qs, u"label"_qs, u"record"_qs, u"field"_qs, u"value"_qs})
        throw ImportError(file, 1, QStringLiteral("the headings must be on,by,label,record,field,value."));
    for (const CsvTable::Row &row : table.rows) {
        const QString kindName = row.cells[3].section(u':', 0, 0);
        const Kind *kind = kindNamed(kindName);
        if (!kind)
            throw ImportError(file, row.line,
                              QStringLiteral("\"%1\" names no kind of record. Write it as action:P1-03.")
                                  .arg(row.cells[3]));
        const int field = kind->fieldNamed(row.cells[4]);
        if (field < 0)
            throw ImportError(file, row.line,
                              QStringLiteral("\"%1\" is no field of %2.").arg(row.cells[4], kindName));
        m_steps.append({momentOf(row.cells[0], file, row.line),
                        row.cells[1],
                        row.cells[2],
                        file,
                        row.line,
                        kind,
                        row.cells[3].section(u':', 1),
                        {{field, row.cells[5]}},
                        false});
    }
}

QUuid PlanImport::idOf(const OpenPlan &plan, const Step &step) const {
    const RecordName there = findReference(plan.records(), step.reference, step.kind);
    return there.kind ? there.id : m_idOf.value(keyOf(*step.kind, step.reference));
}

QString PlanImport::fieldText(const Step &step, const FieldInfo &field, const QString &written) const {
    const WrittenValue value = readWritten(field, written, [&](const QString &reference) {
        const QString target = QString::fromLatin1(field.target);
        return m_idOf.value(target.isEmpty() ? reference.toLower() : target + u':' + reference.toLower());
    });
    if (!value.isRead())
        throw ImportError(step.file, step.line, value.problem);
    return value.text;
}

void PlanImport::commit(OpenPlan &plan, SetClock &clock, const QString &author) const {
    const auto timed =
        std::find_if(m_steps.begin(), m_steps.end(), [](const Step &step) { return step.on != 0; });
    const qint64 beginning = timed == m_steps.end() ? clock.now() : timed->on - 3'600'000;
    const auto sameCommit = [](const Step &a, const Step &b) {
        return a.on == b.on && a.by == b.by && a.label == b.label;
    };
    for (qsizetype from = 0, to = 0; from < m_steps.size(); from = to) {
        const Step &first = m_steps[from];
        // Everything at the beginning is one commit, so that its records may link to each other in any order.
        while (to < m_steps.size() && (first.on == 0 ? m_steps[to].on == 0 : sameCommit(first, m_steps[to])))
            ++to;
        Edits edits = plan.edit();
        for (qsizetype i = from; i < to; ++i) {
            const QUuid id = idOf(plan, m_steps[i]);
            if (id.isNull())
                throw ImportError(m_steps[i].file, m_steps[i].line,
                                  QStringLiteral("there is no %1 %2 yet at this moment.")
                                      .arg(QLatin1String(m_steps[i].kind->name()), m_steps[i].reference));
            if (m_steps[i].makes && !m_steps[i].kind->has(plan.records(), id)) {
                edits.create(*m_steps[i].kind, id);
                edits.set(*m_steps[i].kind, id, m_steps[i].kind->fieldNamed(u"reference"),
                          m_steps[i].reference);
            }
        }
        for (qsizetype i = from; i < to; ++i)
            for (const auto &[field, written] : m_steps[i].values) {
                const FieldInfo &info = *m_steps[i].kind->fields()[static_cast<size_t>(field)];
                if (!edits.set(*m_steps[i].kind, idOf(plan, m_steps[i]), field,
                               fieldText(m_steps[i], info, written)))
                    throw ImportError(
                        m_steps[i].file, m_steps[i].line,
                        QStringLiteral("\"%1\" is no value for \"%2\", or the record is not there yet.")
                            .arg(written, QLatin1String(info.name)));
            }
        clock.set(first.on == 0 ? beginning : first.on);
        plan.setAuthor(first.by.isEmpty() ? author : first.by);
        try {
            plan.commit(first.on == 0 ? QStringLiteral("New plan") : first.label, edits);
        } catch (const Refused &refused) {
            throw ImportError(first.file, first.line, QString::fromUtf8(refused.what()));
        }
    }
    plan.setAuthor(author);
}

} // namespace saferplan
