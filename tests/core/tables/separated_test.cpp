#include "core/tables/importerror.h"
#include "core/tables/workbookfile.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

#include <QStringEncoder>

using namespace saferplan;

namespace {

QString cell(const QByteArray &bytes, int row, int column) {
    return readSeparated(bytes, QStringLiteral("x.csv")).text(row, column);
}

QString refusal(const QByteArray &bytes) {
    try {
        readWorkbook(bytes, QStringLiteral("x.csv"));
    } catch (const ImportError &error) {
        return error.text();
    }
    return {};
}

} // namespace

TEST_CASE("separated values are read in the encodings that Excel and old programs write", "[tables][csv]") {
    const QString text = QStringLiteral("Ref,Caf\u00e9 \u2013 \u00a35\r\nP1,\u2019\r\n");
    CHECK(cell(text.toUtf8(), 0, 1) == QStringLiteral("Café – £5"));
    CHECK(cell("\xef\xbb\xbf" + text.toUtf8(), 0, 0) == QStringLiteral("Ref"));
    CHECK(cell("Ref,Caf\xe9 \x96 \xa3"
               "5\rP1,\x92",
               0, 1) == QStringLiteral("Café – £5"));
    CHECK(cell("Ref,Caf\xe9 \x96 \xa3"
               "5\rP1,\x92",
               1, 1) == QStringLiteral("’"));
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        CHECK(cell(encoder(text), 0, 1) == QStringLiteral("Café – £5"));
    }
    QStringEncoder unmarked(QStringConverter::Utf16LE);
    CHECK(cell(unmarked(QStringLiteral("Ref\tTitle\n")), 0, 1) == QStringLiteral("Title"));
}

TEST_CASE("what separates values is found from the lines, or said by the first", "[tables][csv]") {
    CHECK(cell("Plan; as agreed\nRef;Title;Due\nP1;a, b, c;1/2/26\n", 1, 1) == QStringLiteral("Title"));
    CHECK(cell("Ref\tTitle\nP1\ta, b\n", 1, 1) == QStringLiteral("a, b"));
    CHECK(cell("sep=|\nRef|a,b,c\n", 1, 1) == QStringLiteral("a,b,c"));
    CHECK(cell("Ref,Title\nP1,\"one\ntwo, \"\"three\"\"\"\n", 1, 1) == QStringLiteral("one\ntwo, \"three\""));
}

TEST_CASE("what is no table is refused with a sentence", "[tables][csv]") {
    CHECK(refusal("").contains(QStringLiteral("empty")));
    CHECK(refusal("%PDF-1.7 \x01\x02").contains(QStringLiteral("neither a workbook")));
    CHECK(refusal("\xd0\xcf\x11\xe0\xa1\xb1").contains(QStringLiteral("password")));
    CHECK(refusal("Ref,\"Title\nP1,x\n").contains(QStringLiteral("line 1")));
    CHECK(refusal(QByteArray(40 << 20, 'x')).contains(QStringLiteral("larger than")));
    CHECK(refusal(QByteArray(5'000'000, ',')).contains(QStringLiteral("more cells")));
}

TEST_CASE("a text that leaves for a table is no formula, and comes back as it was", "[tables][csv]") {
    for (const char *text :
         {"=1+1", "+44", "-5 points", "@here", "\tx", "'=x", "''=x", "plain", "'quoted'", ""}) {
        const QString plain = QString::fromUtf8(text);
        CHECK(unguarded(guarded(plain)) == plain);
        CHECK_FALSE(QStringLiteral("=+-@\t\r").contains(guarded(plain).left(1) + u'x'));
    }
    CHECK(guarded(QStringLiteral("=1+1")) == QStringLiteral("'=1+1"));
    CHECK(csvBytes({{u"=a"_qs, u"b,\"c\""_qs}}) == QByteArray("\xef\xbb\xbf'=a,\"b,\"\"c\"\"\"\r\n"));
}
