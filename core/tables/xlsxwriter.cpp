#include "core/tables/xlsxwriter.h"

#include <xlsxwriter.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace saferplan {

namespace {

constexpr qsizetype longestText = 32'000;
constexpr qsizetype longestList = 200; ///< characters of a list of choices that stands in the cell itself

/// Writes one workbook through libxlsxwriter, which keeps all of it in memory until it is closed.
class XlsxWriter {
public:
    XlsxWriter(const WrittenWorkbook &book, const QTemporaryDir &folder)
        : m_book(book)
        , m_folder(QFile::encodeName(folder.path()))
        , m_path(QFile::encodeName(folder.filePath(QStringLiteral("book.xlsx")))) {
        lxw_workbook_options options = {};
        options.tmpdir = m_folder.data();
        m_out = workbook_new_opt(m_path.constData(), &options);
        if (!m_out)
            throw std::runtime_error("there is not enough memory for the workbook");
        makeFormats();
    }

    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;
    ~XlsxWriter() { lxw_workbook_free(m_out); }

    void write() {
        QByteArray title = m_book.title.toUtf8();
        lxw_doc_properties about = {};
        about.title = title.data();
        workbook_set_properties(m_out, &about);
        for (const WrittenSheet &sheet : m_book.sheets)
            add(sheet);
        addLists();
        // Closing frees the workbook, whether it goes well or not.
        if (const lxw_error error = workbook_close(std::exchange(m_out, nullptr)))
            throw std::runtime_error(std::string("the workbook cannot be written: ") + lxw_strerror(error));
    }

private:
    lxw_format *format() {
        lxw_format *made = workbook_add_format(m_out);
        format_set_font_name(made, "Arial");
        format_set_font_size(made, 11);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }

    lxw_format *cells(bool locked, bool date) {
        lxw_format *made = format();
        format_set_text_wrap(made);
        format_set_border(made, LXW_BORDER_THIN);
        format_set_border_color(made, 0xA6A6A6);
        if (locked)
            format_set_bg_color(made, 0xEDEDED);
        else
            format_set_unlocked(made);
        if (date) {
            format_set_num_format(made, "d mmm yyyy");
            format_set_align(made, LXW_ALIGN_LEFT);
        }
        return made;
    }

    void makeFormats() {
        m_marking = format();
        format_set_bold(m_marking);
        m_above = format();
        m_aboveWrapped = format();
        format_set_text_wrap(m_aboveWrapped);
        m_heading = format();
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bg_color(m_heading, 0x1F3864);
        format_set_font_color(m_heading, LXW_COLOR_WHITE);
        format_set_border(m_heading, LXW_BORDER_THIN);
        for (const bool locked : {false, true})
            for (const bool date : {false, true})
                m_cells[locked][date] = cells(locked, date);
        const std::pair<const char *, std::pair<int, int>> colours[] = {{"Red", {0xF8CBCB, 0x7A0000}},
                                                                        {"Amber", {0xFFE3B3, 0x5C3A00}},
                                                                        {"Green", {0xCDEBCF, 0x0B4F16}},
                                                                        {"Blue", {0xCFE2FF, 0x0B2E6B}}};
        for (const auto &[word, pair] : colours) {
            lxw_format *made = workbook_add_format(m_out);
            format_set_bg_color(made, static_cast<lxw_color_t>(pair.first));
            format_set_font_color(made, static_cast<lxw_color_t>(pair.second));
            m_colours.append({QByteArray("\"") + word + "\"", made});
        }
    }

    /// Words that Excel would take for a character it writes with a code, such as _x000D_, keep their form.
    static QString escaped(QString words) {
        static const QRegularExpression code(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
        return words.contains(QLatin1String("_x")) ? words.replace(code, QStringLiteral("_x005F_\\1"))
                                                   : words;
    }

    void text(lxw_worksheet *sheet, int row, int column, const QString &words, lxw_format *format) {
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               escaped(guarded(cellText(words))).toUtf8().constData(), format);
    }

    void cell(lxw_worksheet *sheet, int row, int column, const SheetCell &value, bool locked) {
        const auto atRow = static_cast<lxw_row_t>(row);
        const auto atColumn = static_cast<lxw_col_t>(column);
        lxw_format *plain = m_cells[locked][false];
        if (value.kind == CellKind::Empty)
            worksheet_write_blank(sheet, atRow, atColumn, plain);
        else if (value.kind == CellKind::Number)
            worksheet_write_number(sheet, atRow, atColumn, value.number, plain);
        else if (value.kind == CellKind::Date && value.date.isValid())
            worksheet_write_number(sheet, atRow, atColumn, value.number, m_cells[locked][true]);
        else
            text(sheet, row, column, value.text, plain);
    }

