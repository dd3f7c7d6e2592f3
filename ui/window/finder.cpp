#include "ui/window/finder.h"

#include "core/record/records.h"

#include <QtWidgets>

namespace saferplan {

Finder::Finder(Workspace &workspace, QWidget *over)
    : QFrame(over)
    , m_workspace(workspace)
    , m_model(new FinderModel(workspace.plan(), this))
    , m_words(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_nothing(new QLabel(this)) {
    hide();
    setObjectName(QStringLiteral("finder"));
    setAccessibleName(QStringLiteral("Find or do"));
    m_words->setObjectName(QStringLiteral("finderWords"));
    m_words->setAccessibleName(QStringLiteral("Reference, words, or a command"));
    m_words->setPlaceholderText(QStringLiteral("A reference, words from anywhere in a record, or a command"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("finderRows"));
    m_view->setAccessibleName(QStringLiteral("Found"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->setFocusPolicy(Qt::NoFocus); // the arrows are passed on from the field
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 2px; }"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(FinderModel::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(FinderModel::What, QHeaderView::ResizeToContents);
    m_nothing->setText(QStringLiteral("Nothing holds all of these words. Try fewer, or part of one."));
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_words);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    over->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, m_model, &FinderModel::setQuery);
    connect(m_model, &FinderModel::found, this, &Finder::showFound);
    connect(m_view, &QTreeView::clicked, this, &Finder::take);
    connect(&workspace, &Workspace::selectionChanged, this, &Finder::note);
}

void Finder::note() {
    const RecordName selected = m_workspace.selected();
    if (!selected.kind)
        return;
    m_recent.removeIf([&](const RecordName &other) { return other.id == selected.id; });
    m_recent.prepend(selected);
    m_recent = m_recent.mid(0, 10);
}

void Finder::open(const QList<FinderCommand> &commands) {
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setCommands(commands);
    m_model->setRecent(m_recent);
    m_words->clear();
    m_model->setQuery({});
    place();
    show();
    raise();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void Finder::place() {
    const QSize room = parentWidget()->size();
    const int character = fontMetrics().averageCharWidth();
    const int width = std::min(room.width() - 32, character * 90);
    setGeometry((room.width() - width) / 2, 8, width,
                std::min(room.height() - 24, fontMetrics().height() * 26));
}

void Finder::showFound() {
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_view->setVisible(m_model->rowCount() > 0);
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void Finder::take() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const FinderModel::Row row = m_model->rowAt(index.row());
    close();
    if (row.record.kind)
        m_workspace.open(row.record.id);
    else if (row.action) // later, for it may put another plan in the place of this one
        QMetaObject::invokeMethod(row.action, &QAction::trigger, Qt::QueuedConnection);
}

void Finder::close() {
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

void Finder::hideEvent(QHideEvent *event) {
    m_model->setQuery({});
    QFrame::hideEvent(event);
}

/// By hand, for a style sheet would let the page behind show through.
void Finder::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    QPen edge(palette().color(QPalette::Link), 2);
    edge.setJoinStyle(Qt::MiterJoin);
    painter.setPen(edge);
    painter.setBrush(palette().window());
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

bool Finder::eventFilter(QObject *watched, QEvent *event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_words)
        return false;
    if (event->type() == QEvent::FocusOut) {
        const auto why = static_cast<QFocusEvent *>(event)->reason();
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason)
            hide();
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_view, event);
        return true;
    default:
        return false;
    }
}

} // namespace saferplan
