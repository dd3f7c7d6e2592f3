#include "ui/window/inspector.h"

#include "ui/editors/recordform.h"
#include "ui/workspace/workings.h"

#include <QLabel>
#include <QStackedLayout>

namespace saferplan {

Inspector::Inspector(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_nothing = new QLabel(
        QStringLiteral("Choose a record on the page to see all of it here, and to change it."), this);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setContentsMargins(12, 12, 12, 12);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_nothing);
    setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    connect(&workspace, &Workspace::selectionChanged, this, &Inspector::showSelected);
    connect(&workspace, &Workspace::editWanted, this, [this](const QString &field) {
        if (m_form)
            m_form->edit(field.toLatin1().constData());
    });
    showSelected();
}

void Inspector::showSelected() {
    const RecordName selected = m_workspace.selected();
    if (!selected.kind) {
        m_form = nullptr;
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    RecordForm *&form = m_forms[selected.kind];
    if (!form) {
        form = new RecordForm(m_workspace.plan(), *selected.kind, this);
        form->setSummary([this, kind = selected.kind](const QUuid &id) {
            return workingsOf(m_workspace, {kind, id});
        });
        connect(form, &RecordForm::jump, &m_workspace, &Workspace::open);
        m_stack->addWidget(form);
    }
    m_form = form;
    form->showRecord(selected.id);
    m_stack->setCurrentWidget(form);
}

} // namespace saferplan
