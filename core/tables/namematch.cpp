#include "core/tables/namematch.h"

#include "core/tables/cellwords.h"

#include <QMap>

namespace saferplan {

namespace {

QString nameWords(const QString &text) {
    QStringList words = plainWords(text).split(u' ', Qt::SkipEmptyParts);
    words.removeAll(QStringLiteral("the"));
    return words.join(u' ');
}

/// How many letters must be written anew, taken out or put in to make one text of the other; `most` + 1 where
/// it is more.
int distance(QStringView a, QStringView b, int most) {
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int before = row[0]++;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)});
            before = above;
        }
    }
    return std::min(row.last(), most + 1);
}

/// Whether each word of `written` begins a word of `name`, in order: "cambs fire" is not, "cambridgeshire
/// fire" and "camb fire" are words of "cambridgeshire fire and rescue service".
bool isShortFor(const QString &written, const QString &name) {
    const QStringList words = name.split(u' ');
    qsizetype at = 0;
    for (const QString &part : written.split(u' ')) {
        while (at < words.size() && !words[at].startsWith(part))
            ++at;
        if (at++ == words.size())
            return false;
    }
    return written.size() >= 3;
}

/// The first letters of a name: "pcc" of "peterborough city council".
QString initialsOf(const QString &name) {
    QString initials;
    for (const QString &word : name.split(u' '))
        if (word != QLatin1String("and") && word != QLatin1String("of") && word != QLatin1String("for"))
            initials += word.left(1);
    return initials;
}

/// How unlike a written name is, 0 to 100; 101: quite another.
int unlikeness(const QString &written, const QString &name) {
    if (isShortFor(written, name))
        return 10;
    if (written.size() >= 2 && written.size() <= 6 && initialsOf(name) == written)
        return 20;
    const int most = static_cast<int>(std::min(written.size(), name.size()) / 5);
    const int apart = distance(written, name, most);
    return apart <= most ? 30 + apart : 101;
}

} // namespace

Names::Names(const Records &records, const Kind &kind) {
    const int shortName = kind.fieldNamed("short_name");
    for (qsizetype row = 0; row < kind.count(records); ++row) {
        const QUuid id = kind.idAt(records, row);
        if (kind.isArchived(records, id))
            continue;
        QStringList names{kind.reference(records, id), kind.text(records, id, kind.titleField())};
        // "P1 Reducing Anti-Social Behaviour": as the program itself writes a record.
        names += names.join(u' ');
        if (shortName >= 0)
            names += kind.text(records, id, shortName);
        for (const QString &name : std::as_const(names))
            if (const QString words = nameWords(name); !words.isEmpty())
                m_names.append({words, id});
    }
}

NameMatch Names::find(const QString &written) const {
    const QString words = nameWords(written);
    if (words.isEmpty())
        return {};
    QSet<QUuid> same;
    for (const Name &name : m_names)
        if (name.words == words || QString(name.words).remove(u' ') == QString(words).remove(u' '))
            same.insert(name.id);
    if (same.size() == 1)
        return {NameMatch::Sure::Yes, *same.begin()};
    if (same.size() > 1)
        return {NameMatch::Sure::Several, {}};
    // In Peterborough the City Council is called so, and the Commissioner as well.
    if (words == QLatin1String("pcc"))
        return {NameMatch::Sure::Several, {}};
    QMap<int, QSet<QUuid>> found;
    for (const Name &name : m_names)
        if (const int unlike = unlikeness(words, name.words); unlike <= 100)
            found[unlike].insert(name.id);
    if (found.isEmpty())
        return {};
    const QSet<QUuid> &best = found.first();
    return best.size() == 1 ? NameMatch{NameMatch::Sure::Likely, *best.begin()}
                            : NameMatch{NameMatch::Sure::Several, {}};
}

} // namespace saferplan
