#include "ui/pages/returns/maildraft.h"

#include <QDateTime>
#include <QUrl>

namespace saferplan {

namespace {

/// Of an address that Windows hands on: longer ones open nothing at all.
constexpr qsizetype longestUrl = 1'900;

/// A header of any text (RFC 2047): words of UTF-8 in base 64, each short enough for a line, no character cut
/// in two.
QByteArray headerLine(const char *name, const QString &text) {
    QByteArray line = QByteArray(name) + ':';
    QByteArray word;
    const auto flush = [&] {
        line += (line.contains('\n') || line.contains('?') ? "\r\n =?UTF-8?B?" : " =?UTF-8?B?") +
                word.toBase64() + "?=";
        word.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const QByteArray character = text.mid(at, length).toUtf8();
        if (word.size() + character.size() > 42)
            flush();
        word += character;
        at += length;
    }
    flush();
    return line + "\r\n";
}

/// The day and time as mail has them, whatever language the computer speaks.
QByteArray dateLine(qint64 now) {
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    return QStringLiteral("Date: %1, %2 %3 %4 +0000\r\n")
        .arg(QLatin1String(days[at.date().dayOfWeek() - 1]))
        .arg(at.date().day())
        .arg(QLatin1String(months[at.date().month() - 1]), at.toString(QStringLiteral("yyyy HH:mm:ss")))
        .toLatin1();
}

} // namespace

QUrl mailUrl(const MailDraft &draft) {
    const auto urlOf = [&draft](const QString &body) {
        return QStringLiteral("subject=%1&body=%2")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(draft.subject)),
                 QString::fromLatin1(QUrl::toPercentEncoding(body)));
    };
    QString body = draft.body;
    QString query = urlOf(body);
    while (query.size() > longestUrl && !body.isEmpty()) {
        const qsizetype line = body.lastIndexOf(u'\n', -2);
        body.truncate(std::max<qsizetype>(0, line + 1));
        query = urlOf(body + QStringLiteral("… and more. Save the draft as a file to have all of it.\n"));
    }
    QUrl mail(QStringLiteral("mailto:"));
    mail.setQuery(query);
    return mail;
}

QByteArray mailFile(const MailDraft &draft, qint64 now) {
    QString body = draft.body;
    const QByteArray text = body.replace(u'\n', QStringLiteral("\r\n")).toUtf8().toBase64();
    QByteArray file = dateLine(now) + headerLine("Subject", draft.subject) +
                      "X-Unsent: 1\r\nMIME-Version: 1.0\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    for (qsizetype at = 0; at < text.size(); at += 76)
        file += text.mid(at, 76) + "\r\n";
    return file;
}

} // namespace saferplan
