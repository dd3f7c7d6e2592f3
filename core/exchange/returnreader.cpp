#include "core/exchange/returnfile.h"
#include "core/exchange/seal.h"
#include "core/record/kind.h"
#include "core/record/records.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>

namespace saferplan {

namespace {

constexpr qsizetype longestText = 4'000'000; ///< characters of one value
constexpr qsizetype longestLine = 500;       ///< characters of an author, a label, a machine

[[noreturn]] void damaged(const QString &what) {
    throw ReturnError(
        QStringLiteral(
            "The return is damaged or was not made by SaferPlan: %1. Nothing was taken in; ask for it "
            "to be sent again.")
            .arg(what));
}

[[noreturn]] void tooNew() {
    throw ReturnError(
        QStringLiteral("The return was made by a newer SaferPlan than this one. Nothing was taken "
                       "in; update SaferPlan and take it in then."));
}

/// The JSON of a return, read value by value: whatever is missing or of another kind is damage.
class Reader {
public:
    explicit Reader(const QByteArray &lines) : m_lines(lines) {}

    Return read() {
        readHead(nextLine());
        while (m_at < m_lines.size()) {
            const QJsonObject line = nextLine();
            if (line.contains(QStringLiteral("file")))
                readFile(line);
            else
                readCommit(line);
        }
        return std::move(m_return);
    }

private:
    QJsonObject nextLine() {
        const qsizetype end = m_lines.indexOf('\n', m_at);
        if (end < 0)
            damaged(QStringLiteral("it ends in the middle of a line"));
        const QByteArray bytes = QByteArray::fromRawData(m_lines.constData() + m_at, end - m_at);
        m_at = end + 1;
        ++m_line;
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isObject())
            damaged(where(QStringLiteral("is none")));
        return document.object();
    }

    QString where(const QString &what) const {
        return QStringLiteral("its line %1 %2").arg(m_line).arg(what);
    }

    QString text(const QJsonValue &value, qsizetype longest) const {
        if (!value.isString() || value.toString().size() > longest ||
            cleanText(value.toString()) != value.toString())
            damaged(where(QStringLiteral("holds a text that SaferPlan does not write")));
        return value.toString();
    }

    QString oneLine(const QJsonValue &value) const {
        QString line = text(value, longestLine);
        if (line.contains(u'\n'))
            damaged(where(QStringLiteral("holds a name of several lines")));
        return line;
    }

    QUuid uuid(const QJsonValue &value) const {
        QUuid id;
        if (!value.isString() || !readUuid(value.toString().toUtf8(), id) || id.isNull())
            damaged(where(QStringLiteral("names a record by what is no name")));
        return id;
    }

    Stamp stamp(const QJsonValue &value) const {
        bool good = false;
        const Stamp at = value.isString() ? value.toString().toLongLong(&good) : -1;
        if (!good || at < 0 || at > lastStamp)
            damaged(where(QStringLiteral("holds a moment that is none")));
        return at;
    }

    qint64 moment(const QJsonValue &value) const {
        const double at = value.toDouble(-1);
        if (!value.isDouble() || at < -1e15 || at > 1e15)
            damaged(where(QStringLiteral("holds a time that is none")));
        return static_cast<qint64>(at);
    }

    const std::pair<QUuid, QString> &writer(const QJsonValue &value) const {
        const int number = value.isDouble() ? value.toInt(-1) : -1;
        if (number < 0 || number >= m_writers.size())
            damaged(where(QStringLiteral("names a laptop that it does not list")));
        return m_writers[number];
    }

    void readHead(const QJsonObject &head) {
        m_return.plan = uuid(head[QStringLiteral("plan")]);
        m_return.planTitle = text(head[QStringLiteral("title")], longestLine);
        m_return.from = oneLine(head[QStringLiteral("from")]);
        m_return.receiver = oneLine(head[QStringLiteral("for")]);
        m_return.madeAt = moment(head[QStringLiteral("made")]);
        m_return.leftOut = head[QStringLiteral("left_out")].toInt();
        if (!readWord(head[QStringLiteral("marking")].toString().toUtf8(), m_return.marking))
            tooNew();
        QSet<QUuid> seen;
        for (const QJsonValue entry : head[QStringLiteral("writers")].toArray()) {
            const QUuid id = uuid(entry[0]);
            if (seen.contains(id))
                damaged(where(QStringLiteral("lists a laptop twice")));
            seen.insert(id);
            m_writers.append({id, oneLine(entry[1])});
        }
    }

    void readCommit(const QJsonObject &line) {
        Arrival commit;
        const auto &[id, machine] = writer(line[QStringLiteral("w")]);
        commit.info.writer = id;
        commit.info.machine = machine.isEmpty() ? QStringLiteral("-") : machine;
        commit.info.stamp = stamp(line[QStringLiteral("s")]);
        commit.previous = stamp(line[QStringLiteral("p")]);
        commit.info.clock = moment(line[QStringLiteral("k")]);
        commit.info.author = oneLine(line[QStringLiteral("a")]);
        commit.info.label = oneLine(line[QStringLiteral("l")]);
        commit.info.role = commitRoleNamed(line[QStringLiteral("r")].toString());
        if (wordOf(commit.info.role) != line[QStringLiteral("r")].toString())
            tooNew();
        commit.partial = line[QStringLiteral("partial")].toBool();
        if (const QJsonValue target = line[QStringLiteral("t")]; !target.isUndefined())
            commit.target = {stamp(target[0]), writer(target[1]).first};
        for (const QJsonValue head : line[QStringLiteral("seen")].toArray())
            commit.seen.insert(writer(head[0]).first, stamp(head[1]));
        if (commit.info.author.isEmpty() || commit.info.label.isEmpty() ||
            commit.previous >= commit.info.stamp || commit.seen.contains(id))
            damaged(where(QStringLiteral("is a commit that cannot be")));
        for (const QJsonValue change : line[QStringLiteral("c")].toArray())
            commit.changes.append(readChange(change));
        m_return.commits.append(commit);
    }

