#include "tests/ui/firstof.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/pagelist.h"

#include <QPointer>

using namespace saferplan;

namespace {

QString nameOf(const QWidget *widget) {
    return QStringLiteral("%1 \"%2\" %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->property("text").toString(),
             widget->accessibleName());
}

/// Whether Tab is to come here: not to what speaks for another, nor to the line of a box that has its own.
bool takesTab(const QWidget &widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           !widget.focusProxy() && !widget.objectName().startsWith(QLatin1String("qt_"));
}

/// The widgets that Tab goes through from where the keyboard is until it is there again.
QList<QWidget *> walked(test::SampleWindow &sample) {
    QList<QWidget *> order;
    QWidget *at = QApplication::focusWidget();
    while (at && !order.contains(at) && order.size() < 400) {
        order += at;
        sample.key(Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    return order;
}

QRect placeOf(const QWidget &widget) {
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

/// Whether one that comes next stands before: above it in the same group, or at its left in the same line.
bool isBackwards(const QWidget &from, const QWidget &to) {
    if (from.parentWidget() != to.parentWidget())
        return false;
    const QRect a = placeOf(from);
    const QRect b = placeOf(to);
    const bool sameLine = a.top() < b.bottom() && b.top() < a.bottom();
    return sameLine ? b.right() < a.left() : b.bottom() < a.top() && b.left() < a.right();
}

void look(test::SampleWindow &sample) {
    sample.key(Qt::Key_Tab); // a page may begin where Tab does not come again
    walked(sample);          // tables select their first row, which shows its record
    QTest::qWait(80);
    QWidget *begin = QApplication::focusWidget();
    REQUIRE(begin);
    QList<QPointer<QWidget>> wanted;
    for (QWidget *widget : sample.window->findChildren<QWidget *>())
        if (takesTab(*widget))
            wanted += widget;
    const QList<QWidget *> order = walked(sample);
    // A trap would end elsewhere than where it began.
    CHECK(nameOf(QApplication::focusWidget()) == nameOf(begin));
    QStringList unreached;
    for (const QPointer<QWidget> &widget : wanted)
        if (widget && takesTab(*widget) && !order.contains(widget.data()))
            unreached += nameOf(widget.data());
    CHECK(unreached.join(u'\n') == QString());
    QStringList backwards;
    for (qsizetype i = 1; i < order.size(); ++i)
        if (isBackwards(*order[i - 1], *order[i]))
            backwards += QStringLiteral("%1, then %2").arg(nameOf(order[i - 1]), nameOf(order[i]));
    CHECK(backwards.join(u'\n') == QString());
}

} // namespace

TEST_CASE("Tab goes through each page in reading order, reaches all, and comes back", "[taborder]") {
    test::SampleWindow sample;
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        sample.workspace().go({info.id});
        QTest::qWait(80); // what is filled in slices is there by then
        sample.window->view()->currentPage().begin();
        look(sample);
        const RecordName record = test::firstOf(info.id, sample.records());
        if (!record.kind)
            continue;
        INFO("with a record selected");
        sample.workspace().select(record);
        QTest::qWait(80);
        look(sample);
    }
}
