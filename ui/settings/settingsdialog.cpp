#include "ui/settings/settingsdialog.h"

#include "core/plan/backups.h"
#include "ui/workspace/appearance.h"
#include "ui/workspace/person.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>

namespace saferplan {

namespace {

QString nameOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("Light");
    case Scheme::Dark:
        return QStringLiteral("Dark");
    case Scheme::HighContrast:
        break;
    }
    return QStringLiteral("High contrast");
}

QLabel *wordsIn(QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(parent->fontMetrics().averageCharWidth() * 44);
    return label;
}

/// Words with a button below them.
QVBoxLayout *below(QLabel *words, QPushButton *button) {
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(words);
    layout->addWidget(button, 0, Qt::AlignLeft);
    button->setAutoDefault(false);
    return layout;
}

/// As high as it needs where the screen has room for that, and else scrolled.
class Scrolled : public QScrollArea {
public:
    explicit Scrolled(QWidget *content) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(content);
    }

    QSize sizeHint() const override {
        const QSize content = widget()->sizeHint();
        const int width = content.width() + verticalScrollBar()->sizeHint().width();
        return {width, std::max(content.height(), widget()->heightForWidth(width))};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width(), fontMetrics().lineSpacing() * 6}; }
};

} // namespace

SettingsDialog::SettingsDialog(const Backups &backups, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Settings"));
    auto *words = wordsIn(this);
    words->setText(QStringLiteral("These are yours, on this computer. They are not part of any plan."));
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(16);
    form->setHorizontalSpacing(16);
    addPerson(form);
    addLook(form);
    addTextSize(form);
    addBackups(form, backups);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QStringLiteral("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(words);
    showPerson();
    layout->addWidget(new Scrolled(fields), 1);
    layout->addWidget(buttons);
}

void SettingsDialog::addPerson(QFormLayout *form) {
    m_person = wordsIn(this);
    m_person->setObjectName(QStringLiteral("person"));
    auto *change = new QPushButton(QStringLiteral("&Change who you are…"), this);
    connect(change, &QPushButton::clicked, this, &SettingsDialog::whoYouAreWanted);
    form->addRow(QStringLiteral("Who you are"), below(m_person, change));
}

void SettingsDialog::showPerson() {
    const Person person = rememberedPerson();
    QString text = person.isKnown() ? person.author() : QStringLiteral("Not said yet");
    if (!person.group.isEmpty())
        text += QStringLiteral("\nGroup: %1").arg(person.group);
    m_person->setText(text);
}

void SettingsDialog::addLook(QFormLayout *form) {
    m_look = new QComboBox(this);
    m_look->setObjectName(QStringLiteral("look"));
    m_look->addItem(QStringLiteral("As the system has it (%1)").arg(nameOf(systemScheme()).toLower()));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        m_look->addItem(nameOf(scheme), static_cast<int>(scheme));
    const std::optional<Scheme> now = rememberedAppearance().scheme;
    m_look->setCurrentIndex(now ? m_look->findData(static_cast<int>(*now)) : 0);
    form->addRow(QStringLiteral("&Look"), m_look);
    connect(m_look, &QComboBox::currentIndexChanged, this, [this] {
        choose();
        // Later, for the list is in the middle of its own event.
        QMetaObject::invokeMethod(
            qApp, [] { applyPalette(*qApp, chosenScheme()); }, Qt::QueuedConnection);
    });
}

void SettingsDialog::addTextSize(QFormLayout *form) {
    m_textSize = new QComboBox(this);
    m_textSize->setObjectName(QStringLiteral("textSize"));
    for (const int percent : textSizes())
        m_textSize->addItem(percent == 100 ? QStringLiteral("As the system has it")
                                           : QStringLiteral("%1% of that").arg(percent),
                            percent);
    m_textSize->setCurrentIndex(m_textSize->findData(rememberedAppearance().textPercent));
    m_textSizeNote = wordsIn(this);
    m_textSizeNote->setText(QStringLiteral("Text changes its size when SaferPlan starts again."));
    m_textSizeNote->hide();
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(m_textSize);
    layout->addWidget(m_textSizeNote);
    auto *label = new QLabel(QStringLiteral("&Text size"), this);
    label->setBuddy(m_textSize);
    form->addRow(label, layout);
    connect(m_textSize, &QComboBox::currentIndexChanged, this, [this] {
        choose();
        m_textSizeNote->show();
        m_textSize->setAccessibleDescription(m_textSizeNote->text());
    });
}

void SettingsDialog::choose() {
    Appearance appearance;
    if (const QVariant scheme = m_look->currentData(); scheme.isValid())
        appearance.scheme = static_cast<Scheme>(scheme.toInt());
    appearance.textPercent = m_textSize->currentData().toInt();
    remember(appearance);
}

void SettingsDialog::addBackups(QFormLayout *form, const Backups &backups) {
    const QString folder = backups.folder();
    auto *words = wordsIn(this);
    words->setObjectName(QStringLiteral("backups"));
    words->setText(
        folder.isEmpty()
            ? QStringLiteral("There is no folder for backups on this computer.")
            : QStringLiteral("The last %1 copies of each plan, one an hour while it is open, in %2")
                  .arg(Backups::kept)
                  .arg(QDir::toNativeSeparators(folder)));
    auto *show = new QPushButton(QStringLiteral("&Open the folder"), this);
    show->setEnabled(QDir(folder).exists() && !folder.isEmpty());
    connect(show, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    form->addRow(QStringLiteral("Backups"), below(words, show));
}

} // namespace saferplan
