#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// The partnership plan itself: one record in each plan file.
struct Plan : RecordBase<Plan> {
    QString title;
    QString partnership;
    QString version;
    QDate periodStart;
    QDate periodEnd;
    QDate adoptedOn;
    QDate reviewDue;
    QDate sentToCommissionerOn;
    QDate asAt;           ///< where set, "today" for everything in this plan: an illustrative plan stands still
    bool illustrative = false; ///< sample data, said on every screen and page
    QString aims;
    QString background;
    QString priorityBasis;
    QString delivery;
    QString engagement;
    QString carbonStatement;
    QString consultationUndertaken;  ///< a line each body or person consulted
    QString consultationFurther;     ///< a line each form of further consultation
    QString outcome;

    friend bool operator==(const Plan &, const Plan &) = default;

    template <class D> static D describe() {
        return D("Plan", "Plans", "PLAN")
            .field("title", "Title", &Plan::title).required().title()
            .field("partnership", "Partnership", &Plan::partnership).required()
            .field("version", "Version", &Plan::version)
            .field("period_start", "Starts", &Plan::periodStart).as(Aspect::Dated).section("Dates")
            .field("period_end", "Ends", &Plan::periodEnd).as(Aspect::Dated)
            .field("adopted_on", "Adopted on", &Plan::adoptedOn).as(Aspect::Dated)
            .field("review_due", "Annual review due", &Plan::reviewDue).as(Aspect::Dated)
            .field("sent_to_commissioner_on", "Sent to the Commissioner on", &Plan::sentToCommissionerOn)
            .field("as_at", "Shown as at", &Plan::asAt).section("How it is shown")
            .field("illustrative", "Illustrative sample", &Plan::illustrative)
            .field("aims", "Aims", &Plan::aims).longText().section("The plan in words")
            .field("background", "Background", &Plan::background).longText()
            .field("priority_basis", "How priorities were chosen", &Plan::priorityBasis).longText()
            .field("delivery", "How the plan is delivered", &Plan::delivery).longText()
            .field("engagement", "Wider engagement and linkage", &Plan::engagement).longText()
            .field("carbon_statement", "Carbon impact", &Plan::carbonStatement).longText()
            .field("consultation_undertaken", "Consultation undertaken", &Plan::consultationUndertaken).longText().section("Consultation and outcome")
            .field("consultation_further", "Further consultation", &Plan::consultationFurther).longText()
            .field("outcome", "Anticipated outcome", &Plan::outcome).longText()
            .single();
    }
};

} // namespace saferplan