    void add(const WrittenSheet &written);
    void addRows(lxw_worksheet *sheet, const WrittenSheet &written, int headings);
    void allow(lxw_worksheet *sheet, const WrittenColumn &column, int at, int first, int last);
    QByteArray listOf(const QStringList &choices);
    void addLists();

    const WrittenWorkbook &m_book;
    QByteArray m_folder;
    QByteArray m_path;
    lxw_workbook *m_out = nullptr;
    lxw_format *m_marking = nullptr;
    lxw_format *m_above = nullptr;
    lxw_format *m_aboveWrapped = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_cells[2][2] = {};
    QList<std::pair<QByteArray, lxw_format *>> m_colours;
    QList<QStringList> m_lists;
};

/// The lines that a text takes in a column so many characters wide.
qsizetype linesOf(const QString &text, double width) {
    qsizetype lines = 0;
    for (const QString &line : text.split(u'\n'))
        lines += 1 + static_cast<qsizetype>(1.15 * static_cast<double>(line.size()) / width);
    return lines;
}

/// A row cannot be higher than 409 points.
void setHeight(lxw_worksheet *sheet, int row, qsizetype lines) {
    worksheet_set_row(sheet, static_cast<lxw_row_t>(row), std::min(409.0, 14.5 * static_cast<double>(lines)),
                      nullptr);
}

void XlsxWriter::add(const WrittenSheet &written) {
    lxw_worksheet *sheet = workbook_add_worksheet(m_out, written.name.toUtf8().constData());
    if (!sheet)
        throw std::runtime_error(
            QStringLiteral("\"%1\" cannot be the name of a sheet").arg(written.name).toStdString());
    const QByteArray marking = QString(m_book.marking).replace(u'&', QStringLiteral("&&")).toUtf8();
    worksheet_set_header(sheet, ("&C&\"Arial,Bold\"" + marking).constData());
    worksheet_set_footer(sheet, ("&C&\"Arial,Bold\"" + marking + "&RPage &P of &N").constData());
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    int row = 0;
    text(sheet, row++, 0, m_book.marking, m_marking);
    const bool onlyWords = written.columns.isEmpty();
    for (const QString &line : written.above)
        if (text(sheet, row++, 0, line, onlyWords ? m_aboveWrapped : m_above); onlyWords)
            setHeight(sheet, row - 1, linesOf(line, 125));
    if (onlyWords)
        worksheet_set_column(sheet, 0, 0, 100, nullptr);
    else
        addRows(sheet, written, row);
    if (written.hidden)
        worksheet_hide(sheet);
    if (written.isProtected) {
        lxw_protection protection = {};
        protection.format_cells = protection.format_columns = protection.format_rows = LXW_TRUE;
        protection.sort = protection.autofilter = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &protection);
    }
}

void XlsxWriter::addRows(lxw_worksheet *sheet, const WrittenSheet &written, int headings) {
    const int columns = static_cast<int>(written.columns.size());
    if (std::any_of(written.columns.begin(), written.columns.end(),
                    [](const WrittenColumn &column) { return !column.key.isEmpty(); })) {
        lxw_row_col_options hidden = {};
        hidden.hidden = LXW_TRUE;
        worksheet_set_row_opt(sheet, static_cast<lxw_row_t>(headings), LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        for (int at = 0; at < columns; ++at)
            text(sheet, headings, at, written.columns[at].key, m_above);
        ++headings;
    }
    const int first = headings + 1;
    const int last = headings + static_cast<int>(written.rows.size());
    for (int at = 0; at < columns; ++at) {
        const WrittenColumn &column = written.columns[at];
        lxw_row_col_options options = {};
        options.hidden = column.hidden;
        const auto place = static_cast<lxw_col_t>(at);
        worksheet_set_column_opt(sheet, place, place, column.width, nullptr, &options);
        text(sheet, headings, at, column.heading, m_heading);
        for (int row = first; row <= last; ++row)
            cell(sheet, row, at, written.rows[row - first].value(at), column.locked);
        if (last >= first && !column.locked)
            allow(sheet, column, at, first, last);
    }
    // LibreOffice does not fit rows to their texts by itself, and three lines invite more words than one.
    setHeight(sheet, headings, 2);
    for (int row = first; row <= last; ++row) {
        qsizetype lines = 3;
        for (int at = 0; at < columns; ++at)
            if (!written.columns[at].hidden)
                lines = std::max(
                    lines, linesOf(written.rows[row - first].value(at).text, written.columns[at].width));
        setHeight(sheet, row, lines);
    }
    worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(first), 1);
    worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(headings), static_cast<lxw_row_t>(headings));
    worksheet_fit_to_pages(sheet, 1, 0);
    if (last >= first)
        worksheet_autofilter(sheet, static_cast<lxw_row_t>(headings), 0, static_cast<lxw_row_t>(last),
                             static_cast<lxw_col_t>(columns - 1));
}

