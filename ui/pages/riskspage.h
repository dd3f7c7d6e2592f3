#pragma once

#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace saferplan {

class RiskMatrixView;

/// The register of risks and issues, and where the open ones stand by likelihood and impact.
class RisksPage : public Page {
    Q_OBJECT

public:
    explicit RisksPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override { m_table->focusFilter(); }

    RecordTable &table() { return *m_table; }
    RiskMatrixView &matrix() { return *m_matrix; }

    /// Shows the open risks of one cell of the matrix.
    void showCell(int likelihood, int impact);
    /// Asks to whom the selected risk goes up, and notes it.
    void escalate();
    /// Closes the selected risk today.
    void closeRisk();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    QWidget *makeTop();
    void makeCommands();
    void follow();
    const Risk *selected() const;
    void enableCommands();

    RecordTable *m_table = nullptr;
    RiskMatrixView *m_matrix = nullptr;
    QBoxLayout *m_top = nullptr;
    QWidget *m_words = nullptr; ///< beside the matrix, or below it where both have no room
    QLabel *m_sentence = nullptr;
    QPushButton *m_notScored = nullptr;
    QPushButton *m_escalateButton = nullptr;
    QAction *m_escalate = nullptr;
    QAction *m_close = nullptr;
};

} // namespace saferplan
