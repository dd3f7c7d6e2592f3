#include "core/record/shown.h"
#include "tests/support/generator.h"
#include "tests/support/qtprint.h"

#include <QFile>
#include <QSet>

using namespace saferplan;

namespace {

template <class M> M read(const QByteArray &text, M value = {}) {
    CHECK(Codec<M>::read(text, value));
    return value;
}

template <class M> void refuses(const QByteArray &text, const M &kept) {
    CAPTURE(text);
    M value = kept;
    CHECK_FALSE(Codec<M>::read(text, value));
    CHECK((value == kept));
}

template <class M> void roundTrips(const M &value) {
    const QString text = Codec<M>::text(value);
    CAPTURE(text);
    M back{};
    CHECK(Codec<M>::read(text.toUtf8(), back));
    CHECK((back == value));
}

/// A text that a field reads, other than `text`.
QByteArray otherText(const FieldInfo &field, const QString &text) {
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
        return "words";
    case FieldKind::Date:
        return "2026-01-14";
    case FieldKind::Time:
        return "14:30";
    case FieldKind::Choice:
        return text == QLatin1String(field.choices.front().word) ? field.choices.back().word
                                                                 : field.choices.front().word;
    case FieldKind::Number:
    case FieldKind::Decimal:
        return QByteArray::number(text.toInt() + 1);
    case FieldKind::YesNo:
        return text == QLatin1String("yes") ? "no" : "yes";
    case FieldKind::Link:
    case FieldKind::Links:
        return "5c1d1f6e-3f0e-4f6b-9a5b-6f3f0c5a7e21";
    }
    return {};
}

} // namespace

