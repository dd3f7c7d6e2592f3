#pragma once

#include <QByteArray>
#include <QString>

namespace saferplan {

/// Seals bytes with a passphrase: the key by Argon2id (64 MiB), the bytes by XChaCha20-Poly1305 in pieces
/// (libsodium's secretstream), so that neither a changed nor a missing piece goes unseen. Throws ReturnError.
QByteArray seal(const QByteArray &plain, const QString &passphrase);

/// Opens what was sealed. Throws PassphraseError where the passphrase is another or the bytes were changed.
QByteArray unseal(const QByteArray &sealed, const QString &passphrase);

} // namespace saferplan
