#pragma once

#include "core/exchange/return.h"

namespace saferplan {

/// The file format of returns, version 1.
///
/// The file is a line `saferplan-return 1 plain` (or `sealed`), a line with the SHA-256 of all that follows
/// in hexadecimal, and the payload: lines of JSON in UTF-8, compressed as Qt compresses (four bytes of
/// length, then zlib); in a sealed return sealed with a passphrase (see seal.h). The lines are:
///   1. what the return is: `plan`, `title`, `from`, `for`, `made` (ms since 1970 UTC), `marking`,
///   `left_out`,
///      and `writers`: a list of [id, machine], which the rest names by number;
///   2. a line a commit, in their order: `s` stamp, `w` writer, `p` stamp of that writer's commit before,
///      `k` its clock, `a` author, `l` label, `r` role, `t` target [stamp, writer], `seen` [[writer, stamp]],
///      `partial`, and `c`: a list of [kind, record, field, before, after] or with the member as sixth; the
///      field "" stands for the record's coming to be;
///   3. a line an attached file: `file` its SHA-256, `bytes` in base64.
QByteArray returnBytes(const Return &sent, const QString &passphrase = {});

/// Whether bytes begin as a return does, and whether they are sealed.
bool isReturn(const QByteArray &bytes);
bool isSealed(const QByteArray &bytes);

/// Reads a return as hostile input. Throws ReturnError, and PassphraseError where it is sealed with another
/// passphrase.
Return readReturn(const QByteArray &bytes, const QString &passphrase = {});

/// The same from and to a file; writing never leaves half a file, nor replaces one that is no return.
Return readReturnFile(const QString &path, const QString &passphrase = {});
void writeReturnFile(const Return &sent, const QString &path, const QString &passphrase = {});

/// What a return is called: "OFFICIAL ASB lead 14 Jan 2026.saferreturn".
QString returnFileName(const Return &sent);

constexpr qsizetype largestReturn = qsizetype{256} * 1024 * 1024; ///< bytes, unpacked

} // namespace saferplan
