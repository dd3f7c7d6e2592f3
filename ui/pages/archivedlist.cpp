#include "ui/pages/archivedlist.h"

#include "core/progress/changewords.h"
#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/window/messages.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

ArchivedList::ArchivedList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ArchivedModel(workspace.plan(), this)) {
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(QStringLiteral("Filter as you type"));
    m_filter->setAccessibleName(QStringLiteral("Filter the archived records by words"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_count = new QLabel(this);
    m_list = new QTableView(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(QStringLiteral("Archived records"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setShowGrid(false);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setColumnWidth(ArchivedModel::RecordKind, fontMetrics().averageCharWidth() * 24);
    m_when = new QLabel(this);
    m_when->setWordWrap(true);
    m_when->setTextFormat(Qt::PlainText);
    m_restore = new QPushButton(QStringLiteral("Restore"), this);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setToolTip(QStringLiteral("Shows the selected records on their pages again, and counts them"));
    m_first = new QPushButton(QStringLiteral("Go to Actions"), this);
    m_first->setObjectName(QStringLiteral("firstStep"));
    m_first->setToolTip(
        QStringLiteral("Choose one there; the button that archives it stands under its form"));
    connect(m_first, &QPushButton::clicked, this, [this] { m_workspace.go({PageId::Actions}); });
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter);
    bar->addStretch(1);
    bar->addWidget(m_count);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_when, 1);
    foot->addWidget(m_first);
    foot->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ArchivedModel::setQuery);
    connect(m_model, &ArchivedModel::progressed, this, &ArchivedList::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArchivedList::showCurrent);
    connect(m_restore, &QPushButton::clicked, this, &ArchivedList::restore);
    showState();
}

void ArchivedList::showEvent(QShowEvent *event) {
    m_model->begin();
    QWidget::showEvent(event);
}

void ArchivedList::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ArchivedList::showState() {
    const int rows = m_model->rowCount();
    const QString total =
        countText(m_model->total(), QStringLiteral("archived record"), QStringLiteral("archived records"));
    m_count->setText(!m_model->isComplete()     ? QStringLiteral("Looking for archived records…")
                     : rows == m_model->total() ? total
                                                : QStringLiteral("%1 of %2").arg(numberText(rows), total));
    m_list->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void ArchivedList::showCurrent() {
    const RecordName name = m_model->at(m_list->currentIndex().row());
    const bool isEmpty = m_model->isComplete() && m_model->total() == 0;
    m_first->setVisible(isEmpty);
    m_restore->setVisible(!isEmpty);
    m_restore->setEnabled(name.kind && !m_workspace.plan().isReadOnly());
    if (!name.kind) {
        m_when->setText(isEmpty
                            ? QStringLiteral("Nothing is archived yet. You put a record away with the button "
                                             "under its form; it then stands here until it is restored.")
                            : QStringLiteral("A record that is archived stands here until it is restored. "
                                             "Nothing is ever deleted."));
        return;
    }
    if (isVisible())
        m_workspace.select(name);
    QString when;
    attempt(this, QStringLiteral("Reading the history"), [&] {
        for (const auto &[commit, change] : m_workspace.plan().historyOf(*name.kind, name.id))
            if (change.field == name.kind->fieldNamed("archived"))
                when = QStringLiteral("Archived on %1 by %2.").arg(momentText(commit.clock), commit.author);
    });
    m_when->setText(when);
}

void ArchivedList::restore() {
    QList<RecordName> chosen;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        chosen.append(m_model->at(index.row()));
    if (chosen.isEmpty())
        return;
    const Records &records = m_workspace.records();
    const QString label =
        chosen.size() == 1
            ? QStringLiteral("Restore %1").arg(chosen[0].kind->reference(records, chosen[0].id))
            : QStringLiteral("Restore %1 records").arg(chosen.size());
    attempt(this, label, [&] {
        Edits edits = m_workspace.plan().edit();
        for (const RecordName &name : std::as_const(chosen))
            edits.archive(*name.kind, name.id, false);
        m_workspace.plan().commit(label, std::move(edits));
    });
}

} // namespace saferplan
