#include "core/plan/openplan.h"

#include "core/plan/soundness.h"
#include "core/rules/validation.h"

#include <QSysInfo>

namespace saferplan {

namespace {

std::string sentences(const Problems &problems) {
    QStringList texts;
    for (const Problem &problem : problems)
        texts += problem.text;
    return texts.join(u' ').toStdString();
}

Problems errorsAmong(const Problems &problems) {
    Problems errors;
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(errors),
                 [](const Problem &p) { return p.severity == Severity::Error; });
    return errors;
}

/// The records that changes are of, each once.
QList<RecordName> recordsOf(const Changes &changes) {
    QList<RecordName> records;
    QSet<QUuid> seen;
    for (const Change &change : changes)
        if (const auto before = seen.size(); seen.insert(change.record), seen.size() > before)
            records.append({change.kind, change.record});
    return records;
}

/// What people call a record that the changes take out of the plan.
QString formerName(const RecordName &record, const Changes &changes) {
    const int reference = record.kind->fieldNamed(u"reference");
    QString former;
    for (const Change &change : changes)
        if (change.record == record.id && change.field == reference)
            former = change.before;
    return QString::fromUtf8(record.kind->label()) + u' ' + former;
}

} // namespace

Refused::Refused(Problems problems)
    : std::runtime_error(sentences(problems))
    , m_problems(std::move(problems)) {}

OpenPlan::OpenPlan(std::unique_ptr<PlanFile> file, const Clock &clock, WriterRegistry &registry,
                   QString author)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_registry(registry)
    , m_author(std::move(author))
    , m_latest(m_file->latestStamp())
    , m_records(m_file->load()) {}

QDate OpenPlan::today() const {
    const QDate pinned = m_records.single<Plan>().asAt;
    return pinned.isValid() ? pinned : m_clock.today();
}

void OpenPlan::setAuthor(const QString &author) {
    m_author = author;
    m_history.reset();
}

References &OpenPlan::references() const {
    if (!m_references)
        m_references.emplace(m_records);
    return *m_references;
}

Problems OpenPlan::broken(const Changes &changes) const {
    Problems problems;
    QHash<QUuid, QString> gone;
    for (const RecordName &record : recordsOf(changes)) {
        const auto &[kind, id] = record;
        if (!kind->has(m_records, id)) {
            gone.insert(id, formerName(record, changes));
            continue;
        }
        problems += linkProblems(*kind, m_records, id);
        const QString reference = kind->reference(m_records, id);
        const QUuid holder = references().holder(*kind, reference);
        if (!holder.isNull() && holder != id &&
            kind->reference(m_records, holder).compare(reference, Qt::CaseInsensitive) == 0)
            problems.append(
                {QStringLiteral("reference"),
                 QStringLiteral(
                     "The reference %1 is used already. Choose another, or leave it empty to be given one.")
                     .arg(reference)});
        if (kind->isSingle() && kind->count(m_records) > 1)
            problems.append(
                {QStringLiteral("reference"),
                 QStringLiteral("A plan has one record \"%1\" only.").arg(QLatin1String(kind->label()))});
    }
    // Every record of the plan is asked, which takes its time in a large one.
    if (!gone.isEmpty())
        problems += inboundLinkProblems(m_records, gone);
    return problems;
}

Problems OpenPlan::problemsOf(const Changes &changes) const {
    Problems problems = broken(changes);
    for (const auto &[kind, id] : recordsOf(changes))
        problems += ruleProblems(*kind, m_records, id, today());
    return problems;
}

/// What would be lost were a commit taken back that made records: what somebody else has written in them
/// since.
Problems OpenPlan::workLost(const Changes &logged) const {
    Problems problems;
    const Records none;
    for (const Change &made : logged) {
        if (made.field != Change::presence || !made.kind->has(m_records, made.record))
            continue;
        Changes then;
        std::copy_if(logged.begin(), logged.end(), std::back_inserter(then),
                     [&made](const Change &change) { return change.record == made.record; });
        Changes now;
        made.kind->difference(none, m_records, made.record, now);
        if (now != then)
            problems.append(
                {QStringLiteral("reference"),
                 QStringLiteral(
                     "%1 %2 was changed by somebody else after it was added, and that would be lost "
                     "with it. Archive it instead.")
                     .arg(QString::fromUtf8(made.kind->label()),
                          made.kind->reference(m_records, made.record))});
    }
    return problems;
}

