// Makes every edition of the plans that are named, as PDF, to be looked at. A tool and not a test.

#include "core/report/editiondocument.h"
#include "core/rules/clock.h"
#include "tests/support/longtexts.h"
#include "ui/print/documentfile.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace saferplan;

namespace {

constexpr qsizetype most = 3; ///< editions of a kind

void make(const OpenPlan &plan, const QDir &folder) {
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("%s cannot be made.", qPrintable(folder.path()));
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        for (const EditionOrder &order : ordersOf(kind, plan.records(), plan.today()).mid(0, most)) {
            const QString name = fileNameOf(order, plan.records(), plan.today());
            writeDocument(editionDocument(plan, order)(), folder.filePath(name + QStringLiteral(".pdf")));
        }
    }
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    if (words.size() < 2) {
        qCritical("usage: editions FOLDER PLAN... [--long PLAN]; a PLAN that is not there is an empty one");
        return 2;
    }
    const QTemporaryDir work;
    const SystemClock clock;
    WriterRegistry registry(work.filePath(QStringLiteral("writers")));
    for (int i = 1; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--long"))
            continue;
        const QString name = QFileInfo(words[i]).completeBaseName();
        const QString copy = work.filePath(QFileInfo(words[i]).fileName());
        const bool isThere = QFile::copy(words[i], copy);
        OpenPlan plan(isThere ? PlanFile::open(copy) : PlanFile::create(copy), clock, registry,
                      QStringLiteral("Chair, Council"));
        if (words[i - 1] == QLatin1String("--long"))
            test::lengthenTexts(plan);
        make(plan, QDir(words.first()).filePath(name));
    }
    return 0;
}
