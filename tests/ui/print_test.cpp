#include "tests/support/qtprint.h"
#include "ui/print/documentfile.h"
#include "ui/print/paginator.h"
#include "ui/window/messages.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>

using namespace saferplan;

namespace {

QString wordsOf(int characters) {
    QString text;
    for (int word = 1; text.size() < characters; ++word)
        text += QStringLiteral("word%1 ").arg(word);
    return text.trimmed();
}

/// A document under a heading, laid out for A4.
struct Laid {
    QBuffer buffer;
    std::unique_ptr<QPdfWriter> writer;
    std::unique_ptr<Paper> paper;
    std::vector<Page> pages;

    explicit Laid(QList<Block> blocks) {
        buffer.open(QIODevice::WriteOnly);
        writer = std::make_unique<QPdfWriter>(&buffer);
        writer->setResolution(600);
        paper = std::make_unique<Paper>(writer.get());
        Document document;
        document.title = QStringLiteral("A pack");
        document.blocks = std::move(blocks);
        pages = Paginator(*paper).paginate(document).pages;
    }

    /// Where each line of a text stands: page and height, in the order of its lines.
    QList<std::pair<size_t, qreal>> linesOf(const QString &text) const {
        QList<std::pair<size_t, qreal>> lines;
        for (size_t page = 0; page < pages.size(); ++page)
            for (const PageItem &item : pages[page])
                if (const auto *found = std::get_if<TextItem>(&item); found && found->layout->text() == text)
                    for (int line = found->first; line < found->last; ++line) {
                        CHECK(line == lines.size());
                        lines.append({page, found->at.y() + heightOf(*found->layout, found->first, line)});
                    }
        return lines;
    }

    /// Whether a text stands whole within the margins of its pages.
    bool isWhole(const QString &text, const QFont &font) const {
        const auto lines = linesOf(text);
        const QRectF body = paper->body();
        return !lines.isEmpty() && std::all_of(lines.begin(), lines.end(), [&](const auto &line) {
            return line.second >= body.top() - 1 &&
                   line.second + paper->lineHeight(font) <= body.bottom() + 1;
        });
    }
};

TableBlock tableOf(const QStringList &texts) {
    TableBlock table;
    table.caption = QStringLiteral("Actions");
    table.columns = {{QStringLiteral("Ref")}, {QStringLiteral("Where it stands"), 3}};
    for (qsizetype row = 0; row < texts.size(); ++row)
        table.rows.append({{QStringLiteral("P1-%1").arg(row + 1)}, {texts[row]}});
    return table;
}

} // namespace

TEST_CASE("a row is torn only where it is taller than a page, and then goes on line by line", "[print]") {
    const int size = GENERATE(3000, 4500, 6000, 20000);
    QStringList texts;
    for (int row = 0; row < 6; ++row)
        texts += QStringLiteral("Row %1 %2").arg(row).arg(wordsOf(row % 2 ? size : 400));
    const Laid laid({HeadingBlock{1, QStringLiteral("Log")}, tableOf(texts)});
    for (const QString &text : texts) {
        INFO(size << " " << text.left(5).toStdString());
        CHECK(laid.isWhole(text, laid.paper->tableText()));
        const auto lines = laid.linesOf(text);
        const qreal height =
            laid.paper->lineHeight(laid.paper->tableText()) * static_cast<qreal>(lines.size());
        if (height < laid.paper->body().height() * 0.8)
            CHECK(lines.first().first == lines.last().first);
        else if (height > laid.paper->body().height())
            CHECK(lines.first().first < lines.last().first);
    }
}

TEST_CASE("no heading is left alone, however tall the first row after it is", "[print]") {
    const int size = GENERATE(200, 3000, 5000, 5200, 5400, 5600, 9000);
    const QString text = wordsOf(size);
    QList<Block> blocks;
    for (int filled = 0; filled < 4; ++filled) {
        blocks.append(ParagraphBlock{wordsOf(1700)});
        blocks.append(HeadingBlock{1, QStringLiteral("Heading %1").arg(filled)});
        blocks.append(tableOf({QStringLiteral("Row %1 %2").arg(filled).arg(text)}));
    }
    const Laid laid(blocks);
    for (int filled = 0; filled < 4; ++filled) {
        INFO(size << " " << filled);
        const auto heading = laid.linesOf(QStringLiteral("Heading %1").arg(filled));
        const auto row = laid.linesOf(QStringLiteral("Row %1 %2").arg(filled).arg(text));
        REQUIRE(heading.size() == 1);
        REQUIRE_FALSE(row.isEmpty());
        CHECK(row.first().first == heading.first().first);
    }
}

TEST_CASE("a point of a list that is taller than a page goes on over the next", "[print]") {
    const QString text = wordsOf(9000);
    const Laid laid({ListBlock{{QStringLiteral("Short"), text}}});
    CHECK(laid.isWhole(text, laid.paper->text()));
    CHECK(laid.linesOf(text).last().first > laid.linesOf(text).first().first);
}

TEST_CASE("paper is set in the letters that come with the program, and its text can be read back",
          "[print]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("words.pdf"));
    const QString words = QString::fromUtf8("Tŷ Gŵyl, ffilm office → re-dated ↑ £5 “quoted” – naïve ✓ P1-03");
    Document document;
    document.title = QStringLiteral("A pack");
    document.cutOff = QDate(2025, 12, 31);
    document.blocks = {HeadingBlock{1, words}, ParagraphBlock{words}};
    writeDocument(document, path);
    const auto outputOf = [](const QString &tool, const QStringList &arguments) {
        QProcess process;
        process.start(tool, arguments);
        REQUIRE(process.waitForFinished());
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    CHECK(text.simplified().count(words) == 2);          // the heading takes two lines
    CHECK(text.contains(QStringLiteral("Page 1 of 1"))); // apart from what stands at the left
    const QString fonts = outputOf(QStringLiteral("pdffonts"), {path});
    CHECK(fonts.contains(QStringLiteral("Inter-Regular")));
    CHECK(fonts.contains(QStringLiteral("Inter-Bold")));
}

TEST_CASE("a document that cannot be written is told in a sentence of its own", "[print]") {
    const QTemporaryDir folder;
    const std::optional<Failure> failure =
        failureOf([&] { writeDocument(Document(), folder.filePath(QStringLiteral("none/pack.pdf"))); });
    REQUIRE(failure);
    CHECK(failure->text.startsWith(QStringLiteral("The PDF could not be written to ")));
    CHECK(failure->detail.isEmpty());
}
