// Returns that were damaged, cut, made by others or made to do harm: refused whole, with a sentence.

#include "tests/core/exchange/laptops.h"
#include "tests/support/qtprint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace saferplan;
using test::Generator;
using test::Laptop;

namespace {

/// A chair's plan, and what a lead sends it.
class Post {
public:
    Post()
        : m_base(test::basePlan(m_folder.path()))
        , chair(m_folder.path(), m_base, QStringLiteral("Chair"), 0)
        , lead(m_folder.path(), m_base, QStringLiteral("Lead"), 0) {
        Generator generator(3);
        for (int i = 0; i < 8; ++i)
            generator.step(lead.plan());
        bytes = returnBytes(lead.sendTo(chair));
        records = chair->records();
        commits = chair->commits();
    }

    /// Tries to take it in; the sentence of the refusal, or nothing where it was taken.
    QString refusal(const QByteArray &sent, const QString &passphrase = {}) {
        try {
            merge(chair.plan(), prepareMerge(chair.plan(), {readReturn(sent, passphrase)}));
            return {};
        } catch (const ReturnError &error) {
            CHECK(chair->records() == records);
            CHECK(chair->commits() == commits);
            return QString::fromUtf8(error.what());
        }
    }

    QList<QByteArray> lines() const {
        QList<QByteArray> all = qUncompress(bytes.mid(90)).split('\n');
        all.removeLast();
        return all;
    }

    static QByteArray packed(const QByteArray &payload) {
        return "saferplan-return 1 plain\n" +
               QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() + '\n' + payload;
    }
    static QByteArray packed(const QList<QByteArray> &lines) {
        return packed(qCompress(lines.join('\n') + '\n'));
    }

private:
    QTemporaryDir m_folder{test::quickFolder()};
    QString m_base;

public:
    Laptop chair;
    Laptop lead;
    QByteArray bytes;
    Records records;
    QList<CommitInfo> commits;
};

/// Another value in the place of one anywhere in a line of JSON.
QJsonValue spoilt(const QJsonValue &value, Generator &generator) {
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QString key = object.keys()[generator.number(0, static_cast<int>(object.size()) - 1)];
        if (generator.chance(15))
            object.remove(key);
        else
            object[key] = spoilt(object[key], generator);
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const int at = generator.number(0, static_cast<int>(array.size()) - 1);
        if (generator.chance(15))
            array.removeAt(at);
        else
            array[at] = spoilt(array[at], generator);
        return array;
    }
    switch (generator.number(0, 7)) {
    case 0:
        return -1;
    case 1:
        return 1e300;
    case 2:
        return QStringLiteral("9223372036854775807");
    case 3:
        return QString(QChar(0xd800));
    case 4:
        return uuidText(generator.id());
    case 5:
        return QJsonValue();
    case 6:
        return QJsonArray{1, QStringLiteral("x")};
    default:
        return QStringLiteral("robert'); drop table entity; --");
    }
}

} // namespace

TEST_CASE("a return that was damaged or cut on its way is refused", "[badreturns]") {
    Post post;
    Generator generator(11);
    for (int i = 0; i < 300; ++i) {
        QByteArray damaged = post.bytes;
        const int at = generator.number(0, static_cast<int>(damaged.size()) - 1);
        if (generator.chance(30))
            damaged.truncate(at);
        else if (generator.chance(30))
            damaged.insert(at, static_cast<char>(generator.number(0, 255)));
        else
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << generator.number(0, 7)));
        CAPTURE(i, at);
        CHECK_FALSE(post.refusal(damaged).isEmpty());
    }
    CHECK(post.refusal(post.bytes).isEmpty());
}

TEST_CASE("a return whose words were changed by a program is refused, or is a return", "[badreturns]") {
    Generator generator(12);
    auto post = std::make_unique<Post>();
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        QList<QByteArray> lines = post->lines();
        const int at = generator.number(0, static_cast<int>(lines.size()) - 1);
        if (generator.chance(10))
            lines.removeAt(at);
        else if (generator.chance(10))
            lines.insert(generator.number(0, static_cast<int>(lines.size())), lines[at]);
        else
            lines[at] =
                QJsonDocument(spoilt(QJsonDocument::fromJson(lines[at]).object(), generator).toObject())
                    .toJson(QJsonDocument::Compact);
        CAPTURE(i, at);
        if (post->refusal(Post::packed(lines)).isEmpty()) {
            // It was taken in, so it must have been whole: the plan is as sound as any.
            CHECK(difference(post->chair->asAt(lastStamp), post->chair->records()).isEmpty());
            post = std::make_unique<Post>(); // to whom all of it is new again
        } else {
            ++refused;
        }
    }
    CHECK(refused > 200);
}

TEST_CASE("a return that claims to be larger than it can be is refused before it is unpacked",
          "[badreturns]") {
    Post post;
    QByteArray payload = qCompress(QByteArray(1'000, 'x'));
    qToBigEndian(quint32(0xffffffff), payload.data());
    CHECK(post.refusal(Post::packed(payload)).contains(QStringLiteral("larger than it can be")));
    CHECK(post.refusal(Post::packed(qCompress(QByteArray(300 * 1024 * 1024, 'x'))))
              .contains(QStringLiteral("larger than it can be")));
}

TEST_CASE("a return of a newer program, and a file that is none, are refused by what they are",
          "[badreturns]") {
    Post post;
    QByteArray newer = post.bytes;
    CHECK(post.refusal(newer.replace("return 1", "return 2")).contains(QStringLiteral("newer SaferPlan")));
    CHECK(post.refusal("PK\3\4").contains(QStringLiteral("is no return")));
    CHECK(post.refusal({}).contains(QStringLiteral("is no return")));
    QList<QByteArray> lines = post.lines();
    lines[1].replace("\"edit\"", "\"split\"");
    CHECK(post.refusal(Post::packed(lines)).contains(QStringLiteral("newer SaferPlan")));
}

TEST_CASE("a sealed return opens with its passphrase alone", "[badreturns]") {
    Post post;
    const QString words = QStringLiteral("correct horse – Żółw");
    const QByteArray sealed = returnBytes(readReturn(post.bytes), words);
    CHECK(isSealed(sealed));
    CHECK_FALSE(sealed.contains("Lead"));
    CHECK_THROWS_AS(readReturn(sealed), PassphraseError);
    CHECK_THROWS_AS(readReturn(sealed, QStringLiteral("another")), PassphraseError);
    QByteArray payload = sealed.mid(91);
    for (const int at : {0, 20, 50, static_cast<int>(payload.size()) - 1}) {
        QByteArray changed = payload;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const QByteArray whole = "saferplan-return 1 sealed\n" +
                                 QCryptographicHash::hash(changed, QCryptographicHash::Sha256).toHex() +
                                 '\n' + changed;
        CHECK_THROWS_AS(readReturn(whole, words), PassphraseError);
    }
    CHECK(post.refusal(sealed, words).isEmpty());
}
