#include "tests/bench/measure.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <ctime>

namespace saferplan::bench {

double timeOf(const std::function<void()> &work) {
    static const bool processor = qEnvironmentVariable("BENCH_CLOCK") == QLatin1String("processor");
    if (processor) {
        const std::clock_t start = std::clock();
        work();
        return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
    }
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void settle() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

double medianOf(int runs, const std::function<void()> &work) {
    std::vector<double> times;
    times.reserve(static_cast<size_t>(runs));
    for (int i = 0; i < runs; ++i)
        times.push_back(timeOf(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

QTextStream &out() {
    static QTextStream stream(stdout);
    return stream;
}

void report(const QString &what, double ours, double bound, const QString &boundIs) {
    out() << QStringLiteral("%1 %2 ms   bound %3 ms   ratio %4   %5\n")
                 .arg(what, -40)
                 .arg(ours, 9, 'f', 2)
                 .arg(bound, 9, 'f', 2)
                 .arg(bound > 0 ? ours / bound : 0, 6, 'f', 2)
                 .arg(boundIs);
    out().flush();
}

void report(const QString &what, double ours, const QString &remark) {
    out() << QStringLiteral("%1 %2 ms%3%4\n")
                 .arg(what, -40)
                 .arg(ours, 9, 'f', 2)
                 .arg(QString(), 38)
                 .arg(remark);
    out().flush();
}

void reportBytes(const QString &what, qint64 ours, qint64 bound, const QString &boundIs) {
    out() << QStringLiteral("%1 %2 B    bound %3 B    ratio %4   %5\n")
                 .arg(what, -40)
                 .arg(ours, 9)
                 .arg(bound, 9)
                 .arg(bound > 0 ? static_cast<double>(ours) / static_cast<double>(bound) : 0, 6, 'f', 2)
                 .arg(boundIs);
    out().flush();
}

qint64 residentBytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)
               : 0;
}

} // namespace saferplan::bench
