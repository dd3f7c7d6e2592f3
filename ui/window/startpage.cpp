#include "ui/window/startpage.h"

#include "core/record/shown.h"
#include "ui/actions/actionlist.h"
#include "ui/workspace/preferences.h"

#include <QtWidgets>

namespace saferplan {

namespace {

enum Column { Name, Folder, Changed, LastBackup, columns };

QLabel *wrapped(const QString &text, QWidget *parent) {
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const ActionList &actions, const Backups &backups, QWidget *parent)
    : QWidget(parent)
    , m_backups(backups) {
    auto *title = new QLabel(QStringLiteral("SaferPlan"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
    auto *content = new QVBoxLayout;
    content->setSpacing(12);
    content->addWidget(title);
    content->addWidget(wrapped(
        QStringLiteral("A plan holds the priorities, actions and cases of a partnership in one file on this "
                       "computer. Open the one you were sent, begin one from the template of the Safer "
                       "Peterborough plan, or look around in an illustrative sample."),
        this));
    content->addWidget(makeSteps(actions));
    content->addWidget(makeRecent(), 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->addStretch(1);
    layout->addLayout(content, 12);
    layout->addStretch(1);
    fillRecent();
}

QWidget *StartPage::makeSteps(const ActionList &actions) {
    auto *steps = new QWidget(this);
    auto *layout = new QHBoxLayout(steps);
    layout->setContentsMargins(0, 4, 0, 8);
    for (const Act act : {Act::Open, Act::NewFromTemplate, Act::NewSample, Act::TakeIn, Act::Restore}) {
        QAction *action = actions[act];
        auto *button = new QPushButton(action->text(), steps);
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->statusTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        if (!m_first)
            m_first = button;
    }
    layout->addStretch(1);
    return steps;
}

QWidget *StartPage::makeRecent() {
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QLabel(QStringLiteral("&Plans opened last"), box);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_none = wrapped(QStringLiteral("None yet. The plans that you open are listed here. You can also drop a "
                                    "plan file anywhere on this window."),
                     box);
    m_recent = new QTableWidget(0, columns, box);
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setAccessibleName(QStringLiteral("Plans opened last"));
    m_recent->setHorizontalHeaderLabels({QStringLiteral("Plan"), QStringLiteral("Folder"),
                                         QStringLiteral("Last changed"), QStringLiteral("Last backup")});
    m_recent->verticalHeader()->hide();
    m_recent->setShowGrid(false);
    m_recent->setTabKeyNavigation(false);
    m_recent->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_recent->setSelectionMode(QAbstractItemView::SingleSelection);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setWordWrap(false);
    m_recent->horizontalHeader()->setHighlightSections(false);
    m_recent->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_recent->installEventFilter(this);
    heading->setBuddy(m_recent);
    m_open = new QPushButton(QStringLiteral("Op&en this plan"), box);
    m_open->setToolTip(QStringLiteral("Opens the plan that is chosen in the list (Enter)"));
    m_remove = new QPushButton(QStringLiteral("Re&move from the list"), box);
    m_remove->setToolTip(QStringLiteral("Takes the plan off this list (Delete); its file stays"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addWidget(heading);
    layout->addWidget(m_none);
    layout->addWidget(m_recent, 1);
    layout->addLayout(buttons);
    layout->addStretch(0);
    connect(m_recent, &QTableWidget::cellDoubleClicked, this, &StartPage::openRow);
    connect(m_recent, &QTableWidget::currentCellChanged, this, &StartPage::showRow);
    connect(m_open, &QPushButton::clicked, this, [this] { openRow(m_recent->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, &StartPage::removeRow);
    return box;
}

void StartPage::fillRecent() {
    const QStringList recent = preference(Preference::RecentPlans).toStringList();
    m_recent->setRowCount(0);
    for (const QString &path : recent) {
        const QFileInfo file(path);
        const QList<Backup> kept = m_backups.listOf(path);
        const QString texts[columns] = {
            file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath()),
            file.exists() ? dateTimeText(file.lastModified()) : QStringLiteral("not there any more"),
            kept.isEmpty() ? QStringLiteral("none") : dateTimeText(kept.first().madeAt)};
        const int row = m_recent->rowCount();
        m_recent->insertRow(row);
        for (int column = 0; column < columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == Folder || column == Name ? QDir::toNativeSeparators(path)
                                                                : texts[column]);
            if (!file.exists())
                item->setForeground(palette().color(QPalette::PlaceholderText));
            m_recent->setItem(row, column, item);
        }
        m_recent->item(row, Name)->setData(Qt::UserRole, path);
    }
    for (const int column : {Name, Changed, LastBackup})
        m_recent->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_recent->horizontalHeader()->setSectionResizeMode(Folder, QHeaderView::Stretch);
    m_none->setVisible(recent.isEmpty());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_recent), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_remove)})
        widget->setVisible(!recent.isEmpty());
    if (!recent.isEmpty())
        m_recent->setCurrentCell(0, Name);
    showRow();
}

void StartPage::showRow() {
    const bool there = QFileInfo::exists(pathAt(m_recent->currentRow()));
    m_open->setText(there ? QStringLiteral("Op&en this plan") : QStringLiteral("Look for a &backup of it…"));
    m_open->setToolTip(QStringLiteral("%1 (Enter)").arg(m_open->text().remove(u'&')));
}

QString StartPage::pathAt(int row) const {
    const QTableWidgetItem *item = m_recent->item(row, Name);
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void StartPage::openRow(int row) {
    if (const QString path = pathAt(row); !path.isEmpty())
        emit openWanted(path);
}

void StartPage::removeRow() {
    const int row = m_recent->currentRow();
    QStringList recent = preference(Preference::RecentPlans).toStringList();
    recent.removeAll(pathAt(row));
    setPreference(Preference::RecentPlans, recent);
    fillRecent();
    if (m_recent->rowCount() > 0)
        m_recent->setCurrentCell(std::min(row, m_recent->rowCount() - 1), Name);
    begin();
}

void StartPage::begin() {
    QWidget *first = m_recent->rowCount() > 0 ? static_cast<QWidget *>(m_recent) : m_first;
    first->setFocus(Qt::OtherFocusReason);
}

bool StartPage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_recent && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openRow(m_recent->currentRow());
            return true;
        case Qt::Key_Delete:
            removeRow();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace saferplan
