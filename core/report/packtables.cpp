#include "core/report/packtables.h"

#include "core/record/related.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

Cell figure(int count) {
    return {QString::number(count)};
}

/// The action that a row is about.
Cell actionCell(const Action &action) {
    return {action.reference + u' ' + action.title, {}, false, action.id.uuid};
}

Cell declaredCell(const Standing &standing) {
    if (standing.declared == Delivery::Grey)
        return {QStringLiteral("Not rated"), Delivery::Grey};
    return {colourOf(standing.declared), standing.declared};
}

Cell computedCell(const Standing &standing) {
    if (standing.computed.rag == Delivery::Grey)
        return {QStringLiteral("Not rated"), Delivery::Grey, true};
    return {colourOf(standing.computed.rag), standing.computed.rag, true};
}

QString leadOf(const Records &records, const Action &action) {
    const Agency *agency = records.find(action.leadAgency);
    const QString name = !agency ? QString() : agency->shortName.isEmpty() ? agency->name : agency->shortName;
    if (name.isEmpty() && isBlank(action.leadOfficer))
        return QStringLiteral("none");
    if (name.isEmpty() || isBlank(action.leadOfficer))
        return name + action.leadOfficer;
    return QStringLiteral("%1, %2").arg(action.leadOfficer, name);
}

QString dueText(const Standing &standing) {
    if (!standing.computed.due.isValid())
        return QStringLiteral("none");
    if (!standing.overdue)
        return dateText(standing.computed.due);
    return QStringLiteral("%1, %2 late")
        .arg(dateText(standing.computed.due), daysText(standing.computed.daysLate));
}

QList<Cell> statusRow(const QString &name, const ActionFigures &figures) {
    const int other = figures.byStatus.of(Status::Draft) + figures.byStatus.of(Status::Suspended) +
                      figures.byStatus.of(Status::Withdrawn);
    return {{name},
            figure(figures.total),
            figure(figures.byStatus.of(Status::Complete)),
            figure(figures.byStatus.of(Status::InProgress)),
            figure(figures.byStatus.of(Status::NotStarted)),
            figure(other),
            figure(figures.overdue),
            figure(figures.dueSoon),
            figure(figures.notUpdated)};
}

QList<Cell> ragRow(const QString &name, const ActionFigures &figures) {
    return {{name},
            figure(figures.declared.of(Rag::Green)),
            figure(figures.declared.of(Rag::Amber)),
            figure(figures.declared.of(Rag::Red)),
            figure(figures.declared.of(Rag::None)),
            figure(figures.computed.of(Delivery::Blue)),
            figure(figures.computed.of(Delivery::Green)),
            figure(figures.computed.of(Delivery::Amber)),
            figure(figures.computed.of(Delivery::Red)),
            figure(figures.computed.of(Delivery::Grey))};
}

QString nameOf(const FiguresOf &row) {
    return row.id.isNull() ? row.title : QStringLiteral("%1 %2").arg(row.reference, row.title);
}

QString reasonText(const Standing &standing) {
    const Action &action = *standing.action;
    QStringList parts;
    if (!isBlank(action.ragReason))
        parts += QStringLiteral("Reason: %1").arg(action.ragReason.trimmed());
    else if (standing.declared >= Delivery::Amber)
        parts += QStringLiteral("Reason: not given.");
    else
        parts += QStringLiteral("Dates say %1.").arg(standing.computed.sentence());
    if (!isBlank(action.differenceReason))
        parts += QStringLiteral("Why the ratings differ: %1").arg(action.differenceReason.trimmed());
    else if (standing.difference.needsReason)
        parts += QStringLiteral("Why the ratings differ: not given.");
    parts += isBlank(action.pathToGreen)
                 ? QStringLiteral("Path to green: not given.")
                 : QStringLiteral("Path to green: %1").arg(action.pathToGreen.trimmed());
    return parts.join(u'\n');
}

QString changeText(const FieldDifference &change) {
    const auto said = [](const QString &text) { return text.isEmpty() ? QStringLiteral("none") : text; };
    const bool isLong = change.field->kind == FieldKind::LongText;
    if (isLong)
        return QStringLiteral("%1, now: %2").arg(QString::fromUtf8(change.field->label), said(change.after));
    return QStringLiteral("%1: %2, was %3")
        .arg(QString::fromUtf8(change.field->label), said(change.after), said(change.before));
}

QString turnsText(const QList<Turn> &turns) {
    QStringList words;
    for (const Turn turn : turns)
        words += labelOf(turn);
    return words.join(QStringLiteral(", "));
}

