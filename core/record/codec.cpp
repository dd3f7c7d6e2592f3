#include "core/record/codec.h"

#include <QLocale>

#include <charconv>
#include <cmath>

namespace saferplan {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The number that `count` digits make, or -1.
int digits(const char *at, int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (!isDigit(at[i]))
            return -1;
        value = value * 10 + (at[i] - '0');
    }
    return value;
}

int hexDigit(char c) {
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

template <class N> bool readNumber(QByteArrayView utf8, N &value) {
    N number{};
    const auto *end = utf8.data() + utf8.size();
    const auto [at, error] = std::from_chars(utf8.data(), end, number);
    if (error != std::errc() || at != end)
        return false;
    value = number;
    return true;
}

} // namespace

bool Codec<QString>::read(QByteArrayView utf8, QString &value) {
    value = QString::fromUtf8(utf8);
    return true;
}

QString Codec<QDate>::text(const QDate &value) {
    int year = 0;
    int month = 0;
    int day = 0;
    value.getDate(&year, &month, &day);
    if (!value.isValid() || year < 0 || year > 9999) // which ISO 8601 has no words for
        return {};
    // Digit by digit: dates are most of what a commit turns into text, and QDate formats them slowly.
    QString text(10, u'-');
    const auto write = [&text](int end, int digits, int number) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = QChar(u'0' + number % 10);
    };
    write(4, 4, year);
    write(7, 2, month);
    write(10, 2, day);
    return text;
}

bool Codec<QDate>::read(QByteArrayView utf8, QDate &value) {
    if (utf8.isEmpty()) {
        value = QDate();
        return true;
    }
    if (utf8.size() != 10 || utf8[4] != '-' || utf8[7] != '-')
        return false;
    const QDate date(digits(utf8.data(), 4), digits(utf8.data() + 5, 2), digits(utf8.data() + 8, 2));
    if (!date.isValid() || date.year() < 1)
        return false;
    value = date;
    return true;
}

QString Codec<QTime>::text(const QTime &value) {
    return value.isValid() ? value.toString(QStringLiteral("HH:mm")) : QString();
}

bool Codec<QTime>::read(QByteArrayView utf8, QTime &value) {
    if (utf8.isEmpty()) {
        value = QTime();
        return true;
    }
    if (utf8.size() != 5 || utf8[2] != ':')
        return false;
    const QTime time(digits(utf8.data(), 2), digits(utf8.data() + 3, 2));
    if (!time.isValid())
        return false;
    value = time;
    return true;
}

QString Codec<bool>::text(bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); }

bool Codec<bool>::read(QByteArrayView utf8, bool &value) {
    if (utf8 == QByteArrayView("yes"))
        value = true;
    else if (utf8.isEmpty() || utf8 == QByteArrayView("no"))
        value = false;
    else
        return false;
    return true;
}

QString Codec<int>::text(int value) { return QString::number(value); }

bool Codec<int>::read(QByteArrayView utf8, int &value) {
    if (utf8.isEmpty()) {
        value = 0;
        return true;
    }
    return readNumber(utf8, value);
}

QString Codec<std::optional<int>>::text(const std::optional<int> &value) {
    return value ? QString::number(*value) : QString();
}

bool Codec<std::optional<int>>::read(QByteArrayView utf8, std::optional<int> &value) {
    int number = 0;
    if (!utf8.isEmpty() && !readNumber(utf8, number))
        return false;
    value = utf8.isEmpty() ? std::nullopt : std::optional<int>(number);
    return true;
}

QString Codec<std::optional<double>>::text(const std::optional<double> &value) {
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

bool Codec<std::optional<double>>::read(QByteArrayView utf8, std::optional<double> &value) {
    double number = 0;
    if (!utf8.isEmpty() && (!readNumber(utf8, number) || !std::isfinite(number)))
        return false;
    value = utf8.isEmpty() ? std::nullopt : std::optional<double>(number);
    return true;
}

bool readUuid(QByteArrayView utf8, QUuid &value) {
    if (utf8.isEmpty()) {
        value = QUuid();
        return true;
    }
    if (utf8.size() != 36)
        return false;
    uchar bytes[16];
    int filled = 0;
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (utf8[i] != '-')
                return false;
            continue;
        }
        const int high = hexDigit(utf8[i]);
        const int low = hexDigit(utf8[++i]);
        if (high < 0 || low < 0)
            return false;
        bytes[filled++] = static_cast<uchar>(high * 16 + low);
    }
    const auto word = [&bytes](int at) { return static_cast<ushort>(bytes[at] << 8 | bytes[at + 1]); };
    value = QUuid(static_cast<uint>(word(0)) << 16 | word(2), word(4), word(6), bytes[8], bytes[9], bytes[10],
                  bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
    return true;
}

QString cleanText(const QString &text) {
    // Byte order marks and non-characters go too: SQLite and Qt take them off, turn them round or replace them.
    const auto isPlain = [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() != 0x7f && c.unicode() != 0xfeff && c.unicode() < 0xfffe && !c.isSurrogate()) || c == u'\n' || c == u'\t';
    };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isPlain(c)) {
            clean += c;
        } else if (c == u'\r') {
            // A Windows line end is one line end, and so is a bare carriage return.
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += u'\n';
        } else if (c == u'\v' || c == u'\f') {
            clean += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        }
    }
    return clean;
}

} // namespace saferplan