Problems OpenPlan::problems(Edits edits) const {
    // Asked of a copy, which shares all that the edits do not touch.
    Records before = m_records;
    Changes changes;
    for (const auto &[kind, id] : edits.touched())
        kind->difference(m_records, edits.values(), id, changes);
    auto *self = const_cast<OpenPlan *>(this);
    self->applyAll(changes);
    const Problems found = problemsOf(changes);
    self->m_records = before;
    return found;
}

CommitInfo OpenPlan::commit(const QString &label, Edits edits) {
    Changes changes;
    Problems fixed;
    // All of them first: a reference that is given may be made of another record's.
    for (const auto &[kind, id] : edits.touched())
        kind->clean(edits.values(), id);
    // References that are given up first, so that another record of the same commit can take them.
    for (const auto &[kind, id] : edits.touched())
        if (kind->reference(m_records, id) != kind->reference(edits.values(), id))
            references().free(*kind, id, kind->reference(m_records, id));
    for (const auto &[kind, id] : edits.touched()) {
        references().give(*kind, id, m_records, edits.values(), patternOf(*kind, m_records));
        references().use(*kind, id,
                         references().holder(*kind, kind->reference(edits.values(), id)).isNull()
                             ? kind->reference(edits.values(), id)
                             : QString());
        const qsizetype before = changes.size();
        kind->difference(m_records, edits.values(), id, changes);
        if (kind->isFixedOnceSaved() && kind->has(m_records, id))
            for (qsizetype i = before; i < changes.size(); ++i)
                if (changes[i].field > kind->fieldNamed(u"archived"))
                    fixed.append(
                        {QLatin1String(kind->fields()[static_cast<size_t>(changes[i].field)]->name),
                         QStringLiteral(
                             "%1 %2 was saved and is not changed any more. Archive it and add another.")
                             .arg(QLatin1String(kind->label()), kind->reference(m_records, id))});
    }
    if (!fixed.isEmpty()) {
        m_references.reset();
        throw Refused(fixed);
    }
    if (changes.isEmpty())
        return {};
    Tentative made(m_records);
    made.make(changes);
    const Problems errors = errorsAmong(problemsOf(changes));
    if (!errors.isEmpty()) {
        m_references.reset();
        throw Refused(errors);
    }
    return write(label, made, CommitRole::Edit, 0);
}

void OpenPlan::applyAll(const Changes &changes) {
    for (const Change &change : changes)
        apply(change, m_records);
}

/// Writes changes that stand in memory already, and keeps them there once the file has them.
CommitInfo OpenPlan::write(const QString &label, Tentative &made, CommitRole role, qint64 target) {
    CommitInfo info{0, 0, {}, QSysInfo::machineHostName(), m_author, label, role, target};
    try {
        if (m_writer.isNull())
            m_writer = m_registry.writerFor(
                path(), [this](const QUuid &writer) { return m_file->latestStamp(writer); });
        info.writer = m_writer;
        info.stamp = nextStamp(m_latest, m_clock.now());
        m_registry.note(path(), m_writer, info.stamp);
        m_file->append(info, made.changes(), m_records);
    } catch (...) {
        m_references.reset();
        throw;
    }
    made.keep();
    m_latest = info.stamp;
    if (role != CommitRole::Edit)
        m_references.reset();
    if (m_history) {
        auto &[undoable, redoable] = *m_history;
        if (role == CommitRole::Undo) {
            redoable.append(undoable.takeLast());
        } else {
            undoable.append(role == CommitRole::Redo ? redoable.takeLast() : info);
            if (role == CommitRole::Edit)
                redoable.clear();
        }
    }
    emit changed({info, made.changes()});
    return info;
}

