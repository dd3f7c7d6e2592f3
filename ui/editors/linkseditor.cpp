#include "ui/editors/linkseditor.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "ui/editors/linkchooser.h"
#include "ui/models/column.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int mostShown = 12;

} // namespace

/// The name of a record on a button that leads there; what does not fit is in the tool tip.
class NameButton : public QPushButton {
public:
    explicit NameButton(QWidget *parent) : QPushButton(parent) {
        setFlat(true);
        setAutoDefault(false);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setStyleSheet(QStringLiteral("text-align: left; padding: 2px 4px;"));
    }
    void setName(const QString &name) {
        m_name = name;
        setToolTip(QStringLiteral("Go to %1").arg(name));
        setAccessibleName(QStringLiteral("Go to %1").arg(name));
        elide();
    }
    QSize minimumSizeHint() const override {
        return {fontMetrics().averageCharWidth() * 8, QPushButton::sizeHint().height()};
    }
    QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override {
        QPushButton::resizeEvent(event);
        elide();
    }

private:
    void elide() {
        QString text =
            fontMetrics().elidedText(QStringLiteral("→ %1").arg(m_name), Qt::ElideRight, width() - 12);
        setText(text.replace(u'&', QStringLiteral("&&")));
    }

    QString m_name;
};

LinksEditor::LinksEditor(const FieldInfo &field, QWidget *parent)
    : FieldEditor(parent)
    , m_target(kindNamed(QLatin1String(field.target)))
    , m_label(QString::fromUtf8(field.label)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Made once and shown as needed: what is made later would come last in the order of Tab.
    for (int i = 0; i < mostShown; ++i) {
        auto *button = new NameButton(this);
        connect(button, &QPushButton::clicked, this, [this, i] { emit jump(m_sorted.value(i)); });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    m_rest = new QLabel(this);
    layout->addWidget(m_rest);
    m_change = new QPushButton(this);
    m_change->setToolTip(QStringLiteral("Opens a list to tick them in, with a filter"));
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    // No focus proxy: Tab would pass by the names.
    connect(m_change, &QPushButton::clicked, this, &LinksEditor::choose);
}

QWidget *LinksEditor::input() {
    return m_change;
}

void LinksEditor::show(const Records &records, const QString &text) {
    m_records = &records;
    m_members.clear();
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
        m_members.append(QUuid(part));
    showMembers();
}

void LinksEditor::showMembers() {
    QList<std::pair<QString, QUuid>> named;
    for (const QUuid &id : m_members)
        named.append({titleOf(*m_records, id), id});
    std::sort(named.begin(), named.end(),
              [](const auto &a, const auto &b) { return naturalKey(a.first) < naturalKey(b.first); });
    m_sorted.clear();
    for (int i = 0; i < mostShown; ++i) {
        m_buttons[i]->setVisible(i < named.size());
        if (i >= named.size())
            continue;
        m_sorted.append(named[i].second);
        m_buttons[i]->setName(named[i].first.isEmpty() ? QStringLiteral("not in this plan") : named[i].first);
    }
    m_rest->setText(named.isEmpty() ? QStringLiteral("none")
                                    : QStringLiteral("and %1 more").arg(named.size() - mostShown));
    m_rest->setVisible(named.isEmpty() || named.size() > mostShown);
    const QString many = m_label.toLower();
    m_change->setText(named.isEmpty() ? QStringLiteral("Choose %1…").arg(many)
                                      : QStringLiteral("Change %1…").arg(many));
}

QString LinksEditor::text() const {
    QList<QUuid> ids = m_members;
    std::sort(ids.begin(), ids.end());
    QStringList texts;
    for (const QUuid &id : ids)
        texts += uuidText(id);
    return texts.join(u' ');
}

void LinksEditor::setReadOnly(bool readOnly) {
    m_change->setVisible(!readOnly);
}

void LinksEditor::choose() {
    auto *chooser = new LinkChooser(*m_records, *m_target, m_members, LinkChooser::Several, this);
    connect(chooser, &LinkChooser::accepted, this, [this, chooser] {
        m_members = chooser->chosen();
        showMembers();
        emit left();
    });
    chooser->open();
}

} // namespace saferplan
