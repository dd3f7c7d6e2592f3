#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QXmlStreamAttributes>

namespace saferplan::test {

/// The parts of a word processor's file by name. Fails the test where it is no sound ZIP file.
QMap<QString, QByteArray> partsOf(const QByteArray &file);

/// An element of XML: its name with its prefix, its attributes, the words within it, and what it is in.
struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    QStringList within;

    QString operator[](const char *attribute) const {
        return attributes.value(QLatin1String(attribute)).toString();
    }
};

/// The elements of XML in the order in which they begin. Fails the test where it is not well-formed.
QList<Element> elementsOf(const QByteArray &xml);
QList<Element> named(const QList<Element> &elements, const char *name);

/// The words within an element, in their order, without what is within elements of other names.
QStringList wordsIn(const QByteArray &xml, const char *element, const QStringList &without = {});

/// Letters and digits that stand together.
QStringList wordsOf(const QString &text);

} // namespace saferplan::test
