// The editions as PDFs: each sound, and public ones without a byte of what they leave out.

#include "core/report/editiondocument.h"
#include "tests/support/pdfcheck.h"
#include "tests/support/qtprint.h"
#include "tests/support/restrictedplan.h"
#include "tests/support/testplan.h"
#include "ui/print/libqpdf.h"
#include "ui/print/pdfwriter.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace saferplan;

namespace {

/// Every object of a PDF as it stands and every stream of it unpacked.
std::string unpacked(const QByteArray &pdf) {
    QPDF file;
    file.processMemoryFile("public", pdf.constData(), static_cast<size_t>(pdf.size()));
    std::string all(pdf.constData(), static_cast<size_t>(pdf.size()));
    for (QPDFObjectHandle object : file.getAllObjects()) {
        all += object.unparseResolved();
        // Texts in the structure are written as UTF-16.
        if (object.isDictionary())
            for (const std::string &key : object.getKeys())
                if (QPDFObjectHandle value = object.getKey(key); value.isString())
                    all += value.getUTF8Value();
        if (object.isStream()) {
            const auto data = object.getStreamData(qpdf_dl_all);
            all.append(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
        }
    }
    return all;
}

/// What a reader of the file sees and hears.
QString readOut(const QByteArray &pdf) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("it.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QString all;
    const std::pair<QString, QStringList> readers[] = {
        {QStringLiteral("pdftotext"), {file.fileName(), QStringLiteral("-")}},
        {QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), file.fileName()}},
        {QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), file.fileName()}}};
    for (const auto &[tool, arguments] : readers) {
        QProcess process;
        process.start(tool, arguments);
        REQUIRE(process.waitForFinished());
        all += QString::fromUtf8(process.readAllStandardOutput());
    }
    // A word may be broken at the end of a line.
    return all.remove(u'\n').remove(u' ');
}

} // namespace

TEST_CASE("the bytes of a public edition hold no restricted word", "[pdf]") {
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    EditionMaterial material;
    material.records = test::withRestrictedWords(sample->plan().records());
    material.atLastMeeting = material.records;
    material.today = sample->plan().today();
    const std::string word = test::restrictedWord().toStdString();
    for (const EditionKind kind :
         {EditionKind::DeliveryGroupPack, EditionKind::AnnualReview, EditionKind::ChaseSheet,
          EditionKind::ExceptionReport, EditionKind::PlanOnAPage}) {
        INFO(labelOf(kind).toStdString());
        EditionOrder order;
        order.kind = kind;
        material.order = resolved(order, material.records, material.today);
        CHECK(readOut(pdfOf(makeEdition(material))).contains(test::restrictedWord()));
        material.order.isPublic = true;
        const QByteArray pdf = pdfOf(makeEdition(material));
        CHECK_FALSE(readOut(pdf).contains(test::restrictedWord()));
        CHECK(unpacked(pdf).find(word) == std::string::npos);
    }
}

TEST_CASE("every edition of the sample is a PDF that everybody can read", "[pdf]") {
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    const Records &records = sample->plan().records();
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        const EditionOrder order = ordersOf(kind, records, sample->plan().today()).first();
        const QByteArray pdf = pdfOf(editionDocument(sample->plan(), order)());
        INFO(choice.label);
        CHECK(accessibilityProblems(pdf).isEmpty());
    }
}

TEST_CASE("a highlight report has one page and an exception report two", "[pdf]") {
    const std::unique_ptr<test::TestPlan> sample = test::samplePlan();
    const Records &records = sample->plan().records();
    const auto pagesOf = [&sample](const EditionOrder &order) {
        QPDF file;
        const QByteArray pdf = pdfOf(editionDocument(sample->plan(), order)());
        file.processMemoryFile("it", pdf.constData(), static_cast<size_t>(pdf.size()));
        return file.getAllPages().size();
    };
    for (EditionOrder order : ordersOf(EditionKind::HighlightReport, records, sample->plan().today())) {
        INFO(nameOf(order, records).toStdString());
        CHECK(pagesOf(order) == 1);
        order.isPublic = true;
        CHECK(pagesOf(order) == 1);
        order.isPublic = false;
        order.period = QStringLiteral("2025/26 Q2");
        CHECK(pagesOf(order) == 1);
    }
    CHECK(pagesOf({EditionKind::ExceptionReport}) == 2);
    CHECK(pagesOf({EditionKind::PlanOnAPage}) == 1);
}