/// What the author can undo and redo, read from the log: an edit can be undone and ends all redoing; an undo
/// moves its target to what can be redone, a redo moves it back.
const OpenPlan::History &OpenPlan::history() const {
    if (m_history)
        return *m_history;
    History history;
    for (const CommitInfo &commit : m_file->commits()) {
        if (commit.author != m_author)
            continue;
        if (commit.role == CommitRole::Edit) {
            history.undoable.append(commit);
            history.redoable.clear();
        } else if (commit.role == CommitRole::Undo && !history.undoable.isEmpty()) {
            history.redoable.append(history.undoable.takeLast());
        } else if (commit.role == CommitRole::Redo && !history.redoable.isEmpty()) {
            history.undoable.append(history.redoable.takeLast());
        }
    }
    m_history = history;
    return *m_history;
}

QString OpenPlan::undoLabel() const {
    return history().undoable.isEmpty() ? QString() : history().undoable.last().label;
}
QString OpenPlan::redoLabel() const {
    return history().redoable.isEmpty() ? QString() : history().redoable.last().label;
}

CommitInfo OpenPlan::undo() {
    return undoLabel().isEmpty() ? CommitInfo() : takeBack(history().undoable.last(), CommitRole::Undo);
}
CommitInfo OpenPlan::redo() {
    return redoLabel().isEmpty() ? CommitInfo() : takeBack(history().redoable.last(), CommitRole::Redo);
}

CommitInfo OpenPlan::takeBack(const CommitInfo &target, CommitRole role) {
    const bool undo = role == CommitRole::Undo;
    const Changes logged = m_file->changesOf(target.seq);
    const Problems lost = undo ? workLost(logged) : Problems();
    if (!lost.isEmpty())
        throw Refused(lost);
    Tentative made(m_records);
    made.makeWhereUntouched(undo ? reversed(logged) : logged);
    const Problems wrong = broken(made.changes());
    if (!wrong.isEmpty())
        throw Refused(wrong);
    const QString verb = undo ? QStringLiteral("Undo: %1") : QStringLiteral("Redo: %1");
    return write(verb.arg(target.label), made, role, target.seq);
}

Records OpenPlan::asAt(Stamp stamp) const {
    Records records;
    asAt({stamp}, [&records](Stamp, const Records &then) { records = then; });
    return records;
}

void OpenPlan::asAt(const QList<Stamp> &stamps,
                    const std::function<void(Stamp, const Records &)> &take) const {
    QHash<qint64, Stamp> stampOf;
    for (const CommitInfo &commit : m_file->commits())
        stampOf.insert(commit.seq, commit.stamp);
    Records records;
    qsizetype next = 0;
    m_file->readLog([&](qint64 seq, const Change &change) {
        while (next < stamps.size() && stampOf.value(seq) > stamps[next])
            take(stamps[next], records), ++next;
        if (next < stamps.size())
            apply(change, records);
        return next < stamps.size();
    });
    for (; next < stamps.size(); ++next)
        take(stamps[next], records);
}

QList<std::pair<CommitInfo, Change>> OpenPlan::historyOf(const Kind &kind, const QUuid &record) const {
    QHash<qint64, CommitInfo> commits;
    for (const CommitInfo &commit : m_file->commits())
        commits.insert(commit.seq, commit);
    QList<std::pair<CommitInfo, Change>> history;
    for (const auto &[seq, change] : m_file->logOf(kind, record))
        history.append({commits.value(seq), change});
    return history;
}

CommitInfo OpenPlan::attach(const QUuid &about, const QString &title, const QString &fileName,
                            const QByteArray &bytes) {
    Evidence evidence;
    evidence.id = Id<Evidence>::make();
    evidence.about = {about};
    evidence.title = title;
    evidence.fileName = fileName;
    evidence.size = static_cast<int>(bytes.size());
    evidence.addedOn = today();
    evidence.sha256 = m_file->attach(bytes);
    Edits edits = edit();
    edits.put(evidence);
    return commit(QStringLiteral("Add evidence \"%1\"").arg(title), edits);
}

QStringList OpenPlan::check() const {
    QStringList found = m_file->integrityProblems();
    if (asAt(m_latest) != m_records)
        found += QStringLiteral("The change log does not lead to what the plan holds now.");
    found += unsoundnessOf(m_records, today());
    return found;
}

} // namespace saferplan
