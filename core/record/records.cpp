#include "core/record/records.h"

namespace saferplan {

Records::Records() = default;
Records::~Records() = default;
Records::Records(const Records &) = default;
Records::Records(Records &&) noexcept = default;
Records &Records::operator=(const Records &) = default;
Records &Records::operator=(Records &&) noexcept = default;

bool operator==(const Records &a, const Records &b) { return a.m_tables == b.m_tables; }

} // namespace saferplan
