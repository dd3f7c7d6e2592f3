#include "ui/pages/risks/riskmatrixmodel.h"

#include "core/rules/words.h"
#include "ui/models/ragmark.h"

#include <QFont>

namespace saferplan {

namespace {

/// The ground of the screen with some of a colour in it: what is written on it stays as readable.
QColor tinted(RiskBand band) {
    const Ground ground = screenGround();
    const bool calm = band == RiskBand::Low;
    const Delivery tone = calm ? Delivery::Green : band == RiskBand::Medium ? Delivery::Amber : Delivery::Red;
    const double share = band == RiskBand::VeryHigh ? 0.34 : 0.16;
    const QColor under = lookOn(ground).ground;
    const QColor over = ragLook(tone, ground).fill;
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

} // namespace

void RiskMatrixModel::show(const RiskMatrix &matrix) {
    if (matrix == m_matrix)
        return;
    m_matrix = matrix;
    emit dataChanged(index(0, 0), index(4, 4));
}

QString RiskMatrixModel::spoken(const QModelIndex &index) const {
    const int likelihood = likelihoodOf(index);
    const int impact = impactOf(index);
    const int count = m_matrix.at(likelihood, impact);
    return QStringLiteral("Likelihood %1, %2; impact %3, %4: %5, score %6, %7")
        .arg(likelihood)
        .arg(likelihoodWord(likelihood).toLower())
        .arg(impact)
        .arg(impactWord(impact).toLower(),
             count == 0 ? QStringLiteral("no open risks")
                        : countText(count, QStringLiteral("open risk"), QStringLiteral("open risks")))
        .arg(likelihood * impact)
        .arg(labelOf(bandOf(likelihood * impact)).toLower());
}

QVariant RiskMatrixModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const int count = m_matrix.at(likelihoodOf(index), impactOf(index));
    const RiskBand band = bandOf(likelihoodOf(index) * impactOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1: %2").arg(labelOf(band)).arg(count);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return tinted(band);
    case Qt::ForegroundRole:
        return lookOn(screenGround()).ink;
    case Qt::FontRole: {
        QFont font;
        font.setBold(count > 0);
        return font.bold() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant RiskMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::DisplayRole)
        return orientation == Qt::Vertical
                   ? QStringLiteral("%1 %2").arg(5 - section).arg(likelihoodWord(5 - section))
                   : QStringLiteral("%1 %2").arg(section + 1).arg(impactWord(section + 1));
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Vertical ? QStringLiteral("Likelihood") : QStringLiteral("Impact");
    return {};
}

} // namespace saferplan
