#include "ui/editors/linkeditors.h"

#include "core/record/shown.h"
#include "ui/editors/linkchooser.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

namespace saferplan {

namespace {

bool isJumpClick(const QEvent &event) {
    return event.type() == QEvent::MouseButtonPress &&
           static_cast<const QMouseEvent &>(event).modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

LinkCombo::LinkCombo(QWidget *parent) : ElidedCombo(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void LinkCombo::showLink(const Records &records, const QUuid &id) {
    const QSignalBlocker quiet(this);
    m_records = &records;
    m_filled = false;
    clear();
    addItem(QStringLiteral("none"), QString());
    if (!id.isNull()) {
        const QString name = titleOf(records, id);
        addItem(name.isEmpty() ? QStringLiteral("not in this plan") : name, uuidText(id));
        setCurrentIndex(1);
    }
    setToolTip(id.isNull() ? QString() : currentText());
}

bool LinkCombo::isLong() const {
    return m_records && m_target && m_target->count(*m_records) > listed;
}

void LinkCombo::fill() {
    if (m_filled || !m_target || !m_records || isLong())
        return;
    const QSignalBlocker quiet(this);
    const QUuid now = link();
    clear();
    addItem(QStringLiteral("none"), QString());
    for (const auto &[id, name] : linkable(*m_records, *m_target, {now}))
        addItem(name, uuidText(id));
    setCurrentIndex(std::max(0, findData(uuidText(now))));
    m_filled = true;
}

void LinkCombo::choose() {
    auto *chooser = new LinkChooser(*m_records, *m_target, {link()}, LinkChooser::One, this);
    connect(chooser, &LinkChooser::accepted, this, [this, chooser] {
        showLink(*m_records, chooser->chosen().value(0));
        emit chosen();
    });
    chooser->open();
}

void LinkCombo::keyPressEvent(QKeyEvent *event) {
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (isLong() && (types || event->key() == Qt::Key_Down || event->key() == Qt::Key_Up))
        return choose();
    fill();
    QComboBox::keyPressEvent(event);
}

void LinkCombo::showPopup() {
    if (isLong())
        return choose();
    m_filled = false; // there may be more to choose from than last time
    fill();
    QComboBox::showPopup();
}

QToolButton *makeJumpButton(QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setText(QStringLiteral("→"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

LinkEditor::LinkEditor(const Kind &target, QWidget *parent) : Editor(parent) {
    m_input->setTarget(&target);
    m_input->installEventFilter(this);
    m_jump = makeJumpButton(this);
    layout()->addWidget(m_jump);
    new WheelGuard(m_input);
    const auto done = [this] {
        showJump();
        emit left();
    };
    connect(m_input, &QComboBox::activated, this, done);
    connect(m_input, &LinkCombo::chosen, this, done);
    connect(m_jump, &QToolButton::clicked, this, [this] { emit jump(m_input->link()); });
}

void LinkEditor::show(const Records &records, const QString &text) {
    m_input->showLink(records, QUuid(text));
    showJump();
}

void LinkEditor::showJump() {
    const bool there = !m_input->link().isNull();
    m_jump->setVisible(there);
    m_jump->setAccessibleName(QStringLiteral("Go to %1").arg(m_input->currentText()));
    m_jump->setToolTip(
        QStringLiteral("Go to %1 (or hold Ctrl and click the field)").arg(m_input->currentText()));
}

bool LinkEditor::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_input && isJumpClick(*event) && !m_input->link().isNull()) {
        emit jump(m_input->link());
        return true;
    }
    return Editor::eventFilter(watched, event);
}

AnyLinkEditor::AnyLinkEditor(QWidget *parent) : Editor(parent) {
    m_input->setPlaceholderText(QStringLiteral("the reference of a record, such as P1-03"));
    m_input->installEventFilter(this);
    m_jump = makeJumpButton(this);
    layout()->addWidget(m_jump);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        // A reference that was found is spelled out, so that it can be seen to be the right one.
        if (const QString found = text(); m_records && !found.isEmpty() && !QUuid(found).isNull())
            show(*m_records, found);
        emit left();
    });
    connect(m_input, &QLineEdit::textEdited, this, &FieldEditor::typed);
    connect(m_jump, &QToolButton::clicked, this, [this] { emit jump(m_link); });
}

void AnyLinkEditor::show(const Records &records, const QString &text) {
    m_records = &records;
    QUuid id;
    const bool isLink = readUuid(text.toUtf8(), id);
    m_link = id;
    m_name = id.isNull() ? QString() : titleOf(records, id);
    m_input->setText(isLink ? m_name : text);
    m_input->setToolTip(m_input->text());
    m_input->setCursorPosition(0);
    m_jump->setVisible(!id.isNull());
    m_jump->setAccessibleName(QStringLiteral("Go to %1").arg(m_name));
    m_jump->setToolTip(QStringLiteral("Go to %1").arg(m_name));
}

QString AnyLinkEditor::text() const {
    const QString written = m_input->text().trimmed();
    if (written == m_name || written.isEmpty() || !m_records)
        return written.isEmpty() ? QString() : uuidText(m_link);
    const RecordName found = findReference(*m_records, written);
    return found.kind ? uuidText(found.id) : written;
}

bool AnyLinkEditor::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_input && isJumpClick(*event) && !m_link.isNull()) {
        emit jump(m_link);
        return true;
    }
    return Editor::eventFilter(watched, event);
}

} // namespace saferplan
