#include "ui/pages/riskspage.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/actions/keys.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/risks/riskcolumns.h"
#include "ui/pages/risks/riskmatrixview.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace saferplan {

namespace {

constexpr int wordsBeside = 28; ///< characters of a line beside the matrix

bool isOpen(const Risk &risk) {
    return risk.state == RiskState::Open;
}

} // namespace

RisksPage::RisksPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    makeTable();
    makeCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(makeTop());
    layout->addWidget(m_table, 1);
    setTabOrder(m_table, m_matrix);
    connect(&workspace, &Workspace::selectionChanged, this, &RisksPage::follow);
}

void RisksPage::makeTable() {
    m_table = new RecordTable(
        workspace(), kindOf<Risk>(), riskColumns(),
        QStringLiteral(
            "A risk may happen; an issue has happened. Both are written here with what is done about "
            "them, and scored by likelihood and impact from 1 to 5. Begin with what worries you most."),
        this);
    const auto chip = [this](const QString &name, const QString &tip, auto keep) {
        m_table->addChip(name, tip, [this, keep](const QUuid &id) {
            const Risk *risk = records().find(Id<Risk>{id});
            return risk && keep(*risk);
        });
    };
    chip(QStringLiteral("Open"), QStringLiteral("Only risks and issues that are open"), isOpen);
    chip(QStringLiteral("High"), QStringLiteral("Only those with a score of 10 or more"),
         [](const Risk &risk) {
             const std::optional<int> score = scoreOf(risk);
             return score && bandOf(*score) >= RiskBand::High;
         });
    chip(QStringLiteral("Issues"), QStringLiteral("Only what has happened already"),
         [](const Risk &risk) { return risk.kind == RiskKind::Issue; });
    chip(QStringLiteral("Escalated"), QStringLiteral("Only those that were taken to a group above"),
         [](const Risk &risk) { return !risk.escalatedTo.isNull(); });
    chip(QStringLiteral("No owner"), QStringLiteral("Only those that nobody owns"),
         [](const Risk &risk) { return risk.ownerRole.isEmpty(); });
    m_table->keepState();
    m_table->setPrepare([this](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Risk>();
        edits.set(kind, id, kind.fieldNamed("raised_on"), plan().today().toString(Qt::ISODate));
        edits.set(kind, id, kind.fieldNamed("group"), uuidText(workspace().viewingAs().uuid));
    });
}

QWidget *RisksPage::makeTop() {
    auto *top = new QWidget(this);
    m_words = new QWidget(top);
    m_matrix = new RiskMatrixView(top);
    connect(m_matrix, &RiskMatrixView::chosen, this, &RisksPage::showCell);
    connect(m_matrix, &RiskMatrixView::letGo, m_table, &RecordTable::showAll);
    m_sentence = new QLabel(m_words);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    auto *how =
        new QLabel(QStringLiteral("Likelihood runs up, impact across. Enter on a cell shows its risks below; "
                                  "Escape shows all."),
                   m_words);
    how->setWordWrap(true);
    m_notScored = new QPushButton(m_words);
    m_notScored->setToolTip(QStringLiteral("Shows below those that have no likelihood or no impact yet"));
    connect(m_notScored, &QPushButton::clicked, this, [this] {
        m_table->narrow({QStringLiteral("Not scored"), [this](const QUuid &id) {
                             const Risk *risk = records().find(Id<Risk>{id});
                             return risk && isOpen(*risk) && !scoreOf(*risk);
                         }});
        m_table->selectAgain();
    });
    m_escalateButton = new QPushButton(QStringLiteral("Escalate…"), m_words);
    m_escalateButton->setToolTip(m_escalate->toolTip());
    connect(m_escalateButton, &QPushButton::clicked, this, &RisksPage::escalate);
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_sentence);
    words->addWidget(how);
    words->addWidget(m_notScored, 0, Qt::AlignLeft);
    words->addWidget(m_escalateButton, 0, Qt::AlignLeft);
    words->addStretch(1);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight, top);
    m_top->setContentsMargins(0, 0, 0, 8);
    m_top->setSpacing(16);
    m_top->addWidget(m_matrix, 1);
    m_top->addWidget(m_words);
    return top;
}

void RisksPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    const int beside = fontMetrics().averageCharWidth() * wordsBeside;
    const bool fits = width() >= m_matrix->wholeWidth() + m_top->spacing() + beside;
    m_top->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setMaximumWidth(fits ? beside : QWIDGETSIZE_MAX);
}

