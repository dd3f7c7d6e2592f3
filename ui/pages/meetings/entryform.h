#pragma once

#include <QUuid>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace saferplan {

class Drafts;
class FormDraft;

/// A few lines to fill in by keys alone: Enter goes to the next line that must be filled and is empty, and
/// takes the entry when there is none; Escape leaves it, and what was typed is there as a draft when the form
/// is begun again.
class EntryForm : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString name; ///< of the draft of its text
        QString label;
        bool required = true;
        QString filled = {};  ///< what stands in it to begin with
        QString example = {}; ///< shown while it is empty
    };
    /// Takes the texts; false when they are not taken, and then the form stays.
    using Take = std::function<bool(const QStringList &texts)>;

    /// `drafts` must outlive it.
    explicit EntryForm(Drafts &drafts, QWidget *parent = nullptr);

    /// What an entry is: its title on screen, and what its drafts are kept under.
    struct Entry {
        QString title;
        QUuid about;
        QString prefix;
    };
    /// Shows empty lines, or the draft of them, and puts the keyboard into the first.
    void begin(const Entry &entry, const QList<Line> &lines, Take take);
    QLineEdit *line(int number) const { return m_edits.value(number); }

signals:
    /// Taken or left.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    void leave();

    QLabel *m_title;
    FormDraft *m_draft;
    QList<Line> m_lines;
    QList<QLineEdit *> m_edits;
    QWidget *m_fields = nullptr;
    Take m_take;
};

} // namespace saferplan
