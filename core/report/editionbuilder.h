#pragma once

#include "core/progress/comparison.h"
#include "core/progress/standing.h"
#include "core/report/document.h"
#include "core/report/editionorder.h"
#include "core/report/ragovertime.h"

namespace saferplan {

/// What an edition is made from. All must outlive the making of it.
struct EditionInput {
    const Records &records;                 ///< as they are, or as they were at the cut-off
    QDate today;                            ///< the cut-off
    const EditionOrder &order;              ///< resolved
    const Records *atLastMeeting = nullptr; ///< as they were when the meeting looked back to ended
    QList<RagMoment> history = {};          ///< how the actions stood on days before the cut-off
};

/// What the builders of editions have in common: the document as it grows, and how things are said in it.
class EditionBuilder {
protected:
    explicit EditionBuilder(const EditionInput &input);

    void begin(const QString &title, const QString &edition);
    void fact(const QString &what, const QString &said);
    void heading(int level, const QString &text) { m_document.blocks.append(HeadingBlock{level, text}); }
    void paragraph(const QString &text) { m_document.blocks.append(ParagraphBlock{text}); }
    /// A text of a record, a paragraph a line of it; `otherwise` where nothing is written.
    void text(const QString &written, const QString &otherwise);
    /// The lines of a text as points.
    void points(const QString &written, const QString &otherwise);
    void list(const QStringList &items, const QString &whenEmpty);
    void add(const TableBlock &table) { m_document.blocks.append(table); }
    /// A chart, in as many pieces as it takes for each to fit a page; or where all its figures are nought its
    /// title as a sentence.
    void add(const ChartBlock &chart);
    void note(const QString &label, const QString &said) { m_document.blocks.append(NoteBlock{label, said}); }
    void pageBreak() { m_document.blocks.append(PageBreak{}); }
    void key() { m_document.blocks.append(SymbolKey{}); }

    const Plan &plan() const { return m_records.single<Plan>(); }
    const Settings &settings() const { return m_records.single<Settings>(); }
    QString partnership() const;
    /// "Council"; "none" where there is none.
    QString agencyName(Id<Agency> id) const;
    /// "G1 ASB and Quality of Life"; "none" where there is none.
    QString groupName(Id<Group> id) const;
    /// "Housing Manager, Council".
    QString leadOf(const QString &role, Id<Agency> agency) const;
    /// The first sentences of a text, or where these are long its first words and "...".
    static QString inShort(const QString &text, qsizetype most);
    /// "none" for an empty text.
    static QString orNone(const QString &text);
    /// How the actions stood before, and as they stand.
    QList<RagMoment> historyUpTo(const ActionFigures &now) const;
    /// The titles of the parts of the edition that are wanted, in their order.
    QList<EditionPart> wantedParts() const;

    const EditionInput &m_input;
    const Records &m_records;
    const QDate m_today;
    QList<Standing> m_standings;
    Document m_document;
};

/// A cell that says a RAG by shape and word, filled where it is declared.
Cell ragCell(Delivery rag, bool outlined = false);

/// "8 of 12": why a list is shorter than what there is; empty where it is all.
QString moreText(qsizetype all, qsizetype shown, const QString &where);

} // namespace saferplan
