#include "ui/pages/indicators/readingview.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QStyleOption>
#include <QStyledItemDelegate>

namespace saferplan {

namespace {

/// Takes a figure as a line of text, with what people write with it: 1,234 or 12.5%.
class FigureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override {
        auto *line = new QLineEdit(parent);
        line->setFrame(false);
        line->setAlignment(Qt::AlignRight);
        line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        return line;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override {
        static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override {
        model->setData(index, static_cast<QLineEdit *>(editor)->text());
    }
};

/// The names of the rows: a long one ends in dots.
class NameHeader : public QHeaderView {
public:
    explicit NameHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) { setSectionsClickable(true); }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, width() - 12);
    }
};

} // namespace

ReadingView::ReadingView(QWidget *parent) : QTableView(parent) {
    setItemDelegate(new FigureDelegate(this));
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalHeader(new NameHeader(this));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    setAccessibleName(QStringLiteral("Readings, a row an indicator, a column a period"));
}

void ReadingView::keepTyped(const QModelIndex &cell, const QString &typed) {
    m_typed = typed;
    m_typedIn = cell;
}

void ReadingView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) {
    const QModelIndex at = currentIndex();
    const QString typed = std::exchange(m_typed, QString());
    if (!typed.isNull() && at == m_typedIn) {
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        edit(at);
        if (auto *again = qobject_cast<QLineEdit *>(indexWidget(at)))
            again->setText(typed);
        return;
    }
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::SubmitModelCache && at.isValid() && at.row() + 1 < model()->rowCount())
        setCurrentIndex(at.siblingAtRow(at.row() + 1));
}

} // namespace saferplan
