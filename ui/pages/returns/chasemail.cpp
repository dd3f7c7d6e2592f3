#include "ui/pages/returns/chasemail.h"

#include "core/record/shown.h"
#include "core/rules/marking.h"

namespace saferplan {

namespace {

/// What the title of a case or of a marked record says is not for an e-mail.
QString lineOf(const Records &records, const RoundItem &item) {
    if (item.isCase() || protectionOf(records, item.record.id).marking != Marking::Official)
        return item.reference;
    const QString due = item.due.isValid() ? QStringLiteral(" (due %1)").arg(dateText(item.due)) : QString();
    return QStringLiteral("%1 %2%3").arg(item.reference, item.title, due);
}

} // namespace

MailDraft chaseMail(const Records &records, const Group &group, const GroupRound &round) {
    QStringList open;
    for (const RoundItem &item : round.items)
        if (!item.said)
            open += lineOf(records, item);
    const QString when =
        round.nextMeeting.isValid()
            ? QStringLiteral(" before the meeting on %1").arg(longDateText(round.nextMeeting))
            : QString();
    const QString marking = labelOf(Marking::Official);
    const QString lead = group.leadRole.isEmpty() ? QStringLiteral("colleague") : group.leadRole;
    MailDraft draft;
    draft.subject = QStringLiteral("%1: update of %2").arg(marking, group.name);
    draft.body = open.isEmpty()
                     ? QStringLiteral("%1\n\nDear %2,\n\nthank you: everything of %3 is said%4.\n")
                           .arg(marking, lead, group.name, when)
                     : QStringLiteral(
                           "%1\n\nDear %2,\n\nplease say where these stand%3, and send your return:\n\n%4\n")
                           .arg(marking, lead, when, open.join(u'\n'));
    return draft;
}

QString chaseFileName(const Records &records, const Group &group, const QDate &today) {
    QString name = titleOf(records, group.id.uuid);
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'-')
            c = u' ';
    return QStringLiteral("%1 Update of %2 %3.eml")
        .arg(labelOf(Marking::Official), name.simplified().left(80), dateText(today));
}

} // namespace saferplan