void RisksPage::makeCommands() {
    m_escalate =
        addCommand(QStringLiteral("&Escalate the risk…"),
                   QStringLiteral("Takes the selected risk to a group above"), [this] { escalate(); });
    giveKeys(*m_escalate, Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_close = addCommand(QStringLiteral("&Close the risk"), QStringLiteral("Closes the selected risk today"),
                         [this] { closeRisk(); });
    addCommand(QStringLiteral("&New risk"), QStringLiteral("Adds a risk to the register"), [this] {
        m_table->addNew();
    })->setEnabled(!plan().isReadOnly());
    addCommand(QStringLiteral("Go to the &matrix"), QStringLiteral("Puts the keyboard into the matrix"),
               [this] { m_matrix->setFocus(Qt::OtherFocusReason); });
    addCommand(QStringLiteral("Go to the &register"), QStringLiteral("Puts the keyboard into the register"),
               [this] { m_table->view().setFocus(Qt::OtherFocusReason); });
}

void RisksPage::arrive(const Place &place) {
    refresh();
    if (place.narrowing) {
        m_table->showAll();
        m_table->narrow(*place.narrowing);
    }
    if (place.record.isNull() || !m_table->select(place.record))
        m_table->selectAgain();
    else
        workspace().select({&kindOf<Risk>(), place.record});
}

void RisksPage::begin() {
    m_table->view().setFocus(Qt::OtherFocusReason);
}

void RisksPage::refresh() {
    const RiskMatrix matrix = riskMatrixOf(records());
    m_matrix->matrix().show(matrix);
    m_sentence->setText(QStringLiteral("%1.").arg(matrix.sentence()));
    m_notScored->setVisible(matrix.notScored > 0);
    m_notScored->setText(QStringLiteral("Show the %1 not scored").arg(matrix.notScored));
    enableCommands();
}

const Risk *RisksPage::selected() const {
    const RecordName record = workspace().selected();
    return record.kind == &kindOf<Risk>() ? records().find(Id<Risk>{record.id}) : nullptr;
}

/// The matrix goes to the cell of the selected risk.
void RisksPage::follow() {
    const Risk *risk = selected();
    enableCommands();
    if (risk && scoreOf(*risk))
        m_matrix->setCurrentIndex(m_matrix->matrix().cell(*risk->likelihood, *risk->impact));
}

void RisksPage::enableCommands() {
    const Risk *risk = selected();
    const bool open = risk && !risk->archived && isOpen(*risk) && !plan().isReadOnly();
    m_escalate->setEnabled(open);
    m_escalateButton->setEnabled(open);
    m_close->setEnabled(open);
}

void RisksPage::showCell(int likelihood, int impact) {
    m_table->showAll();
    m_table->narrow({QStringLiteral("Likelihood %1, impact %2").arg(likelihood).arg(impact),
                     [this, likelihood, impact](const QUuid &id) {
                         const Risk *risk = records().find(Id<Risk>{id});
                         return risk && isOpen(*risk) && risk->likelihood == likelihood &&
                                risk->impact == impact;
                     }});
    m_table->selectAgain();
}

void RisksPage::escalate() {
    const Risk *risk = selected();
    if (!risk || plan().isReadOnly())
        return;
    const QList<Id<Group>> groups = escalationsOf(records(), *risk);
    const QString what = QStringLiteral("Escalate %1").arg(risk->reference);
    if (groups.isEmpty())
        return Messages::current().tell(
            this, what,
            QStringLiteral(
                "There is no group above. Say on the page Groups whom the risk's group reports to."),
            {});
    QStringList lines;
    for (const Id<Group> &group : groups)
        lines.append(titleOf(records(), group.uuid));
    const int chosen = Messages::current().choose(
        this, what, QStringLiteral("Which group is to decide about “%1”?").arg(risk->title), lines);
    if (chosen < 0)
        return;
    Risk escalated = *risk;
    escalated.escalatedTo = groups[chosen];
    attempt(this, what, [&] {
        Edits edits = plan().edit();
        plan().commit(QStringLiteral("%1 to %2").arg(what, records().get(groups[chosen]).reference),
                      edits.put(escalated));
    });
}

void RisksPage::closeRisk() {
    const Risk *risk = selected();
    if (!risk || plan().isReadOnly())
        return;
    Risk closed = *risk;
    closed.state = RiskState::Closed;
    closed.closedOn = plan().today();
    const QString what = QStringLiteral("Close %1").arg(risk->reference);
    attempt(this, what, [&] {
        Edits edits = plan().edit();
        plan().commit(what, edits.put(closed));
    });
}

} // namespace saferplan
