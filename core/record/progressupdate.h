#pragma once

#include "core/record/action.h"

namespace saferplan {

/// A dated note of what happened to an action, case, group or indicator. Immutable once saved.
struct ProgressUpdate : RecordBase<ProgressUpdate> {
    AnyId about;
    QDate saidOn;
    QString saidBy; ///< a role
    QString period; ///< such as 2025/26 Q3
    QString happened;
    QString nextStep;
    Rag rag = Rag::None; ///< the RAG declared at the time
    bool nothingToReport = false;

    friend bool operator==(const ProgressUpdate &, const ProgressUpdate &) = default;

    template <class D> static D describe() {
        return D("Progress update", "Progress updates", "U-{0000}")
            .field("about", "About", &ProgressUpdate::about).required()
            .field("said_on", "Date", &ProgressUpdate::saidOn).required()
            .field("said_by", "Said by", &ProgressUpdate::saidBy)
            .field("period", "Period", &ProgressUpdate::period)
            .field("happened", "What happened", &ProgressUpdate::happened).title().longText().section("The update")
            .field("next_step", "Next step", &ProgressUpdate::nextStep).longText()
            .field("rag", "RAG at the time", &ProgressUpdate::rag).section("Standing at the time")
            .field("nothing_to_report", "Nothing to report", &ProgressUpdate::nothingToReport)
            .fixedOnceSaved();
    }
};

} // namespace saferplan
