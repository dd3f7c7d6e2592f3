#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace saferplan {

class OpenPlan;

/// The program that carries what lies at a path to other computers, such as "OneDrive", or "a network
/// folder"; empty: none that is known. Such programs copy a plan while it is written and make two of it where
/// two people write, so its place is elsewhere. `environment` says where OneDrive keeps its folders.
QString carrierOf(const QString &path, const QProcessEnvironment &environment);

/// Writes a checked copy of a plan to a place that is free, from which it can go on. Throws StoreError, and
/// then nothing is left there.
void copyToNewPlace(const OpenPlan &plan, const QString &path);

/// Gives a plan file that has moved another ending, so that nobody opens it by mistake. Returns its path now;
/// empty: it could not be renamed.
QString setMovedAside(const QString &path);

} // namespace saferplan
