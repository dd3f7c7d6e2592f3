#include "ui/print/margins.h"

#include "ui/charts/look.h"

namespace saferplan {

Margins marginsOf(const Document &document, const Paper &paper, qsizetype page, qsizetype pages) {
    const QRectF body = paper.body();
    const auto line = [&](const QString &text, qreal y, Qt::Alignment alignment, bool bold) {
        const auto layout = paper.laidOut(text, paper.font(9, bold), body.width(), alignment);
        const QColor colour = bold ? lookOn(Ground::Light).ink : lookOn(Ground::Light).muted;
        return TextItem{layout, {body.left(), y}, colour, 0, layout->lineCount()};
    };
    Margins margins;
    const QString marking = markingText(document);
    margins.above.push_back(line(marking, paper.points(20), Qt::AlignHCenter, true));
    if (document.illustrative)
        margins.above.push_back(line(illustrativeNotice(), paper.points(33), Qt::AlignHCenter, true));
    const qreal foot = body.bottom() + paper.points(14);
    margins.below.push_back(line(editionText(document), foot, Qt::AlignLeft, false));
    margins.below.push_back(
        line(QStringLiteral("Page %1 of %2").arg(page).arg(pages), foot, Qt::AlignRight, false));
    margins.below.push_back(line(marking, foot + paper.points(15), Qt::AlignHCenter, true));
    return margins;
}

} // namespace saferplan
