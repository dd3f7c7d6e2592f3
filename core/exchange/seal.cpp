#include "core/exchange/seal.h"

#include "core/exchange/return.h"

#include <sodium.h>

namespace saferplan {

namespace {

constexpr qsizetype pieceSize = qsizetype{64} * 1024;
constexpr qsizetype sealedPiece = pieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr unsigned long long operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

unsigned char *bytes(QByteArray &array) {
    return reinterpret_cast<unsigned char *>(array.data());
}
const unsigned char *bytes(const QByteArray &array) {
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray keyOf(const QString &passphrase, const QByteArray &salt) {
    if (sodium_init() < 0)
        throw ReturnError(QStringLiteral("This computer gave no random numbers, so nothing was sealed."));
    const QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    if (crypto_pwhash(bytes(key), static_cast<unsigned long long>(key.size()), words.constData(),
                      static_cast<unsigned long long>(words.size()), bytes(salt), operations, memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw ReturnError(
            QStringLiteral("There is not enough memory free to work with the passphrase (64 MiB)."));
    return key;
}

} // namespace

QByteArray seal(const QByteArray &plain, const QString &passphrase) {
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    if (sodium_init() < 0)
        throw ReturnError(QStringLiteral("This computer gave no random numbers, so nothing was sealed."));
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    const QByteArray key = keyOf(passphrase, salt);
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes(header), bytes(key));
    QByteArray sealed = salt + header;
    for (qsizetype from = 0; from == 0 || from < plain.size(); from += pieceSize) {
        const QByteArray piece = plain.mid(from, pieceSize);
        QByteArray out(piece.size() + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES),
                       '\0');
        const bool last = from + pieceSize >= plain.size();
        crypto_secretstream_xchacha20poly1305_push(&state, bytes(out), nullptr, bytes(piece),
                                                   static_cast<unsigned long long>(piece.size()), nullptr, 0,
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        sealed += out;
    }
    return sealed;
}

QByteArray unseal(const QByteArray &sealed, const QString &passphrase) {
    constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
    constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    const auto wrong = [] {
        return PassphraseError(QStringLiteral(
            "The passphrase does not open this return, or the file was changed on its way. Check the "
            "passphrase with whoever sent it, or ask them to send it again."));
    };
    if (sealed.size() < saltSize + headerSize)
        throw wrong();
    const QByteArray key = keyOf(passphrase, sealed.left(saltSize));
    const QByteArray header = sealed.mid(saltSize, headerSize);
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes(header), bytes(key)) != 0)
        throw wrong();
    QByteArray plain;
    unsigned char tag = 0;
    for (qsizetype from = saltSize + headerSize; from < sealed.size(); from += sealedPiece) {
        const QByteArray piece = sealed.mid(from, sealedPiece);
        QByteArray out(piece.size(), '\0');
        unsigned long long size = 0;
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL ||
            crypto_secretstream_xchacha20poly1305_pull(&state, bytes(out), &size, &tag, bytes(piece),
                                                       static_cast<unsigned long long>(piece.size()), nullptr,
                                                       0) != 0)
            throw wrong();
        plain += out.left(static_cast<qsizetype>(size));
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        throw wrong();
    return plain;
}

} // namespace saferplan
