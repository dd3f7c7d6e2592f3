#include "ui/pages/returns/senddialog.h"

#include "core/exchange/senders.h"
#include "core/rules/words.h"
#include "ui/pages/returns/maildraft.h"
#include "ui/window/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

namespace saferplan {

SendDialog::SendDialog(const OpenPlan &plan, const QString &receiver, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan) {
    setObjectName(QStringLiteral("sendDialog"));
    setWindowTitle(QStringLiteral("Send your changes"));
    m_receiver = new QComboBox(this);
    m_receiver->setEditable(true);
    m_receiver->setAccessibleName(QStringLiteral("For"));
    m_receiver->addItems(otherAuthors(plan));
    if (!receiver.isEmpty())
        m_receiver->setCurrentText(receiver);
    m_what = new QComboBox(this);
    m_what->setAccessibleName(QStringLiteral("What"));
    m_what->addItem(QStringLiteral("What they lack"), static_cast<int>(Sending::What::Lacking));
    m_what->addItem(QStringLiteral("What is new since the last return to them"),
                    static_cast<int>(Sending::What::SinceLast));
    m_what->addItem(QStringLiteral("The whole history"), static_cast<int>(Sending::What::Everything));
    m_openOnly = new QCheckBox(QStringLiteral("&Leave out what is marked OFFICIAL-SENSITIVE"), this);
    m_seal = new QCheckBox(QStringLiteral("&Seal it with a passphrase"), this);
    m_first = new QLineEdit(this);
    m_again = new QLineEdit(this);
    for (QLineEdit *line : {m_first, m_again}) {
        line->setEchoMode(QLineEdit::Password);
        line->setEnabled(false);
        connect(line, &QLineEdit::textChanged, this, &SendDialog::showState);
        connect(m_seal, &QCheckBox::toggled, line, &QLineEdit::setEnabled);
    }
    m_said = new QLabel(this);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(QStringLiteral("&For:"), m_receiver);
    form->addRow(QStringLiteral("&What:"), m_what);
    form->addRow(m_openOnly);
    form->addRow(m_seal);
    form->addRow(QStringLiteral("&Passphrase:"), m_first);
    form->addRow(QStringLiteral("&Again:"), m_again);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(QStringLiteral("How much is gathered"));
    m_progress->setTextVisible(false);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it goes
    m_progress->setSizePolicy(policy);
    m_progress->setFixedHeight(fontMetrics().height() / 2);
    form->addRow(m_said);
    form->addRow(m_progress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(QStringLiteral("Save the return…"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_save->setToolTip(QStringLiteral("Writes the file that you then send by e-mail"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_pause->isActive())
            gather();
        m_isWanted = true;
        acceptWhenReady();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The log is read when a name is written, and not for each letter of it.
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(300);
    connect(m_pause, &QTimer::timeout, this, &SendDialog::gather);
    connect(m_receiver, &QComboBox::currentTextChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_what, &QComboBox::currentIndexChanged, this, &SendDialog::gather);
    connect(m_openOnly, &QCheckBox::toggled, this, &SendDialog::gather);
    connect(m_seal, &QCheckBox::toggled, this, &SendDialog::showState);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    gather();
}

QString SendDialog::passphrase() const {
    return m_seal->isChecked() ? m_first->text() : QString();
}

void SendDialog::gather() {
    m_pause->stop();
    Sending sending;
    sending.receiver = m_receiver->currentText().simplified();
    sending.what = static_cast<Sending::What>(m_what->currentData().toInt());
    sending.most = m_openOnly->isChecked() ? Marking::Official : Marking::OfficialSensitive;
    m_wanted = {};
    m_isWanted = false;
    m_maker = std::make_unique<ReturnMaker>(m_plan, sending);
    m_work.start([this] { return gatherSome(); },
                 [this] {
                     showState();
                     acceptWhenReady();
                 });
    m_work.slice(); // mostly all of it
}

/// Whoever wants to save before all is gathered need not ask again.
void SendDialog::acceptWhenReady() {
    if (m_isWanted && !m_maker && std::exchange(m_isWanted, false) && m_save->isEnabled())
        accept();
}

/// A step of it; false where it ends.
bool SendDialog::gatherSome() {
    bool more = false;
    const bool works =
        attempt(this, QStringLiteral("Gathering your changes"), [&] { more = m_maker->step(); });
    if (more)
        return true;
    if (works)
        m_wanted = m_maker->take();
    m_maker.reset();
    return false;
}

void SendDialog::finish() {
    if (m_pause->isActive())
        gather();
    m_work.finish();
}

void SendDialog::showState() {
    const bool isNamed = !m_receiver->currentText().simplified().isEmpty();
    const bool isSealed =
        !m_seal->isChecked() || (!m_first->text().isEmpty() && m_first->text() == m_again->text());
    m_save->setEnabled(isNamed && isSealed && (m_maker || !m_wanted.commits.isEmpty()));
    m_progress->setVisible(m_maker != nullptr);
    if (m_maker) {
        m_progress->setMaximum(static_cast<int>(m_maker->total()));
        m_progress->setValue(static_cast<int>(m_maker->done()));
    }
    QString text;
    if (m_maker)
        text = QStringLiteral("Gathering what they lack…");
    else if (!isNamed)
        text = QStringLiteral("Say who it is for.");
    else if (m_wanted.commits.isEmpty())
        text = QStringLiteral("They lack nothing, so there is nothing to send.");
    else
        text =
            QStringLiteral("%1, marked %2.")
                .arg(countText(m_wanted.commits.size(), QStringLiteral("change"), QStringLiteral("changes")),
                     labelOf(m_wanted.marking));
    if (m_wanted.leftOut > 0)
        text +=
            QStringLiteral(" Parts of them are left out because of their marking, and the return says so.");
    if (m_seal->isChecked() && !isSealed)
        text +=
            QStringLiteral(" Write the passphrase twice alike. Tell it to the receiver by another way than "
                           "the return.");
    m_said->setText(text);
}

QUrl returnMail(const Return &sent, const QString &fileName) {
    const QString subject = QStringLiteral("%1: return of %2").arg(labelOf(sent.marking), sent.from);
    const QString body =
        QStringLiteral(
            "%1\n\nThe return for \"%2\" is in the file \"%3\". Please attach it before you send this.\n"
            "In SaferPlan, open the plan and drop the file on its window.\n")
            .arg(labelOf(sent.marking), sent.planTitle, fileName);
    return mailUrl({subject, body});
}

} // namespace saferplan
