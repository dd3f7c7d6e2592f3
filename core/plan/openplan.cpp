#include "core/plan/openplan.h"

#include "core/plan/changeproblems.h"
#include "core/plan/keptedition.h"
#include "core/plan/proposal.h"
#include "core/plan/soundness.h"

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

/// Of an author, a label or a machine: what a return may hold, with room for what undo adds.
constexpr qsizetype longestLine = 400;

/// A text as one line that says something: `otherwise` where it has no words.
QString oneLine(const QString &text, const QString &otherwise) {
    QString line = cleanText(text).simplified().left(longestLine);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line.isEmpty() ? otherwise : line;
}

QString authorLine(const QString &author) {
    return oneLine(author, QStringLiteral("Somebody"));
}

CommitInfo called(const QString &label, CommitRole role = CommitRole::Edit, qint64 target = 0) {
    CommitInfo info;
    info.label = oneLine(label, QStringLiteral("Change the plan"));
    info.role = role;
    info.target = target;
    return info;
}

/// What the plan does not hold is not damaged: older editions have a fingerprint alone.
bool isDamaged(const OpenPlan &plan, const Edition &edition) {
    try {
        if (!edition.sha256.isEmpty())
            plan.attachment(edition);
    } catch (const StoreError &error) {
        return error.kind() != StoreError::Kind::NotFound;
    }
    return false;
}

} // namespace

Refused::Refused(Problems problems)
    : std::runtime_error(sentences(problems))
    , m_problems(std::move(problems)) {}

OpenPlan::OpenPlan(std::unique_ptr<PlanFile> file, const Clock &clock, WriterRegistry &registry,
                   const QString &author, const Progress &progress)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_registry(registry)
    , m_author(authorLine(author))
    , m_latest(m_file->latestStamp())
    , m_latestArrival(m_file->latestArrival())
    , m_records(m_file->load(progress)) {}

QDate OpenPlan::today() const {
    const QDate pinned = m_records.single<Plan>().asAt;
    return pinned.isValid() ? pinned : m_clock.today();
}

void OpenPlan::setAuthor(const QString &author) {
    m_author = authorLine(author);
    m_history.reset();
}

References &OpenPlan::references() const {
    if (!m_references)
        m_references.emplace(m_records);
    return *m_references;
}

Problems OpenPlan::problems(const Edits &edits) const {
    const Changes changes = changesBy(edits, m_records);
    Records after = m_records;
    for (const Change &change : changes)
        apply(change, after);
    return fixedProblems(changes, m_records) + brokenBy(changes, after, references()) +
           ruleProblemsOf(changes, after, today());
}

CommitInfo OpenPlan::commit(const QString &label, Edits edits, const Progress &progress) {
    complete(edits, m_records, references());
    const Changes changes = changesBy(edits, m_records);
    if (changes.isEmpty())
        return {};
    refuse(fixedProblems(changes, m_records));
    Tentative made(m_records);
    made.make(changes);
    refuse(errorsAmong(brokenBy(changes, m_records, references()) +
                       ruleProblemsOf(changes, m_records, today())));
    return write(called(label), made, edits.attached(), progress);
}

void OpenPlan::together(const std::function<void()> &work) {
    const Records before = m_records;
    const Stamp latest = m_latest;
    const Stamp latestArrival = m_latestArrival;
    try {
        m_file->together(work);
    } catch (...) {
        m_records = before;
        m_latest = latest;
        m_latestArrival = latestArrival;
        m_references.reset();
        m_history.reset();
        throw;
    }
}

CommitInfo OpenPlan::undo(const Progress &progress) {
    const CommitInfo *last = history().undoable();
    if (!last)
        return {};
    const Changes logged = changesMadeBy(*last, progress);
    refuse(workLost(logged, m_records));
    return makeAgain(reversed(logged),
                     called(QStringLiteral("Undo: ") + last->label, CommitRole::Undo, last->seq), progress);
}

CommitInfo OpenPlan::redo(const Progress &progress) {
    const CommitInfo *last = history().redoable();
    if (!last)
        return {};
    return makeAgain(changesMadeBy(*last, progress),
                     called(QStringLiteral("Redo: ") + last->label, CommitRole::Redo, last->seq), progress);
}

