#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace saferplan {

/// Work that grows with the plan, done a few milliseconds at a time between the turns of the window, so that
/// nobody waits for it.
class SlicedWork : public QObject {
    Q_OBJECT

public:
    explicit SlicedWork(QObject *parent) : QObject(parent) {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, &SlicedWork::slice);
    }

    /// Starts anew. `step` does a little and answers whether there is more to do; it is well under a
    /// millisecond long. `sliceDone` is called after each slice, the last one too.
    void start(std::function<bool()> step, std::function<void()> sliceDone = {}) {
        m_step = std::move(step);
        m_sliceDone = std::move(sliceDone);
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    bool isRunning() const { return m_timer.isActive(); }
    /// Does one slice now.
    void slice() {
        QElapsedTimer since;
        since.start();
        bool more = true;
        while (more && since.elapsed() < milliseconds)
            more = m_step();
        if (!more)
            m_timer.stop();
        if (m_sliceDone)
            m_sliceDone();
    }
    /// Does all that is left now.
    void finish() {
        while (isRunning())
            slice();
    }

    static constexpr qint64 milliseconds = 6;

private:
    std::function<bool()> m_step;
    std::function<void()> m_sliceDone;
    QTimer m_timer;
};

} // namespace saferplan
