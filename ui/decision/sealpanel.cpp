// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/sealpanel.h"

#include "core/judgement/decision.h"
#include "core/judgement/display.h"
#include "report/documents/document.h"
#include "session/session.h"
#include "ui/decision/eventspanel.h"
#include "ui/decision/finalpage.h"
#include "ui/kit/datefield.h"
#include "ui/kit/unsaved.h"
#include "ui/look/card.h"
#include "ui/look/controls.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype listedCharacters = 20;    // more would make the question too long
constexpr char findingProperty[] = "finding"; // of a link: the key
constexpr char missingProperty[] = "missing"; // the same: the error code

} // namespace

SealPanel::SealPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(new Card(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_missing(new QVBoxLayout)
    , m_gapsTitle(new TextLabel(TextLabel::Tone::Strong, m_card))
    , m_gaps(new QVBoxLayout)
    , m_ready(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
    , m_seal(new QPushButton(icon(u"seal"_s), {}, m_card))
    , m_sealed(new IconLabel(TextLabel::Tone::Strong, m_card))
    , m_hash(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_newVersion(new QPushButton(icon(u"copy"_s), {}, m_card))
    , m_events(new EventsPanel(session, this))
{
    m_seal->setObjectName("seal"_L1);
    makePrimary(m_seal);
    m_hash->setObjectName("sealHash"_L1);
    m_newVersion->setObjectName("newVersion"_L1);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_missing->setSpacing(unit(this) / 2);
    m_gaps->setSpacing(unit(this) / 2);
    QVBoxLayout *column = m_card->column();
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addLayout(m_missing);
    column->addWidget(m_gapsTitle);
    column->addLayout(m_gaps);
    for (QWidget *widget : {static_cast<QWidget *>(m_ready), static_cast<QWidget *>(m_sealed),
                            static_cast<QWidget *>(m_hash), static_cast<QWidget *>(m_error)})
        column->addWidget(widget);
    column->addWidget(m_seal, 0, Qt::AlignLeft);
    column->addWidget(m_newVersion, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * unit(this) / 2);
    layout->addWidget(m_card);
    layout->addWidget(m_events);
    connect(m_seal, &QPushButton::clicked, this, &SealPanel::seal);
    connect(m_newVersion, &QPushButton::clicked, this,
            [this] { m_error->check(m_session->reopenAsNewVersion()); });
}

void SealPanel::reread()
{
    rereadMissing();
    rereadSeal();
    m_events->setVisible(m_session->isSealed());
    if (m_session->isSealed())
        m_events->reread();
}

void SealPanel::rereadMissing()
{
    const bool sealed = m_session->isSealed();
    const DecisionCheck check = m_session->decisionCheck();
    const QStringList missing = sealed ? QStringList() : check.missing;
    while (m_missing->count() < missing.size())
        addMissingLink();
    for (int i = 0; i < m_missing->count(); ++i) {
        auto *link = static_cast<LinkButton *>(m_missing->itemAt(i)->widget());
        link->setVisible(i < missing.size());
        if (i >= missing.size())
            continue;
        link->setObjectName("missing:"_L1 + missing[i]);
        link->setProperty(missingProperty, missing[i]);
        link->setText(m_session->catalogue().errorText({missing[i], {}, {}}, windowLanguage()));
    }
    showGaps(sealed ? QStringList() : check.withoutOwner);
    m_ready->setVisible(!sealed && missing.isEmpty());
    m_seal->setVisible(!sealed);
    m_seal->setEnabled(missing.isEmpty());
    m_intro->setVisible(!sealed && !missing.isEmpty());
}

// Leads to the field in which it is given.
void SealPanel::addMissingLink()
{
    auto *link = new LinkButton({}, m_card);
    connect(link, &QAbstractButton::clicked, this, [this, link] {
        FinalPage::lead(this, {{},
                               true,
                               FinalSummary::Gap::Place::Field,
                               FinalSummary::fieldOf(link->property(missingProperty).toString())});
    });
    m_missing->addWidget(link);
}

// Each leads to its place in the table of measures.
void SealPanel::showGaps(const QStringList &findings)
{
    m_gapsTitle->setVisible(!findings.isEmpty());
    while (m_gaps->count() < findings.size()) {
        auto *link = new LinkButton({}, m_card);
        connect(link, &QAbstractButton::clicked, this, [this, link] {
            emit measuresRequested(link->property(findingProperty).toString());
        });
        m_gaps->addWidget(link);
    }
    for (int i = 0; i < m_gaps->count(); ++i) {
        auto *link = static_cast<LinkButton *>(m_gaps->itemAt(i)->widget());
        link->setVisible(i < findings.size());
        if (i >= findings.size())
            continue;
        link->setObjectName("gap:"_L1 + findings[i]);
        link->setProperty(findingProperty, findings[i]);
        link->setText(gapText(*m_session->judgement().finding(findings[i])));
    }
}

QString SealPanel::gapText(const Finding &finding) const
{
    bool isPlanned = false, hasOwner = false;
    for (const MeasurePlan &plan : m_session->assessment().measures) {
        isPlanned |= plan.finding == finding.key;
        hasOwner |= plan.finding == finding.key && !plan.owner.isEmpty();
    }
    const QString words = findingWords(m_session->catalogue(), m_session->assessment(), finding);
    if (!isPlanned)
        return tr("No measure planned: %1").arg(words);
    return (hasOwner ? tr("Due date missing: %1") : tr("Owner missing: %1")).arg(words);
}

void SealPanel::rereadSeal()
{
    const bool sealed = m_session->isSealed();
    m_sealed->setVisible(sealed);
    m_hash->setVisible(sealed);
    m_newVersion->setVisible(sealed);
    if (!sealed)
        return;
    const SealedRecord &record = m_session->sealedRecord();
    // As the record says it: another time zone must not make another day of it.
    m_sealed->set(Role::Fine,
                  tr("Sealed on %1").arg(dateTimeText(record.sealedAt).in(windowLanguage())));
    m_hash->setText(tr("Seal (SHA-256): %1").arg(record.sha256));
}

QString SealPanel::replacedNotice(const QStringList &characters)
{
    QString listed = characters.mid(0, listedCharacters).join(u", "_s);
    if (characters.size() > listedCharacters)
        listed = tr("%1 and %2 more").arg(listed).arg(characters.size() - listedCharacters);
    return tr("The entries contain characters that the font of the PDF lacks: %1. In the PDF each "
              "is replaced by its number in square brackets and listed on the last page; the "
              "record keeps the originals.")
        .arg(listed);
}

void SealPanel::seal()
{
    if (!m_error->check(DateField::checkAllBeside(this)) ||
        !m_error->check(Unsaved::saveAll(window()))) // it would not be in the record
        return;
    const FinalPage::Words words{
        tr("Seal the record"),
        tr("This is what is sealed. The record is frozen for good and given its seal; changes are "
           "then possible only as a new version."),
        tr("Seal")};
    FinalSummary summary = FinalSummary::ofSeal(*m_session);
    if (const QStringList replaced = replacedCharacters(m_session->recordBytes());
        !replaced.isEmpty())
        summary.gaps.push_back(
            {replacedNotice(replaced), false, FinalSummary::Gap::Place::Field, u"decisionText"_s});
    auto *page = new FinalPage(u"sealQuestion"_s, u"sealNow"_s, words, summary, this);
    connect(page, &FinalPage::confirmed, this, [this] { m_error->check(m_session->seal()); });
    page->open();
}

void SealPanel::retranslate()
{
    m_title->setText(tr("The seal"));
    m_intro->setText(tr("Before the record can be sealed, this must be given:"));
    m_gapsTitle->setText(tr("Requirements without owner or due date"));
    m_ready->set(Role::Fine, tr("Everything is there. The record can be sealed."));
    m_seal->setText(tr("Seal the record…"));
    m_newVersion->setText(tr("Continue as new version"));
    m_events->retranslate();
}

} // namespace votum