void XlsxWriter::allow(lxw_worksheet *sheet, const WrittenColumn &column, int at, int first, int last) {
    const auto from = static_cast<lxw_row_t>(first);
    const auto to = static_cast<lxw_row_t>(last);
    const auto place = static_cast<lxw_col_t>(at);
    lxw_data_validation rule = {};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    QByteArray list;
    QByteArray error;
    if (column.take == CellsTake::Choice) {
        list = listOf(column.choices);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = list.data();
        error = "Choose one from the list, or leave the cell empty.";
        for (auto &[word, colour] : m_colours) {
            lxw_conditional_format shade = {};
            shade.type = LXW_CONDITIONAL_TYPE_CELL;
            shade.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
            shade.value_string = word.data();
            shade.format = colour;
            if (column.choices.contains(QString::fromLatin1(word.mid(1, word.size() - 2))))
                worksheet_conditional_format_range(sheet, from, place, to, place, &shade);
        }
    } else if (column.take == CellsTake::Date) {
        rule.validate = LXW_VALIDATION_TYPE_DATE;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_datetime = {2000, 1, 1, 0, 0, 0};
        rule.maximum_datetime = {2100, 12, 31, 0, 0, 0};
        error = "Write a day, such as 14/01/2026.";
    } else if (column.take == CellsTake::Percent) {
        rule.validate = LXW_VALIDATION_TYPE_INTEGER;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_number = 0;
        rule.maximum_number = 100;
        error = "Write a whole number from 0 to 100.";
    }
    QByteArray hint = column.hint.left(250).toUtf8();
    if (!hint.isEmpty())
        rule.input_message = hint.data();
    if (!error.isEmpty())
        rule.error_message = error.data();
    rule.error_title = nullptr;
    if (column.take != CellsTake::Anything || !hint.isEmpty())
        worksheet_data_validation_range(sheet, from, place, to, place, &rule);
}

/// What a rule calls a list of choices: the words themselves, or where they stand.
QByteArray XlsxWriter::listOf(const QStringList &choices) {
    const QString words = choices.join(u',');
    const bool plain =
        words.size() <= longestList && words.count(u',') == choices.size() - 1 && !words.contains(u'"');
    if (plain)
        return '"' + words.toUtf8() + '"';
    qsizetype at = m_lists.indexOf(choices);
    if (at < 0) {
        at = m_lists.size();
        m_lists.append(choices);
    }
    const QString column = columnName(static_cast<int>(at));
    return QStringLiteral("=Lists!$%1$1:$%1$%2").arg(column).arg(choices.size()).toUtf8();
}

void XlsxWriter::addLists() {
    if (m_lists.isEmpty())
        return;
    lxw_worksheet *sheet = workbook_add_worksheet(m_out, "Lists");
    for (int column = 0; column < m_lists.size(); ++column)
        for (int row = 0; row < m_lists[column].size(); ++row)
            text(sheet, row, column, m_lists[column][row], m_above);
    worksheet_hide(sheet);
}

} // namespace

QString cellText(const QString &text) {
    return text.size() <= longestText ? text : text.left(longestText) + u'…';
}

void writeXlsx(const WrittenWorkbook &book, const QString &path) {
    // Beside the file to be made, where its maker may write, and on the same disk under the same protection.
    const QTemporaryDir folder(QFileInfo(path).absoluteDir().filePath(QStringLiteral(".saferplan-XXXXXX")));
    const auto cannot = [&path](const QString &why) {
        throw std::runtime_error(
            QStringLiteral("\"%1\" cannot be written: %2.").arg(path, why).toStdString());
    };
    if (!folder.isValid())
        cannot(QStringLiteral("check that its folder is there and that you may write in it"));
    XlsxWriter(book, folder).write();
    QFile made(folder.filePath(QStringLiteral("book.xlsx")));
    QSaveFile file(path);
    if (!made.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly) ||
        file.write(made.readAll()) != made.size() || !file.commit())
        cannot(QStringLiteral("check that the disk is not full, and that it is not open in Excel"));
}

} // namespace saferplan
