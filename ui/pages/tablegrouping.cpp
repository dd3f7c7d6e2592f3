#include "ui/pages/tablegrouping.h"

#include "ui/models/recordtablemodel.h"
#include "ui/pages/tablecommands.h"

#include <QAction>
#include <QComboBox>

namespace saferplan {

TableGrouping::TableGrouping(RecordTableModel &model, std::vector<Grouping> groupings, QWidget *table)
    : QObject(table)
    , m_model(model)
    , m_groupings(std::move(groupings))
    , m_choice(new QComboBox(table)) {
    m_choice->setObjectName(QStringLiteral("grouping"));
    m_choice->setAccessibleName(QStringLiteral("How the table is grouped"));
    setOffered(true);
    m_choice->addItem(QStringLiteral("Not grouped"));
    for (const Grouping &grouping : m_groupings)
        m_choice->addItem(grouping.title, grouping.name);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TableGrouping::group);
    add(QStringLiteral("&Group the rows…"), QStringLiteral("Puts the rows under headings with counts"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] {
            m_choice->setFocus(Qt::ShortcutFocusReason);
            m_choice->showPopup();
        });
    add(QStringLiteral("Fol&d all groups"), QStringLiteral("Leaves their headings with the counts"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_model.setAllOpen(false); });
    add(QStringLiteral("&Unfold all groups"), QStringLiteral("Shows the rows of all groups"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { m_model.setAllOpen(true); });
    group(0);
}

void TableGrouping::setOffered(bool offered) {
    m_choice->setEnabled(offered);
    m_choice->setToolTip(offered ? QStringLiteral("Puts the rows under headings with counts (Ctrl+Shift+G)")
                                 : QStringLiteral("Rows are grouped in the table only: Alt+1 shows it"));
}

QAction *TableGrouping::add(const QString &text, const QString &tip, const QKeySequence &keys,
                            const std::function<void()> &work) {
    m_commands.append(TableCommands::addTo(*m_choice->parentWidget(), this, text, tip, keys, work));
    return m_commands.last();
}

QString TableGrouping::name() const {
    return m_choice->currentData().toString();
}

void TableGrouping::choose(const QString &name) {
    m_choice->setCurrentIndex(std::max(0, name.isEmpty() ? 0 : m_choice->findData(name)));
}

void TableGrouping::group(int choice) {
    m_model.setGrouping(choice <= 0 ? std::nullopt
                                    : std::optional(m_groupings[static_cast<size_t>(choice - 1)]));
    for (QAction *action : m_commands.mid(1))
        action->setEnabled(choice > 0);
    emit changed();
}

} // namespace saferplan
