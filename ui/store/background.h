// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <functional>

class QThread;
class QWidget;

namespace votum {

class MessageBar;

// Reading and writing of files in a thread of its own, one at a time. GUI thread.
class Background : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it; `window` is the parent of the dialogs.
    Background(MessageBar *messages, QWidget *window);
    ~Background() override; // waits for what is under way

    // Runs `work` there, then `then` here; not at all, once told, while another is under way.
    void run(std::function<void()> work, std::function<void()> then);
    // The same for what can take long: `text` is shown after half a second, and can be cancelled.
    void run(const QString &text, std::function<void(const std::atomic_bool &isCancelled)> work,
             std::function<void(bool isCancelled)> then);

private:
    bool isBusy() const;

    MessageBar *m_messages;
    QWidget *m_window;
    QThread *m_thread = nullptr;
};

} // namespace votum
