// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

namespace votum {

using namespace Qt::StringLiterals;

// How long the things take that a person waits for: median and 95th percentile in milliseconds;
// of PDF files the processor's time, which other programs hardly lengthen.
class Bench
{
public:
    explicit Bench(bool quick) : m_quick(quick) {}

    int rounds(int wanted) const { return m_quick ? 2 : wanted; }
    void print(const QString &line)
    {
        m_out << line << u'\n';
        m_out.flush();
    }

    // Runs the work so often; a false ends the program as failed.
    std::vector<double> times(const QString &name, int wanted, const std::function<bool()> &work)
    {
        std::vector<double> times;
        for (int i = 0; i < rounds(wanted); ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!work())
                qFatal("%s failed", qPrintable(name));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        return times;
    }
    void run(const QString &name, int wanted, const std::function<bool()> &work)
    {
        print(name, times(name, wanted, work));
    }

    void print(const QString &name, std::vector<double> times)
    {
        std::sort(times.begin(), times.end());
        print(u"%1 median %2 ms  p95 %3 ms  (%4 rounds)"_s.arg(name, -52)
                  .arg(times[times.size() / 2], 9, 'f', 3)
                  .arg(times[times.size() * 95 / 100], 9, 'f', 3)
                  .arg(times.size()));
    }

private:
    bool m_quick;
    QTextStream m_out{stdout};
};

} // namespace votum
