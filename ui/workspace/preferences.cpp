#include "ui/workspace/preferences.h"

#include "core/plan/openplan.h"

#include <QSettings>

namespace saferplan {

namespace {

struct Row {
    Preference which;
    const char *key;
    QVariant standard;
};

const Row &rowOf(Preference which) {
    static const Row rows[] = {{Preference::RecentPlans, "recentPlans", QStringList()},
                               {Preference::PersonRole, "person/role", QString()},
                               {Preference::PersonAgency, "person/agency", QString()},
                               {Preference::PersonName, "person/name", QString()},
                               {Preference::PersonGroup, "person/group", QString()},
                               {Preference::Scheme, "look/scheme", QString()},
                               {Preference::TextSize, "look/textSize", 100},
                               {Preference::Geometry, "window/geometry", QByteArray()},
                               {Preference::LastPage, "lastPage", 0},
                               {Preference::ViewingAs, "viewingAs", QString()},
                               {Preference::InspectorShown, "window/inspector", true},
                               {Preference::InspectorWidth, "window/inspectorWidth", 340},
                               {Preference::Columns, "columns", QVariant()},
                               {Preference::ActionsView, "actionsView", 0},
                               {Preference::LeftWithCarrier, "leftWithCarrier", QStringList()},
                               {Preference::PublishClosing, "publishClosing", true},
                               {Preference::ImportColumns, "importColumns", QString()},
                               {Preference::ImportNames, "importNames", QVariant()},
                               {Preference::SavedViews, "savedViews", QVariant()}};
    return *std::find_if(std::begin(rows), std::end(rows),
                         [which](const Row &row) { return row.which == which; });
}

QString keyOfPlan(const OpenPlan &plan, const Row &row) {
    return QStringLiteral("plans/%1/%2").arg(uuidText(plan.planId()), QLatin1String(row.key));
}

} // namespace

QVariant preference(Preference which) {
    const Row &row = rowOf(which);
    return QSettings().value(QLatin1String(row.key), row.standard);
}

void setPreference(Preference which, const QVariant &value) {
    QSettings().setValue(QLatin1String(rowOf(which).key), value);
}

QVariant ofPlan(const OpenPlan &plan, Preference which) {
    const Row &row = rowOf(which);
    return QSettings().value(keyOfPlan(plan, row), row.standard);
}

void setOfPlan(const OpenPlan &plan, Preference which, const QVariant &value) {
    QSettings().setValue(keyOfPlan(plan, rowOf(which)), value);
}

} // namespace saferplan
