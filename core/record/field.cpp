#include "core/record/field.h"

namespace saferplan {

void FieldInfo::standsAt(const ValueType &type, const void *defaultRecord, const void *defaultValue) {
    m_type = &type;
    m_default = defaultValue;
    m_offset = static_cast<const char *>(defaultValue) - static_cast<const char *>(defaultRecord);
    kind = type.kind;
}

bool FieldInfo::read(QByteArrayView utf8, void *record) const {
    if (!utf8.isEmpty())
        return m_type->read(utf8, in(record));
    m_type->assign(in(record), m_default);
    return true;
}

} // namespace saferplan
