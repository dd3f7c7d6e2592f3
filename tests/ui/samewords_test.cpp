#include "core/report/editiondocument.h"
#include "tests/support/officefile.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "tests/ui/hardcases.h"
#include "ui/print/documentfile.h"
#include "ui/print/htmlwriter.h"
#include "ui/print/office/officewriter.h"
#include "ui/print/pdfwriter.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

using namespace saferplan;
using test::wordsIn;
using test::wordsOf;

namespace {

/// The words of a document in their order, as its parts are told one after the other.
QStringList wordsSaid(Document document, bool withEdition = true) {
    for (Block &block : document.blocks)
        if (auto *list = std::get_if<ListBlock>(&block))
            list->numbered = false; // the numbers are not words of it
    QStringList lines = plainText(document).split(u'\n');
    const qsizetype head = 4 + (document.illustrative ? 1 : 0) + document.facts.size();
    QStringList said{document.subtitle, document.title, withEdition ? editionText(document) : QString()};
    for (const auto &[what, fact] : document.facts)
        said << what << fact;
    said += lines.mid(head);
    static const QRegularExpression chart(QStringLiteral("^Chart: "));
    said.replaceInStrings(chart, QString());
    return wordsOf(said.join(u'\n'));
}

/// Both lists in a few words around where they begin to differ.
void checkSame(const QStringList &made, const QStringList &said) {
    qsizetype at = 0;
    while (at < made.size() && at < said.size() && made[at] == said[at])
        ++at;
    INFO(made.mid(std::max<qsizetype>(0, at - 5), 12).join(u' ').toStdString());
    INFO(said.mid(std::max<qsizetype>(0, at - 5), 12).join(u' ').toStdString());
    CHECK(at == std::max(made.size(), said.size()));
}

QString outputOf(const QString &tool, const QStringList &arguments) {
    QProcess process;
    process.start(tool, arguments);
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError().toStdString());
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The words of a PDF as its structure tells them to those who do not see its pages.
QStringList wordsOfPdf(const Document &document, const QTemporaryDir &folder) {
    const QString path = folder.filePath(QStringLiteral("words.pdf"));
    writeDocument(document, path);
    const QString tree = outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), path});
    QString text;
    qsizetype figure = -1; // how far in the figure stands whose parts are left out
    for (const QString &line : tree.split(u'\n')) {
        const QString said = line.trimmed();
        const qsizetype in = line.indexOf(said);
        if (figure >= 0 && in > figure)
            continue;
        figure = said.startsWith(QStringLiteral("Figure")) ? in : -1;
        if (said.startsWith(u'"'))
            text += said.mid(1) + u'\n';
    }
    return wordsOf(text);
}

/// Without what has words of its own in a PDF: the pages of contents, the letters of symbols.
Document plainPages(Document document) {
    document.blocks.removeIf([](const Block &block) {
        return std::holds_alternative<ContentsBlock>(block) || std::holds_alternative<SymbolKey>(block);
    });
    return document;
}

void checkAll(const Document &document) {
    const QTemporaryDir folder;
    const QStringList said = wordsSaid(document);
    checkSame(wordsIn(htmlOf(document), "main",
                      {QStringLiteral("svg"), QStringLiteral("details"), QStringLiteral("style")}),
              said);
    const auto odt = test::partsOf(odtOf(document));
    checkSame(wordsIn(odt.value(QStringLiteral("content.xml")), "office:text",
                      {QStringLiteral("svg:title"), QStringLiteral("svg:desc"), QStringLiteral("table:title"),
                       QStringLiteral("text:table-of-content-source"), QStringLiteral("text:bookmark-ref")}),
              said);
    const auto docx = test::partsOf(docxOf(document));
    checkSame(wordsIn(docx.value(QStringLiteral("word/document.xml")), "w:t"), said);
    const Document plain = plainPages(document);
    checkSame(wordsOfPdf(plain, folder), wordsSaid(plain, false));
}

/// How often each word is there.
QMap<QString, int> counted(const QStringList &words) {
    QMap<QString, int> count;
    for (const QString &word : words)
        ++count[word];
    return count;
}

} // namespace

TEST_CASE("PDF, HTML, ODT and DOCX say the same words in the same order", "[samewords]") {
    Document hard = hardDocument();
    hard.blocks.removeIf([](const Block &block) {
        const auto *list = std::get_if<ListBlock>(&block);
        const auto *paragraph = std::get_if<ParagraphBlock>(&block);
        // Numbers of lists are words in a PDF alone; letters that are boxes there are read by other means.
        return (list && list->numbered) || (paragraph && paragraph->text == foreignWords());
    });
    for (Block &block : hard.blocks)
        if (auto *chart = std::get_if<ChartBlock>(&block))
            chart->title = QStringLiteral("Half is done");
    checkAll(hard);
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    checkAll(editionDocument(sample->plan(), {})());
}

TEST_CASE("a word processor opens ODT and DOCX and reads in them what they say", "[samewords][office]") {
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    Document document = editionDocument(sample->plan(), {})();
    document.blocks.prepend(ContentsBlock{QStringLiteral("Contents"), 2});
    for (const Block &block : hardDocument().blocks)
        if (!std::holds_alternative<ContentsBlock>(block))
            document.blocks.append(block);
    const QTemporaryDir folder;
    const QStringList files{folder.filePath(QStringLiteral("an.odt")),
                            folder.filePath(QStringLiteral("a.docx"))};
    for (const QString &file : files)
        writeDocument(document, file);
    outputOf(QStringLiteral("soffice"),
             QStringList{QStringLiteral("-env:UserInstallation=") +
                             QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString(),
                         QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                         QStringLiteral("--outdir"), folder.path()} +
                 files);
    const QMap<QString, int> said = counted(wordsSaid(document));
    for (const char *name : {"an.pdf", "a.pdf"}) {
        INFO(name);
        const QString pdf = folder.filePath(QString::fromLatin1(name));
        const QString text =
            outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        const QMap<QString, int> read = counted(wordsOf(text));
        QStringList lost;
        for (auto word = said.begin(); word != said.end(); ++word)
            if (read.value(word.key()) < word.value())
                lost += word.key();
        CHECK(lost.join(u' ').toStdString() == std::string());
        const int pages = static_cast<int>(text.count(u'\f'));
        CHECK(text.contains(QStringLiteral("Page 1 of %1").arg(pages)));
        CHECK(text.count(markingText(document)) >= 2 * pages);
        const QString about = outputOf(QStringLiteral("pdfinfo"), {pdf});
        CHECK(about.contains(titleText(document)));
    }
}
