#include "ui/inspector/linkedview.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/inspector/adddialog.h"
#include "ui/inspector/attachments.h"
#include "ui/window/messages.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace saferplan {

LinkedView::LinkedView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_links(new InboundLinks(workspace.plan(), this))
    , m_model(new LinkedModel(workspace.plan(), *m_links, this)) {
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_tree->setAccessibleName(QStringLiteral("Records that link to this one"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(LinkedModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(LinkedModel::When, QHeaderView::ResizeToContents);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeButtons());
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const RecordName record = m_model->recordAt(index); record.kind)
            m_workspace.open(record.id);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinkedView::showState);
    connect(m_links, &InboundLinks::ready, this, &LinkedView::refresh);
    connect(&workspace.plan(), &OpenPlan::changed, this, &LinkedView::refresh);
}

QWidget *LinkedView::makeButtons() {
    auto *buttons = new QWidget(this);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    m_add = new QPushButton(QStringLiteral("Add"), buttons);
    m_add->setAccessibleName(QStringLiteral("Add a record that links to this one"));
    m_add->setToolTip(
        QStringLiteral("Adds a record that links to this one: an update, a milestone, evidence"));
    m_addMenu = new QMenu(m_add);
    m_add->setMenu(m_addMenu);
    connect(m_addMenu, &QMenu::aboutToShow, this, &LinkedView::fillAddMenu);
    m_attach = new QPushButton(QStringLiteral("Attach a file…"), buttons);
    m_attach->setToolTip(QStringLiteral("Adds a file as evidence; you can also drop it here, or paste it"));
    connect(m_attach, &QPushButton::clicked, this, &LinkedView::attachFile);
    m_go = new QPushButton(QStringLiteral("Go to it"), buttons);
    m_go->setToolTip(QStringLiteral("Shows the chosen record on its own page (Enter)"));
    connect(m_go, &QPushButton::clicked, this, [this] { emit m_tree->activated(m_tree->currentIndex()); });
    m_open = new QPushButton(QStringLiteral("Open"), buttons);
    m_open->setToolTip(QStringLiteral("Opens the file or link of the evidence"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Evidence *chosen = evidence())
            openEvidence(this, m_workspace.plan(), *chosen);
    });
    m_save = new QPushButton(QStringLiteral("Save as…"), buttons);
    m_save->setToolTip(QStringLiteral("Saves a copy of the attached file"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const Evidence *chosen = evidence())
            saveEvidence(this, m_workspace.plan(), *chosen);
    });
    grid->addWidget(m_go, 0, 0);
    grid->addWidget(m_open, 0, 1);
    grid->addWidget(m_save, 0, 2);
    grid->addWidget(m_add, 1, 0);
    grid->addWidget(m_attach, 1, 1, 1, 2);
    return buttons;
}

void LinkedView::fillAddMenu() {
    m_addMenu->clear();
    if (!m_record.kind)
        return;
    bool wasRequired = true;
    for (const LinkField &through : fieldsLinkingTo(*m_record.kind)) {
        const FieldInfo &field = through.kind->field(through.field);
        if (wasRequired && !field.required && !m_addMenu->isEmpty())
            m_addMenu->addSeparator();
        wasRequired = field.required;
        QString text = QString::fromUtf8(through.kind->label());
        if (!field.required) // it says how the two belong together
            text += QStringLiteral(", as its %1").arg(QString::fromUtf8(field.label).toLower());
        m_addMenu->addAction(text + QStringLiteral("…"), this, [this, through] { add(through); });
    }
}

void LinkedView::add(const LinkField &through) {
    auto *dialog = new AddDialog(m_workspace, through, m_record, this);
    dialog->open();
}

void LinkedView::attachFile() {
    const QString path = Messages::current().fileToOpen(this, QStringLiteral("Attach a file as evidence"),
                                                        QStringLiteral("All files (*)"));
    if (!path.isEmpty())
        attachFiles(this, m_workspace.plan(), m_record.id, {path});
}

const Evidence *LinkedView::evidence() const {
    const RecordName record = m_model->recordAt(m_tree->currentIndex());
    return record.kind ? m_workspace.records().find(Id<Evidence>{record.id}) : nullptr;
}

void LinkedView::showRecord(const RecordName &record) {
    m_record = record;
    m_links->need();
    refresh();
}

std::optional<qsizetype> LinkedView::count() const {
    return m_links->isReady() ? std::optional(m_model->total()) : std::nullopt;
}

void LinkedView::refresh() {
    const QUuid current = m_model->recordAt(m_tree->currentIndex()).id;
    m_model->showRecord(m_record);
    m_tree->expandAll();
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex parent = m_model->index(group, 0);
        m_tree->setFirstColumnSpanned(group, {}, true);
        for (int row = 0; !current.isNull() && row < m_model->rowCount(parent); ++row)
            if (m_model->recordAt(m_model->index(row, 0, parent)).id == current)
                m_tree->setCurrentIndex(m_model->index(row, 0, parent));
    }
    showState();
    emit counted();
}

void LinkedView::showState() {
    const bool writable = !m_workspace.plan().isReadOnly();
    m_state->setText(!m_links->isReady()
                         ? QStringLiteral("Looking for what links here…")
                         : QStringLiteral("Nothing links to this record yet. Add what belongs "
                                          "to it, or drop a file here as evidence."));
    m_state->setVisible(!m_links->isReady() || m_model->rowCount() == 0);
    m_tree->setVisible(m_model->rowCount() > 0);
    m_add->setEnabled(writable);
    m_attach->setEnabled(writable);
    const Evidence *chosen = evidence();
    m_go->setEnabled(m_model->recordAt(m_tree->currentIndex()).kind);
    m_open->setEnabled(chosen && !(chosen->sha256.isEmpty() && chosen->link.isEmpty()));
    m_save->setEnabled(chosen && !chosen->sha256.isEmpty());
}

} // namespace saferplan
