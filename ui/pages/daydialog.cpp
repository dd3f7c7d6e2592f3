#include "ui/pages/daydialog.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/editors/dateeditor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

DayDialog::DayDialog(const QString &title, const QString &question, const QDate &day, QWidget *parent)
    : QDialog(parent)
    , m_date(new DateEditor(this)) {
    setObjectName(QStringLiteral("dayDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *ask = new QLabel(question, this);
    ask->setBuddy(m_date);
    m_date->input()->setAccessibleName(ask->text().remove(u'&').remove(u':'));
    m_date->show(Records(), day.toString(Qt::ISODate));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_show = buttons->addButton(QStringLiteral("Show them"), QDialogButtonBox::AcceptRole);
    m_show->setDefault(true);
    const auto look = [this] { m_show->setEnabled(this->day().isValid()); };
    connect(static_cast<QLineEdit *>(m_date->input()), &QLineEdit::textChanged, this, look);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(ask);
    layout->addWidget(m_date);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
}

QDate DayDialog::day() const {
    return readDate(static_cast<QLineEdit *>(m_date->input())->text());
}

} // namespace saferplan
