#include "ui/pages/returns/audiencedialog.h"

#include "ui/look/elidedcombo.h"
#include "ui/look/words.h"

#include <QDialogButtonBox>
#include <QTimer>

namespace saferplan {

AudienceDialog::AudienceDialog(Asked asked, const Records &records, const Audience &first, QWidget *parent)
    : QDialog(parent)
    , m_asked(std::move(asked))
    , m_audiences(audiencesOf(records)) {
    setObjectName(QStringLiteral("audienceDialog"));
    setWindowTitle(m_asked.title);
    if (m_asked.withAll)
        m_audiences.prepend({});
    m_choice = new ElidedCombo(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(30);
    m_choice->setMaxVisibleItems(20);
    m_choice->setAccessibleName(QString(m_asked.question).remove(u'&').remove(u':'));
    for (const Audience &audience : std::as_const(m_audiences)) {
        const QString kind = audience.group             ? QStringLiteral("%1 (group)")
                             : audience.agency          ? QStringLiteral("%1 (agency)")
                             : !audience.role.isEmpty() ? QStringLiteral("%1 (role)")
                                                        : QStringLiteral("Everybody: %1");
        m_choice->addItem(kind.arg(nameOf(records, audience)));
    }
    m_choice->setCurrentIndex(std::max(0, static_cast<int>(m_audiences.indexOf(first))));
    auto *ask = new QLabel(m_asked.question, this);
    ask->setBuddy(m_choice);
    m_about = makeWords(this);
    m_about->setObjectName(QStringLiteral("about"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(m_asked.button, QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_save->setToolTip(m_asked.tip);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(ask);
    layout->addWidget(m_choice);
    layout->addWidget(m_about);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_pause->isActive())
            showAbout();
        if (m_save->isEnabled())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // All records are looked through when a choice is made, and not for each line that is passed.
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(200);
    connect(m_pause, &QTimer::timeout, this, &AudienceDialog::showAbout);
    connect(m_choice, &QComboBox::currentIndexChanged, m_pause, qOverload<>(&QTimer::start));
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    showAbout();
    m_choice->setFocus(Qt::OtherFocusReason);
}

Audience AudienceDialog::audience() const {
    return m_audiences.value(m_choice->currentIndex());
}

void AudienceDialog::showAbout() {
    m_pause->stop();
    const QString about = m_audiences.isEmpty() ? QString() : m_asked.about(audience());
    m_save->setEnabled(!about.isEmpty());
    m_about->setText(about.isEmpty() ? m_asked.nothing : about);
}

} // namespace saferplan
