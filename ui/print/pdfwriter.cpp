#include "ui/print/pdfwriter.h"

#include "core/record/shown.h"
#include "ui/charts/chart.h"
#include "ui/print/paginator.h"
#include "ui/print/writeerror.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace saferplan {

namespace {

constexpr int dotsAnInch = 600;

[[noreturn]] void fail(const QString &path, const QString &why) {
    throw WriteError(QStringLiteral("The PDF could not be written to %1: %2. Nothing was changed there. "
                                    "Choose another folder, or free some space, and try again.")
                         .arg(path, why));
}

/// Paints the items of pages.
class PagePainter {
public:
    PagePainter(QPainter &painter, const Paper &paper) : m_painter(painter), m_paper(paper) {}

    void paint(const Page &page) {
        for (const PageItem &item : page)
            std::visit([this](const auto &one) { paint(one); }, item);
    }

    void paint(const TextItem &item) {
        if (item.first >= item.last)
            return;
        m_painter.setPen(item.colour);
        m_painter.setFont(item.layout->font());
        const QPointF origin = item.at - QPointF(0, heightOf(*item.layout, 0, item.first));
        for (int i = item.first; i < item.last; ++i) {
            const QTextLine line = item.layout->lineAt(i);
            // The space at the end of a line is drawn with it, which keeps words apart when text is copied
            // out of the file. In one piece the line is half as much to write as by its own draw().
            QString text = item.layout->text().mid(line.textStart(), line.textLength());
            text.replace(QChar::LineSeparator, u' ');
            if (i + 1 < item.last && !text.endsWith(u' '))
                text.append(u' ');
            // x() knows nothing of alignment.
            const qreal left = line.naturalTextRect().left();
            m_painter.drawText(origin + QPointF(left, line.y() + line.ascent()), text);
        }
    }

    void paint(const RuleItem &item) { m_painter.fillRect(item.rule, item.colour); }

    void paint(const SymbolItem &item) {
        m_painter.setFont(m_paper.tableText());
        paintRagSymbol(m_painter, item.square, item.rag, item.outlined);
    }

    void paint(const ChartItem &item) {
        m_painter.setFont(m_paper.tableText());
        Chart::of(item.chart)->paint(m_painter, item.area);
    }

    /// Marking above and below, what the document is, and the page.
    void paintMargins(const Document &document, qsizetype page, qsizetype pages) {
        const QRectF body = m_paper.body();
        const QString marking = markingText(document);
        line(marking, m_paper.points(20), Qt::AlignHCenter, true);
        if (document.illustrative)
            line(illustrativeNotice(), m_paper.points(33), Qt::AlignHCenter, true);
        const qreal foot = body.bottom() + m_paper.points(14);
        line(editionText(document), foot, Qt::AlignLeft, false);
        line(QStringLiteral("Page %1 of %2").arg(page).arg(pages), foot, Qt::AlignRight, false);
        line(marking, foot + m_paper.points(15), Qt::AlignHCenter, true);
    }

private:
    void line(const QString &text, qreal y, Qt::Alignment alignment, bool bold) {
        const QRectF body = m_paper.body();
        const auto layout = m_paper.laidOut(text, m_paper.font(9, bold), body.width(), alignment);
        const QColor colour = bold ? lookOn(Ground::Light).ink : lookOn(Ground::Light).muted;
        paint(TextItem{layout, {body.left(), y}, colour, 0, layout->lineCount()});
    }

    QPainter &m_painter;
    const Paper &m_paper;
};

void paintAll(const Document &document, QPdfWriter &writer, const QString &path, const Progress &progress) {
    const Paper paper(&writer);
    const std::vector<Page> pages = Paginator(paper).paginate(document, progress);
    QPainter painter;
    if (!painter.begin(&writer))
        fail(path, QStringLiteral("the page could not be begun"));
    PagePainter pagePainter(painter, paper);
    for (size_t i = 0; i < pages.size(); ++i) {
        tell(progress, static_cast<qsizetype>(i), static_cast<qsizetype>(pages.size()));
        if (i > 0 && !writer.newPage())
            fail(path, QStringLiteral("page %1 could not be begun").arg(i + 1));
        pagePainter.paintMargins(document, static_cast<qsizetype>(i) + 1,
                                 static_cast<qsizetype>(pages.size()));
        pagePainter.paint(pages[i]);
    }
    if (!painter.end())
        fail(path, QStringLiteral("the last page could not be finished"));
}

} // namespace

void writePdf(const Document &document, const QString &path, const Progress &progress) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setResolution(dotsAnInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QStringLiteral("%1, %2").arg(document.title, longDateText(document.cutOff)));
        writer.setCreator(QStringLiteral("SaferPlan"));
        paintAll(document, writer, path, progress);
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        fail(path, file.errorString());
}

} // namespace saferplan
