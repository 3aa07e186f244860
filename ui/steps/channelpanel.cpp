// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/channelpanel.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/kit/disclosure.h"
#include "ui/look/card.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/wheelguard.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

ChannelPanel::ChannelPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_why(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_box(new QComboBox(m_card))
    , m_summary(new TextLabel(TextLabel::Tone::Plain, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
    , m_facts(new Disclosure(m_card))
    , m_table(new ContentTable(4, m_facts->body()))
{
    m_box->setObjectName("channel"_L1);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(30);
    guardWheel(m_box);
    keepLegible(m_box);
    const auto widths = {QHeaderView::Interactive, QHeaderView::Stretch,
                         QHeaderView::ResizeToContents, QHeaderView::Interactive};
    int column = 0;
    for (const QHeaderView::ResizeMode mode : widths)
        m_table->horizontalHeader()->setSectionResizeMode(column++, mode);
    m_table->setColumnWidth(0, 17 * unit(this));
    m_table->setColumnWidth(3, 13 * unit(this));
    m_facts->content()->setContentsMargins(0, 0, 0, unit(this));
    m_facts->content()->addWidget(m_table);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_why),
                            static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_summary),
                            static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_facts)})
        m_card->column()->addWidget(widget);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        m_error->check(m_session->setChannel(m_box->itemData(index).toString()));
        reread();
    });
    connect(m_facts, &Disclosure::opening, this, &ChannelPanel::fillFacts);
}

void ChannelPanel::reread()
{
    const QString &chosen = m_session->assessment().channel;
    m_box->setCurrentIndex(m_box->findData(chosen));
    m_box->setEnabled(!m_session->isFrozen());
    const Channel *channel = m_session->catalogue().channel(chosen);
    m_summary->setVisible(channel);
    m_facts->setVisible(channel);
    if (!channel)
        return;
    m_summary->setText(channel->summary.in(windowLanguage()));
    if (m_facts->isOpen())
        fillFacts();
}

QWidget *ChannelPanel::openField() const
{
    return m_session->assessment().channel.isEmpty() ? m_box : nullptr;
}

void ChannelPanel::retranslate()
{
    m_title->setText(tr("Which channel, in which mode of operation?"));
    m_why->setText(tr("The choice brings proposals from the catalogue. They stand beside the "
                      "questions until you confirm or correct them."));
    m_facts->setTitle(tr("What the catalogue knows of it"));
    m_table->setHead({tr("Property"), tr("Value"), tr("As of"), tr("Confidence")});
    m_table->setAccessibleName(tr("What the catalogue knows of it"));
    m_box->setAccessibleName(m_title->text());
    m_tabled.clear();
    fillBox();
}

void ChannelPanel::fillBox()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Not chosen, or not in the catalogue"), QString());
    for (const Channel &channel : m_session->catalogue().channels)
        m_box->addItem(channel.name.in(windowLanguage()), channel.id);
}

void ChannelPanel::fillFacts()
{
    const Catalogue &catalogue = m_session->catalogue();
    const Channel *channel = catalogue.channel(m_session->assessment().channel);
    const QDate asOf = m_session->judgement().asOf;
    if (!channel || (m_tabled == channel->id && m_tabledOn == asOf))
        return;
    m_tabled = channel->id;
    m_tabledOn = asOf;
    const Language language = windowLanguage();
    m_table->setRowCount(int(channel->facts.size()));
    int row = 0;
    for (const Fact &fact : channel->facts) {
        m_table->setCell(row, 0, catalogue.word(u"fact."_s + fact.field).in(language));
        m_table->setCell(row, 1, fact.value.in(language));
        m_table->setCell(row, 2, shortDate(fact.asOf));
        QString confidence = catalogue.word(u"confidence."_s + fact.confidence).in(language);
        const QString stale = staleText(catalogue, fact, asOf).in(language);
        if (!stale.isEmpty())
            confidence += u"; "_s + stale;
        m_table->setCell(row, 3, confidence);
        m_table->item(row, 3)->setIcon(fact.isVerified() && stale.isEmpty()
                                           ? icon(Role::Fine)
                                           : icon(u"warning"_s, Role::Serious));
        ++row;
    }
    m_table->resizeRowsToContents();
}

} // namespace votum
