#include "ui/editors/linkchooser.h"

#include "core/rules/words.h"
#include "ui/models/column.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

QList<std::pair<QUuid, QString>> linkable(const Records &records, const Kind &kind,
                                          const QList<QUuid> &keep) {
    struct Entry {
        QString key;
        std::pair<QUuid, QString> shown;
    };
    std::vector<Entry> entries;
    const int title = kind.titleField();
    for (qsizetype row = 0; row < kind.count(records); ++row) {
        const QUuid id = kind.idAt(records, row);
        if (kind.isArchived(records, id) && !keep.contains(id))
            continue;
        const QString reference = kind.reference(records, id);
        const QString name = title < 0 ? QString() : kind.text(records, id, title);
        entries.push_back(
            {naturalKey(reference), {id, QStringLiteral("%1 %2").arg(reference, name).trimmed()}});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; });
    QList<std::pair<QUuid, QString>> list;
    for (Entry &entry : entries)
        list.append(std::move(entry.shown));
    return list;
}

LinkChoices::LinkChoices(QList<std::pair<QUuid, QString>> choices, const QList<QUuid> &ticked,
                         bool severalCanBeTicked, QObject *parent)
    : QAbstractListModel(parent)
    , m_choices(std::move(choices))
    , m_ticked(ticked.begin(), ticked.end())
    , m_several(severalCanBeTicked) {
    setQuery({});
}

void LinkChoices::setQuery(const QString &query) {
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) {
                return m_choices[i].second.contains(word, Qt::CaseInsensitive);
            }))
            m_shown.append(i);
    endResetModel();
}

QList<QUuid> LinkChoices::ticked() const {
    QList<QUuid> ids;
    for (const auto &[id, name] : m_choices)
        if (m_ticked.contains(id))
            ids.append(id);
    return ids;
}

int LinkChoices::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LinkChoices::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &[id, name] = m_choices[m_shown[index.row()]];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return name;
    if (role == Qt::CheckStateRole && m_several)
        return m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool LinkChoices::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::CheckStateRole || !m_several || !index.isValid())
        return false;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(idAt(index.row()));
    else
        m_ticked.remove(idAt(index.row()));
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags LinkChoices::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemNeverHasChildren;
    return m_several && index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

LinkChooser::LinkChooser(const Records &records, const Kind &kind, const QList<QUuid> &now, HowMany howMany,
                         QWidget *parent)
    : QDialog(parent)
    , m_howMany(howMany) {
    setAttribute(Qt::WA_DeleteOnClose);
    const QString many = QString::fromUtf8(kind.plural()).toLower();
    setWindowTitle(howMany == Several ? QStringLiteral("Choose %1").arg(many)
                                      : QStringLiteral("Choose one of the %1").arg(many));
    m_choices = new LinkChoices(linkable(records, kind, now), now, howMany == Several, this);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(QStringLiteral("Type to find"));
    m_filter->setAccessibleName(QStringLiteral("Find among the %1").arg(many));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setModel(m_choices);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(QString::fromUtf8(kind.plural()));
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 56, fontMetrics().lineSpacing() * 14);
    m_count = new QLabel(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *done = buttons->addButton(howMany == Several ? QStringLiteral("Take these")
                                                              : QStringLiteral("Take this one"),
                                           QDialogButtonBox::AcceptRole);
    done->setDefault(true);
    if (howMany == One) {
        QPushButton *none = buttons->addButton(QStringLiteral("None"), QDialogButtonBox::ResetRole);
        connect(none, &QPushButton::clicked, this, [this] {
            m_list->setCurrentIndex({});
            accept();
        });
        connect(m_list, &QListView::activated, this, &QDialog::accept);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &query) {
        m_choices->setQuery(query);
        m_list->setCurrentIndex(m_choices->index(0));
        showCount();
    });
    connect(m_choices, &LinkChoices::dataChanged, this, &LinkChooser::showCount);
    for (int row = 0; row < m_choices->rowCount() && !now.isEmpty(); ++row)
        if (m_choices->idAt(row) == now.first())
            m_list->setCurrentIndex(m_choices->index(row));
    showCount();
}

QList<QUuid> LinkChooser::chosen() const {
    if (m_howMany == Several)
        return m_choices->ticked();
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? QList<QUuid>{m_choices->idAt(current.row())} : QList<QUuid>();
}

void LinkChooser::showCount() {
    const QString shown = QStringLiteral("%1 to choose from").arg(numberText(m_choices->rowCount()));
    m_count->setText(m_howMany == One ? shown
                                      : QStringLiteral("%1, %2 chosen. Space ticks the marked one.")
                                            .arg(shown, numberText(double(m_choices->ticked().size()))));
}

bool LinkChooser::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Down && key->key() != Qt::Key_Up)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_choices->index(0));
    return true;
}

} // namespace saferplan
