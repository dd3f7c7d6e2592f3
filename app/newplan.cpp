#include "app/newplan.h"

#include "app/places.h"
#include "core/tables/planimport.h"

#include <QDir>
#include <QFile>

namespace saferplan {

namespace {

/// Made-up actions that spread over priorities, groups, agencies, states and dates; the same for the same
/// count.
void addRows(OpenPlan &plan, int rows) {
    const Records &records = plan.records();
    const auto priorities = records.all<Priority>();
    const auto agencies = records.all<Agency>();
    const auto themes = records.all<Theme>();
    const QDate from = records.single<Plan>().periodStart;
    static constexpr const char *verbs[] = {"Review", "Agree", "Publish", "Train",
                                            "Visit",  "Map",   "Reduce",  "Support"};
    static constexpr const char *things[] = {"lighting",           "referral route", "hotspot plan",
                                             "licensing evidence", "outreach rota",  "reporting line",
                                             "youth offer",        "data feed"};
    static constexpr const char *officers[] = {"Head of Safer Communities", "Detective Inspector",
                                               "Licensing Manager", "Station Commander"};
    constexpr int atOnce = 100;
    for (int done = 0; done < rows;) {
        Edits edits = plan.edit();
        for (int i = 0; i < atOnce && done < rows; ++i, ++done) {
            Action action;
            action.id = Id<Action>::make();
            const quint32 mix = static_cast<quint32>(done) * 2'654'435'761U;
            action.title = QStringLiteral("%1 the %2, part %3")
                               .arg(QLatin1String(verbs[mix >> 29]), QLatin1String(things[(mix >> 26) & 7]))
                               .arg(done + 1);
            action.detail = QStringLiteral("Made-up action %1, to measure the program with.").arg(done + 1);
            action.priority = priorities.at(done % priorities.size()).id;
            action.themes.add(themes.at(static_cast<qsizetype>(mix >> 20) % themes.size()).id);
            action.leadAgency = agencies.at(static_cast<qsizetype>(mix >> 12) % agencies.size()).id;
            action.leadOfficer = QLatin1String(officers[(mix >> 8) & 3]);
            action.start = from.addDays((mix >> 4) % 900);
            action.originalDue = action.due = action.start.addDays(30 + (mix >> 16) % 300);
            action.status = static_cast<Status>((mix >> 10) % 6);
            action.rag =
                action.status == Status::InProgress ? static_cast<Rag>(1 + (mix >> 6) % 3) : Rag::None;
            if (action.status == Status::Complete) {
                action.percent = 100;
                action.completedOn = action.due;
            }
            edits.put(action);
        }
        plan.commit(QStringLiteral("Add made-up actions"), edits);
    }
}

} // namespace

QStringList templateNames() {
    return QDir(Places::resources() + QStringLiteral("/templates"))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

void makePlan(const NewPlan &wanted, const Clock &clock, WriterRegistry &registry) {
    SetClock time(clock.now());
    auto file = PlanFile::create(wanted.path);
    try {
        OpenPlan plan(std::move(file), time, registry, QStringLiteral("SaferPlan"));
        PlanImport import(wanted.sample ? PlanImport::Ids::FromReference : PlanImport::Ids::New);
        import.read(Places::resources() + QStringLiteral("/templates/") + wanted.templateName);
        if (wanted.sample)
            import.read(Places::resources() + QStringLiteral("/sample"));
        plan.together([&] {
            // What the plan begins with is nobody's to undo.
            import.commit(plan, time, QStringLiteral("SaferPlan"));
            addRows(plan, wanted.rows);
        });
    } catch (...) {
        // Only what this call itself made is taken away.
        QFile::remove(wanted.path);
        throw;
    }
}

} // namespace saferplan
