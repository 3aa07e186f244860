// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusline.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/store/storekeeper.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace votum {

StatusLine::StatusLine(const Session *session, const StoreKeeper *keeper, QToolButton *unsaved,
                       QStatusBar *bar)
    : QObject(bar)
    , m_session(session)
    , m_keeper(keeper)
    , m_store(new QLabel(bar))
    , m_saved(new QLabel(bar))
    , m_faults(new QToolButton(bar))
{
    m_store->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_store->setTextFormat(Qt::PlainText);
    m_faults->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_faults->setAutoRaise(true);
    m_faults->setObjectName("storeState"_L1);
    bar->addWidget(m_store, 1);
    bar->addPermanentWidget(unsaved);
    bar->addPermanentWidget(m_saved);
    bar->addPermanentWidget(m_faults);
    unsaved->hide(); // the bar shows what is added
    m_faults->hide();
    connect(m_faults, &QToolButton::clicked, this, &StatusLine::checkRequested);
    connect(keeper, &StoreKeeper::finished, this, &StatusLine::rereadFaults);
}

void StatusLine::reread()
{
    const QString path = QDir::toNativeSeparators(m_session->storePath());
    m_store->setText(path.isEmpty() ? tr("No store is open")
                                    : tr("Store: %1").arg(QFileInfo(path).completeBaseName()));
    m_store->setToolTip(tr("The file that holds all your cases: %1").arg(path));
    const QDateTime saved = m_session->savedAt();
    m_saved->setText(saved.isValid() ? tr("saved %1").arg(localTime(saved)) : QString());
}

void StatusLine::rereadFaults()
{
    m_faults->setVisible(m_keeper->isSomethingWrong());
    m_faults->setIcon(icon(Role::Serious));
    m_faults->setText(m_keeper->failure() ? tr("The daily backup failed")
                                          : tr("Something is wrong with the store"));
}

} // namespace votum
