#include "ui/editors/fielddelegate.h"

#include "core/record/shown.h"
#include "ui/editors/drafts.h"
#include "ui/editors/fieldeditor.h"
#include "ui/models/recordtablemodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace saferplan {

FieldDelegate::FieldDelegate(const Kind &kind, Drafts &drafts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
    , m_drafts(drafts) {
    connect(this, &QAbstractItemDelegate::closeEditor, this, [this](QWidget *editor, EndEditHint hint) {
        if (hint == RevertModelCache)
            dropDraft(editor);
    });
}

void FieldDelegate::keepDraft(QWidget *line) const {
    const auto cell = m_lines.find(line);
    if (cell == m_lines.end())
        return;
    cell->isTyped = true;
    m_drafts.keep(cell->record, QLatin1String(cell->field->name), textOf(line, *cell->field));
}

void FieldDelegate::dropDraft(QWidget *editor) const {
    if (const Cell cell = m_lines.value(editor); cell.isTyped)
        m_drafts.drop(cell.record, QLatin1String(cell.field->name));
}

const FieldInfo *FieldDelegate::fieldOf(const QModelIndex &index) const {
    const int field = index.data(RecordTableModel::FieldRole).toInt();
    return field < 0 ? nullptr : m_kind.fields()[static_cast<size_t>(field)];
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const {
    const FieldInfo *field = fieldOf(index);
    if (!field)
        return nullptr;
    QWidget *editor = nullptr;
    if (field->kind == FieldKind::Choice) {
        auto *combo = new QComboBox(parent);
        for (const Choice &choice : field->choices)
            combo->addItem(QString::fromUtf8(choice.label), QString::fromLatin1(choice.word));
        // The signals of a delegate are sent by a const factory.
        auto *self =
            const_cast<FieldDelegate *>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): see above
        connect(combo, &QComboBox::activated, self, [self, combo] {
            emit self->commitData(combo);
            emit self->closeEditor(combo);
        });
        editor = combo;
    } else if (field->kind == FieldKind::Number) {
        auto *spin = new QSpinBox(parent);
        const int least = std::max(field->least, -1'000'000'000);
        const bool optional = field->canBeEmpty();
        spin->setRange(optional ? least - 1 : least, std::min(field->most, 1'000'000'000));
        if (optional)
            spin->setSpecialValueText(QStringLiteral("not set"));
        editor = spin;
    } else {
        auto *line = new QLineEdit(parent);
        m_lines.insert(line, {index.data(RecordTableModel::IdRole).toUuid(), field});
        connect(line, &QLineEdit::textEdited, this, [this, line] { keepDraft(line); });
        connect(line, &QObject::destroyed, this, [this, line] { m_lines.remove(line); });
        editor = line;
    }
    editor->setAccessibleName(QString::fromUtf8(field->label));
    return editor;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(text));
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(text.isEmpty() ? spin->minimum() : text.toInt());
    else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        const bool date = fieldOf(index)->kind == FieldKind::Date;
        line->setText(date ? dateText(QDate::fromString(text, Qt::ISODate)) : text);
        line->selectAll();
    }
}

/// The value that an editor has, as the field's text.
QString FieldDelegate::textOf(QWidget *editor, const FieldInfo &field) {
    QString text;
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        text = combo->currentData().toString();
    } else if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->interpretText();
        const bool isSet = spin->specialValueText().isEmpty() || spin->value() != spin->minimum();
        text = isSet ? QString::number(spin->value()) : QString();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        text = line->text().trimmed();
        if (const QDate date = readDate(text); field.kind == FieldKind::Date && date.isValid())
            text = date.toString(Qt::ISODate);
    }
    return text;
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    const Cell cell = m_lines.value(editor);
    const QString before = index.data(Qt::EditRole).toString();
    const QString text = textOf(editor, *fieldOf(index));
    if (model->setData(index, text, Qt::EditRole) || text == before)
        return dropDraft(editor);
    if (!cell.field)
        return;
    // Refused: it is offered beside the table, in the form of the record.
    m_drafts.keep(cell.record, QLatin1String(cell.field->name), text);
    m_drafts.offer(cell.record);
}

} // namespace saferplan
