#pragma once

#include "core/plan/openplan.h"
#include "ui/models/tablecopy.h"
#include "ui/pages/viewtexts.h"

class QAbstractItemView;
class QAction;

namespace saferplan {

/// What can be done with any table: it is copied, for Excel or Word, and printed. The commands are actions of
/// the table, and so they are in the menu of the page (see Page::commands).
class TableCommands : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it; the table owns it.
    TableCommands(const OpenPlan &plan, QAbstractItemView &table);

    /// Gives its commands to each table on a page, dialog or other widget that has none yet.
    static void offerIn(QWidget &widget, const OpenPlan &plan);
    /// Adds a command with its keys to a widget, of which `owner` is a part or helper.
    static QAction *addTo(QWidget &widget, QObject *owner, const QString &text, const QString &tip,
                          const QKeySequence &keys, const std::function<void()> &work);
    void copy();
    /// The table as it is printed, with the marking of what is in it.
    Document document() const;

    /// More rows than this are not printed: a book that nobody reads.
    static constexpr int mostPrinted = 2000;

signals:
    /// Something to say for a moment: "12 rows copied". Said below where nobody listens.
    void said(const QString &text);

protected:
    QAction *add(const QString &text, const QString &tip, const QKeySequence &keys,
                 const std::function<void()> &work);
    virtual TableTexts texts(bool onlySelected) const { return textsOf(m_table, onlySelected); }
    /// The words above a printed table.
    virtual QString caption(int printed, bool isCut) const;
    /// How many rows are selected; costs nothing that grows with them.
    virtual int selectedCount() const;
    QAction *copyCommand() const { return m_copyRows; }

private:
    void followModel();
    void print();
    void say(const QString &text);

    const OpenPlan &m_plan;
    QAbstractItemView &m_table;
    TableCopy m_copy;
    QAction *m_copyRows = nullptr;
};

} // namespace saferplan
