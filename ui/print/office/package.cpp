#include "ui/print/office/package.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace saferplan {

namespace {

[[noreturn]] void fail(const char *why) {
    throw std::runtime_error(why);
}

/// Day and time as ZIP files have them, which begin with 1980 and know no zone.
std::pair<zip_uint16_t, zip_uint16_t> dosTimeOf(const QDateTime &time) {
    const QDateTime there =
        time.isValid() && time.date().year() >= 1980 ? time.toUTC() : QDate(1980, 1, 1).startOfDay(Qt::UTC);
    const QDate day = there.date();
    const QTime clock = there.time();
    return {static_cast<zip_uint16_t>(clock.hour() << 11 | clock.minute() << 5 | clock.second() / 2),
            static_cast<zip_uint16_t>((day.year() - 1980) << 9 | day.month() << 5 | day.day())};
}

void add(zip_t *archive, const PackagePart &part, bool packed, const QDateTime &time) {
    zip_source_t *source = zip_source_buffer(archive, part.content.constData(),
                                             static_cast<zip_uint64_t>(part.content.size()), 0);
    const zip_int64_t index =
        source ? zip_file_add(archive, part.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    const auto place = static_cast<zip_uint64_t>(index);
    const auto [clock, day] = dosTimeOf(time);
    if (zip_file_set_dostime(archive, place, clock, day, 0) != 0 ||
        zip_set_file_compression(archive, place, packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, packed ? 6 : 0) != 0)
        fail(zip_strerror(archive));
}

QByteArray contentOf(zip_source_t *source) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        fail("the package could not be read back");
    QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), about.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(about.size))
        fail("the package could not be read back");
    return bytes;
}

} // namespace

QByteArray packageOf(const std::vector<PackagePart> &parts, const QDateTime &time) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t *)> source(
        zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!source)
        fail("there is no room for the package");
    zip_source_keep(source.get()); // the archive lets go of it when it closes
    zip_t *archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(source.get());
        fail("the package could not be begun");
    }
    try {
        for (const PackagePart &part : parts)
            add(archive, part, &part != &parts.front() && !part.name.endsWith(QStringLiteral(".png")), time);
        if (zip_close(archive) != 0)
            fail(zip_strerror(archive));
    } catch (...) {
        zip_discard(archive);
        throw;
    }
    return contentOf(source.get());
}

} // namespace saferplan
