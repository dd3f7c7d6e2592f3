#include "core/report/editiondata.h"
#include "tests/core/report/everyorder.h"
#include "tests/core/report/sampleedition.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace saferplan;

namespace {

QUuid uuid(int number) {
    return QUuid(QStringLiteral("{00000000-0000-4000-8000-%1}").arg(number, 12, 10, QLatin1Char('0')));
}

ChartBlock chartOfEverything() {
    ChartBlock chart;
    chart.kind = ChartKind::Lines;
    chart.title = QStringLiteral("Half is done");
    chart.caption = QStringLiteral("Actions");
    chart.categories = {QStringLiteral("April"), QStringLiteral("May")};
    chart.series = {{QStringLiteral("Limit"), Tone::Limit, {0.1, std::nullopt}},
                    {{}, Tone::Red, {-1234567.25, 3.0}}};
    chart.unit = QStringLiteral("%");
    chart.today = 1;
    chart.fromZero = false;
    chart.textEquivalent = QStringLiteral("It rises.");
    return chart;
}

/// A publication in which every member of every part has a value that is not its usual one.
Publication everything() {
    Publication all;
    all.order = {EditionKind::ThemeReport,
                 {uuid(1)},
                 {uuid(2)},
                 {uuid(3)},
                 QStringLiteral("Chief Inspector"),
                 {uuid(4)},
                 {uuid(5)},
                 QStringLiteral("2025/26 Q2"),
                 QDate(2025, 4, 1),
                 QDate(2025, 12, 30),
                 true,
                 {QStringLiteral("cases"), QStringLiteral("risks")}};
    ChartBlock many;
    many.kind = ChartKind::Multiples;
    many.categories = {QStringLiteral("Only one")};
    many.parts = {chartOfEverything()};
    TableBlock table{QStringLiteral("Actions"),
                     {{QStringLiteral("Ref"), 0.5}, {QStringLiteral("Days"), 3, true}},
                     {{{QStringLiteral("P1-01"), Delivery::Amber, true, uuid(6), QStringLiteral("cy")},
                       {QStringLiteral("3")}},
                      {{}, {QString(), Delivery::Grey}}},
                     QStringLiteral("There is none."),
                     1};
    const QString odd =
        QString::fromUtf8("Tŷ \"Gŵyl\" \\ <Łódź> 😀 مرحبا \u2028\ttab\nline") + QChar(0) + QChar(0x1f);
    all.document = {
        odd,
        QStringLiteral("Partneriaeth"),
        QStringLiteral("Trial"),
        Marking::OfficialSensitive,
        QDate(2025, 12, 31),
        QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC),
        QStringLiteral("A partnership"),
        QStringLiteral("cy"),
        true,
        true,
        {{QStringLiteral("Plan"), QString()}, {{}, odd}},
        {HeadingBlock{3, odd, QStringLiteral("cy")},
         ParagraphBlock{
             QStringLiteral("The name Tŷ"), QStringLiteral("pl"), {{1, 2, QStringLiteral("cy")}, {4, 0, {}}}},
         ListBlock{{odd, QString()}, true, QStringLiteral("zh-Hant-TW")},
         NoteBlock{QStringLiteral("1"), odd, QStringLiteral("cy")}, table, chartOfEverything(), many,
         ContentsBlock{QStringLiteral("Contents"), 3}, PageBreak{}, SymbolKey{}, PageBreak{}}};
    return all;
}

