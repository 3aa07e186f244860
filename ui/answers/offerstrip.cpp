// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/offerstrip.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

OfferStrip::OfferStrip(const Session *session, const Question &question, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_question(question)
    , m_text(new IconLabel(TextLabel::Tone::Plain, this))
    , m_confirm(new QPushButton(icon(u"check"_s), {}, this))
{
    setObjectName("proposal"_L1);
    setFrameShape(QFrame::StyledPanel);
    m_confirm->setObjectName("confirm"_L1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit(this), unit(this) / 2, unit(this), unit(this) / 2);
    layout->setSpacing(unit(this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_confirm, 0, Qt::AlignVCenter);
    connect(m_confirm, &QPushButton::clicked, this, &OfferStrip::confirmed);
}

QWidget *OfferStrip::button() const
{
    return m_confirm;
}

void OfferStrip::reread(const std::optional<Offer> &offer)
{
    setVisible(offer.has_value());
    if (!offer)
        return;
    const QString ask = u'\n' + tr("Confirm it, or choose another answer.");
    if (offer->proposal) {
        const bool isSure =
            offer->proposal->isVerified() &&
            staleText(m_session->catalogue(), *offer->proposal, m_session->judgement().asOf)
                .isEmpty();
        m_text->set(isSure ? u"info"_s : u"warning"_s, proposalText(*offer->proposal) + ask);
    } else if (offer->like) {
        m_text->set(u"copy"_s, likeText(*offer->like) + ask);
    }
    m_confirm->setAccessibleDescription(m_text->text());
}

QString OfferStrip::proposalText(const Proposal &proposal) const
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    Answer proposed;
    proposed.state = AnswerState::Value;
    proposed.value = proposal.value;
    QString text = tr("From the catalogue: “%1”")
                       .arg(answerText(catalogue, m_question, &proposed).in(language));
    if (!proposal.note.isEmpty())
        text += u'\n' + proposal.note.in(language);
    text += u'\n' + provenanceText(catalogue, proposal).in(language);
    const LocalText stale = staleText(catalogue, proposal, m_session->judgement().asOf);
    if (!stale.isEmpty())
        text += u"; "_s + stale.in(language);
    return text;
}

// What was answered for another, where the catalogue knows nothing.
QString OfferStrip::likeText(const AnswerKey &like) const
{
    const Catalogue &catalogue = m_session->catalogue();
    const Assessment &assessment = m_session->assessment();
    const Language language = windowLanguage();
    const QString value = answerText(catalogue, m_question, assessment.answer(like)).in(language);
    if (like.subject.isCase())
        return tr("As answered for the whole case before: “%1”").arg(value);
    return tr("As answered for %1: “%2”")
        .arg(subjectText(catalogue, assessment, like.subject).in(language), value);
}

void OfferStrip::retranslate(const QString &name)
{
    m_confirm->setText(tr("Confirm"));
    m_confirm->setAccessibleName(tr("Confirm the proposal: %1").arg(name));
}

} // namespace votum
