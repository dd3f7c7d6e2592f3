#include "tests/support/officefile.h"
#include "tests/support/qtprint.h"
#include "ui/charts/chart.h"
#include "ui/print/chartpicture.h"

#include <QImage>

using namespace saferplan;

namespace {

constexpr qreal width = 480;
constexpr int finer = 3;

QFont lettersFor(const QImage &) {
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(12);
    return font;
}

/// A chart drawn and turned to grey, each point as three by three.
QImage greyOf(const ChartBlock &block, Ground ground) {
    QImage image(QSize(qRound(width), 2000) * finer, QImage::Format_RGB32);
    image.fill(lookOn(ground).ground);
    QPainter painter(&image);
    painter.scale(finer, finer);
    painter.setFont(lettersFor(image));
    const auto chart = Chart::of(block, ground);
    chart->paint(painter, QRectF(0, 0, width, chart->heightFor(painter.font(), width)));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

QImage cut(const QImage &image, const QRectF &place) {
    return image.copy(QRectF(place.topLeft() * finer, place.size() * finer).toRect());
}

/// By how many shades of 255 two pictures of one size differ on average, at best when one is moved a little,
/// as patterns may be.
double difference(const QImage &one, const QImage &other) {
    double least = 255;
    for (int by = 0; by < 12; ++by) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = by; x < one.width(); ++x, ++count)
                sum += std::abs(int(one.constScanLine(y)[x]) - int(other.constScanLine(y)[x - by]));
        least = std::min(least, sum / count);
    }
    return least;
}

/// One bar or column a state, each of the same size.
ChartBlock ofStates(ChartKind kind) {
    ChartBlock chart;
    chart.kind = kind;
    const QList<Tone> tones{Tone::Blue, Tone::Green, Tone::Amber, Tone::Red, Tone::Grey};
    for (qsizetype i = 0; i < tones.size(); ++i) {
        chart.categories += QStringLiteral("State %1").arg(i);
        Series series{QStringLiteral("S%1").arg(i), tones[i], {}};
        series.values.fill(0, tones.size());
        series.values[i] = 10;
        chart.series.append(series);
    }
    return chart;
}

ChartBlock matrix() {
    ChartBlock chart;
    chart.kind = ChartKind::Matrix;
    chart.categories = {QStringLiteral("P1"), QStringLiteral("P2")};
    chart.series = {{QStringLiteral("Theme"), Tone::Done, {0.0, 8.0}},
                    {QStringLiteral("Counterextremism"), Tone::Done, {8.0, 1.0}}};
    return chart;
}

ChartBlock lines() {
    ChartBlock chart;
    chart.kind = ChartKind::Lines;
    chart.title = QStringLiteral("I-01");
    chart.categories = {QStringLiteral("Q1"), QStringLiteral("Q2"), QStringLiteral("Q3")};
    chart.series = {{QStringLiteral("Figure"), Tone::Done, {1.0, 2.0, 3.0}},
                    {QStringLiteral("Target"), Tone::Planned, {6.0, 6.0, 6.0}},
                    {QStringLiteral("Green to"), Tone::Limit, {9.0, 9.0, 9.0}}};
    return chart;
}

} // namespace

TEST_CASE("the states of a chart that is printed in grey can be told apart", "[charts]") {
    const Ground ground = GENERATE(Ground::Light, Ground::Dark);
    const ChartKind kind = GENERATE(ChartKind::StackedBars, ChartKind::StackedColumns);
    const ChartBlock block = ofStates(kind);
    const QImage grey = greyOf(block, ground);
    const auto chart = Chart::of(block, ground);
    const QFont font = lettersFor(grey);
    const QRectF area(0, 0, width, chart->heightFor(font, width));
    QList<QImage> bars;
    for (qsizetype i = 0; i < block.categories.size(); ++i) {
        const QRectF place = chart->placeOf(i, font, area);
        // Beside what is written on it.
        bars.append(kind == ChartKind::StackedBars
                        ? cut(grey, QRectF(width * 0.4, place.center().y() - 6, 60, 12))
                        : cut(grey, QRectF(place.center().x() - 12, place.bottom() - 60, 24, 40)));
    }
    for (qsizetype i = 0; i < bars.size(); ++i)
        for (qsizetype j = i + 1; j < bars.size(); ++j) {
            INFO("states " << i << " and " << j << ", ground " << int(ground) << ", kind " << int(kind));
            CHECK(difference(bars[i], bars[j]) > 6);
        }
}