/// Actions by RAG, a bar a row.
ChartBlock stackedRag(const QList<FiguresOf> &rows, const QString &by, const QDate &today) {
    ChartBlock chart;
    chart.kind = ChartKind::StackedBars;
    chart.caption = QStringLiteral("Number of actions by %1 and RAG, computed from their dates, as at %2. "
                                   "Off track counts declared ratings too.")
                        .arg(by, longDateText(today));
    QStringList sentences;
    const QList<Delivery> order = {Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red,
                                   Delivery::Grey};
    for (const Delivery rag : order)
        chart.series.append({colourOf(rag), toneOf(rag), {}});
    for (const FiguresOf &row : rows) {
        chart.categories += nameOf(row);
        QStringList parts;
        for (qsizetype i = 0; i < order.size(); ++i) {
            const int count = row.figures.computed.of(order[i]);
            chart.series[i].values.append(count);
            if (count > 0)
                parts += QStringLiteral("%1 %2").arg(count).arg(colourOf(order[i]).toLower());
        }
        sentences += QStringLiteral("%1: %2.").arg(row.id.isNull() ? row.title : row.reference,
                                                   parts.isEmpty() ? QStringLiteral("no actions")
                                                                   : parts.join(QStringLiteral(", ")));
    }
    chart.textEquivalent = sentences.join(u' ');
    return chart;
}

} // namespace

QString actionsText(int count) {
    return countText(count, QStringLiteral("action"), QStringLiteral("actions"));
}

TableBlock statusTable(const QString &caption, const QString &what, const QList<FiguresOf> &rows,
                       const ActionFigures &all) {
    TableBlock table;
    table.caption = caption;
    table.columns = {{what, 5.2},
                     {QStringLiteral("Actions"), 1.45, true},
                     {QStringLiteral("Complete"), 1.65, true},
                     {QStringLiteral("In progress"), 1.6, true},
                     {QStringLiteral("Not started"), 1.4, true},
                     {QStringLiteral("Counted apart"), 1.5, true},
                     {QStringLiteral("Overdue"), 1.55, true},
                     {QStringLiteral("Due soon"), 1.2, true},
                     {QStringLiteral("Not updated"), 1.5, true}};
    table.whenEmpty = QStringLiteral("There are no actions to count yet.");
    if (all.total == 0)
        return table;
    for (const FiguresOf &row : rows)
        table.rows.append(statusRow(nameOf(row), row.figures));
    table.rows.append(statusRow(QStringLiteral("All actions"), all));
    return table;
}

TableBlock ragTable(const QString &caption, const QString &what, const QList<FiguresOf> &rows,
                    const ActionFigures &all) {
    TableBlock table;
    table.caption = caption;
    table.columns = {{what, 4.6},
                     {QStringLiteral("Declared green"), 1.6, true},
                     {QStringLiteral("Declared amber"), 1.6, true},
                     {QStringLiteral("Declared red"), 1.6, true},
                     {QStringLiteral("Declared none"), 1.6, true},
                     {QStringLiteral("Dates say blue"), 1.15, true},
                     {QStringLiteral("Dates say green"), 1.15, true},
                     {QStringLiteral("Dates say amber"), 1.2, true},
                     {QStringLiteral("Dates say red"), 1.15, true},
                     {QStringLiteral("Dates say grey"), 1.15, true}};
    table.whenEmpty = QStringLiteral("There are no actions to rate yet.");
    if (all.total == 0)
        return table;
    for (const FiguresOf &row : rows)
        table.rows.append(ragRow(nameOf(row), row.figures));
    table.rows.append(ragRow(QStringLiteral("All actions"), all));
    return table;
}

ChartBlock ragChart(const QList<FiguresOf> &rows, const ActionFigures &all, const QDate &today) {
    ChartBlock chart = stackedRag(rows, QStringLiteral("priority"), today);
    chart.title = all.offTrack == 0
                      ? QStringLiteral("No action is off track")
                      : QStringLiteral("%1 %2 off track")
                            .arg(actionsText(all.offTrack),
                                 all.offTrack == 1 ? QStringLiteral("is") : QStringLiteral("are"));
    return chart;
}

ChartBlock groupRagChart(const QList<FiguresOf> &rows, const QDate &today) {
    ChartBlock chart = stackedRag(rows, QStringLiteral("group"), today);
    const auto worst = std::max_element(rows.begin(), rows.end(), [](const FiguresOf &a, const FiguresOf &b) {
        return a.figures.offTrack < b.figures.offTrack;
    });
    chart.title = worst == rows.end() || worst->figures.offTrack == 0
                      ? QStringLiteral("No group has an action off track")
                      : QStringLiteral("%1 has the most off track: %2 of %3")
                            .arg(worst->id.isNull() ? worst->title : worst->reference)
                            .arg(worst->figures.offTrack)
                            .arg(actionsText(worst->figures.total));
    return chart;
}

TableBlock ageingTable(const AgeingTable &ageing) {
    TableBlock table;
    table.caption = QStringLiteral("How late the overdue actions are");
    table.whenEmpty = QStringLiteral("No action is overdue.");
    if (ageing.overdue == 0)
        return table;
    QList<Cell> row{{QStringLiteral("Overdue actions")}};
    table.columns.append({QStringLiteral("Days late"), 2});
    for (const Ageing band : {Ageing::UpTo30, Ageing::UpTo60, Ageing::UpTo90, Ageing::Over90}) {
        table.columns.append({labelOf(band), 1, true});
        row.append(figure(ageing.bands.of(band)));
    }
    table.rows.append(row);
    return table;
}

