// Gives the reader of returns, and the merging of what it lets in, what the fuzzer makes up. By its first
// letter an input is the lines of a return, or a file as it comes: behind a check sum and packing, no fuzzer
// finds its way.

#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/record/records.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace saferplan;

namespace {

/// Names that the seeds use, in the order of their last digit.
QUuid named(int number) {
    return QUuid(QStringLiteral("00000000-0000-4000-8000-0000000000%1").arg(number, 2, 16, QChar(u'0')));
}

/// A plan with a few records of which the seeds speak.
class Target {
public:
    Target() {
        m_plan =
            std::make_unique<OpenPlan>(PlanFile::create(m_folder.filePath(QStringLiteral("plan.saferplan"))),
                                       m_clock, m_registry, QStringLiteral("Chair"));
        Plan about;
        about.id = Id<Plan>::make();
        about.title = QStringLiteral("Plan");
        about.partnership = QStringLiteral("Partnership");
        about.periodStart = QDate(2024, 4, 1);
        about.periodEnd = QDate(2027, 3, 31);
        Settings settings;
        settings.id = Id<Settings>::make();
        Agency agency;
        agency.id.uuid = named(1);
        agency.name = QStringLiteral("Council");
        Priority priority;
        priority.id.uuid = named(3);
        priority.number = 1;
        priority.title = QStringLiteral("Anti-social behaviour");
        Action action;
        action.id.uuid = named(2);
        action.title = QStringLiteral("Lighting");
        action.priority = priority.id;
        Group group;
        group.id.uuid = named(4);
        group.name = QStringLiteral("Night-time");
        m_plan->commit(
            QStringLiteral("Begin"),
            m_plan->edit().put(about).put(settings).put(agency).put(priority).put(action).put(group));
        m_records = m_plan->records();
        m_names = {{uuidText(named(0xaa)).toUtf8(), uuidText(m_plan->planId()).toUtf8()},
                   {uuidText(named(0xbb)).toUtf8(), uuidText(m_plan->writer()).toUtf8()}};
    }
    /// The input with the plan's own ids in the place of those that the seeds use.
    QByteArray withOwnIds(QByteArray input) const {
        for (const auto &[seed, own] : m_names)
            input.replace(seed, own);
        return input;
    }
    bool isUntouched() const { return m_plan->records() == m_records; }
    const OpenPlan &plan() const { return *m_plan; }

private:
    QTemporaryDir m_folder;
    SetClock m_clock{QDate(2025, 12, 31)};
    WriterRegistry m_registry;
    std::unique_ptr<OpenPlan> m_plan;
    Records m_records;
    QList<std::pair<QByteArray, QByteArray>> m_names;
};

Target &target() {
    static int count = 0;
    static QCoreApplication application(count, nullptr);
    static Target made;
    return made;
}

QByteArray fileOf(const QByteArray &input) {
    const QByteArray rest = target().withOwnIds(input.mid(1));
    if (input[0] != 'L')
        return rest;
    const QByteArray payload = qCompress(rest, 1);
    return "saferplan-return 1 plain\n" +
           QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n' + payload;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    try {
        const Return read =
            readReturn(fileOf({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}));
        // What was read can be written, and is the same when it is read again.
        const Return again = readReturn(returnBytes(read));
        if (again.commits.size() != read.commits.size() || again.plan != read.plan)
            std::abort();
        const Merge prepared = prepareMerge(target().plan(), {read});
        if (!target().isUntouched())
            std::abort();
    } catch (const ReturnError &) {
        // Refused with a sentence, as it should be.
    }
    return 0;
}
