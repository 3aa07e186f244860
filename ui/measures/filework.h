// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QProgressBar;
class QPushButton;

namespace votum {

class TextLabel;

// Work on a file that is done step by step while the window lives on: what it is about, how far it
// is, and Cancel. Hidden while there is none, and where it takes less than a glance. GUI thread.
class FileWork : public QWidget
{
    Q_OBJECT

public:
    explicit FileWork(QWidget *parent = nullptr);

    // `work` has step() and share() as EvidenceIntake. `over` is called once, unless it is
    // cancelled. One at a time.
    template<class Work>
    void run(const QString &what, std::shared_ptr<Work> work,
             std::function<void(const Result<void> &)> over)
    {
        begin(
            what, [work] { return work->step(); }, [work] { return work->share(); },
            std::move(over));
    }
    void cancel(); // what it did so far is undone
    bool isBusy() const { return bool(m_step); }

    void retranslate();

signals:
    void cancelled(); // by the person

private:
    void begin(const QString &what, std::function<Result<bool>()> step,
               std::function<double()> share, std::function<void(const Result<void> &)> over);
    void go();

    TextLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_timer;
    std::function<Result<bool>()> m_step;
    std::function<double()> m_share;
    std::function<void(const Result<void> &)> m_over;
};

} // namespace votum
