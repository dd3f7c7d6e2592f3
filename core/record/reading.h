#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// The figure of an indicator for one period. "Data not received" is an answer: then there is no value.
struct Reading : RecordBase<Reading> {
    Id<Indicator> indicator;
    QDate periodEnd;
    QString period; ///< such as 2025/26 Q3
    std::optional<double> value;
    bool notReceived = false;
    QString note;

    friend bool operator==(const Reading &, const Reading &) = default;

    template <class D> static D describe() {
        return D("Reading", "Readings", "{indicator}/{0}")
            .field("indicator", "Indicator", &Reading::indicator).required()
            .field("period_end", "Period ends", &Reading::periodEnd).required()
            .field("period", "Period", &Reading::period).title()
            .field("value", "Value", &Reading::value)
            .field("not_received", "Data not received", &Reading::notReceived)
            .field("note", "Note", &Reading::note).longText();
    }
};

} // namespace saferplan
