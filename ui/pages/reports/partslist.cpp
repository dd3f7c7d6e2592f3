#include "ui/pages/reports/partslist.h"

#include "core/report/editionorder.h"
#include "ui/look/flowlayout.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int linesShown = 8;
constexpr int wrapped = 3; ///< names that may take a second line

QStringList usualParts(EditionKind kind) {
    return partsOf({kind});
}

QString titleOf(EditionKind kind, const QString &name) {
    for (const EditionPart &part : aboutEdition(kind).parts)
        if (name == QLatin1String(part.name))
            return QString::fromUtf8(part.title);
    return name;
}

} // namespace

PartsList::PartsList(QWidget *parent) : QWidget(parent), m_list(new QListWidget(this)) {
    m_list->setAccessibleName(QStringLiteral("Parts of the edition"));
    m_list->setToolTip(QStringLiteral("Space leaves a part out or takes it in; Alt+Up and Alt+Down move it"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    const auto button = [this](const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, this);
        made->setToolTip(tip);
        return made;
    };
    m_up = button(QStringLiteral("▲"), QStringLiteral("Moves the part up (Alt+Up)"));
    m_up->setAccessibleName(QStringLiteral("Move the part up"));
    m_down = button(QStringLiteral("▼"), QStringLiteral("Moves the part down (Alt+Down)"));
    m_down->setAccessibleName(QStringLiteral("Move the part down"));
    m_usual =
        button(QStringLiteral("All, as usual"), QStringLiteral("Takes in every part, in the usual order"));
    m_keep = button(QStringLiteral("Keep for the next meeting"),
                    QStringLiteral("The plan remembers these parts for the packs to come"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        show(m_kind, {});
        emit changed();
    });
    connect(m_keep, &QPushButton::clicked, this, &PartsList::keepWanted);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showState();
        emit changed();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &PartsList::showState);
    auto *buttons = new FlowLayout(4);
    for (QPushButton *one : {m_up, m_down, m_usual, m_keep})
        buttons->addWidget(one);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 100); // before the gap below it
    layout->addLayout(buttons);
    layout->addStretch(1);
}

void PartsList::show(EditionKind kind, const QStringList &chosen) {
    m_kind = kind;
    const QStringList wanted = chosen.isEmpty() ? usualParts(kind) : chosen;
    QStringList names = wanted;
    for (const QString &name : usualParts(kind))
        if (!names.contains(name))
            names += name;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(titleOf(kind, name), m_list);
        item->setData(Qt::UserRole, name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(wanted.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    const int line = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    const int lines = std::min<int>(linesShown, static_cast<int>(names.size()));
    m_list->setMinimumHeight(line * lines + 2 * m_list->frameWidth());
    m_list->setMaximumHeight(line * (static_cast<int>(names.size()) + wrapped) + 2 * m_list->frameWidth());
    showState();
}

QStringList PartsList::ticked() const {
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            names += m_list->item(row)->data(Qt::UserRole).toString();
    return names;
}

QStringList PartsList::chosen() const {
    const QStringList names = ticked();
    return names == usualParts(m_kind) ? QStringList() : names;
}

bool PartsList::isNoneTicked() const {
    return m_list->count() > 0 && ticked().isEmpty();
}

void PartsList::showKeeping(bool isOffered, bool isKept) {
    m_keep->setVisible(isOffered);
    m_keep->setEnabled(!isKept && !isNoneTicked());
}

void PartsList::showState() {
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_usual->setEnabled(!chosen().isEmpty() || isNoneTicked());
}

void PartsList::move(int step) {
    const int row = m_list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(to, m_list->takeItem(row));
        m_list->setCurrentRow(to);
    }
    showState();
    emit changed();
}

bool PartsList::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace saferplan
