// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/process/endsignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace votum {

#ifdef Q_OS_UNIX

namespace {

constexpr int signalsOfEnd[] = {SIGTERM, SIGHUP, SIGINT};

// A handler may do next to nothing: it writes one byte, and the event loop reads it.
int ends[2] = {-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(ends[1], &byte, 1);
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    if (pipe(ends) != 0)
        return; // then they end the program at once, as they would without this
    for (const int end : ends) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(ends[0], &byte, 1) > 0) {
        }
        emit received();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = SA_RESTART;
    for (const int number : signalsOfEnd)
        sigaction(number, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const int number : signalsOfEnd)
        std::signal(number, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#else

EndSignals::EndSignals(QObject *parent) : QObject(parent) {}

EndSignals::~EndSignals() = default;

#endif

} // namespace votum
