#pragma once

#include <QString>

class QByteArray;
class QUrl;

namespace saferplan {

/// An e-mail that somebody is to read, address and send.
struct MailDraft {
    QString subject;
    QString body;
};

/// What opens a draft in the mail program of this computer. A text that is longer than such programs take is
/// cut, and says so.
QUrl mailUrl(const MailDraft &draft);

/// The same as a file that opens as a draft (RFC 5322; X-Unsent for Outlook): of any length. `now`:
/// milliseconds since 1970 UTC.
QByteArray mailFile(const MailDraft &draft, qint64 now);

} // namespace saferplan
