#include "ui/window/longwork.h"

#include "ui/window/messages.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QPointer>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace saferplan {

namespace {

/// Work quicker than this shows nothing: in milliseconds.
constexpr unsigned long moment = 500;
/// How often the box is brought up to date: in milliseconds.
constexpr int often = 100;

/// Says how far work is, and can stop it.
class Box : public QProgressDialog {
public:
    Box(QWidget *parent, const QString &what) : QProgressDialog(what, QStringLiteral("Stop"), 0, 0, parent) {
        setWindowModality(Qt::ApplicationModal);
        setMinimumDuration(0);
        setAutoClose(false);
        setAutoReset(false);
        setMinimumWidth(fontMetrics().averageCharWidth() * 50);
        connect(this, &QProgressDialog::canceled, this, [this] {
            m_stopped = true;
            setLabelText(QStringLiteral("Stopping…"));
            show(); // it hides itself, but the work goes on to its next step
        });
    }

    bool isStopped() const { return m_stopped; }
    void tellDone(qsizetype done, qsizetype total) {
        setMaximum(static_cast<int>(total));
        setValue(static_cast<int>(std::min(done, total)));
    }

private:
    bool m_stopped = false;
};

struct State {
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
    std::atomic<bool> stop = false;
    std::exception_ptr failure;
};

void showUntilFinished(QWidget *parent, const QString &what, QThread &thread, State &state) {
    Box box(parent, what);
    QEventLoop loop;
    QObject::connect(&thread, &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(&box, &QProgressDialog::canceled, &loop, [&] { state.stop = true; });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] { box.tellDone(state.done, state.total); });
    look.start(often);
    box.show();
    if (!thread.isFinished())
        loop.exec();
    state.stop = state.stop || !thread.isFinished(); // the program ends
}

/// True when the work was done, false when it was stopped.
bool isDone(const std::function<void()> &work) {
    try {
        work();
        return true;
    } catch (const Stopped &) {
        return false;
    }
}

/// Shows the box for work on this very thread, and lets nothing happen but what the box needs.
class Standstill : public QObject {
public:
    Standstill(QWidget *parent, const QString &what) : m_parent(parent), m_what(what) { m_since.start(); }
    ~Standstill() override {
        if (!m_box)
            return;
        qApp->removeEventFilter(this);
        for (const QPointer<QWidget> &window : m_still)
            if (window) {
                window->setUpdatesEnabled(true);
                // What asked to be painted meanwhile was passed over, and does not ask again.
                QCoreApplication::postEvent(window, new QEvent(QEvent::UpdateRequest), Qt::LowEventPriority);
            }
    }

    bool goOn(qsizetype done, qsizetype total) {
        if (m_since.elapsed() < (m_box ? often : static_cast<qint64>(moment)))
            return true;
        m_since.start();
        if (!m_box) {
            // Nothing is painted behind the box: it would be painted from records that are half changed.
            for (QWidget *window : QApplication::topLevelWidgets())
                if (window->updatesEnabled()) {
                    window->setUpdatesEnabled(false);
                    m_still.append(window);
                }
            m_box = std::make_unique<Box>(m_parent, m_what);
            m_box->show();
            qApp->installEventFilter(this);
        }
        m_box->tellDone(done, total);
        QCoreApplication::processEvents();
        return !m_box->isStopped();
    }

protected:
    /// Timers of others wait: those that are held back fire again.
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() != QEvent::Timer)
            return false;
        for (const QObject *owner = watched; owner; owner = owner->parent())
            if (owner == m_box.get())
                return false;
        return true;
    }

private:
    QWidget *m_parent;
    QString m_what;
    std::unique_ptr<Box> m_box;
    QList<QPointer<QWidget>> m_still; ///< windows that keep the picture they had
    QElapsedTimer m_since;
};

} // namespace

bool doLong(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work) {
    State state;
    const Progress progress = [&state](qsizetype done, qsizetype total) {
        state.done = done;
        state.total = total;
        return !state.stop;
    };
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            work(progress);
        } catch (...) {
            state.failure = std::current_exception();
        }
    }));
    thread->start();
    if (!thread->wait(moment)) {
        const QPointer<QWidget> active = QApplication::activeWindow();
        showUntilFinished(parent, what, *thread, state);
        if (active) // not every system gives the keyboard back to where it was
            active->activateWindow();
    }
    thread->wait();
    return isDone([&state] {
        if (state.failure)
            std::rethrow_exception(state.failure);
    });
}

bool doHere(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work) {
    Standstill standstill(parent, what);
    return isDone([&] {
        work([&standstill](qsizetype done, qsizetype total) { return standstill.goOn(done, total); });
    });
}

namespace {

Ending attemptBy(decltype(doHere) way, QWidget *parent, const QString &what,
                 const std::function<void(const Progress &)> &work) {
    bool done = false;
    const bool worked =
        attempt(parent, what, [&] { done = way(parent, QStringLiteral("%1…").arg(what), work); });
    return !worked ? Ending::Failed : done ? Ending::Done : Ending::Stopped;
}

} // namespace

Ending attemptLong(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work) {
    return attemptBy(doLong, parent, what, work);
}

Ending attemptHere(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work) {
    return attemptBy(doHere, parent, what, work);
}

} // namespace saferplan
