#include "app/makepack.h"

#include "core/progress/dues.h"
#include "core/report/deliverygrouppack.h"
#include "ui/print/pdfwriter.h"
#include "ui/print/writeerror.h"

#include <QFile>
#include <QFileInfo>

namespace saferplan {

namespace {

/// A PDF may take the place of an older one, but never that of a plan, of somebody's letter or of a device.
void refuseToReplaceOtherThanPdf(const QString &path) {
    if (const QFileInfo place(path); place.exists() && !place.isFile())
        throw WriteError(
            QStringLiteral("\"%1\" is a folder or a device and was left as it is. Choose another name.")
                .arg(path));
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.size() > 0 && there.peek(5) != QByteArray("%PDF-"))
        throw WriteError(
            QStringLiteral("\"%1\" is there already, is no PDF and was left as it is. Choose another name.")
                .arg(path));
}

} // namespace

std::function<void(const Progress &)> preparePack(const OpenPlan &plan, Id<Meeting> meeting,
                                                  const QDate &asAt, const QString &pdf) {
    refuseToReplaceOtherThanPdf(pdf);
    const QDate today = asAt.isValid() ? asAt : plan.today();
    const Records records = asAt.isValid() ? plan.asAt(endOfDay(asAt)) : plan.records();
    const Meeting *packFor = meeting ? records.find(meeting) : nextDeliveryGroupMeeting(records, today);
    const Meeting *last = meetingBefore(records, packFor, today);
    const Records then = last ? plan.asAt(endOfDay(last->heldOn)) : Records();
    return [=, forMeeting = packFor ? packFor->id : Id<Meeting>(),
            looksBack = last != nullptr](const Progress &progress) {
        tell(progress, 0, 0);
        const Document document =
            deliveryGroupPack({records, looksBack ? &then : nullptr, records.find(forMeeting), today});
        writePdf(document, pdf, progress);
    };
}

void makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &pdf) {
    preparePack(plan, meeting, asAt, pdf)({});
}

} // namespace saferplan
