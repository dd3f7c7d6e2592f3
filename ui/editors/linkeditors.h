#pragma once

#include "core/record/records.h"
#include "ui/editors/editorbase.h"
#include "ui/look/elidedcombo.h"

#include <QLineEdit>

class QToolButton;

namespace saferplan {

class Kind;

/// Chooses one record of a kind, or none. The list is made when it is opened; where it would be too long to
/// look through, it is chosen from by its words.
class LinkCombo : public ElidedCombo {
    Q_OBJECT

public:
    explicit LinkCombo(QWidget *parent);
    void setTarget(const Kind *target) { m_target = target; }
    void showLink(const Records &records, const QUuid &id);
    QUuid link() const { return QUuid(currentData().toString()); }

    /// More records than this are not listed one below the other.
    static constexpr int listed = 300;

signals:
    /// Another record was chosen by its words.
    void chosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showPopup() override;

private:
    bool isLong() const;
    void fill();
    void choose();

    const Kind *m_target = nullptr;
    const Records *m_records = nullptr; ///< of the open plan, which outlives its forms
    bool m_filled = false;
};

/// A button that leads to a record: "→", with its name as a tool tip.
QToolButton *makeJumpButton(QWidget *parent);

/// Edits a link to a record of one kind; the button beside it, or Ctrl and a click, goes there.
class LinkEditor : public Editor<LinkCombo> {
public:
    LinkEditor(const Kind &target, QWidget *parent);

    void show(const Records &records, const QString &text) override;
    QString text() const override { return uuidText(m_input->link()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showJump();

    QToolButton *m_jump = nullptr;
};

/// Edits a link to a record of any kind by its reference.
class AnyLinkEditor : public Editor<QLineEdit> {
public:
    explicit AnyLinkEditor(QWidget *parent);

    void show(const Records &records, const QString &text) override;
    /// The id, or what is written where no record has that reference.
    QString text() const override;
    void setReadOnly(bool readOnly) override { m_input->setReadOnly(readOnly); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Records *m_records = nullptr; ///< of the open plan, which outlives its forms
    QUuid m_link;
    QString m_name; ///< what is written for `m_link`
    QToolButton *m_jump = nullptr;
};

} // namespace saferplan
