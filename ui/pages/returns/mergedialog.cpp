#include "ui/pages/returns/mergedialog.h"

#include "core/progress/changewords.h"
#include "core/rules/words.h"
#include "ui/look/plaintable.h"

#include <QLabel>
#include <QTableWidget>

namespace saferplan {

namespace {

enum Column { Take, Record, Field, Now, Offered, By, columns };

} // namespace

MergeDialog::MergeDialog(const Merge &prepared, const QString &from, QWidget *parent)
    : TakeInDialog(QStringLiteral("Take in what %1 sent").arg(from),
                   QStringLiteral("Changes that were sent, disagreements first"),
                   {QStringLiteral("Take in"), QStringLiteral("Record"), QStringLiteral("Field"),
                    QStringLiteral("Here now"), QStringLiteral("Sent"), QStringLiteral("By")},
                   {20, 10, 18, 28, 30, 24},
                   QStringLiteral("Leaves the plan as it is; the return can be taken in later"), parent)
    , m_prepared(prepared) {
    setObjectName(QStringLiteral("mergeDialog"));
    // What was settled, whose clock is wrong, and what people must look at.
    say(m_prepared.said + m_prepared.findings, QStringLiteral("What to know before"), 5);
    fill();
    begin(146, 32);
}

void MergeDialog::fill() {
    const QSet<Register> disputed = disputedIn(m_prepared);
    QList<qsizetype> order;
    for (qsizetype number = 0; number < m_prepared.offers.size(); ++number)
        order.append(number);
    std::stable_partition(order.begin(), order.end(), [&](qsizetype number) {
        return disputed.contains(registerOf(m_prepared.offers[number].change));
    });
    changes().setRowCount(static_cast<int>(order.size()));
    for (int row = 0; row < changes().rowCount(); ++row) {
        const Offer &offer = m_prepared.offers[order[row]];
        const ChangeWords words = wordsOf(m_prepared.merged, offer.change);
        const bool isDisputed = disputed.contains(registerOf(offer.change));
        const QString record = offer.change.kind->reference(m_prepared.merged, offer.change.record);
        const QString texts[] = {isDisputed ? QStringLiteral("Disagrees") : QStringLiteral("Yes"),
                                 record,
                                 words.field,
                                 words.before,
                                 words.after,
                                 offer.commit.author};
        for (int column = 0; column < columns; ++column)
            changes().setItem(row, column, plainCell(texts[column]));
        QTableWidgetItem *take = changes().item(row, Take);
        take->setData(Qt::UserRole, order[row]);
        if (offer.stands) {
            take->setCheckState(Qt::Checked);
        } else {
            take->setText(QStringLiteral("Later one stands"));
            take->setToolTip(QStringLiteral("It is kept in the history; a later change of the field stands"));
        }
    }
}

void MergeDialog::showCount() {
    const qsizetype left = leftOut().size();
    const qsizetype disputed = m_prepared.conflicts.size();
    QString text = countText(m_prepared.offers.size(), QStringLiteral("change"), QStringLiteral("changes")) +
                   QStringLiteral(" of ") +
                   countText(m_prepared.arrivals.size(), QStringLiteral("commit"), QStringLiteral("commits"));
    if (disputed > 0)
        text +=
            QStringLiteral("; %1. The later one stands until you choose, on the page Returns")
                .arg(countText(disputed, QStringLiteral("disagreement"), QStringLiteral("disagreements")));
    if (left > 0)
        text += QStringLiteral("; %1 left out, which stay proposals").arg(left);
    count().setText(text + u'.');
}

QSet<qsizetype> MergeDialog::leftOut() const {
    QSet<qsizetype> left;
    for (int row = 0; row < changes().rowCount(); ++row) {
        const QTableWidgetItem *take = changes().item(row, Take);
        const auto number = take->data(Qt::UserRole).value<qsizetype>();
        if (m_prepared.offers[number].stands && take->checkState() == Qt::Unchecked)
            left.insert(number);
    }
    return left;
}

} // namespace saferplan
