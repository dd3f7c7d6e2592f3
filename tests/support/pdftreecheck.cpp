#include "tests/support/pdftreecheck.h"

#include <QRegularExpression>

namespace saferplan {

namespace {

std::vector<QPDFObjectHandle> kidsOf(QPDFObjectHandle element) {
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isNull())
        return {};
    return kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
}

bool isElement(QPDFObjectHandle kid) {
    return kid.isDictionary() && kid.hasKey("/S");
}

QString text(const std::string &value) {
    return QString::fromStdString(value);
}

/// In what each role may be; roles that are not here may be anywhere.
const std::map<std::string, std::set<std::string>> &places() {
    static const std::map<std::string, std::set<std::string>> places = {
        {"/TR", {"/Table", "/THead", "/TBody", "/TFoot"}},
        {"/TH", {"/TR"}},
        {"/TD", {"/TR"}},
        {"/THead", {"/Table"}},
        {"/TBody", {"/Table"}},
        {"/LI", {"/L"}},
        {"/LBody", {"/LI"}},
        {"/Lbl", {"/LI", "/Note"}},
        {"/TOCI", {"/TOC"}},
        {"/Caption", {"/Table", "/Figure", "/L"}}};
    return places;
}

/// What each role may hold; roles that are not here may hold anything.
const std::map<std::string, std::set<std::string>> &holdings() {
    static const std::map<std::string, std::set<std::string>> holdings = {
        {"/Table", {"/Caption", "/THead", "/TBody", "/TFoot", "/TR"}},
        {"/TR", {"/TH", "/TD"}},
        {"/L", {"/Caption", "/L", "/LI"}},
        {"/LI", {"/Lbl", "/LBody"}},
        {"/TOC", {"/Caption", "/TOC", "/TOCI"}}};
    return holdings;
}

const std::set<std::string> &standardRoles() {
    static const std::set<std::string> roles = {
        "/Document", "/Sect",   "/H1",    "/H2",      "/H3",    "/P",         "/L",    "/LI",
        "/Lbl",      "/LBody",  "/Table", "/Caption", "/THead", "/TBody",     "/TR",   "/TH",
        "/TD",       "/Figure", "/Note",  "/TOC",     "/TOCI",  "/Reference", "/Link", "/Span"};
    return roles;
}

} // namespace

void PdfTreeCheck::check(QPDFObjectHandle root) {
    for (const QPDFObjectHandle &kid : kidsOf(root))
        walk(kid, "", {});
    if (m_level == 0)
        m_report(QStringLiteral("14-002 no heading"));
}

void PdfTreeCheck::walk(QPDFObjectHandle element, const std::string &parent, QPDFObjectHandle page) {
    const std::string role = element.getKey("/S").getName();
    if (!standardRoles().contains(role))
        m_report(QStringLiteral("02-001 a role that is not mapped: ") + text(role));
    checkPlace(role, parent);
    checkHeading(role);
    checkWords(role, element);
    if (element.hasKey("/Pg"))
        page = element.getKey("/Pg");
    for (QPDFObjectHandle kid : kidsOf(element)) {
        const auto add = [&](QPDFObjectHandle on, int number) {
            if (!m_content.emplace(std::pair(on.getObjGen(), number), element.getObjGen()).second)
                m_report(QStringLiteral("01-006 content that is of two parts"));
            if (const auto may = holdings().find(role); may != holdings().end())
                m_report(QStringLiteral("09-004 content of its own in ") + text(role));
        };
        if (kid.isInteger()) {
            add(page, kid.getIntValueAsInt());
        } else if (kid.hasKey("/MCID")) {
            add(kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt());
        } else if (kid.hasKey("/Obj")) {
            m_annotations[kid.getKey("/Obj").getObjGen()] = element.getObjGen();
            if (role != "/Link")
                m_report(QStringLiteral("28-011 a link that is not of a Link"));
        } else {
            if (kid.getKey("/P").getObjGen() != element.getObjGen())
                m_report(QStringLiteral("09-001 a part that is told to be in another"));
            walk(kid, role, page);
        }
    }
}

void PdfTreeCheck::checkPlace(const std::string &role, const std::string &parent) {
    if (const auto place = places().find(role); place != places().end() && !place->second.contains(parent))
        m_report(QStringLiteral("09-004 %1 in %2").arg(text(role), text(parent)));
    if (const auto holds = holdings().find(parent);
        holds != holdings().end() && !holds->second.contains(role))
        m_report(QStringLiteral("09-004 %1 in %2").arg(text(role), text(parent)));
}

void PdfTreeCheck::checkHeading(const std::string &role) {
    if (role.size() != 3 || role[1] != 'H' || role[2] < '1' || role[2] > '6')
        return;
    const int level = role[2] - '0';
    if (level > m_level + 1)
        m_report(QStringLiteral("14-003 a level of headings is left out before ") + text(role));
    m_level = level;
}

void PdfTreeCheck::checkWords(const std::string &role, QPDFObjectHandle element) {
    const QPDFObjectHandle attributes = element.getKey("/A");
    const auto attribute = [&attributes](const char *key) {
        QPDFObjectHandle all = attributes;
        return all.isDictionary() && all.hasKey(key);
    };
    if (role == "/Figure") {
        if (!element.hasKey("/Alt") || element.getKey("/Alt").getUTF8Value().empty())
            m_report(QStringLiteral("13-004 a figure without words"));
        if (!attribute("/BBox"))
            m_report(QStringLiteral("13 a figure without its place"));
    }
    if (role == "/TH" && !attribute("/Scope"))
        m_report(QStringLiteral("15-003 a header without its scope"));
    if (role == "/Table")
        checkTable(element);
    if (role == "/Note" &&
        (!element.hasKey("/ID") || !m_notes.insert(element.getKey("/ID").getStringValue()).second))
        m_report(QStringLiteral("19-003 a note without a name of its own"));
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    if (element.hasKey("/Lang") && !language.match(text(element.getKey("/Lang").getUTF8Value())).hasMatch())
        m_report(QStringLiteral("11-007 a language that is none"));
}

/// Rows of one length, and headers among them.
void PdfTreeCheck::checkTable(QPDFObjectHandle table) {
    std::set<size_t> lengths;
    bool hasHeaders = false;
    const std::function<void(QPDFObjectHandle)> look = [&](QPDFObjectHandle part) {
        for (QPDFObjectHandle kid : kidsOf(part)) {
            if (!isElement(kid))
                continue;
            if (kid.getKey("/S").getName() == "/TR")
                lengths.insert(kidsOf(kid).size());
            hasHeaders = hasHeaders || kid.getKey("/S").getName() == "/TH";
            look(kid);
        }
    };
    look(table);
    if (lengths.size() != 1)
        m_report(QStringLiteral("15-004 rows of several lengths"));
    if (!hasHeaders)
        m_report(QStringLiteral("15-001 a table without headers"));
}

} // namespace saferplan
