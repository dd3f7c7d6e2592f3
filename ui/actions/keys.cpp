#include "ui/actions/keys.h"

#include <QAction>

namespace saferplan {

void giveKeys(QAction &action, const QKeySequence &keys) {
    action.setShortcut(keys);
    if (!keys.isEmpty())
        action.setToolTip(
            QStringLiteral("%1 (%2)").arg(action.toolTip(), keys.toString(QKeySequence::NativeText)));
}

QString plainWords(QString text) {
    return text.replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(u'&').replace(u'\n', u'&');
}

} // namespace saferplan
