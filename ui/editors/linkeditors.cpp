#include "ui/editors/linkeditors.h"

#include "core/record/shown.h"
#include "ui/models/column.h"

#include <QKeyEvent>
#include <QSignalBlocker>

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

LinkCombo::LinkCombo(QWidget *parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void LinkCombo::showLink(const Records &records, const QUuid &id) {
    const QSignalBlocker quiet(this);
    m_records = &records;
    m_filled = false;
    clear();
    addItem(QStringLiteral("none"), QString());
    if (!id.isNull()) {
        const QString name = titleOf(records, id);
        addItem(name.isEmpty() ? QStringLiteral("not in this plan") : name, uuidText(id));
        setCurrentIndex(1);
    }
}

void LinkCombo::fill() {
    if (m_filled || !m_target || !m_records)
        return;
    const QSignalBlocker quiet(this);
    const QUuid now(currentData().toString());
    clear();
    addItem(QStringLiteral("none"), QString());
    for (const auto &[id, name] : linkable(*m_records, *m_target, {now}))
        addItem(name, uuidText(id));
    setCurrentIndex(std::max(0, findData(uuidText(now))));
    m_filled = true;
}

void LinkCombo::keyPressEvent(QKeyEvent *event) {
    fill();
    QComboBox::keyPressEvent(event);
}

void LinkCombo::showPopup() {
    m_filled = false; // there may be more to choose from than last time
    fill();
    QComboBox::showPopup();
}

LinkChecks::LinkChecks(QWidget *parent) : QListWidget(parent) {
    setFixedHeight(fontMetrics().lineSpacing() * 5 + 16);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &LinkChecks::ticked);
}

void LinkChecks::showLinks(const Records &records, const QString &links) {
    const QSignalBlocker quiet(this);
    QList<QUuid> ids;
    for (const QString &part : links.split(u' ', Qt::SkipEmptyParts))
        ids.append(QUuid(part));
    const int at = currentRow();
    clear();
    if (!m_target)
        return;
    for (const auto &[id, name] : linkable(records, *m_target, ids)) {
        auto *item = new QListWidgetItem(name, this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ids.contains(id) ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, uuidText(id));
        item->setToolTip(name);
    }
    setCurrentRow(at);
}

QString LinkChecks::links() const {
    QList<QUuid> ids;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            ids.append(QUuid(item(row)->data(Qt::UserRole).toString()));
    std::sort(ids.begin(), ids.end());
    QStringList texts;
    for (const QUuid &id : ids)
        texts += uuidText(id);
    return texts.join(u' ');
}

} // namespace saferplan
