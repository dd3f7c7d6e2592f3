#include "ui/pages/actions/rowchoice.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace saferplan {

void chooseRow(QAbstractItemView &view, int row) {
    if (row < 0) {
        view.selectionModel()->clear();
        return;
    }
    const QModelIndex index = view.model()->index(row, 0);
    const bool wasThere = view.currentIndex() == index;
    view.setCurrentIndex(index);
    view.selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!wasThere)
        view.scrollTo(index);
}

bool opensRow(const QAbstractItemView &view, const QKeyEvent &key) {
    return !(key.modifiers() & ~Qt::KeypadModifier) && view.currentIndex().isValid() &&
           (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

} // namespace saferplan
