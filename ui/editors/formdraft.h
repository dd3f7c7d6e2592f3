#pragma once

#include <QMap>
#include <QPointer>
#include <QUuid>
#include <QWidget>

#include <functional>

class QLabel;

namespace saferplan {

class Drafts;

/// Keeps what is typed on a form that is committed only when it is done, and puts it back when the form is
/// begun again. It is the line on the form that then says so, with a button to drop the draft.
class FormDraft : public QWidget {
    Q_OBJECT

public:
    /// What is entered on a form, by the names of its fields.
    using Texts = QMap<QString, QString>;
    using Read = std::function<Texts()>;
    using Show = std::function<void(const Texts &texts)>;

    /// `read` and `show` are asked of the form while this lives.
    FormDraft(Drafts &drafts, Read read, Show show, QWidget *parent);

    /// The form shows what the plan has: what was typed before is put over it. `prefix`: tells the fields of
    /// the form from those of the record, "answer/"; empty where they are fields of the record.
    void begin(const QUuid &record, const QString &prefix = {});
    /// The plan has other values now than those the form began with.
    void rebase(const Texts &begun) { m_begun = begun; }
    /// Whether what is typed is kept.
    bool isBegun() const { return !m_record.isNull(); }
    /// Somebody has typed.
    void keep();
    /// What is entered is in the plan: it is no draft any more, and nothing is kept until the next `begin`.
    void done();
    /// Whether something else is entered than what the form began with.
    bool isTouched() const { return m_read() != m_begun; }

signals:
    /// Somebody did not want the draft: the form is as the plan has it.
    void dropped();

private:
    void drop();

    QPointer<Drafts> m_drafts; ///< a dialog may outlive the plan's window
    Read m_read;
    Show m_show;
    QUuid m_record; ///< null: nothing is kept
    QString m_prefix;
    Texts m_begun;
    bool m_isShowing = false;
    QLabel *m_words;
};

} // namespace saferplan
