#pragma once

#include "core/report/document.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTextBrowser;

namespace saferplan {

/// The evidence of a financial year's consultation, as text with tables that can be copied whole or in part.
class EvidenceView : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit EvidenceView(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows the plan as it is now.
    void refresh();
    /// Puts all of it on the clipboard: as tables for Word and Excel, and as plain text.
    void copy();

    QComboBox &years() { return *m_years; }
    QTextBrowser &text() { return *m_text; }

private:
    void fillYears();

    Workspace &m_workspace;
    QComboBox *m_years;
    QTextBrowser *m_text;
    QLabel *m_copied;
    Document m_document;
};

} // namespace saferplan
