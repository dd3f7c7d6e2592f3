#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/pages/reports/editionchoice.h"
#include "ui/pages/reports/preview.h"
#include "ui/pages/reports/previewbar.h"
#include "ui/pages/reports/reportmaker.h"
#include "ui/pages/reportspage.h"

namespace saferplan::test {

/// The window on the page of reports.
struct Reported : Fixture {
    ReportsPage &page() {
        if (workspace().here().page != PageId::Reports)
            go(PageId::Reports);
        return window->view()->pageAs<ReportsPage>(PageId::Reports);
    }
    ReportMaker &maker() { return page().maker(); }
    EditionChoice &choice() { return maker().choice(); }
    Preview &preview() { return maker().preview(); }
    void choose(EditionKind kind) { choice().choose(kind); }
    bool waitForPages() {
        return QTest::qWaitFor([this] { return preview().isMade(); }, 20'000);
    }
    /// Waits until the picture of a page is there.
    bool waitForPage(int number) {
        return QTest::qWaitFor(
            [this, number] {
                return preview().accessibleName().contains(QStringLiteral("page %1 of").arg(number + 1));
            },
            20'000);
    }
};

} // namespace saferplan::test
