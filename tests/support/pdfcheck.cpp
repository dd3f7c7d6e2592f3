#include "tests/support/pdfcheck.h"

#include "tests/support/pdftreecheck.h"

namespace saferplan {

namespace {

using Report = PdfContentCheck::Report;

void checkCatalogue(QPDF &pdf, const Report &report) {
    QPDFObjectHandle root = pdf.getRoot();
    const auto check = [&report](bool good, const char *problem) {
        if (!good)
            report(QString::fromLatin1(problem));
    };
    const auto isTrue = [&root](const char *dictionary, const char *key) {
        QPDFObjectHandle inner = root.getKey(dictionary);
        return inner.isDictionary() && inner.getKey(key).isBool() && inner.getKey(key).getBoolValue();
    };
    check(isTrue("/MarkInfo", "/Marked"), "06-001 not said to be tagged");
    check(isTrue("/ViewerPreferences", "/DisplayDocTitle"), "07-001 the title is not shown");
    check(root.getKey("/Lang").isString() && !root.getKey("/Lang").getUTF8Value().empty(),
          "11-006 no language");
    check(root.getKey("/Outlines").isDictionary() && root.getKey("/Outlines").hasKey("/First"), "no outline");
    check(!pdf.isEncrypted(), "26-001 locked");
    std::string words;
    if (root.getKey("/Metadata").isStream()) {
        const auto data = root.getKey("/Metadata").getStreamData(qpdf_dl_generalized);
        words.assign(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
    }
    check(words.find("<dc:title>") != std::string::npos, "06-003 no title");
    check(words.find("<pdfuaid:part>1<") != std::string::npos, "06-002 not said to be PDF/UA-1");
    QPDFObjectHandle title = pdf.getTrailer().getKey("/Info").getKey("/Title");
    check(title.isString() && words.find(title.getUTF8Value()) != std::string::npos, "06-003 two titles");
}

/// Each number of the way back leads to the element that holds it.
std::map<int, QPDFObjectHandle> waysBack(QPDFObjectHandle tree) {
    std::map<int, QPDFObjectHandle> ways;
    QPDFObjectHandle numbers = tree.getKey("/ParentTree").getKey("/Nums");
    for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
        ways[numbers.getArrayItem(i).getIntValueAsInt()] = numbers.getArrayItem(i + 1);
    return ways;
}

void checkAnnotations(QPDFObjectHandle page, const PdfTreeCheck &tree,
                      const std::map<int, QPDFObjectHandle> &ways, const Report &report) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        QPDFObjectHandle one = annotations.getArrayItem(i);
        const auto held = tree.annotations().find(one.getObjGen());
        const auto way = one.hasKey("/StructParent")
                             ? ways.find(one.getKey("/StructParent").getIntValueAsInt())
                             : ways.end();
        if (held == tree.annotations().end() || way == ways.end() || way->second.getObjGen() != held->second)
            report(QStringLiteral("28-002 a link that is not in the structure"));
        if (!one.getKey("/Contents").isString())
            report(QStringLiteral("28-004 a link without words"));
        if (!one.getKey("/Dest").isArray())
            report(QStringLiteral("a link that leads nowhere"));
    }
}

void checkPage(QPDFObjectHandle page, const PdfTreeCheck &tree, const std::map<int, QPDFObjectHandle> &ways,
               PdfContentCheck &content, const Report &report) {
    content.check(page);
    if (!page.getKey("/Tabs").isName() || page.getKey("/Tabs").getName() != "/S")
        report(QStringLiteral("28-008 the order of tabs is not that of the structure"));
    QPDFObjectHandle held;
    if (page.hasKey("/StructParents") && ways.contains(page.getKey("/StructParents").getIntValueAsInt()))
        held = ways.at(page.getKey("/StructParents").getIntValueAsInt());
    for (const int number : content.numbers()) {
        const auto found = tree.content().find({page.getObjGen(), number});
        if (found == tree.content().end())
            report(QStringLiteral("01-005 tagged content that no part holds"));
        else if (!held.isInitialized() || !held.isArray() || number >= held.getArrayNItems() ||
                 held.getArrayItem(number).getObjGen() != found->second)
            report(QStringLiteral("01-006 content that does not lead back to its part"));
    }
    for (const auto &[place, element] : tree.content())
        if (place.first == page.getObjGen() && !content.numbers().contains(place.second))
            report(QStringLiteral("01-006 a part that holds content which is not there"));
    checkAnnotations(page, tree, ways, report);
}

} // namespace

QStringList accessibilityProblems(const QByteArray &bytes) {
    QStringList problems;
    const Report report = [&problems](const QString &problem) {
        if (!problems.contains(problem))
            problems += problem;
    };
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("checked", bytes.constData(), static_cast<size_t>(bytes.size()));
    checkCatalogue(pdf, report);
    QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary())
        return problems << QStringLiteral("01-005 no structure");
    PdfTreeCheck tree(report);
    tree.check(root);
    const std::map<int, QPDFObjectHandle> ways = waysBack(root);
    PdfContentCheck content(report);
    for (const QPDFObjectHandle &page : pdf.getAllPages())
        checkPage(page, tree, ways, content, report);
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Subtype").isName() &&
            object.getKey("/Subtype").getName() == "/Type0")
            checkFont(object, report);
    if (!pdf.getWarnings().empty())
        report(QStringLiteral("the file is damaged: ") + QString::fromUtf8(pdf.getWarnings().front().what()));
    return problems;
}

} // namespace saferplan
