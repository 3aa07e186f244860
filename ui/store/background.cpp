// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/background.h"

#include "ui/words/messagebar.h"

#include <QProgressDialog>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace votum {

Background::Background(MessageBar *messages, QWidget *window)
    : m_messages(messages), m_window(window)
{
}

Background::~Background()
{
    if (m_thread)
        m_thread->wait();
}

bool Background::isBusy() const
{
    if (m_thread)
        m_messages->tell(Role::Notice, [] {
            return tr("Another file is still being read or written. Please try again in a moment.");
        });
    return m_thread;
}

void Background::run(std::function<void()> work, std::function<void()> then)
{
    if (isBusy())
        return;
    m_thread = QThread::create(std::move(work));
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, then = std::move(then)] {
        m_thread->deleteLater();
        m_thread = nullptr;
        then();
    });
    m_thread->start();
}

void Background::run(const QString &text,
                     std::function<void(const std::atomic_bool &isCancelled)> work,
                     std::function<void(bool isCancelled)> then)
{
    if (isBusy())
        return;
    auto isCancelled = std::make_shared<std::atomic_bool>(false);
    auto *shown = new QProgressDialog(text, tr("Cancel"), 0, 0, m_window);
    shown->setObjectName("busy"_L1);
    shown->setWindowModality(Qt::WindowModal);
    shown->setValue(0);
    shown->setMinimumDuration(500); // milliseconds: most take less
    connect(shown, &QProgressDialog::canceled, this, [isCancelled] { *isCancelled = true; });
    run([isCancelled, work = std::move(work)] { work(*isCancelled); },
        [isCancelled, shown, then = std::move(then)] {
            delete shown;
            then(*isCancelled);
        });
}

} // namespace votum
