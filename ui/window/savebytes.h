#pragma once

class QByteArray;
class QString;

namespace saferplan {

/// Writes a file whole or not at all. Throws WriteError.
void saveBytes(const QString &path, const QByteArray &bytes);

} // namespace saferplan
