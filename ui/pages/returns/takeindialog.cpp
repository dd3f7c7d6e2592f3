#include "ui/pages/returns/takeindialog.h"

#include "ui/look/plaintable.h"
#include "ui/look/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace saferplan {

TakeInDialog::TakeInDialog(const QString &title, const QString &tableName, const QStringList &headings,
                           const QList<int> &widths, const QString &later, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(title);
    m_count = makeWords(this);
    m_count->setObjectName(QStringLiteral("count"));
    m_changes = plainTable(tableName, headings, widths, this);
    m_changes->setObjectName(QStringLiteral("changes"));
    auto *buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(QStringLiteral("Take in"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("takeIn"));
    m_take->setDefault(true);
    m_take->setToolTip(QStringLiteral("Takes in what is ticked, as one step that can be undone"));
    buttons->addButton(QStringLiteral("Not now"), QDialogButtonBox::RejectRole)->setToolTip(later);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_count);
    layout->addWidget(m_changes, 1);
    layout->addWidget(buttons);
}

void TakeInDialog::say(const QStringList &sentences, const QString &name, int lines) {
    if (sentences.isEmpty())
        return;
    auto *said = new QPlainTextEdit(sentences.join(u'\n'), this);
    said->setObjectName(QStringLiteral("said"));
    said->setReadOnly(true);
    said->setTabChangesFocus(true);
    said->setAccessibleName(name);
    said->setMaximumHeight(fontMetrics().lineSpacing() * lines + 12);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertWidget(box->indexOf(m_changes), said);
    setTabOrder(said, m_changes);
}

void TakeInDialog::begin(int characters, int lines) {
    if (m_changes->rowCount() > 0)
        m_changes->setCurrentCell(0, 0);
    connect(m_changes, &QTableWidget::itemChanged, this, [this] { showCount(); });
    showCount();
    makeRoomy(*this, characters, lines);
    m_changes->setFocus(Qt::OtherFocusReason);
}

} // namespace saferplan
