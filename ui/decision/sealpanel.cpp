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

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype listedCharacters = 20;    // more would make the question too long
constexpr char findingProperty[] = "finding"; // of a link: the key
constexpr char missingProperty[] = "missing"; // the same: the error code

// The seal in the colour of the program, larger than any other icon.
class SealMark : public QWidget
{
public:
    explicit SealMark(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(5 * unit(this), 5 * unit(this));
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPixmap mark = icon(u"seal"_s).pixmap(size(), devicePixelRatioF());
        QPainter ink(&mark);
        ink.setCompositionMode(QPainter::CompositionMode_SourceIn);
        ink.fillRect(mark.rect(), accentColor(QGuiApplication::palette()));
        ink.end();
        QPainter(this).drawPixmap(0, 0, mark);
    }
};

constexpr int hashGroup = 4; // characters of the seal that stand together

// Its beginning and end, as people compare them.
QString shortHash(const QString &sha256)
{
    return sha256.left(hashGroup) + u' ' + sha256.mid(hashGroup, hashGroup) + u" … "_s +
           sha256.right(hashGroup);
}

} // namespace

SealPanel::SealPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(new Card(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_answered(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_issued(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_decided(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_open(new LinkButton({}, m_card))
    , m_missing(new QVBoxLayout)
    , m_gapsTitle(new TextLabel(TextLabel::Tone::Strong, m_card))
    , m_gaps(new QVBoxLayout)
    , m_outlook(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
    , m_seal(new QPushButton(icon(u"seal"_s), {}, m_card))
    , m_sealed(buildSealed())
    , m_events(new EventsPanel(session, this))
{
    m_seal->setObjectName("seal"_L1);
    makePrimary(m_seal);
    m_open->setObjectName("openQuestions"_L1);
    m_open->setIcon(icon(Role::Notice));
    m_missing->setSpacing(unit(this) / 2);
    m_gaps->setSpacing(unit(this) / 2);
    auto *words = new QVBoxLayout;
    words->setSpacing(unit(this) / 2);
    words->addWidget(m_title);
    for (QWidget *point : {static_cast<QWidget *>(m_answered), static_cast<QWidget *>(m_open),
                           static_cast<QWidget *>(m_issued), static_cast<QWidget *>(m_decided)})
        words->addWidget(point);
    words->addLayout(m_missing);
    words->addWidget(m_gapsTitle);
    words->addLayout(m_gaps);
    words->addWidget(m_outlook);
    words->addWidget(m_sealed);
    words->addWidget(m_error);
    words->addSpacing(unit(this) / 2);
    words->addWidget(m_seal, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * unit(this));
    row->addWidget(new SealMark(m_card), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_card->column()->addLayout(row);
    m_card->setCurrent(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * unit(this) / 2);
    layout->addWidget(m_card);
    layout->addWidget(m_events);
    connect(m_seal, &QPushButton::clicked, this, &SealPanel::seal);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        const std::vector<AnswerKey> &open = m_session->judgement().openQuestions;
        if (!open.empty())
            emit questionRequested(open.front().toString());
    });
}

QWidget *SealPanel::buildSealed()
{
    auto *area = new QWidget(m_card);
    m_hash = new TextLabel(TextLabel::Tone::Quiet, area);
    m_hash->setObjectName("sealHash"_L1);
    m_hash->setWordWrap(false);
    m_copy = new LinkButton({}, area);
    m_copy->setObjectName("copySeal"_L1);
    m_copy->setIcon(icon(u"copy"_s));
    m_save = new QPushButton(icon(u"save"_s), {}, area);
    m_save->setObjectName("saveRecords"_L1);
    makePrimary(m_save);
    m_newVersion = new QPushButton(icon(u"new"_s), {}, area);
    m_newVersion->setObjectName("newVersion"_L1);
    auto *hash = new QHBoxLayout;
    hash->setSpacing(2 * unit(this));
    hash->addWidget(m_hash);
    hash->addWidget(m_copy);
    hash->addStretch(1);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addLayout(hash);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addWidget(m_newVersion, 0, Qt::AlignLeft);
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_session->sealedRecord().sha256);
        m_copy->setText(tr("Copied"));
    });
    connect(m_save, &QPushButton::clicked, this, &StepPart::recordsRequested);
    connect(m_newVersion, &QPushButton::clicked, this,
            [this] { m_error->check(m_session->reopenAsNewVersion()); });
    return area;
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
    rereadDone(missing);
    m_seal->setVisible(!sealed);
    m_seal->setEnabled(missing.isEmpty());
    m_outlook->setVisible(!sealed);
}

void SealPanel::rereadDone(const QStringList &missing)
{
    const bool sealed = m_session->isSealed();
    const int open = int(m_session->judgement().openQuestions.size());
    if (!sealed)
        m_title->setText(missing.isEmpty() ? tr("Ready to be sealed")
                                           : tr("Not yet ready to be sealed"));
    m_card->setAccessibleName(m_title->text());
    m_answered->setVisible(!sealed && open == 0);
    m_open->setVisible(!sealed && open > 0);
    m_open->setText(tr("%n question(s) are open or not yet known. That does not prevent sealing.",
                       nullptr, open));
    m_issued->setVisible(!sealed && m_session->assessment().opinion.isIssued());
    m_decided->setVisible(!sealed && missing.isEmpty());
}

// Leads to the field in which it is given.
void SealPanel::addMissingLink()
{
    auto *link = new LinkButton({}, m_card);
    link->setIcon(icon(Role::Open));
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
        link->setIcon(icon(Role::Serious));
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
    m_sealed->setVisible(m_session->isSealed());
    if (!m_session->isSealed())
        return;
    const SealedRecord &record = m_session->sealedRecord();
    // As the record says it: another time zone must not make another day of it.
    m_title->setText(tr("Sealed on %1").arg(dateTimeText(record.sealedAt).in(windowLanguage())));
    m_card->setAccessibleName(m_title->text());
    m_hash->setText(tr("Seal %1").arg(shortHash(record.sha256)));
    m_hash->setToolTip(tr("Seal (SHA-256): %1").arg(record.sha256));
    m_hash->setAccessibleName(m_hash->toolTip());
    m_copy->setText(tr("Copy"));
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
    m_answered->set(Role::Fine, tr("Every question is answered."));
    m_issued->set(Role::Fine, tr("The opinion is issued."));
    m_decided->set(Role::Fine, tr("The decision is complete."));
    m_gapsTitle->setText(tr("Requirements without owner or due date"));
    m_outlook->setText(tr("From then on this state is final. Changes begin a new version."));
    m_seal->setText(tr("Seal the record…"));
    m_copy->setAccessibleName(tr("Copy the seal (SHA-256)"));
    m_save->setText(tr("Save PDF in all languages…"));
    m_newVersion->setText(tr("Continue as new version"));
    m_events->retranslate();
}

} // namespace votum
