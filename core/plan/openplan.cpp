#include "core/plan/openplan.h"

#include "core/plan/changeproblems.h"
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

/// A text as one line that says something: `otherwise` where it has no words.
QString oneLine(const QString &text, const QString &otherwise) {
    const QString line = cleanText(text).simplified();
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
    try {
        m_file->together(work);
    } catch (...) {
        m_records = before;
        m_latest = latest;
        m_references.reset();
        m_history.reset();
        throw;
    }
}

CommitInfo OpenPlan::undo(const Progress &progress) {
    const CommitInfo *last = history().undoable();
    if (!last)
        return {};
    const Changes logged = m_file->changesOf(last->seq);
    refuse(workLost(logged, m_records));
    return makeAgain(reversed(logged),
                     called(QStringLiteral("Undo: ") + last->label, CommitRole::Undo, last->seq), progress);
}

CommitInfo OpenPlan::redo(const Progress &progress) {
    const CommitInfo *last = history().redoable();
    if (!last)
        return {};
    return makeAgain(m_file->changesOf(last->seq),
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

/// Writes changes that stand in memory already, and keeps them there once the file has them.
CommitInfo OpenPlan::write(CommitInfo info, Tentative &made, const QList<QByteArray> &attached,
                           const Progress &progress) {
    try {
        if (m_writer.isNull())
            m_writer = m_registry.writerFor(
                path(), [this](const QUuid &writer) { return m_file->latestStamp(writer); });
        info.stamp = nextStamp(m_latest, m_clock.now());
        info.writer = m_writer;
        info.machine = oneLine(QSysInfo::machineHostName(), QStringLiteral("-"));
        info.author = m_author;
        m_registry.note(path(), m_writer, info.stamp);
        m_file->append(info, made.changes(), m_records, attached, progress);
    } catch (...) {
        m_references.reset();
        throw;
    }
    made.keep();
    m_latest = info.stamp;
    if (m_references)
        m_references->follow(made.changes());
    if (m_history)
        m_history->follow(info);
    emit changed({info, made.changes()});
    return info;
}

const UndoHistory &OpenPlan::history() const {
    if (!m_history)
        m_history.emplace(m_author, m_file->commits());
    return *m_history;
}

QString OpenPlan::undoLabel() const {
    return history().undoable() ? history().undoable()->label : QString();
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
    if (asAt(m_latest) != m_records)
        found += QStringLiteral("The change log does not lead to what the plan holds now.");
    found += unsoundnessOf(m_records, today());
    return found;
}

} // namespace saferplan
