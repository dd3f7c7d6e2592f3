#include "ui/pages/plan/yeardialog.h"

#include "core/record/shown.h"
#include "ui/pages/plan/yearmodel.h"
#include "ui/pages/tablecommands.h"
#include "ui/window/messages.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

YearDialog::YearDialog(OpenPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_model(new YearModel(plan, proposeRollOver(plan.records(), yearEndFor(plan.today())), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Roll the plan over into a new year"));
    auto *what = new QLabel(datesText(), this);
    what->setWordWrap(true);
    makeView();
    m_sentence = new QLabel(this);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(QStringLiteral("Roll over"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &YearDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &YearDialog::showSentence);
    // Somebody else may change the plan while this stands open: what was proposed is then of another plan.
    connect(&plan, &OpenPlan::changed, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 32);
    showSentence();
    TableCommands::offerIn(*this, plan);
}

void YearDialog::makeView() {
    m_view = new QTableView(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(QStringLiteral("What happens to each action; Space ticks it or not"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(YearModel::Name, QHeaderView::Stretch);
    m_view->setColumnWidth(YearModel::Standing, fontMetrics().averageCharWidth() * 18);
    m_view->setColumnWidth(YearModel::Outcome, fontMetrics().averageCharWidth() * 34);
    m_view->setCurrentIndex(m_model->index(0, 0));
}

/// What is about the plan as a whole.
QString YearDialog::datesText() const {
    const YearRollOver &proposal = m_model->proposal();
    QStringList sentences{
        QStringLiteral("The year ended on %1. Due dates stay as they are: moving one is a re-baseline.")
            .arg(longDateText(proposal.yearEnd))};
    if (proposal.yearEnd > m_plan.today())
        sentences.first().replace(QStringLiteral("ended"), QStringLiteral("ends"));
    if (proposal.periodStart.isValid())
        sentences.append(QStringLiteral("The plan's next period is %1 to %2.")
                             .arg(dateText(proposal.periodStart), dateText(proposal.periodEnd)));
    if (proposal.reviewDue.isValid())
        sentences.append(
            QStringLiteral("The next annual review is due on %1.").arg(dateText(proposal.reviewDue)));
    return sentences.join(u' ');
}

void YearDialog::showSentence() {
    m_sentence->setText(
        QStringLiteral("One change that can be undone: %1.").arg(m_model->proposal().sentence()));
}

void YearDialog::accept() {
    const YearRollOver proposal = m_model->proposal();
    disconnect(&m_plan, &OpenPlan::changed, this, nullptr);
    const bool done = attempt(this, QStringLiteral("Rolling the plan over"), [&] {
        Edits edits = m_plan.edit();
        rollOver(edits, m_plan.records(), proposal);
        m_plan.commit(rollOverLabel(proposal), std::move(edits));
    });
    if (done)
        return QDialog::accept();
    connect(&m_plan, &OpenPlan::changed, this, &QDialog::reject);
}

} // namespace saferplan
