// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casehead.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

CaseHead::CaseHead(const Session *session, QWidget *parent)
    : QWidget(parent), m_session(session), m_banner(new MessageBar(session->catalogue(), this))
{
    m_banner->setClosable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildNames());
    layout->addWidget(m_banner);
}

QWidget *CaseHead::buildNames()
{
    auto *names = new QWidget(this);
    m_title = new TextLabel(TextLabel::Tone::Heading, names);
    m_subtitle = new TextLabel(TextLabel::Tone::Small, names);
    m_sealed = new IconLabel(TextLabel::Tone::Strong, names);
    m_sealed->setObjectName("sealed"_L1);
    const auto make = [this, names](const QString &iconName, const char *name, auto signal) {
        auto *button = new QPushButton(icon(iconName), {}, names);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    m_close = make(u"back"_s, "close", &CaseHead::closeRequested);
    m_find = make(u"search"_s, "find", &CaseHead::findRequested);
    m_details = make(u"edit"_s, "caseDetails", &CaseHead::detailsRequested);
    m_report = make(u"document"_s, "report", &CaseHead::reportRequested);
    for (QPushButton *quiet : {m_close, m_find, m_details})
        quiet->setFlat(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(names);
    layout->setContentsMargins(unit(this), unit(this), 2 * unit(this), unit(this));
    layout->setSpacing(unit(this));
    layout->addWidget(m_close);
    layout->addLayout(texts, 1);
    layout->addWidget(m_sealed, 0, Qt::AlignVCenter);
    layout->addSpacing(unit(this));
    for (QPushButton *button : {m_find, m_details, m_report})
        layout->addWidget(button);
    return names;
}

void CaseHead::reread()
{
    rereadNames();
    rereadBanner();
}

void CaseHead::rereadNames()
{
    const Assessment &assessment = m_session->assessment();
    m_title->setText(assessment.title);
    QStringList parts{referenceText(assessment.fileNumber, assessment.version)};
    if (!assessment.organisation.isEmpty())
        parts << assessment.organisation;
    parts << channelWord(m_session->catalogue(), assessment.channel);
    if (assessment.isExample)
        parts << tr("Example");
    m_subtitle->setText(parts.join(u" · "_s));
    m_details->setEnabled(!m_session->isFrozen());
    m_sealed->setVisible(m_session->isSealed());
    if (!m_session->isSealed())
        return;
    m_sealed->set(u"lock"_s, tr("Sealed"));
    m_sealed->setToolTip(
        tr("Sealed on %1")
            .arg(dateTimeText(m_session->sealedRecord().sealedAt).in(windowLanguage())));
}

void CaseHead::rereadBanner()
{
    if (!m_session->isFrozen() || m_session->isReadOnly()) { // which the window tells
        m_banner->hide();
        return;
    }
    const bool sealed = m_session->isSealed();
    const auto text = [sealed] {
        return sealed ? tr("This case is sealed. Nothing can be changed; continue it as a new "
                           "version in step 9.")
                      : tr("The opinion has been issued: answers are frozen. To change a fact, "
                           "withdraw the opinion in step 9. Measures can still be completed.");
    };
    const MessageBar::Action lead{[] { return tr("Go to step 9"); },
                                  [this] { emit lastStepRequested(); }};
    m_banner->tell(Role::Notice, text, m_isAtEnd ? MessageBar::Action() : lead);
}

void CaseHead::setAtEnd(bool isAtEnd)
{
    if (m_isAtEnd == isAtEnd)
        return;
    m_isAtEnd = isAtEnd;
    rereadBanner();
}

void CaseHead::retranslate()
{
    m_close->setText(tr("Register"));
    m_close->setToolTip(tr("Back to the register; everything is saved"));
    m_find->setText(tr("Find"));
    m_find->setToolTip(
        tr("Questions, answers, findings, measures and notes of this case (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_report->setText(tr("Preview record"));
    m_details->setText(tr("Case details…"));
    m_details->setToolTip(tr("Title, organisation and language of the texts"));
}

} // namespace votum
