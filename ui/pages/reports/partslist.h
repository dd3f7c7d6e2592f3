#pragma once

#include "core/record/edition.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace saferplan {

/// The parts of an edition, to be left out or moved: a tick each, and Alt+Up and Alt+Down.
class PartsList : public QWidget {
    Q_OBJECT

public:
    explicit PartsList(QWidget *parent = nullptr);

    /// Shows the parts of a kind of edition: those chosen first and ticked; all where none is chosen.
    void show(EditionKind kind, const QStringList &chosen);
    /// The parts ticked, in their order; empty where they are all parts in their usual order.
    QStringList chosen() const;
    bool isNoneTicked() const;
    /// Shows whether the choice can be kept for the next time, and whether it is already.
    void showKeeping(bool isOffered, bool isKept);

    QListWidget &list() { return *m_list; }
    QPushButton &keepButton() { return *m_keep; }

signals:
    void changed();
    void keepWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int step);
    void showState();
    QStringList ticked() const;

    EditionKind m_kind = EditionKind::DeliveryGroupPack;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_usual;
    QPushButton *m_keep;
};

} // namespace saferplan
