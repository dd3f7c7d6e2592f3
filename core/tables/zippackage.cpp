#include "core/tables/zippackage.h"

#include "core/tables/importerror.h"

#include <zip.h>

#include <QStringDecoder>

namespace saferplan {

namespace {

constexpr qint64 partBytes = 64 << 20;
constexpr qint64 allBytes = 128 << 20;
constexpr zip_int64_t mostParts = 2'000;

} // namespace

void ZipPackage::damaged(const QString &why) const {
    throw ImportError(m_name,
                      QStringLiteral("the workbook is damaged: %1. Open it in Excel and save it again "
                                     "as .xlsx, or ask for it to be sent again.")
                          .arg(why));
}

ZipPackage::ZipPackage(const QByteArray &bytes, const QString &name) : m_bytes(bytes), m_name(name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    if (source)
        m_zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    zip_error_fini(&error);
    if (!m_zip) {
        zip_source_free(source);
        damaged(QStringLiteral("it is cut off or no workbook at all"));
    }
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    if (count > mostParts) {
        zip_discard(m_zip);
        damaged(QStringLiteral("it has %1 parts").arg(count));
    }
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto place = static_cast<zip_uint64_t>(i);
        const QString part = QString::fromUtf8(zip_get_name(m_zip, place, 0));
        if (m_parts.contains(part.toLower())) {
            zip_discard(m_zip);
            damaged(QStringLiteral("two of its parts have one name"));
        }
        m_parts.insert(part.toLower(), place);
    }
}

ZipPackage::~ZipPackage() {
    zip_discard(m_zip);
}

QByteArray ZipPackage::read(const QString &part) {
    const auto place = m_parts.constFind(part.toLower());
    if (place == m_parts.constEnd())
        damaged(QStringLiteral("a part of it is missing"));
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(m_zip, *place, 0, &about) != 0 || !(about.valid & ZIP_STAT_SIZE))
        damaged(QStringLiteral("a part of it cannot be found"));
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
        throw ImportError(m_name, QStringLiteral("the file is encrypted. Save it without a password."));
    // The size it claims is not believed: it is counted.
    const qint64 allowed = std::min(partBytes, allBytes - m_unpacked);
    const auto large = [this] {
        throw ImportError(m_name, QStringLiteral("it unpacks to more than any plan needs, as a file made to "
                                                 "do harm does. It was not read."));
    };
    if (about.size > static_cast<zip_uint64_t>(allowed))
        large();
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_zip, *place, 0),
                                                                  zip_fclose);
    if (!file)
        damaged(QStringLiteral("a part of it cannot be unpacked"));
    QByteArray bytes;
    while (true) {
        constexpr qsizetype piece = 1 << 16;
        const qsizetype before = bytes.size();
        bytes.resize(before + piece);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, piece);
        if (got < 0)
            damaged(QStringLiteral("a part of it was changed on the way"));
        bytes.resize(before + static_cast<qsizetype>(got));
        if (bytes.size() > allowed)
            large();
        if (got == 0)
            break;
    }
    m_unpacked += bytes.size();
    return bytes;
}

QString ZipPackage::text(const QString &part) {
    const QByteArray bytes = read(part);
    // Excel reads UTF-16 too, though hardly anybody writes it.
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError())
        damaged(QStringLiteral("a part of it is no text"));
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text;
}

} // namespace saferplan
