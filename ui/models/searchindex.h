#pragma once

#include "ui/models/searchtext.h"

#include <QTimer>

namespace saferplan {

/// The texts of a table to search in, read while nothing else is to be done: in slices of a few milliseconds,
/// so that no key press waits for them. Texts that may have changed serve until they are read again.
class SearchIndex : public QObject {
    Q_OBJECT

public:
    /// `textOf` must be answered as long as the index lives.
    SearchIndex(int rows, SearchText::TextOf textOf, QObject *parent = nullptr);

    /// Whether each row has a text.
    bool isReady() const { return m_ready; }
    const SearchText &texts() const { return m_texts; }

    /// Reads some more texts now, unless all are there.
    void hurry();
    /// Rows are gone, ascending; those after them move up.
    void remove(const std::vector<int> &rows);
    /// There are `rows` rows now, and the texts of some (ascending, the new among them) have changed.
    void update(int rows, const std::vector<int> &changed);
    /// Any text may have changed.
    void updateAll();

signals:
    /// All texts have been read.
    void read();

private:
    void readSome();

    SearchText::TextOf m_textOf;
    int m_rows;
    bool m_ready = false;
    SearchText m_texts;  ///< what is searched, when ready
    SearchText m_coming; ///< what was read so far, while the timer runs
    QTimer m_timer;
};

} // namespace saferplan