QByteArray pinned() {
    QFile file(QStringLiteral(SAFERPLAN_TEST_DATA "/edition-1.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().trimmed();
}

/// What is said when bytes are read; "read" where they can be.
QString saidOf(const QByteArray &bytes) {
    try {
        const Publication read = readPublication(bytes);
        CHECK(whyUnsound(read.document).isEmpty());
        return QStringLiteral("read");
    } catch (const EditionDataError &error) {
        return QString::fromUtf8(error.what());
    }
}

QByteArray with(const char *before, const char *after) {
    QByteArray bytes = pinned();
    REQUIRE(bytes.contains(before));
    return bytes.replace(before, after);
}

} // namespace

TEST_CASE("every edition of the sample is the same after it was stored", "[publishing]") {
    const Records &records = sampleForEditions().records();
    int read = 0;
    for (EditionOrder order : everyOrder(records))
        for (const bool isPublic : {false, true}) {
            order.isPublic = isPublic;
            INFO(nameOf(order, records).toStdString());
            Publication publication{resolved(order, records, QDate(2025, 12, 31)), {}};
            try {
                publication.document = editionDocument(sampleForEditions(), order)();
            } catch (const NotPublishable &) {
                continue;
            }
            const QByteArray bytes = bytesOf(publication);
            CHECK(whyUnsound(publication.document) == QString());
            CHECK(readPublication(bytes) == publication);
            CHECK(bytesOf(readPublication(bytes)) == bytes);
            ++read;
        }
    CHECK(read > 40);
}

TEST_CASE("a document with everything in it is the same after it was stored", "[publishing]") {
    const Publication all = everything();
    CHECK(readPublication(bytesOf(all)) == all);
    Publication plain;
    plain.document.cutOff = QDate(2025, 12, 31);
    CHECK(readPublication(bytesOf(plain)) == plain);
}

TEST_CASE("the stored data of version 1 is the same on every computer, and stays readable", "[publishing]") {
    // These bytes are in plans that people have: the file never changes.
    CHECK(readPublication(pinned()) == everything());
    CHECK(bytesOf(everything()) == pinned());
}

TEST_CASE("data of a later version is not guessed at", "[publishing]") {
    CHECK(says(saidOf(with("\"version\":1", "\"version\":2")), "published by a newer version of SaferPlan"));
    CHECK(says(saidOf(with("\"version\":1", "\"version\":0")), "it is of no version"));
}

TEST_CASE("stored data that is not what the program writes is refused with a reason", "[publishing]") {
    CHECK(says(saidOf({}), "it cannot be read"));
    CHECK(says(saidOf("[]"), "it is no data of an edition"));
    CHECK(says(saidOf("{\"format\":\"saferplan edition\",\"version\":1}"), "a part of it is missing"));
    CHECK(says(saidOf(with("\"across\":true", "\"acros\":true")), "something that nobody asked for"));
    CHECK(says(saidOf(with("\"across\":true", "\"across\":1")), "yes or no"));
    CHECK(says(saidOf(with("\"today\":1", "\"today\":1.5")), "whole number"));
    CHECK(says(saidOf(with("\"today\":1", "\"today\":99")), "more figures than can be drawn"));
    CHECK(says(saidOf(with("\"is\":\"key\"", "\"is\":\"kee\"")), "there is no block \"kee\""));
    CHECK(says(saidOf(with("\"2025-12-31\"", "\"2025-13-31\"")), "a date is none"));
    CHECK(says(saidOf(with("\"rag\":\"amber\"", "\"rag\":\"pink\"")), "there is no choice \"pink\""));
    CHECK(says(saidOf(with("\"level\":3", "\"level\":4")), "a heading is of a level"));
    CHECK(says(saidOf(with("\"length\":2", "\"length\":2000")), "a passage lies outside its text"));
    CHECK(says(saidOf(with("\"row_header\":1", "\"row_header\":2")), "columns that cannot be"));
    CHECK(says(saidOf(with("\"weight\":3", "\"weight\":-3")), "a column has no width"));
    CHECK(says(saidOf(with("\"weight\":3", "\"weight\":1e400")), "it cannot be read"));
    CHECK(says(saidOf(with(",\"3\"]", "]")), "a row has other columns"));
    CHECK(says(saidOf(with("[0.1,null]", "[1e300,null]")), "a figure that no chart has room for"));
    CHECK(says(saidOf(with("[0.1,null]", "[0.1]")), "other figures than places"));
    CHECK(says(saidOf(with("\"zh-Hant-TW\"", "\"zh\\\"><script>\"")), "a language is none"));
}

TEST_CASE("stored data that goes on and on does not bring the program down", "[publishing]") {
    CHECK(says(saidOf(QByteArray(5'000'000, '[')), "it cannot be read"));
    QByteArray nested = "{\"kind\":\"multiples\",\"categories\":[\"a\"],\"parts\":[";
    CHECK(says(saidOf(with("\"parts\":[", QByteArray("\"parts\":[" + nested.repeated(300)))),
               "it cannot be read"));
    Publication wide = everything();
    for (int level = 0; level < 2; ++level) {
        ChartBlock outer;
        outer.kind = ChartKind::Multiples;
        outer.categories = {QStringLiteral("a")};
        outer.parts = {std::get<ChartBlock>(wide.document.blocks[6])};
        wide.document.blocks[6] = outer;
    }
    CHECK(says(saidOf(bytesOf(wide)), "a small chart is made of others"));
}

TEST_CASE("whatever bytes are spoilt, stored data is read soundly or refused", "[publishing]") {
    const QByteArray sound = pinned();
    QRandomGenerator random(20251231);
    int refused = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        QByteArray bytes = sound;
        for (int spoilt = random.bounded(1, 4); spoilt > 0; --spoilt)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        if (trial % 3 == 0)
            bytes.truncate(random.bounded(bytes.size()));
        refused += saidOf(bytes) != QStringLiteral("read");
    }
    CHECK(refused > 2000);
}
