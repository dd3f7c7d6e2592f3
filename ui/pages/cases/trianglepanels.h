#pragma once

#include "core/record/case.h"

#include <QWidget>

namespace saferplan {

class CasePanel;

/// The analysis triangle of a case: location above, victim or target and offender below, joined by lines; one
/// below the other where there is too little room.
class TrianglePanels : public QWidget {
    Q_OBJECT

public:
    explicit TrianglePanels(QWidget *parent = nullptr);

    void show(const Case &subject, bool writable);
    QSize minimumSizeHint() const override;
    CasePanel &location() { return *m_location; }
    CasePanel &victim() { return *m_victim; }
    CasePanel &offender() { return *m_offender; }

signals:
    /// Somebody wants to describe one of the three: the field's name.
    void describe(const char *field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place(bool asTriangle);

    CasePanel *m_location;
    CasePanel *m_victim;
    CasePanel *m_offender;
    bool m_asTriangle = false;
};

} // namespace saferplan
