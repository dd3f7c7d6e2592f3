#include "ui/pages/viewdialog.h"

#include "ui/look/words.h"
#include "ui/pages/savedviews.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

ViewDialog::ViewDialog(const SavedViews &views, const QString &title, const QString &name,
                       bool asksForColumns, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_before(name)
    , m_name(new QLineEdit(name, this))
    , m_columns(new QCheckBox(QStringLiteral("Keep the &columns with it, as they are now"), this))
    , m_said(makeWords(this)) {
    setObjectName(QStringLiteral("viewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *ask = new QLabel(QStringLiteral("&Name of the view:"), this);
    ask->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setMaxLength(60);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_name->selectAll();
    m_columns->setVisible(asksForColumns);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(asksForColumns ? QStringLiteral("Save view") : QStringLiteral("Rename view"),
                                QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::look);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(ask);
    layout->addWidget(m_name);
    layout->addWidget(m_columns);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    look();
}

QString ViewDialog::name() const {
    return m_name->text().simplified();
}

bool ViewDialog::withColumns() const {
    return m_columns->isChecked();
}

void ViewDialog::look() {
    const bool taken = m_views.isAlways(name());
    const bool replaces = m_views.isOwn(name()) && (m_columns->isVisibleTo(this) || name() != m_before);
    m_said->setText(name().isEmpty() ? QStringLiteral("Give it a name that you will know it by.")
                    : taken          ? QStringLiteral("This view is always there. Choose another name.")
                    : replaces       ? QStringLiteral("The view of this name is replaced.")
                                     : QStringLiteral("It is kept on this computer, for this plan."));
    m_save->setEnabled(!name().isEmpty() && !taken);
}

} // namespace saferplan
