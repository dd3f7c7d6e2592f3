#include "ui/models/searchindex.h"

#include <QElapsedTimer>

namespace saferplan {

namespace {

constexpr qint64 sliceNanoseconds = 3'000'000;
constexpr int rowsAtOnce = 16;
/// More texts than these are not read within one event.
constexpr size_t fewRows = 500;

/// Those of some rows that are below a number.
std::vector<int> below(int rows, const std::vector<int> &some) {
    return {some.begin(), std::lower_bound(some.begin(), some.end(), rows)};
}

} // namespace

SearchIndex::SearchIndex(int rows, SearchText::TextOf textOf, QObject *parent)
    : QObject(parent)
    , m_textOf(std::move(textOf))
    , m_rows(rows) {
    connect(&m_timer, &QTimer::timeout, this, &SearchIndex::readSome);
    m_timer.start(0);
}

void SearchIndex::hurry() {
    if (!m_ready)
        readSome();
}

void SearchIndex::readSome() {
    QElapsedTimer timer;
    timer.start();
    while (m_coming.rows() < m_rows && timer.nsecsElapsed() < sliceNanoseconds)
        for (int i = 0; i < rowsAtOnce && m_coming.rows() < m_rows; ++i)
            m_coming.append(m_textOf(m_coming.rows()));
    if (m_coming.rows() < m_rows)
        return;
    m_timer.stop();
    m_texts = std::exchange(m_coming, {});
    m_ready = true;
    emit read();
}

void SearchIndex::remove(const std::vector<int> &rows) {
    if (rows.empty())
        return;
    if (m_ready)
        m_texts.remove(rows);
    m_coming.remove(below(m_coming.rows(), rows));
    m_rows -= static_cast<int>(rows.size());
}

void SearchIndex::update(int rows, const std::vector<int> &changed) {
    m_rows = rows;
    const bool few = changed.size() <= fewRows;
    if (few)
        m_coming.replace(below(m_coming.rows(), changed), m_textOf);
    if (m_ready) {
        if (few)
            m_texts.replace(below(m_texts.rows(), changed), m_textOf);
        while (m_texts.rows() < rows)
            m_texts.append(few ? m_textOf(m_texts.rows()) : QString());
    }
    if (!few)
        updateAll();
}

void SearchIndex::updateAll() {
    m_coming.clear();
    m_timer.start(0);
}

} // namespace saferplan
