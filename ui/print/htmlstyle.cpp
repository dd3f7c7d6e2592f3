#include "ui/print/htmlstyle.h"

#include "ui/charts/look.h"

namespace saferplan {

namespace {

QString colours(Ground ground) {
    const Look &look = lookOn(ground);
    return QStringLiteral("--ground:%1;--ink:%2;--muted:%3;--accent:%4;--line:%5")
        .arg(look.ground.name(), look.ink.name(), look.muted.name(), look.accent.name(),
             look.hairline.name());
}

/// A text within single quotes of a style sheet.
QString quoted(QString text) {
    return u'\'' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")) + u'\'';
}

constexpr char rules[] = R"(
*{box-sizing:border-box}
html{font:112.5%/1.5 Inter,'Segoe UI',Arial,sans-serif;background:var(--ground);color:var(--ink);
font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1.25rem 2rem;max-width:64rem;overflow-wrap:break-word}
p,ul,ol,dl,figcaption{max-width:75ch;margin:.6em 0}
h1,h2,h3,h4{color:var(--accent);line-height:1.2;margin:1.6em 0 .5em}
h1{font-size:2rem;margin-top:.2em}h2{font-size:1.5rem}h3{font-size:1.25rem}h4{font-size:1.1rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999em}.skip:focus{left:1rem;top:.5rem;padding:.5rem;background:var(--ground)}
.marking{font-weight:bold;text-align:center;max-width:none;margin:1rem 0}
.edition,.subtitle,figcaption,footer{color:var(--muted)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.5em}dt{font-weight:bold}dd{margin:0}
li{margin:.25em 0}nav ul,.key{list-style:none;padding:0}
.under2{padding-left:1.2em}.under3{padding-left:2.4em}
.note{color:var(--muted);font-size:.9rem}.note b{margin-right:.5em}
.wide{overflow-x:auto;margin:1.2em 0}
table{border-collapse:collapse;min-width:100%;font-size:.9rem;line-height:1.4}
caption,.caption{font-weight:bold;text-align:left;padding-bottom:.4em;font-size:1rem}
th,td{text-align:left;vertical-align:top;padding:.4em .8em .4em 0;border-bottom:1px solid var(--line);
min-width:4em;max-width:34em}
thead th{border-bottom:2px solid var(--muted)}tbody th{font-weight:normal}
.n{text-align:right}.rag{width:1.15em;height:1.15em;vertical-align:-.2em;margin-right:.4em}
figure{margin:1.6em 0}.chart{overflow-x:auto}
figure svg{display:block;width:100%;height:auto;min-width:30rem;max-width:48rem}
details{margin:.6em 0}summary{cursor:pointer;padding:.25em 0}
.dark,figure svg.dark{display:none}
@media (max-width:40em){dl{display:block}dd{margin-bottom:.5em}}
)";

constexpr char darkRules[] = R"(.light,figure svg.light{display:none}figure svg.dark{display:block}
.rag .dark{display:inline})";

constexpr char paperRules[] = R"(html{font-size:11pt;line-height:1.35}
body{max-width:none;padding:0}.skip,details{display:none}
h1,h2,h3,h4,.caption,caption{break-after:avoid}h1{font-size:24pt}h2{font-size:17pt}h3{font-size:13.5pt}
h4{font-size:12pt}
table{font-size:9pt}thead{display:table-header-group}tr,figure,li{break-inside:avoid}
.wide,.chart{overflow:visible}figure svg{min-width:0}th,td{min-width:0}p,ul,ol,dl,figcaption{max-width:none}.new-page{break-before:page}
a{text-decoration:none})";

} // namespace

QString htmlStyle(const Document &document) {
    const QString marking = quoted(
        document.illustrative ? QStringLiteral("%1. %2").arg(markingText(document), illustrativeNotice())
                              : markingText(document));
    return QStringLiteral(":root{color-scheme:light dark;%1}").arg(colours(Ground::Light)) +
           QLatin1String(rules) +
           QStringLiteral("@media screen and (prefers-color-scheme:dark){:root{%1}\n%2}\n")
               .arg(colours(Ground::Dark), QLatin1String(darkRules)) +
           QStringLiteral("@media print{:root{color-scheme:light}\n%1}\n"
                          "@page{size:A4;margin:20mm;@top-center{content:%2;font-weight:bold}"
                          "@bottom-left{content:%3}@bottom-center{content:%2;font-weight:bold}"
                          "@bottom-right{content:'Page ' counter(page) ' of ' counter(pages)}}\n")
               .arg(QLatin1String(paperRules), marking, quoted(editionText(document)));
}

} // namespace saferplan
