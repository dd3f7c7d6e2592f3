#pragma once

#include <QString>

#include <stdexcept>

namespace saferplan {

/// A document that could not be written: a sentence for people that says which, why and what to do.
class WriteError : public std::runtime_error {
public:
    explicit WriteError(const QString &text) : std::runtime_error(text.toStdString()) {}
};

} // namespace saferplan
