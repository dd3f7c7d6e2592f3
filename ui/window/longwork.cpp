#include "ui/window/longwork.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace saferplan {

namespace {

/// Work quicker than this shows nothing.
constexpr unsigned long moment = 500;

struct State {
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
    std::atomic<bool> stop = false;
    std::exception_ptr failure;
};

void showUntilFinished(QWidget *parent, const QString &what, QThread &thread, State &state) {
    QProgressDialog box(what, QStringLiteral("Stop"), 0, 0, parent);
    box.setWindowModality(Qt::ApplicationModal);
    box.setMinimumDuration(0);
    box.setAutoClose(false);
    box.setAutoReset(false);
    box.setMinimumWidth(box.fontMetrics().averageCharWidth() * 50);
    QEventLoop loop;
    QObject::connect(&thread, &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(&box, &QProgressDialog::canceled, &loop, [&] {
        state.stop = true;
        box.setLabelText(QStringLiteral("Stopping…"));
        box.show(); // it hides itself, but the work goes on to its next step
    });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        box.setMaximum(static_cast<int>(state.total));
        box.setValue(static_cast<int>(state.done));
    });
    look.start(100);
    box.show();
    if (!thread.isFinished())
        loop.exec();
    state.stop = state.stop || !thread.isFinished(); // the program ends
}

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
    if (!thread->wait(moment))
        showUntilFinished(parent, what, *thread, state);
    thread->wait();
    if (!state.failure)
        return true;
    try {
        std::rethrow_exception(state.failure);
    } catch (const Stopped &) {
        return false;
    }
}

} // namespace saferplan
