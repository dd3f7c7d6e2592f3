#pragma once

#include "ui/pages/risks/riskmatrixmodel.h"

#include <QTableView>

namespace saferplan {

/// The matrix of risks on screen. The arrow keys walk it, Enter or a click chooses a cell, Escape lets go.
class RiskMatrixView : public QTableView {
    Q_OBJECT

public:
    explicit RiskMatrixView(QWidget *parent = nullptr);

    RiskMatrixModel &matrix() { return *m_matrix; }
    /// Where it is as wide as this, nothing of it is scrolled.
    int wholeWidth() const;

signals:
    void chosen(int likelihood, int impact);
    void letGo();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int leastColumn() const;
    void choose(const QModelIndex &index);

    RiskMatrixModel *m_matrix;
};

} // namespace saferplan