TEST_CASE("a gap in a matrix is an open frame, and more is darker", "[charts]") {
    const QImage grey = greyOf(matrix(), Ground::Light);
    const auto chart = Chart::of(matrix());
    const QFont font = lettersFor(grey);
    const QRectF area(0, 0, width, chart->heightFor(font, width));
    const auto shade = [&](int row, int column) {
        const QRectF place = chart->placeOf(row, font, area);
        const qreal each = width * 0.66 / 2;
        return cut(grey, QRectF(width * 0.34 + each * column + 12, place.center().y() - 2, 20, 4))
            .pixelColor(30, 6)
            .value();
    };
    CHECK(shade(0, 0) == 255);
    CHECK(shade(0, 1) < shade(1, 1));
    CHECK(shade(0, 1) == shade(1, 0));
    CHECK(chart->placeOf(2, font, area).isNull());
}

TEST_CASE("what is tolerated is shaded between target and limit", "[charts]") {
    const auto shadeBetween = [](const ChartBlock &block) {
        const QImage grey = greyOf(block, Ground::Light);
        const auto chart = Chart::of(block);
        const QFont font = lettersFor(grey);
        const QRectF area(0, 0, width, chart->heightFor(font, width));
        const QRectF plot = chart->placeOf(1, font, area);
        // Seven and a half of ten: between the two, and on no line of the scale.
        return cut(grey, QRectF(plot.center().x() + 6, plot.bottom() - plot.height() * 0.75, 2, 2))
            .pixelColor(2, 2)
            .value();
    };
    ChartBlock without = lines();
    without.series.removeLast();
    without.series[1].values = {10.0, 10.0, 10.0};
    CHECK(shadeBetween(lines()) < 250);
    CHECK(shadeBetween(without) == 255);
}

TEST_CASE("small charts stand beside each other where there is room", "[charts]") {
    ChartBlock chart;
    chart.kind = ChartKind::Multiples;
    chart.parts = {lines(), lines(), lines(), ChartBlock()};
    for (const ChartBlock &part : chart.parts)
        chart.categories += part.title;
    const auto drawn = Chart::of(chart);
    QFont font;
    font.setPixelSize(12);
    CHECK(drawn->heightFor(font, 300) > drawn->heightFor(font, 700) * 1.8);
    const QRectF area(0, 0, 700, drawn->heightFor(font, 700));
    CHECK(drawn->placeOf(0, font, area).top() == drawn->placeOf(1, font, area).top());
    for (int i = 0; i < 4; ++i)
        CHECK(area.contains(drawn->placeOf(i, font, area)));
    CHECK(drawn->placeOf(4, font, area).isNull());
}

TEST_CASE("every kind of chart is drawn as SVG with its words", "[charts]") {
    ChartBlock small;
    small.kind = ChartKind::Multiples;
    small.parts = {lines()};
    small.categories = {QStringLiteral("I-01")};
    ChartBlock grouped = ofStates(ChartKind::GroupedBars);
    for (const ChartBlock &chart : {ofStates(ChartKind::StackedBars), ofStates(ChartKind::StackedColumns),
                                    grouped, matrix(), lines(), small}) {
        INFO(int(chart.kind));
        const ChartPicture picture(chart);
        const QByteArray svg = picture.svg();
        const QList<test::Element> elements = test::elementsOf(svg);
        QString words;
        for (const test::Element &text : test::named(elements, "text"))
            words += text.text + u' ';
        for (const QString &category : chart.categories)
            CHECK(words.contains(category));
        CHECK(test::named(elements, "path").size() > 2);
        CHECK_FALSE(svg.contains("NaN"));
        CHECK_FALSE(svg.contains("nan"));
        const QImage image = QImage::fromData(picture.png(), "PNG");
        CHECK(image.width() == (picture.size() * 200.0 / 72).toSize().width());
    }
}
