#include "ui/pages/returns/sharedialog.h"

#include "core/plan/openplan.h"
#include "core/rules/marking.h"
#include "ui/window/messages.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QLabel *paragraph(const QString &text, QWidget *parent) {
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ShareDialog::ShareDialog(const OpenPlan &plan, const Sharing &now, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shareDialog"));
    setWindowTitle(QStringLiteral("Share through a folder"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        paragraph(QStringLiteral(
                      "Choose a folder that all of you have: in OneDrive, SharePoint, Dropbox, or on a "
                      "network. Each copy of the plan puts what is written in it there, in files of its own, "
                      "and takes in what the others put there. The plan itself stays where it is."),
                  this));
    auto *line = new QHBoxLayout;
    auto *name = new QLabel(QStringLiteral("&Folder"), this);
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("folder"));
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(QStringLiteral("None yet"));
    name->setBuddy(m_path);
    auto *choose = new QPushButton(QStringLiteral("&Choose…"), this);
    choose->setObjectName(QStringLiteral("choose"));
    connect(choose, &QPushButton::clicked, this, &ShareDialog::choose);
    line->addWidget(name);
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    layout->addLayout(line);
    m_wrong = paragraph({}, this);
    m_wrong->setObjectName(QStringLiteral("wrong"));
    layout->addWidget(m_wrong);
    m_asksFirst = new QCheckBox(QStringLiteral("&Show me what came before it is taken in"), this);
    m_asksFirst->setObjectName(QStringLiteral("asksFirst"));
    m_asksFirst->setChecked(now.asksFirst);
    m_asksFirst->setToolTip(QStringLiteral("Otherwise it is taken in as it comes; each time is one step that "
                                           "can be undone"));
    layout->addWidget(m_asksFirst);
    layout->addWidget(paragraph(
        QStringLiteral("Whoever can open the folder can read all of this plan and its history, which is "
                       "marked %1. Choose one that only those who may see it can open.")
            .arg(labelOf(highestMarking(plan.records()))),
        this));
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_share = buttons->addButton(now.isOn() ? QStringLiteral("Save") : QStringLiteral("Share"),
                                 QDialogButtonBox::AcceptRole);
    m_share->setObjectName(QStringLiteral("share"));
    m_share->setDefault(true);
    if (now.isOn()) {
        auto *stop = buttons->addButton(QStringLiteral("S&top sharing"), QDialogButtonBox::DestructiveRole);
        stop->setObjectName(QStringLiteral("stop"));
        stop->setToolTip(QStringLiteral("What is in the folder stays there"));
        connect(stop, &QPushButton::clicked, this, [this] {
            m_folder.clear();
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    showFolder(now.folder);
    resize(fontMetrics().averageCharWidth() * 84, sizeHint().height());
    choose->setFocus(Qt::OtherFocusReason);
}

bool ShareDialog::asksFirst() const {
    return m_asksFirst->isChecked();
}

void ShareDialog::choose() {
    const QString chosen =
        Messages::current().folderToUse(this, QStringLiteral("The folder to share through"), m_folder);
    if (chosen.isEmpty())
        return;
    showFolder(chosen);
    // Or Return would ask for a folder again.
    m_share->setDefault(true);
    m_share->setFocus(Qt::OtherFocusReason);
}

void ShareDialog::showFolder(const QString &folder) {
    m_folder = folder;
    m_path->setText(QDir::toNativeSeparators(folder));
    m_path->setToolTip(m_path->text());
    const QFileInfo info(folder);
    const QString wrong = folder.isEmpty() ? QString()
                          : !info.isDir()  ? QStringLiteral("This folder cannot be reached now.")
                          : !info.isWritable()
                              ? QStringLiteral("You may read this folder, but not write in it: "
                                               "what others share comes here, and nothing of "
                                               "yours goes there.")
                              : QString();
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_share->setEnabled(!folder.isEmpty() && info.isDir());
}

} // namespace saferplan
