#pragma once

#include "core/record/records.h"

#include <QComboBox>
#include <QListWidget>

namespace saferplan {

class Kind;

/// Chooses one record of a kind, or none. The list is made when it is opened.
class LinkCombo : public QComboBox {
    Q_OBJECT

public:
    explicit LinkCombo(QWidget *parent);
    /// nullptr: a record of any kind, which can be seen but not chosen here.
    void setTarget(const Kind *target) { m_target = target; }
    void showLink(const Records &records, const QUuid &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showPopup() override;

private:
    void fill();

    const Kind *m_target = nullptr;
    const Records *m_records = nullptr; ///< of the open plan, which outlives its forms
    bool m_filled = false;
};

/// Ticks records of a kind.
class LinkChecks : public QListWidget {
    Q_OBJECT

public:
    explicit LinkChecks(QWidget *parent);
    void setTarget(const Kind *target) { m_target = target; }
    void showLinks(const Records &records, const QString &links);
    QString links() const;

signals:
    void ticked();

private:
    const Kind *m_target = nullptr;
};

/// The records of a kind that can be linked to, as id and name in the order of their references; archived
/// ones only where `keep` names them.
QList<std::pair<QUuid, QString>> linkable(const Records &records, const Kind &kind, const QList<QUuid> &keep);

} // namespace saferplan
