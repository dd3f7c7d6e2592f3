#include "ui/pages/cases/asbcounts.h"

#include "core/progress/asbyears.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/cases/casetables.h"
#include "ui/pages/tablecommands.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

AsbCounts::AsbCounts(const OpenPlan &plan, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("asbCounts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("ASB Case Reviews by year"));
    const TableBlock counts = yearsTable(asbYears(plan.records(), plan.today()));
    auto *words = new QLabel(
        QStringLiteral(
            "Councils publish these four counts each year, from 1 April. Applications count in "
            "the year in which they came, reviews in the year in which they were held. Cancelled cases are "
            "left out, archived ones are not."),
        this);
    words->setWordWrap(true);
    auto *table = new BlockTable(this);
    table->show(counts, 40);
    table->setMinimumWidth(fontMetrics().averageCharWidth() * 100);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QStringLiteral("Close"), QDialogButtonBox::RejectRole);
    auto *copy = buttons->addButton(QStringLiteral("Copy the table"), QDialogButtonBox::ActionRole);
    copy->setEnabled(!counts.rows.isEmpty());
    auto *commands = new TableCommands(plan, *table);
    connect(copy, &QPushButton::clicked, commands, &TableCommands::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(table);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

} // namespace saferplan
