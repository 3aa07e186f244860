// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storehead.h"

#include "session/session.h"
#include "ui/examples.h"
#include "ui/settings/settings.h"
#include "ui/store/marks/storeband.h"
#include "ui/store/marks/storemark.h"
#include "ui/store/marks/storemarkdialog.h"
#include "ui/words/messagebar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

StoreHead::StoreHead(Session *session, Settings *settings, const Examples *examples,
                     QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_examples(examples)
    , m_band(new StoreBand(this))
    , m_banner(new MessageBar(session->catalogue(), this))
{
    m_band->hide();
    m_banner->setObjectName("exampleBanner"_L1);
    m_banner->setClosable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_banner);
    connect(m_band, &StoreBand::editRequested, this, &StoreHead::editMark);
}

void StoreHead::reread()
{
    rereadBand();
    rereadBanner();
}

void StoreHead::rereadBand()
{
    const QString path = m_session->storePath();
    const StoreMark mark = storeMark(*m_settings, path);
    const bool isNeeded = mark.isChosen || recentStores(*m_settings).size() > 1;
    if (path.isEmpty() || m_examples->areOpen() || !isNeeded)
        m_band->hide();
    else
        m_band->show(mark, path);
}

void StoreHead::rereadBanner()
{
    const bool isExample = m_examples->areOpen(), isReadOnly = m_session->isReadOnly();
    if (!isExample && !isReadOnly)
        return m_banner->hide();
    if (!m_banner->isHidden())
        return;
    if (isExample)
        m_banner->tell(
            Role::Notice, [] { return tr("Examples – not your cases"); },
            {[] { return tr("Back to my cases"); }, [this] { emit leaveExamplesRequested(); }});
    else
        m_banner->tell(
            Role::Notice,
            [] { return tr("Opened for reading only. Nothing you see here can be changed."); },
            {[] { return tr("Try to open it for changing"); }, [this] { emit reopenRequested(); }});
}

void StoreHead::editMark()
{
    const QString path = m_session->storePath();
    auto *dialog = new StoreMarkDialog(storeMark(*m_settings, path), window());
    connect(dialog, &StoreMarkDialog::chosen, this, [this, path](const StoreMark &mark) {
        setStoreMark(*m_settings, path, mark);
        rereadBand();
    });
    dialog->open();
}

} // namespace votum