TableBlock offTrackTable(const Records &records, const QList<Standing> &standings) {
    QList<const Standing *> shown;
    for (const Standing &standing : standings)
        if (standing.overdue || standing.isOffTrack())
            shown.append(&standing);
    std::stable_sort(shown.begin(), shown.end(), [](const Standing *a, const Standing *b) {
        if (a->worse() != b->worse())
            return a->worse() > b->worse();
        if (a->computed.daysLate != b->computed.daysLate)
            return a->computed.daysLate > b->computed.daysLate;
        return comesBefore(a->action->reference, b->action->reference);
    });
    TableBlock table;
    table.caption = QStringLiteral("Overdue and off-track actions, the worst first");
    table.columns = {{QStringLiteral("Action"), 3},       {QStringLiteral("Lead"), 1.9},
                     {QStringLiteral("Due"), 1.8},        {QStringLiteral("Declared"), 1.5},
                     {QStringLiteral("Dates say"), 1.55}, {QStringLiteral("Reason and path to green"), 6}};
    table.whenEmpty = QStringLiteral("No action is overdue, amber or red.");
    for (const Standing *standing : shown)
        table.rows.append({actionCell(*standing->action),
                           {leadOf(records, *standing->action)},
                           {dueText(*standing)},
                           declaredCell(*standing),
                           computedCell(*standing),
                           {reasonText(*standing)}});
    return table;
}

TableBlock changesTable(const PlanDifference &difference, const QString &since) {
    QList<RecordDifference> changed = difference.of(kindOf<Action>());
    std::stable_sort(changed.begin(), changed.end(),
                     [](const RecordDifference &a, const RecordDifference &b) {
                         return a.turns.value(0) != b.turns.value(0) ? a.turns.value(0) < b.turns.value(0)
                                                                     : comesBefore(a.reference, b.reference);
                     });
    TableBlock table;
    table.caption = QStringLiteral("Actions changed since %1").arg(since);
    table.columns = {{QStringLiteral("Action"), 3.5},
                     {QStringLiteral("Change"), 1.8},
                     {QStringLiteral("Now and before"), 5}};
    table.whenEmpty = QStringLiteral("No action has changed since %1.").arg(since);
    for (const RecordDifference &record : changed) {
        QStringList lines;
        for (const FieldDifference &change : record.fields)
            lines += changeText(change);
        if (lines.isEmpty())
            lines += QStringLiteral("none");
        table.rows.append(
            {{record.reference + u' ' + record.title, {}, false, record.id},
             {turnsText(record.turns)},
             {record.turns.contains(Turn::New) ? QStringLiteral("Added to the plan") : lines.join(u'\n')}});
    }
    return table;
}

TableBlock actionLogTable(const Records &records, const QList<Standing> &standings,
                          const FiguresOf &priority) {
    const Related<ProgressUpdate, AnyRecord> updates(records.all<ProgressUpdate>(), &ProgressUpdate::about);
    QList<const Standing *> shown;
    for (const Standing &standing : standings) {
        const Id<Priority> own = standing.action->priority;
        if (own.uuid == priority.id || (priority.id.isNull() && !records.find(own)))
            shown.append(&standing);
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Standing *a, const Standing *b) {
        return comesBefore(a->action->reference, b->action->reference);
    });
    TableBlock table;
    table.caption = nameOf(priority);
    table.columns = {{QStringLiteral("Action"), 3.2},     {QStringLiteral("Lead"), 2},
                     {QStringLiteral("Due"), 1.75},       {QStringLiteral("Status"), 1.5},
                     {QStringLiteral("Declared"), 1.6},   {QStringLiteral("Dates say"), 1.65},
                     {QStringLiteral("Latest update"), 5}};
    table.whenEmpty = QStringLiteral("No actions stand under this priority.");
    for (const Standing *standing : shown) {
        const ProgressUpdate *latest = nullptr;
        for (const ProgressUpdate *update : updates.of({standing->action->id.uuid}))
            if (!latest || update->saidOn > latest->saidOn)
                latest = update;
        QString said = QStringLiteral("none");
        if (latest)
            said = QStringLiteral("%1: %2").arg(
                dateText(latest->saidOn),
                isBlank(latest->happened) ? QStringLiteral("nothing to report") : latest->happened);
        table.rows.append({actionCell(*standing->action),
                           {leadOf(records, *standing->action)},
                           {dueText(*standing)},
                           {labelOf(standing->action->status)},
                           declaredCell(*standing),
                           computedCell(*standing),
                           {said}});
    }
    return table;
}

} // namespace saferplan
