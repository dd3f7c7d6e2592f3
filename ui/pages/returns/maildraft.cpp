#include "ui/pages/returns/maildraft.h"

#include <QUrl>

namespace saferplan {

QUrl mailDraft(const QString &subject, const QString &body) {
    QUrl mail(QStringLiteral("mailto:"));
    mail.setQuery(QStringLiteral("subject=%1&body=%2")
                      .arg(QString::fromLatin1(QUrl::toPercentEncoding(subject)),
                           QString::fromLatin1(QUrl::toPercentEncoding(body))));
    return mail;
}

} // namespace saferplan
