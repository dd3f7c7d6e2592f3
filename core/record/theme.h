#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A cross-cutting theme; any record may carry several. Its reference is its code, such as MH.
struct Theme : RecordBase<Theme> {
    QString title;
    QString aim;

    friend bool operator==(const Theme &, const Theme &) = default;

    template <class D> static D describe() {
        return D("Theme", "Themes", "T{0}")
            .field("title", "Title", &Theme::title).required().title()
            .field("aim", "Aim", &Theme::aim).longText();
    }
};

} // namespace saferplan
