// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/filework.h"

#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int frame = 15;   // milliseconds of work before the window has its turn
constexpr int glance = 100; // what is over by then shows nothing

} // namespace

FileWork::FileWork(QWidget *parent)
    : QWidget(parent)
    , m_what(new TextLabel(TextLabel::Tone::Small, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName("cancelFile"_L1);
    m_cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit(this));
    row->addWidget(m_what, 2);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancel();
        emit cancelled();
    });
    connect(&m_timer, &QTimer::timeout, this, &FileWork::go);
    retranslate();
    hide();
}

void FileWork::retranslate()
{
    m_cancel->setText(tr("Cancel"));
}

void FileWork::begin(const QString &what, std::function<Result<bool>()> step,
                     std::function<double()> share, std::function<void(const Result<void> &)> over)
{
    Q_ASSERT(!isBusy());
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setValue(0);
    m_step = std::move(step);
    m_share = std::move(share);
    m_over = std::move(over);
    QElapsedTimer timer;
    timer.start();
    while (isBusy() && !timer.hasExpired(glance))
        go();
    if (isBusy()) {
        show();
        m_timer.start(0);
    }
}

void FileWork::cancel()
{
    m_timer.stop();
    hide();
    m_step = {};
    m_share = {};
    m_over = {};
}

void FileWork::go()
{
    QElapsedTimer timer;
    timer.start();
    Result<bool> isOver = false;
    while (isOver && !*isOver && !timer.hasExpired(frame))
        isOver = m_step();
    m_bar->setValue(int(1000 * m_share()));
    if (isOver && !*isOver)
        return;
    const auto over = std::exchange(m_over, {}); // it may begin the next
    cancel();
    over(isOver ? Result<void>() : isOver.error());
}

} // namespace votum
