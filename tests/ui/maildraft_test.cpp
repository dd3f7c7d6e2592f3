#include "tests/support/qtprint.h"
#include "ui/pages/returns/maildraft.h"

#include <catch2/catch.hpp>

#include <QByteArray>
#include <QRegularExpression>
#include <QUrl>

using namespace saferplan;

namespace {

/// The text of a header as mail programs read it.
QString decoded(const QByteArray &file, const QString &name) {
    const QString unfolded = QString::fromLatin1(file).replace(QStringLiteral("\r\n "), QStringLiteral(" "));
    const QString line =
        QRegularExpression(QStringLiteral("^%1: ?(.*)\\r$").arg(name), QRegularExpression::MultilineOption)
            .match(unfolded)
            .captured(1);
    QByteArray bytes;
    auto words = QRegularExpression(QStringLiteral("=\\?UTF-8\\?B\\?([^?]*)\\?=")).globalMatch(line);
    while (words.hasNext())
        bytes += QByteArray::fromBase64(words.next().captured(1).toLatin1());
    return QString::fromUtf8(bytes);
}

} // namespace

TEST_CASE("a draft as a file is one that Outlook opens to be sent, in lines that mail allows", "[returns]") {
    MailDraft draft;
    draft.subject =
        QStringLiteral("OFFICIAL: update of Tŷ Gwyn \U0001F6A8 and ") + QStringLiteral("ö").repeated(150);
    draft.body =
        QStringLiteral("Dear lead,\n\nP1-05 Café “Zürich”\n") + QStringLiteral("x").repeated(3000) + u'\n';
    const QByteArray file = mailFile(draft, 1'768'381'200'000); // 14 January 2026, 9:00
    CHECK(file.contains("\r\nX-Unsent: 1\r\n"));
    CHECK(file.startsWith("Date: Wed, 14 Jan 2026 09:00:00 +0000\r\n"));
    CHECK(decoded(file, QStringLiteral("Subject")) == draft.subject);
    const QByteArray body = QByteArray::fromBase64(file.mid(file.indexOf("\r\n\r\n") + 4));
    CHECK(QString::fromUtf8(body).remove(u'\r') == draft.body);
    CHECK(body.count('\n') == body.count("\r\n"));
    for (const QByteArray &line : file.split('\n')) {
        CHECK(line.size() <= 79);
        for (const char c : line)
            CHECK(static_cast<uchar>(c) < 128);
    }
    CHECK(file.count('\n') == file.count("\r\n"));
}

TEST_CASE("a subject cannot add headers of its own", "[returns]") {
    const QByteArray file = mailFile({QStringLiteral("One\r\nBcc: somebody@example.org"), {}}, 0);
    CHECK_FALSE(file.contains("Bcc"));
}

TEST_CASE("a draft by address is cut to what mail programs take, and says so", "[returns]") {
    const MailDraft small{QStringLiteral("Update & more"), QStringLiteral("Line = one\n")};
    CHECK(mailUrl(small).toEncoded() == "mailto:?subject=Update%20%26%20more&body=Line%20%3D%20one%0A");
    MailDraft large = small;
    for (int line = 0; line < 2000; ++line)
        large.body += QStringLiteral("P1-%1 Something that is still to be said\n").arg(line);
    const QUrl url = mailUrl(large);
    CHECK(url.toEncoded().size() < 2'000);
    CHECK(url.toString(QUrl::FullyDecoded).contains(QStringLiteral("and more. Save the draft as a file")));
}
