#pragma once

#include "ui/editors/fieldeditor.h"

class QLabel;
class QPushButton;

namespace saferplan {

class Kind;
class NameButton;

/// Edits a set of links: a button a member that leads there, and one that changes which they are.
class LinksEditor : public FieldEditor {
public:
    LinksEditor(const FieldInfo &field, QWidget *parent);

    void show(const Records &records, const QString &text) override;
    QString text() const override;
    QWidget *input() override;
    void setReadOnly(bool readOnly) override;

private:
    void showMembers();
    void choose();

    const Kind *m_target;
    QString m_label;
    const Records *m_records = nullptr; ///< of the open plan, which outlives its forms
    QList<QUuid> m_members;
    QList<QUuid> m_sorted; ///< the members that have a button, in their order
    QList<NameButton *> m_buttons;
    QLabel *m_rest = nullptr;
    QPushButton *m_change = nullptr;
};

} // namespace saferplan
