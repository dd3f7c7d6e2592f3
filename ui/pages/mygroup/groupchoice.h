#pragma once

#include "core/record/group.h"

#include <QListWidget>

namespace saferplan {

class Records;

/// The groups that somebody may lead, a key each: asked once, before the first update. It is as high as they
/// are, where there is room.
class GroupChoice : public QListWidget {
    Q_OBJECT

public:
    explicit GroupChoice(QWidget *parent = nullptr);

    void showGroups(const Records &records);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(saferplan::Id<saferplan::Group> group);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
};

/// Whether there is a task-and-finish group to lead.
bool hasGroups(const Records &records);

} // namespace saferplan