TEST_CASE("values of every sort read back from their text", "[codec]") {
    test::Generator random(3);
    for (int i = 0; i < 2000; ++i) {
        roundTrips(random.text(true));
        roundTrips(QDate(1, 1, 1).addDays(random.number(0, 3'652'058)));
        roundTrips(QTime(random.number(0, 23), random.number(0, 59)));
        roundTrips(random.number(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
        roundTrips(std::optional<int>(
            random.number(std::numeric_limits<int>::min(), std::numeric_limits<int>::max())));
        const double whole = random.number(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
        roundTrips(std::optional<double>(whole / 7));
        roundTrips(std::optional<double>(whole * 1e298));
        roundTrips(std::optional<double>(whole * 1e-310));
        roundTrips(Id<Action>{random.id()});
        roundTrips(LinkSet<Action>{{random.id()}, {random.id()}, {random.id()}});
    }
    roundTrips(true);
    roundTrips(false);
    roundTrips(QDate());
    roundTrips(QTime());
    roundTrips(std::optional<int>());
    roundTrips(std::optional<double>());
    roundTrips(std::optional<double>(0.1));
    roundTrips(std::optional<double>(std::numeric_limits<double>::max()));
    roundTrips(std::optional<double>(std::numeric_limits<double>::denorm_min()));
    roundTrips(Id<Action>());
    roundTrips(LinkSet<Action>());
}

TEST_CASE("values are written as the format says", "[codec]") {
    CHECK(Codec<QDate>::text(QDate(2026, 1, 14)) == QStringLiteral("2026-01-14"));
    CHECK(Codec<QTime>::text(QTime(14, 30)) == QStringLiteral("14:30"));
    CHECK(Codec<bool>::text(true) == QStringLiteral("yes"));
    CHECK(Codec<bool>::text(false) == QStringLiteral("no"));
    CHECK(Codec<int>::text(-12) == QStringLiteral("-12"));
    CHECK(Codec<std::optional<double>>::text(0.1) == QStringLiteral("0.1"));
    CHECK(Codec<std::optional<double>>::text(12.0) == QStringLiteral("12"));
    CHECK(Codec<Id<Action>>::text({QUuid(QStringLiteral("{ABCDEF01-2345-6789-ABCD-EF0123456789}"))}) ==
          QStringLiteral("abcdef01-2345-6789-abcd-ef0123456789"));
}

TEST_CASE("an empty text reads as not set", "[codec]") {
    CHECK(read<QDate>("", QDate(2026, 1, 1)) == QDate());
    CHECK(read<QTime>("", QTime(1, 1)) == QTime());
    CHECK(read<bool>("", true) == false);
    CHECK(read<int>("", 4) == 0);
    CHECK((read<std::optional<int>>("", 4) == std::nullopt));
    CHECK((read<std::optional<double>>("", 4.0) == std::nullopt));
    CHECK(read<Status>("", Status::Complete) == Status{});
    CHECK(read<Id<Action>>("", Id<Action>::make()).isNull());
    CHECK(read<LinkSet<Action>>("", {Id<Action>::make()}).isEmpty());
}

TEST_CASE("a text that is none of the kind is refused, and the value stays", "[codec]") {
    for (const char *text : {"2026-02-30", "2026-13-01", "0000-01-01", "2026-1-1", "14/01/2026",
                             "2026-01-14 ", "2026-01-14T00:00", "today", "-026-01-14", "2026-01-1x"})
        refuses(text, QDate(2026, 1, 1));
    for (const char *text : {"24:00", "12:60", "1:30", "12:30:00", "noon", "ab:cd"})
        refuses(text, QTime(1, 1));
    for (const char *text : {"1", "true", "YES", " yes"})
        refuses(text, true);
    for (const char *text :
         {"1.5", "1e3", " 1", "1 ", "+1", "2147483648", "-2147483649", "0x1", "one", "--1"}) {
        refuses(text, 4);
        refuses(text, std::optional<int>(4));
    }
    for (const char *text : {"inf", "-inf", "nan", "1e999", "0x1p3", "1,5", " 1", "1 ", "+1", "."})
        refuses(text, std::optional<double>(4));
    for (const char *text : {"Complete", "hostile", " complete"})
        refuses(text, Status::InProgress);
    for (const char *text :
         {"not an id", "abcdef01-2345-6789-abcd-ef012345678", "abcdef01-2345-6789-abcd-ef01234567890",
          "{abcdef01-2345-6789-abcd-ef0123456789}", "abcdef01x2345-6789-abcd-ef0123456789",
          "gbcdef01-2345-6789-abcd-ef0123456789"})
        refuses(text, Id<Action>{QUuid::createUuid()});
    refuses("abcdef01-2345-6789-abcd-ef0123456789 nonsense", LinkSet<Action>{Id<Action>::make()});
}

TEST_CASE("text is cleaned of what cannot be kept or shared", "[codec]") {
    CHECK(cleanText(QStringLiteral("as it is\n\ttab “quoted”")) ==
          QStringLiteral("as it is\n\ttab “quoted”"));
    CHECK(cleanText(QStringLiteral("a\r\nb\rc\n")) == QStringLiteral("a\nb\nc\n"));
    CHECK(cleanText(QStringLiteral("a\vb\fc")) == QStringLiteral("a\nb\nc"));
    CHECK(cleanText(QString(u'a') + QChar(0) + QChar(0x1e) + QChar(0x1f) + QChar(0x7f) + u'b') ==
          QStringLiteral("ab"));
    const QString siren = QString::fromUcs4(U"\U0001F6A8");
    CHECK(cleanText(siren) == siren);
    CHECK(cleanText(siren.left(1) + u'x') == QString(QChar(QChar::ReplacementCharacter)) + u'x');
    CHECK(cleanText(u'x' + siren.right(1)) == u'x' + QString(QChar(QChar::ReplacementCharacter)));
    CHECK(cleanText(siren.left(1)) == QString(QChar(QChar::ReplacementCharacter)));
    CHECK(cleanText(QString(QChar(0xfeff)) + QStringLiteral("after a byte order mark")) ==
          QStringLiteral("after a byte order mark"));
    // Cleaning is done once, and what is clean survives UTF-8.
    test::Generator random(9);
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int length = random.number(0, 12); length > 0; --length)
            text += QChar(static_cast<char16_t>(random.chance(50) ? random.number(0, 0xa0)
                                                                  : random.number(0xd700, 0xffff)));
        const QString clean = cleanText(text);
        CHECK(cleanText(clean) == clean);
        CHECK(QString::fromUtf8(clean.toUtf8()) == clean);
    }
}

TEST_CASE("kinds have names, labels and fields of their own", "[kind]") {
    QSet<QString> names;
    QSet<QString> labels;
    for (const Kind *kind : kinds()) {
        CAPTURE(kind->name());
        CHECK_FALSE(names.contains(QLatin1String(kind->name())));
        CHECK_FALSE(labels.contains(QLatin1String(kind->label())));
        names.insert(QLatin1String(kind->name()));
        labels.insert(QLatin1String(kind->label()));
        CHECK(kindNamed(QLatin1String(kind->name())) == kind);
        CHECK(kind->plural()[0] != '\0');
        CHECK(kind->pattern()[0] != '\0');
        QSet<QString> fieldNames;
        QSet<QString> fieldLabels;
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            const FieldInfo &field = *kind->fields()[static_cast<size_t>(i)];
            CAPTURE(field.name);
            CHECK_FALSE(fieldNames.contains(QLatin1String(field.name)));
            CHECK_FALSE(fieldLabels.contains(QString::fromUtf8(field.label)));
            // `--json` gives the id and the kind of a record beside its fields.
            CHECK(QLatin1String(field.name) != QLatin1String("id"));
            CHECK(QLatin1String(field.name) != QLatin1String("record"));
            fieldNames.insert(QLatin1String(field.name));
            fieldLabels.insert(QString::fromUtf8(field.label));
            CHECK(kind->fieldNamed(QLatin1String(field.name)) == i);
            // A target is a kind that there is.
            CHECK((field.target[0] == '\0' || kindNamed(QLatin1String(field.target))));
            CHECK((field.kind == FieldKind::Choice) == !field.choices.empty());
            CHECK(field.least <= field.most);
        }
        CHECK(fieldNames.contains(QStringLiteral("reference")));
    }
    CHECK(kindNamed(u"hostile") == nullptr);
}