/// Makes changes of the log, as they were or reversed, where nobody has touched the fields since.
CommitInfo OpenPlan::makeAgain(const Changes &changes, CommitInfo info, const Progress &progress) {
    Tentative made(m_records);
    if (made.makeWhereUntouched(changes) > 0)
        info.label += made.changes().isEmpty()
                          ? QStringLiteral(" (nothing was changed: all of it was changed again since)")
                          : QStringLiteral(" (in part: the rest was changed again since)");
    refuse(brokenBy(made.changes(), m_records, references()));
    return write(std::move(info), made, {}, progress);
}

/// Throws where there is a problem; a reference that was given is then free again.
void OpenPlan::refuse(const Problems &problems) {
    if (problems.isEmpty())
        return;
    m_references.reset();
    throw Refused(problems);
}

/// What a commit changed. One that took others in: what the plan became by them and by it.
Changes OpenPlan::changesMadeBy(const CommitInfo &commit, const Progress &progress) const {
    if (commit.role != CommitRole::Merge)
        return keepingEditions(m_file->changesOf(commit.seq));
    const QList<CommitInfo> earlier = m_file->commitsBefore(commit.target, 1);
    std::vector<Records> moments;
    asAt(
        {earlier.isEmpty() ? 0 : earlier.first().arrived, commit.arrived},
        [&moments](Stamp, const Records &then) { moments.push_back(then); }, progress);
    // What others added is put away and not taken out: on their laptops, where it is known, it would go too.
    // It keeps its reference, so others that were numbered anew for it keep theirs.
    Changes made;
    QSet<QUuid> added;
    for (const Change &change : difference(moments[0], moments[1])) {
        if (change.field == Change::presence && !change.after.isEmpty()) {
            added.insert(change.record);
            if (!change.kind->isArchived(moments[1], change.record))
                made.append({change.kind,
                             change.record,
                             change.kind->fieldNamed(u"archived"),
                             {},
                             QStringLiteral("yes"),
                             QStringLiteral("no")});
        } else if (!added.contains(change.record) && change.field != change.kind->fieldNamed(u"reference")) {
            made.append(change);
        }
    }
    return made;
}

QUuid OpenPlan::writer() {
    if (m_writer.isNull())
        m_writer =
            m_registry.writerFor(path(), [this](const QUuid &writer) { return m_file->latestStamp(writer); });
    return m_writer;
}

void OpenPlan::changeWriter(Stamp after) {
    const QUuid another = QUuid::createUuid();
    m_file->changeWriter(writer(), after, another);
    m_writer = another;
    m_registry.note(path(), m_writer, m_file->latestStamp(m_writer));
}

/// Gives a commit of this copy its place in the order.
void OpenPlan::stamp(CommitInfo &info) {
    writer();
    Stamp ofOthers = 0;
    for (auto head = heads().begin(); head != heads().end(); ++head)
        if (head.key() != m_writer)
            ofOthers = std::max(ofOthers, head.value());
    info.clock = m_clock.now();
    info.stamp = nextStamp(m_latest, isHeeded(info.clock, ofOthers) ? info.clock : 0);
    info.arrived = nextStamp(m_latestArrival, info.clock);
    info.writer = m_writer;
    info.machine = oneLine(QSysInfo::machineHostName(), QStringLiteral("-"));
    info.author = m_author;
}

/// Keeps what the file has, and tells of it.
void OpenPlan::keep(const CommitInfo &info, const Changes &changes) {
    m_latest = std::max(m_latest, info.stamp);
    m_latestArrival = std::max(m_latestArrival, info.arrived);
    if (m_references)
        m_references->follow(changes);
    if (m_history)
        m_history->follow(info);
    emit changed({info, changes});
}

/// Writes changes that stand in memory already, and keeps them there once the file has them.
CommitInfo OpenPlan::write(CommitInfo info, Tentative &made, const QList<QByteArray> &attached,
                           const Progress &progress) {
    try {
        stamp(info);
        m_registry.note(path(), m_writer, info.stamp);
        m_file->append(info, made.changes(), m_records, attached, progress);
    } catch (...) {
        m_references.reset();
        throw;
    }
    made.keep();
    keep(info, made.changes());
    return info;
}

