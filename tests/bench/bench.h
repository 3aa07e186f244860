// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

namespace votum {

using namespace Qt::StringLiterals;

// How long the things take that a person waits for: median and 95th percentile in milliseconds;
// of PDF files the processor's time, which other programs hardly lengthen. Each figure is a line on
// standard output, and in the file that VOTUM_BENCH names a line of JSON, which packaging/bench
// reads.
class Bench
{
public:
    explicit Bench(bool quick) : m_quick(quick) {}

    int rounds(int wanted) const { return m_quick ? 2 : wanted; }

    // `name` stays the same from release to release, so that figures can be compared; `note` need
    // not.
    void figure(const QString &name, double value, const QString &unit, const QString &note = {})
    {
        print({{u"name"_s, name}, {u"value"_s, value}, {u"unit"_s, unit}},
              u"%1 %2 %3  %4"_s.arg(name, -52).arg(value, 9, 'f', 3).arg(unit, note));
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
        const double median = times[times.size() / 2], p95 = times[times.size() * 95 / 100];
        print({{u"name"_s, name}, {u"value"_s, median}, {u"p95"_s, p95}, {u"unit"_s, u"ms"_s}},
              u"%1 median %2 ms  p95 %3 ms  (%4 rounds)"_s.arg(name, -52)
                  .arg(median, 9, 'f', 3)
                  .arg(p95, 9, 'f', 3)
                  .arg(times.size()));
    }

private:
    void print(const QJsonObject &figure, const QString &line)
    {
        m_out << line << u'\n';
        m_out.flush();
        QFile file(qEnvironmentVariable("VOTUM_BENCH"));
        if (!file.fileName().isEmpty() &&
            (!file.open(QIODevice::Append) ||
             file.write(QJsonDocument(figure).toJson(QJsonDocument::Compact) + '\n') < 0))
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    bool m_quick;
    QTextStream m_out{stdout};
};

} // namespace votum
