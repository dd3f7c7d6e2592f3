#pragma once

class QString;
class QUrl;

namespace saferplan {

/// What opens a draft in the mail program of this computer.
QUrl mailDraft(const QString &subject, const QString &body);

} // namespace saferplan