CommitInfo OpenPlan::takeIn(const QString &label, QList<Arrival> arrivals, const Records &merged,
                            const Changes &own, bool said, const QList<QByteArray> &attached,
                            const Progress &progress) {
    if (arrivals.isEmpty())
        return {};
    Changes effect;
    QSet<QUuid> seen;
    for (const Arrival &arrival : arrivals)
        for (const Change &change : arrival.changes)
            if (!seen.contains(change.record)) {
                seen.insert(change.record);
                change.kind->difference(m_records, merged, change.record, effect);
            }
    Tentative made(m_records);
    made.make(effect);
    made.make(own);
    CommitInfo merge = called(label, CommitRole::Merge);
    const bool commits = said || !own.isEmpty();
    Stamp latest = m_latest;
    for (const Arrival &arrival : arrivals)
        latest = std::max(latest, arrival.info.stamp);
    std::swap(m_latest, latest);
    try {
        stamp(merge);
        for (Arrival &arrival : arrivals)
            arrival.info.arrived = merge.arrived;
        if (commits)
            m_registry.note(path(), m_writer, merge.stamp);
        m_file->takeIn(arrivals, effect, commits ? &merge : nullptr, own, m_records, attached, progress);
    } catch (...) {
        m_latest = latest;
        m_references.reset();
        throw;
    }
    made.keep();
    // Undo counts every commit, and what arrived may be its author's, from another laptop.
    m_history.reset();
    CommitInfo last = commits ? merge : arrivals.last().info;
    last.arrived = merge.arrived;
    keep(last, made.changes());
    return commits ? merge : CommitInfo();
}

const UndoHistory &OpenPlan::history() const {
    if (!m_history)
        m_history.emplace(m_author, m_file->commits());
    return *m_history;
}

QString OpenPlan::undoLabel() const {
    return history().undoable() ? history().undoable()->label : QString();
}

bool OpenPlan::undoesMerge() const {
    return history().undoable() && history().undoable()->role == CommitRole::Merge;
}

QString OpenPlan::redoLabel() const {
    return history().redoable() ? history().redoable()->label : QString();
}

Records OpenPlan::asAt(Stamp stamp, const Progress &progress) const {
    Records records;
    asAt(
        {stamp}, [&records](Stamp, const Records &then) { records = then; }, progress);
    return records;
}

void OpenPlan::asAt(const QList<Stamp> &stamps, const PastRecords::Take &take,
                    const Progress &progress) const {
    PastRecords walk = past(stamps, take);
    while (walk.step())
        tell(progress, walk.done(), walk.total());
}

void OpenPlan::addEvidence(Edits &edits, const QUuid &about, const QString &title, const QString &fileName,
                           const QByteArray &bytes) const {
    Evidence evidence;
    evidence.sha256 = PlanFile::nameOfAttachment(bytes);
    evidence.id = Id<Evidence>::make();
    evidence.about = {about};
    evidence.title = title;
    evidence.fileName = fileName;
    evidence.size = static_cast<int>(bytes.size());
    evidence.addedOn = today();
    edits.put(evidence);
    edits.attach(bytes);
}

CommitInfo OpenPlan::attach(const QUuid &about, const QString &title, const QString &fileName,
                            const QByteArray &bytes) {
    Edits edits = edit();
    addEvidence(edits, about, title, fileName, bytes);
    return commit(QStringLiteral("Add evidence \"%1\"").arg(title), edits);
}

QStringList OpenPlan::check() const {
    QStringList found = m_file->integrityProblems();
    if (!difference(asAt(lastStamp), m_records).isEmpty())
        found += QStringLiteral("The change log does not lead to what the plan holds now.");
    found += unsoundnessOf(m_records, today());
    for (const Edition &edition : m_records.all<Edition>())
        if (isDamaged(*this, edition))
            found += QStringLiteral("The stored pages of edition %1 are not as they were published.")
                         .arg(edition.reference);
    return found;
}

} // namespace saferplan
