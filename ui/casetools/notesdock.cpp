// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/notesdock.h"

#include "session/session.h"
#include "ui/kit/disclosure.h"
#include "ui/kit/growingtext.h"
#include "ui/look/icons.h"
#include "ui/look/linkbutton.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

NotesDock::NotesDock(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_section(new Disclosure(this))
    , m_notes(new GrowingText(4, m_section->body()))
    , m_error(new ErrorLine(session->catalogue(), m_section->body()))
{
    m_notes->setObjectName("privateNotes"_L1);
    m_section->button()->setObjectName("privateNotesButton"_L1);
    m_section->content()->setContentsMargins(0, 0, 0, 0);
    m_section->content()->addWidget(m_notes);
    m_section->content()->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), unit(this) / 2, 2 * unit(this), unit(this));
    layout->addWidget(m_section);
    connect(m_notes, &GrowingText::settled, this, [this](const QString &notes) {
        m_error->keep(m_notes, [this, notes] { return m_session->setPrivateNotes(notes); });
    });
    const auto focus = [this] { m_notes->setFocus(); };
    connect(m_section, &Disclosure::opening, this, focus, Qt::QueuedConnection); // once it is shown
    retranslate();
}

void NotesDock::toggle()
{
    m_section->setOpen(!m_section->isOpen());
}

bool NotesDock::isOpen() const
{
    return m_section->isOpen();
}

void NotesDock::reread()
{
    m_notes->showSettled(m_session->assessment().privateNotes);
    m_notes->setReadOnly(m_session->isSealed());
}

void NotesDock::retranslate()
{
    m_section->setTitle(tr("Private – never in the record"));
    m_notes->setAccessibleName(tr("Private notes, never in the record"));
    m_notes->setPlaceholderText(tr("Working notes, for yourself only"));
}

} // namespace votum