TEST_CASE("every word of every choice reads back, and words and labels are told apart", "[kind]") {
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            const FieldInfo &field = *kind->fields()[static_cast<size_t>(i)];
            if (field.kind != FieldKind::Choice)
                continue;
            CAPTURE(kind->name(), field.name);
            const QString byDefault = kind->text(records, id, i);
            QSet<QString> words;
            QSet<QString> labels;
            for (const Choice &choice : field.choices) {
                CHECK(kind->read(records, id, i, choice.word));
                CHECK(kind->text(records, id, i) == QLatin1String(choice.word));
                CHECK(shown(records, *kind, id, i) == QString::fromUtf8(choice.label));
                words.insert(QLatin1String(choice.word));
                labels.insert(QString::fromUtf8(choice.label));
            }
            CHECK(words.size() == static_cast<qsizetype>(field.choices.size()));
            CHECK(labels.size() == static_cast<qsizetype>(field.choices.size()));
            CHECK(words.contains(byDefault));
            CHECK_FALSE(words.contains(QString()));
        }
    }
}

TEST_CASE("an empty text reads as the default of the field, whatever stood there", "[kind]") {
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        const Records untouched = records;
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            CAPTURE(kind->name(), kind->field(i).name);
            const QString byDefault = kind->text(records, id, i);
            REQUIRE(kind->read(records, id, i, otherText(kind->field(i), byDefault)));
            REQUIRE(kind->text(records, id, i) != byDefault);
            CHECK(kind->read(records, id, i, {}));
            CHECK(kind->text(records, id, i) == byDefault);
        }
        CHECK((records == untouched));
    }
}

TEST_CASE("a record that differs in any one field differs in that field, and is another record", "[kind]") {
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            CAPTURE(kind->name(), kind->field(i).name);
            Records other = records;
            REQUIRE(kind->read(other, id, i, otherText(kind->field(i), kind->text(records, id, i))));
            CHECK_FALSE((other == records));
            Changes changes;
            kind->difference(records, other, id, changes);
            REQUIRE(changes.size() == 1);
            CHECK(changes.first().field == i);
        }
    }
}

TEST_CASE("a field that can be empty is empty at first, so that clearing it outlives the file", "[kind]") {
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            CAPTURE(kind->name(), kind->field(i).name);
            CHECK(kind->text(records, id, i).isEmpty() == kind->field(i).canBeEmpty());
        }
    }
}

TEST_CASE("the default of every field is what it was when it was released", "[kind]") {
    // The log holds what differs from the defaults, so a default that changed would change old plans.
    QString defaults;
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = QUuid::createUuid();
        kind->create(records, id);
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i)
            defaults += QStringLiteral("%1.%2 = %3\n")
                            .arg(QLatin1String(kind->name()),
                                 QLatin1String(kind->fields()[static_cast<size_t>(i)]->name),
                                 kind->text(records, id, i));
    }
    QFile file(QStringLiteral(SAFERPLAN_TEST_DATA "/defaults.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList released = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList now = defaults.split(u'\n', Qt::SkipEmptyParts);
    // Fields may be added (and are then added to the file); none may go or change.
    for (const QString &line : released)
        CHECK((now.contains(line) ? QString() : line) == QString());
    QStringList added = now;
    added.removeIf([&released](const QString &line) { return released.contains(line); });
    INFO("add to tests/data/defaults.txt:\n" << added.join(u'\n').toStdString());
    CHECK(added.isEmpty());
}
