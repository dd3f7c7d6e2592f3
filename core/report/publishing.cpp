#include "core/report/publishing.h"

#include "core/plan/proposal.h"
#include "core/record/shown.h"
#include "core/report/editiondocument.h"
#include "core/report/restrictedwords.h"

#include <QCryptographicHash>

namespace saferplan {

namespace {

std::function<ReadyEdition()> made(EditionMaterial material, const QDate &publishedOn) {
    material.madeAt = QDateTime(publishedOn, QTime(0, 0), Qt::UTC);
    return [material = std::move(material)] {
        const ProtectedDocument edition = protectedEdition(material);
        ReadyEdition ready{{material.order, edition.document}, {}, edition.protection};
        ready.bytes = bytesOf(ready.publication);
        return ready;
    };
}

QString fingerprintOf(const QByteArray &bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Edition editionOf(const ReadyEdition &ready, const OpenPlan &plan) {
    const Records &records = plan.records();
    const EditionOrder &order = ready.publication.order;
    Edition edition;
    edition.id = Id<Edition>::make();
    edition.kind = order.kind;
    edition.title = nameOf(order, records);
    edition.meeting = order.meeting;
    edition.group = order.group;
    if (const Meeting *meeting = records.find(order.meeting)) {
        if (!order.group)
            edition.group = meeting->group;
        if (aboutEdition(order.kind).want != EditionWant::Meeting)
            edition.title += QStringLiteral(", %1").arg(dateText(meeting->heldOn));
    }
    if (order.isPublic)
        edition.title += QStringLiteral(", public edition");
    edition.dataCutOff = ready.publication.document.cutOff;
    edition.publishedOn = plan.today();
    edition.marking = ready.protection.marking;
    edition.exempt = ready.protection.exempt;
    edition.sha256 = fingerprintOf(ready.bytes);
    return edition;
}

/// A publication apart from when it was made.
Publication timeless(Publication publication) {
    publication.document.madeAt = {};
    publication.document.cutOff = {};
    publication.order.asAt = {};
    publication.order.inYear = {};
    return publication;
}

QString notKept(const Edition &edition) {
    return edition.sha256.isEmpty()
               ? QStringLiteral("Only the record of this edition is here, without its pages: they were not "
                                "published with SaferPlan. It cannot be printed again from this plan.")
               : QStringLiteral("This plan holds the fingerprint of this edition, but not its pages: an "
                                "earlier version of SaferPlan recorded it, or they were left out of a "
                                "return. It cannot be printed again from this plan.");
}

/// Whether what was fixed by publishing has had two values: no program of ours writes so, but a return that
/// somebody made up can.
bool wasChanged(const OpenPlan &plan, const Edition &edition) {
    const Kind &kind = kindOf<Edition>();
    QHash<int, QString> values;
    for (const auto &[commit, change] : plan.historyOf(kind, edition.id.uuid)) {
        if (change.field == Change::presence || change.after.isEmpty() ||
            !QList{kind.fieldNamed(u"sha256"), kind.fieldNamed(u"data_cut_off"),
                   kind.fieldNamed(u"published_on")}
                 .contains(change.field))
            continue;
        const QString first = values.value(change.field, change.after);
        if (first != change.after)
            return true;
        values.insert(change.field, first);
    }
    return false;
}

QString notAsPublished() {
    return QStringLiteral(
        "The stored data of this edition is not what was published: its fingerprint is "
        "another. It is not shown. Take it from another copy of the plan, or from a backup.");
}

} // namespace

std::function<ReadyEdition()> readyEdition(const OpenPlan &plan, const EditionOrder &order,
                                           const Progress &progress) {
    return made(materialFor(plan, plan.records(), order, progress), plan.today());
}

std::function<ReadyEdition()> readyEditionAfter(const OpenPlan &plan, const Edits &edits,
                                                const EditionOrder &order, const Progress &progress) {
    Records after = plan.records();
    for (const Change &change : changesBy(edits, plan.records()))
        apply(change, after);
    return made(materialFor(plan, after, order, progress), plan.today());
}

Id<Edition> addEdition(Edits &edits, const OpenPlan &plan, const ReadyEdition &ready) {
    if (ready.bytes.size() > OpenPlan::attachmentLimit)
        throw StoreError(StoreError::Kind::NoSpace,
                         QStringLiteral("This edition is larger than 10 MiB, the most that a plan keeps of "
                                        "one. Leave out some of its parts, such as the full action log."));
    Edition edition = editionOf(ready, plan);
    const Id<Edition> id = edition.id;
    edits.put(std::move(edition));
    edits.attach(ready.bytes);
    return id;
}

Id<Edition> publish(OpenPlan &plan, const ReadyEdition &ready) {
    const QString fingerprint = fingerprintOf(ready.bytes);
    for (const Edition &edition : plan.records().all<Edition>())
        if (!edition.archived && edition.sha256 == fingerprint)
            return edition.id;
    Edits edits = plan.edit();
    const Id<Edition> id = addEdition(edits, plan, ready);
    const QString title = edits.values().get(id).title;
    plan.commit(QStringLiteral("Publish %1").arg(title), std::move(edits));
    return id;
}

const Edition *sameEdition(const OpenPlan &plan, const Publication &publication) {
    const Publication wanted = timeless(publication);
    const Table<Edition> &editions = plan.records().all<Edition>();
    for (qsizetype row = editions.size() - 1; row >= 0; --row) {
        const Edition &edition = editions.at(row);
        if (edition.archived || edition.kind != publication.order.kind ||
            edition.meeting != publication.order.meeting)
            continue;
        const StoredEdition stored = storedEdition(plan, edition);
        if (stored.keeping == Keeping::Kept && timeless(stored.publication) == wanted)
            return &edition;
    }
    return nullptr;
}

StoredData storedData(const OpenPlan &plan, const Edition &edition) {
    if (edition.sha256.isEmpty())
        return {edition, {}, Keeping::NotKept};
    if (wasChanged(plan, edition))
        return {edition, {}, Keeping::Damaged};
    try {
        return {edition, plan.attachment(edition), Keeping::Kept};
    } catch (const StoreError &error) {
        if (error.kind() != StoreError::Kind::NotFound && error.kind() != StoreError::Kind::Corrupt)
            throw;
        return {
            edition, {}, error.kind() == StoreError::Kind::NotFound ? Keeping::NotKept : Keeping::Damaged};
    }
}

StoredEdition readStored(const StoredData &data) {
    const Edition &edition = data.edition;
    if (data.keeping == Keeping::NotKept)
        return {Keeping::NotKept, notKept(edition)};
    if (data.keeping != Keeping::Kept)
        return {Keeping::Damaged, notAsPublished()};
    try {
        Publication publication = readPublication(data.bytes);
        if (publication.order.kind != edition.kind || publication.document.cutOff != edition.dataCutOff)
            return {Keeping::Damaged,
                    QStringLiteral("The stored data of this edition is of another document than its record "
                                   "says. It is not shown. Take it from another copy of the plan, or from a "
                                   "backup.")};
        return {Keeping::Kept,
                QStringLiteral("Verified: its data has the fingerprint with which it was published."),
                std::move(publication)};
    } catch (const EditionDataError &error) {
        return {error.why() == EditionDataError::Why::TooNew ? Keeping::OfTomorrow : Keeping::Damaged,
                QString::fromUtf8(error.what())};
    }
}

StoredEdition storedEdition(const OpenPlan &plan, const Edition &edition) {
    return readStored(storedData(plan, edition));
}

QString fileNameOf(const Edition &edition, const Publication &publication, const Records &records) {
    return fileNameOf(publication.order, records, publication.document.cutOff) + u'-' +
           edition.reference.toLower();
}

} // namespace saferplan
