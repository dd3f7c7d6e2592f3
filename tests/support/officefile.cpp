#include "tests/support/officefile.h"

#include "tests/support/qtprint.h"

#include <zip.h>

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace saferplan::test {

QMap<QString, QByteArray> partsOf(const QByteArray &file) {
    QMap<QString, QByteArray> parts;
    zip_error_t error;
    zip_source_t *source =
        zip_source_buffer_create(file.constData(), static_cast<zip_uint64_t>(file.size()), 0, &error);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about) == 0);
        QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
        zip_file_t *part = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        REQUIRE(part);
        CHECK(zip_fread(part, bytes.data(), about.size) == static_cast<zip_int64_t>(about.size));
        zip_fclose(part);
        CHECK_FALSE(parts.contains(QString::fromUtf8(about.name)));
        parts.insert(QString::fromUtf8(about.name), bytes);
    }
    zip_discard(archive);
    return parts;
}

QList<Element> elementsOf(const QByteArray &xml) {
    QList<Element> elements;
    QList<qsizetype> open;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            Element element{reader.qualifiedName().toString(), reader.attributes(), {}, {}};
            for (const qsizetype outer : open)
                element.within += elements[outer].name;
            open.append(elements.size());
            elements.append(element);
        } else if (reader.isEndElement()) {
            open.removeLast();
        } else if (reader.isCharacters()) {
            for (const qsizetype outer : open)
                elements[outer].text += reader.text();
        }
    }
    INFO(reader.errorString().toStdString() << " at line " << reader.lineNumber());
    CHECK_FALSE(reader.hasError());
    return elements;
}

QList<Element> named(const QList<Element> &elements, const char *name) {
    QList<Element> found;
    for (const Element &element : elements)
        if (element.name == QLatin1String(name))
            found.append(element);
    return found;
}

QStringList wordsIn(const QByteArray &xml, const char *element, const QStringList &without) {
    QString text;
    QStringList open;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        // Letters on either side of a tab, a line or a paragraph are no one word; those of a span are.
        static const QStringList together{QStringLiteral("text:span"), QStringLiteral("w:r"),
                                          QStringLiteral("w:t"), QStringLiteral("span")};
        if (reader.isStartElement()) {
            open += reader.qualifiedName().toString();
            text += together.contains(open.last()) ? QString() : QStringLiteral(" ");
        } else if (reader.isEndElement()) {
            text += together.contains(open.last()) ? QString() : QStringLiteral(" ");
            open.removeLast();
        } else if (reader.isCharacters() && open.contains(QLatin1String(element)) &&
                   std::none_of(without.begin(), without.end(),
                                [&open](const QString &name) { return open.contains(name); })) {
            text += reader.text();
        }
    }
    CHECK_FALSE(reader.hasError());
    return wordsOf(text);
}

QStringList wordsOf(const QString &text) {
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}\\p{M}]+"));
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words += found.next().captured();
    return words;
}

} // namespace saferplan::test
