#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// A document or link that proves something about a record. An attached file is kept in the plan file under
/// its SHA-256 and read only when asked for.
struct Evidence : RecordBase<Evidence> {
    AnyId about;
    QString title;
    QString link;
    QString fileName;
    QString sha256; ///< of the attached file, lower-case hexadecimal; empty where there is none
    std::optional<int> size; ///< bytes of the attached file
    QDate addedOn;

    friend bool operator==(const Evidence &, const Evidence &) = default;

    template <class D> static D describe() {
        return D("Evidence", "Evidence", "E-{000}")
            .field("about", "About", &Evidence::about).required()
            .field("title", "Title", &Evidence::title).required().title()
            .field("link", "Link", &Evidence::link)
            .field("file_name", "File", &Evidence::fileName).automatic()
            .field("sha256", "SHA-256", &Evidence::sha256).automatic()
            .field("size", "Size (bytes)", &Evidence::size).range(0, 10 * 1024 * 1024).automatic()
            .field("added_on", "Added on", &Evidence::addedOn);
    }
};

} // namespace saferplan
