#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace saferplan {

/// A few lines to fill in by keys alone: Enter goes to the next line that must be filled and is empty, and
/// takes the entry when there is none; Escape leaves it.
class EntryForm : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString label;
        bool required = true;
        QString filled = {}; ///< what stands in it to begin with
    };
    /// Takes the texts; false when they are not taken, and then the form stays.
    using Take = std::function<bool(const QStringList &texts)>;

    explicit EntryForm(QWidget *parent = nullptr);

    /// Shows empty lines and puts the keyboard into the first.
    void begin(const QString &title, const QList<Line> &lines, Take take);
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
    QList<Line> m_lines;
    QList<QLineEdit *> m_edits;
    QWidget *m_fields = nullptr;
    Take m_take;
};

} // namespace saferplan
