// Measures the pack of a plan, from its records to the PDF: packbench FILE.saferplan. See tests/bench/run.

#include "core/plan/openplan.h"
#include "core/report/deliverygrouppack.h"
#include "core/rules/clock.h"
#include "tests/bench/measure.h"
#include "ui/print/documentfile.h"
#include "ui/print/documentpages.h"
#include "ui/print/documentpainter.h"
#include "ui/print/paginator.h"
#include "ui/print/pdfwriter.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

/// Words at their place.
struct Words {
    QString text;
    QPointF at;
    QFont font;
    QColor colour;
};

void prepare(QPdfWriter &writer) {
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

/// The words of each page, line by line, where the layout puts them.
std::vector<std::vector<Words>> wordsOf(const std::vector<Page> &pages) {
    std::vector<std::vector<Words>> words;
    for (const Page &page : pages) {
        std::vector<Words> &on = words.emplace_back();
        for (const PageItem &item : page) {
            const auto *text = std::get_if<TextItem>(&item);
            for (int i = text ? text->first : 0; text && i < text->last; ++i) {
                const QTextLine line = text->layout->lineAt(i);
                const QPointF origin = text->at - QPointF(0, heightOf(*text->layout, 0, text->first));
                on.push_back({text->layout->text().mid(line.textStart(), line.textLength()),
                              origin + QPointF(line.naturalTextRect().left(), line.y() + line.ascent()),
                              text->layout->font(), text->colour});
            }
        }
    }
    return words;
}

/// QPdfWriter drawing the same words at the same places, with nothing laid out.
void drawBare(const std::vector<std::vector<Words>> &pages, QIODevice &to) {
    QPdfWriter writer(&to);
    prepare(writer);
    QPainter painter(&writer);
    for (size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        for (const Words &words : pages[page]) {
            painter.setFont(words.font);
            painter.setPen(words.colour);
            painter.drawText(words.at, words.text);
        }
    }
}

/// LibreOffice turning a document of word processors into a PDF, after a first time that sets it up.
double convertedByOffice(const QString &document, const QString &folder) {
    const auto convert = [&] {
        QProcess::execute(QStringLiteral("soffice"),
                          {QStringLiteral("-env:UserInstallation=") +
                               QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString(),
                           QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                           QStringLiteral("pdf"), QStringLiteral("--outdir"), folder, document});
    };
    convert();
    QElapsedTimer timer; // by the wall, for the work is another program's
    timer.start();
    convert();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The most memory that the program has held so far, in MiB.
double memoryPeak() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 2) {
        out() << "packbench FILE.saferplan\n";
        return 2;
    }
    const QTemporaryDir folder;
    const SystemClock clock;
    WriterRegistry registry(folder.filePath(QStringLiteral("writers")));
    const OpenPlan plan(PlanFile::open(QString::fromLocal8Bit(argv[1])), clock, registry,
                        QStringLiteral("bench"));
    const auto made = [&plan] {
        const Meeting *last = meetingBefore(plan.records(), nullptr, plan.today());
        const Records then = last ? plan.asAt(endOfDay(last->heldOn)) : Records();
        return deliveryGroupPack({plan.records(), last ? &then : nullptr, nullptr, plan.today()});
    };
    const Document document = made();
    QBuffer nothing;
    nothing.open(QIODevice::WriteOnly);
    QPdfWriter measure(&nothing);
    prepare(measure);
    const Paper paper(&measure);
    const std::vector<Page> pages = Paginator(paper).paginate(document).pages;
    const auto words = wordsOf(pages);
    const double bare = medianOf(3, [&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        drawBare(words, buffer);
    });
    const QString pdf = folder.filePath(QStringLiteral("pack.pdf"));
    const double data = medianOf(3, made);
    const double layout = medianOf(3, [&] { Paginator(paper).paginate(document); });
    const double whole = medianOf(3, [&] { writeDocument(made(), pdf); });
    const double tagged = medianOf(3, [&] { pdfOf(document); });
    const double untagged = medianOf(3, [&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        prepare(writer);
        paintDocument(document, writer,
                      [](const QString &why) { throw std::runtime_error(why.toStdString()); });
    });
    out() << QStringLiteral("%1 pages, %2 KiB\n").arg(pages.size()).arg(QFileInfo(pdf).size() / 1024);
    report(QStringLiteral("pack, whole"), whole, bare,
           QStringLiteral("QPdfWriter drawing the same words at the same places"));
    report(QStringLiteral("pack, tagged"), tagged, untagged,
           QStringLiteral("the same pages painted by QPdfWriter, untagged"));
    report(QStringLiteral("  of which its data"), data, QString());
    report(QStringLiteral("  of which layout"), layout, QString());
    out() << QStringLiteral("memory: at most %1 MiB\n").arg(qRound(memoryPeak()));
    report(QStringLiteral("preview, its first page"),
           medianOf(3, [&] { DocumentPages(document).picture(0, 900); }), QString());
    for (const DocumentKind &kind : documentKinds()) {
        const QString path = folder.filePath(QStringLiteral("pack.") + kind.ending);
        const double written = medianOf(3, [&] { writeDocument(document, path); });
        report(QStringLiteral("written as ") + kind.name, written,
               QStringLiteral("%1 KiB").arg(QFileInfo(path).size() / 1024));
    }
    if (!QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty())
        report(QStringLiteral("pack, tagged"), tagged,
               convertedByOffice(folder.filePath(QStringLiteral("pack.odt")), folder.path()),
               QStringLiteral("LibreOffice converting our ODT of it, its start included"));
    return 0;
}