    Change readChange(const QJsonValue &json) {
        const qsizetype size = json.toArray().size();
        if (size != 5 && size != 6)
            damaged(where(QStringLiteral("holds a change that is none")));
        Change change;
        change.kind = kindNamed(json[0].toString());
        if (!change.kind)
            tooNew();
        change.record = uuid(json[1]);
        const QString field = json[2].toString();
        change.field = field.isEmpty() ? Change::presence : change.kind->fieldNamed(field);
        if (!field.isEmpty() && change.field < 0)
            tooNew();
        change.before = text(json[3], longestText);
        change.after = text(json[4], longestText);
        const bool isSet = change.field >= 0 && change.kind->field(change.field).kind == FieldKind::Links;
        if (isSet != (size == 6))
            damaged(where(QStringLiteral("holds a change that is none")));
        if (isSet)
            change.member = uuid(json[5]);
        const bool isValue = change.field >= 0 && !isSet;
        for (const QString &value : {change.before, change.after})
            if (isValue ? !isValueOf(change, value) : !value.isEmpty() && value != presentText())
                damaged(where(QStringLiteral("holds a value that is none of its field")));
        return change;
    }

    /// Whether a field takes a text, tried on a record of no plan.
    bool isValueOf(const Change &change, const QString &value) {
        const QUuid scratch = QUuid::fromRfc4122(QByteArray(16, '\1'));
        change.kind->create(m_scratch, scratch);
        return change.kind->read(m_scratch, scratch, change.field, value.toUtf8()) &&
               (value.isEmpty() || change.kind->text(m_scratch, scratch, change.field) == value);
    }

    void readFile(const QJsonObject &line) {
        const QString name = line[QStringLiteral("file")].toString();
        const auto bytes = QByteArray::fromBase64Encoding(line[QStringLiteral("bytes")].toString().toLatin1(),
                                                          QByteArray::Base64Encoding |
                                                              QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes || bytes.decoded.size() > OpenPlan::attachmentLimit ||
            QString::fromLatin1(
                QCryptographicHash::hash(bytes.decoded, QCryptographicHash::Sha256).toHex()) != name)
            damaged(QStringLiteral("an attached file is not as it was attached"));
        m_return.attached.insert(name, bytes.decoded);
    }

    const QByteArray &m_lines;
    qsizetype m_at = 0;
    int m_line = 0;
    Return m_return;
    QList<std::pair<QUuid, QString>> m_writers;
    Records m_scratch;
};

/// Unpacks a payload; the length that it claims is not trusted.
QByteArray unpacked(const QByteArray &payload) {
    if (payload.size() < 4)
        damaged(QStringLiteral("it is empty"));
    const auto claimed = static_cast<qsizetype>(qFromBigEndian<quint32>(payload.constData()));
    // Nothing that zlib packs becomes more than 1,032 times smaller.
    if (claimed > largestReturn || claimed > payload.size() * 1'040)
        damaged(QStringLiteral("it claims to be larger than it can be"));
    QByteArray lines = qUncompress(payload);
    if (lines.size() != claimed || lines.isEmpty())
        damaged(QStringLiteral("it cannot be unpacked"));
    return lines;
}

} // namespace

bool isReturn(const QByteArray &bytes) {
    return bytes.startsWith("saferplan-return ");
}

bool isSealed(const QByteArray &bytes) {
    return bytes.startsWith("saferplan-return 1 sealed\n");
}

Return readReturn(const QByteArray &bytes, const QString &passphrase) {
    if (!isReturn(bytes))
        throw ReturnError(
            QStringLiteral("This file is no return of SaferPlan. Returns end in .saferreturn."));
    const bool sealed = isSealed(bytes);
    const QByteArray first = sealed ? "saferplan-return 1 sealed\n" : "saferplan-return 1 plain\n";
    if (!bytes.startsWith(first))
        tooNew();
    const qsizetype start = first.size() + 65;
    if (bytes.size() < start || bytes[start - 1] != '\n')
        damaged(QStringLiteral("it is cut short"));
    QByteArray payload = bytes.mid(start);
    if (QCryptographicHash::hash(payload, QCryptographicHash::Sha256).toHex() != bytes.mid(first.size(), 64))
        damaged(QStringLiteral("not all of it arrived as it was sent"));
    if (sealed && passphrase.isEmpty())
        throw PassphraseError(
            QStringLiteral("This return is sealed. Give the passphrase that it was sealed with."));
    if (sealed)
        payload = unseal(payload, passphrase);
    const QByteArray lines = unpacked(payload);
    return Reader(lines).read();
}

Return readReturnFile(const QString &path, const QString &passphrase) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ReturnError(QStringLiteral("\"%1\" cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > largestReturn)
        damaged(QStringLiteral("it is larger than any return"));
    return readReturn(file.readAll(), passphrase);
}

} // namespace saferplan
