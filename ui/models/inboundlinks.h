#pragma once

#include "core/plan/openplan.h"
#include "ui/models/slicedwork.h"

namespace saferplan {

/// A field of a kind whose links can lead to a record.
struct LinkField {
    const Kind *kind = nullptr;
    int field = -1;

    friend bool operator==(const LinkField &, const LinkField &) = default;
};

/// The fields that can link to a record of a kind: those that a record cannot be without first.
QList<LinkField> fieldsLinkingTo(const Kind &target);

/// Which records of the open plan link to which, from the descriptions alone. It is gathered in slices when
/// first needed, and follows the plan from then on.
class InboundLinks : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit InboundLinks(OpenPlan &plan, QObject *parent = nullptr);

    /// Begins to gather, unless that has begun; `ready` tells when it is done.
    void need();
    bool isReady() const { return m_state == State::Ready; }
    /// Gathers what is left now.
    void finish() { m_work.finish(); }

    /// The records that link to one through a field, in the order in which they came to; empty until ready.
    QList<QUuid> to(const QUuid &target, const LinkField &through) const;

signals:
    void ready();

private:
    enum class State { NotNeeded, Gathering, Ready };
    struct Link {
        QUuid from;
        qint16 kind = 0; ///< its place in kinds()
        qint16 field = 0;

        friend bool operator==(const Link &, const Link &) = default;
    };
    void gather();
    bool gatherSome();
    void follow(const ChangeSet &set);
    void add(const QUuid &target, const Link &link);
    void remove(const QUuid &target, const Link &link);

    OpenPlan &m_plan;
    State m_state = State::NotNeeded;
    QHash<QUuid, QList<Link>> m_links;
    QList<QList<int>> m_fields; ///< the fields of each kind that are links
    QHash<const Kind *, qint16> m_kindAt;
    SlicedWork m_work;
    size_t m_kind = 0; ///< where gathering is
    qsizetype m_row = 0;
};

} // namespace saferplan
