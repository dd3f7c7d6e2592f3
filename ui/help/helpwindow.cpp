#include "ui/help/helpwindow.h"

#include "core/rules/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace saferplan {

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_found(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_text(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("help"));
    setWindowTitle(QStringLiteral("Help – SaferPlan"));
    setModal(false);
    m_search->setPlaceholderText(QStringLiteral("Find words in the help"));
    m_search->setAccessibleName(QStringLiteral("Find words in the help"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_found->setWordWrap(true);
    m_list->setAccessibleName(QStringLiteral("Topics of the help"));
    m_text->setAccessibleName(QStringLiteral("Text of the help"));
    m_text->setOpenLinks(false);
    const int character = fontMetrics().averageCharWidth();
    m_list->setFixedWidth(character * 30);
    m_search->setFixedWidth(character * 30);
    m_found->setFixedWidth(character * 30);
    m_text->setMinimumWidth(character * 40);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_found);
    left->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left);
    layout->addWidget(m_text, 1);
    m_text->document()->setDocumentMargin(16);
    resize(
        QSize(character * 130, fontMetrics().lineSpacing() * 36).boundedTo(screen()->availableSize() * 0.9));
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::fillList);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showTopic(item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_text->setFocus(Qt::OtherFocusReason); });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &to) {
        m_search->clear();
        showTopic(to.path());
    });
}

void HelpWindow::openAt(const QList<HelpTopic> &topics, const QString &id) {
    m_topics = topics;
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_current.clear();
    fillList();
    showTopic(id);
    show();
    raise();
    activateWindow();
    m_text->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::fillList() {
    const QString query = m_search->text();
    const QString was = m_current;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const HelpTopic &topic : std::as_const(m_topics)) {
            if (!topic.holds(query))
                continue;
            auto *item = new QListWidgetItem(topic.title, m_list);
            item->setData(Qt::UserRole, topic.id);
        }
    }
    const int found = m_list->count();
    m_found->setText(query.trimmed().isEmpty() ? QString()
                     : found == 0 ? QStringLiteral("No topic has these words. Try fewer, or shorter ones.")
                                  : countText(found, QStringLiteral("topic has them"),
                                              QStringLiteral("topics have them")));
    m_found->setVisible(!m_found->text().isEmpty());
    // The topic that is read stays where it has the words; else the first that has.
    for (int row = 0; row < found; ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == was)
            m_list->setCurrentRow(row);
    if (found > 0 && m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    markWords();
}

void HelpWindow::showTopic(const QString &id) {
    const auto topic = std::find_if(m_topics.begin(), m_topics.end(),
                                    [&id](const HelpTopic &other) { return other.id == id; });
    if (topic == m_topics.end() || id == m_current)
        return;
    m_current = id;
    m_text->setHtml(topic->html);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    markWords();
}

/// Marks every place at which one of the words stands, and shows the first.
void HelpWindow::markWords() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : m_search->text().split(u' ', Qt::SkipEmptyParts)) {
        QTextCursor at(m_text->document());
        while (!(at = m_text->document()->find(word, at)).isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(palette().highlight());
            mark.format.setForeground(palette().highlightedText());
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.first().cursor;
    first.clearSelection();
    m_text->setTextCursor(first);
    m_text->ensureCursorVisible();
}

/// Down goes from the words to the topics that have them.
bool HelpWindow::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace saferplan
