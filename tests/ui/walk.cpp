#include "tests/ui/walk.h"

#include "tests/ui/firstof.h"
#include "ui/pages/pagelist.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>

namespace saferplan::test {

QString described(const QWidget &widget) {
    QString text = widget.property("text").toString();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    return QStringLiteral("%1 \"%2\" %3 in %4")
        .arg(QLatin1String(widget.metaObject()->className()), text, widget.objectName(),
             widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className())
                                   : QLatin1String("nothing"));
}

bool isPartOfQt(const QWidget &widget) {
    return widget.objectName().startsWith(QLatin1String("qt_")) ||
           (widget.parentWidget() && (widget.parentWidget()->inherits("QAbstractSpinBox") ||
                                      widget.parentWidget()->inherits("QComboBox")));
}

namespace {

QStringList withoutNameNow(const QWidget &window) {
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
            isPartOfQt(*widget))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found += described(*widget);
    }
    return found;
}

/// Whether the words of a label or button have the room that they need.
bool isClipped(const QWidget &widget) {
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return false;
        return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                 : label->width() < label->minimumSizeHint().width() ||
                                       label->height() < label->minimumSizeHint().height();
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return field->text().isEmpty() &&
               field->fontMetrics().horizontalAdvance(field->placeholderText()) > field->width() - 8;
    if (const auto *button = qobject_cast<const QToolButton *>(&widget);
        button && button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull())
        return false;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() > button->width();
    return false;
}

QStringList clippedNow(const QWidget &window) {
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && !isPartOfQt(*widget) && isClipped(*widget))
            found += QStringLiteral("%1, %2 x %3")
                         .arg(described(*widget))
                         .arg(widget->width())
                         .arg(widget->height());
    return found;
}

/// What a search still finds once the window has been laid out and filled in, which takes its turns.
QStringList lasting(const std::function<QStringList()> &search) {
    QStringList found;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            found = search();
            return found.isEmpty();
        },
        3'000));
    return found;
}

/// Does something on each part of the page that is shown.
void onEachTab(SampleWindow &sample, const std::function<void()> &look) {
    for (QTabWidget *tabs : sample.window->view()->currentPage().findChildren<QTabWidget *>()) {
        const int first = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count() && tabs->isVisible(); ++tab) {
            INFO("on the tab " << tabs->tabText(tab).toStdString());
            tabs->setCurrentIndex(tab);
            QTest::qWait(80);
            look();
        }
        tabs->setCurrentIndex(first);
    }
}

} // namespace

QStringList withoutName(const QWidget &window) {
    return lasting([&window] { return withoutNameNow(window); });
}

QStringList clipped(const QWidget &window) {
    return lasting([&window] { return clippedNow(window); });
}

QStringList keysOf(const QWidget &window, const QList<QAction *> &pageCommands) {
    QStringList keys;
    QSet<const QAction *> taken;
    const auto take = [&](const QAction *action) {
        if (taken.contains(action))
            return;
        taken.insert(action);
        for (const QKeySequence &key : action->shortcuts())
            if (!key.isEmpty())
                keys += key.toString();
    };
    for (const QAction *action : window.actions())
        take(action);
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        emit menu->aboutToShow(); // as people see it
        for (const QAction *action : menu->actions())
            take(action);
    }
    for (const QAction *action : pageCommands)
        take(action);
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>())
        if (const auto *at = qobject_cast<QWidget *>(shortcut->parent());
            at && at->isVisible() && shortcut->context() != Qt::WidgetShortcut &&
            shortcut->context() != Qt::WidgetWithChildrenShortcut)
            keys += shortcut->key().toString();
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button)
            keys += QKeySequence::mnemonic(button->text()).toString();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            keys += QKeySequence::mnemonic(label->text()).toString();
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *menu : bar->actions())
                keys += menu->isVisible() ? QKeySequence::mnemonic(menu->text()).toString() : QString();
    }
    keys.removeAll(QString());
    return keys;
}

QStringList twice(QStringList keys) {
    keys.sort();
    QStringList found;
    for (qsizetype i = 1; i < keys.size(); ++i)
        if (keys[i] == keys[i - 1])
            found += keys[i];
    return found;
}

void onEachPage(SampleWindow &sample, const std::function<void()> &look) {
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        sample.workspace().go({info.id});
        QTest::qWait(80); // what is filled in slices is there by then
        look();
        onEachTab(sample, look);
        const RecordName record = firstOf(info.id, sample.records());
        if (!record.kind)
            continue;
        INFO("with a record selected");
        sample.workspace().select(record);
        QTest::qWait(80);
        look();
    }
}

} // namespace saferplan::test
