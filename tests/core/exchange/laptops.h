#pragma once

#include "core/exchange/merging.h"
#include "core/exchange/returnfile.h"
#include "core/exchange/sending.h"
#include "tests/support/generator.h"

#include <QTemporaryDir>

namespace saferplan::test {

/// A folder for plans, in memory where the system offers that: these tests write thousands of files.
QString quickFolder();

/// One laptop: a copy of a plan, with a clock, an author and a registry of its own.
class Laptop {
public:
    Laptop(const QString &folder, const QString &base, const QString &author, qint64 clockAhead);

    OpenPlan &plan() { return *m_plan; }
    OpenPlan *operator->() { return m_plan.get(); }
    const QString &author() const { return m_author; }
    /// What the world's clock says, to which this one adds its own error.
    void setTime(qint64 now) { m_clock.set(now + m_ahead); }
    void reopen();
    /// Puts a copy of another file in the place of its own, as restoring a backup does.
    void replaceBy(const QString &path);

    Return sendTo(const Laptop &other, Sending::What what = Sending::What::Lacking);
    /// Takes in what may be damaged on its way: through the bytes of a file.
    CommitInfo take(const Return &sent, const QSet<qsizetype> &leftOut = {});

private:
    QString m_path;
    QString m_author;
    qint64 m_ahead;
    SetClock m_clock{QDate(2025, 12, 31)};
    WriterRegistry m_registry;
    std::unique_ptr<OpenPlan> m_plan;
};

/// The file of a plan with a few records, made anew by each call, at `folder`/base.saferplan.
QString basePlan(const QString &folder);

} // namespace saferplan::test
