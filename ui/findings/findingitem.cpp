// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/findingitem.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/findings/houserulesdialog.h"
#include "ui/findings/judgedialog.h"
#include "ui/kit/disclosure.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/measures/measuredialog.h"
#include "ui/words/roles.h"
#include "ui/words/sourcetext.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const MeasurePlan *planOf(const Assessment &assessment, const QString &finding,
                          const QString &measure)
{
    for (const MeasurePlan &plan : assessment.measures) {
        if (plan.finding == finding && plan.measure == measure)
            return &plan;
    }
    return nullptr;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // it may be what was just pressed
        delete item;
    }
}

} // namespace

FindingItem::FindingItem(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new IconLabel(TextLabel::Tone::Plain, this))
    , m_state(new TextLabel(TextLabel::Tone::Small, this))
    , m_details(new Disclosure(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, unit(this) / 2);
    layout->setSpacing(unit(this) / 4);
    layout->addWidget(m_text);
    const int indent = iconSide(this) + unit(this);
    m_state->setContentsMargins(indent, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_details);
    m_details->setContentsMargins(indent - unit(this) / 2, 0, 0, 0);
    m_details->content()->setContentsMargins(unit(this) / 2, 0, 0, unit(this));
    m_details->content()->setSpacing(unit(this) / 2);
    connect(m_details, &Disclosure::opening, this, &FindingItem::fillDetails);
    retranslate();
}

void FindingItem::setKeys(const QStringList &keys)
{
    m_keys = keys;
    setObjectName("finding:"_L1 + keys.front());
    reread();
}

std::vector<const Finding *> FindingItem::findings() const
{
    std::vector<const Finding *> list;
    for (const QString &key : m_keys) {
        if (const Finding *found = m_session->judgement().finding(key))
            list.push_back(found);
    }
    return list;
}

// Of one it is said where it stands; of several their names are enough, and of all their number.
QString FindingItem::subjects() const
{
    const Catalogue &catalogue = m_session->catalogue();
    const Assessment &assessment = m_session->assessment();
    const std::vector<const Finding *> all = findings();
    if (all.empty())
        return {};
    if (all.size() == 1)
        return placedSubject(catalogue, assessment, all.front()->subject);
    const Subject &first = all.front()->subject;
    if (all.size() > 2 && first.purpose.isEmpty() && all.size() == assessment.recipients.size())
        return tr("all recipients (%1)").arg(all.size());
    if (all.size() > 2 && first.recipient.isEmpty() &&
        all.size() == m_session->judgement().purposes.size())
        return tr("all purposes (%1)").arg(all.size());
    QStringList names;
    for (const Finding *found : all)
        names << subjectText(catalogue, assessment, found->subject).in(windowLanguage());
    return names.join(u"; "_s);
}

void FindingItem::reread()
{
    const std::vector<const Finding *> all = findings();
    if (all.empty())
        return;
    const Finding *found = all.front();
    const Language language = windowLanguage();
    const Catalogue &catalogue = m_session->catalogue();
    const LocalText &text = found->shortText.isEmpty() ? found->text : found->shortText;
    m_text->set(found->closed ? Role::Fine : roleOf(found->severity), text.in(language));
    QStringList state;
    const QString whom = subjects();
    if (!whom.isEmpty())
        state << whom;
    if (found->closed)
        state << tr("fulfilled on %1").arg(shortDate(found->closedOn));
    if (found->houseRule)
        state << catalogue.word(u"houseRule.title"_s).in(language);
    if (found->isOverridden())
        state << catalogue.word(u"label.overridden"_s)
                     .arg(severityText(catalogue, found->derived))
                     .arg(severityText(catalogue, found->severity))
                     .in(language);
    int planned = 0;
    for (const MeasurePlan &plan : m_session->assessment().measures)
        planned += plan.finding == found->key && !plan.isDone() ? 1 : 0;
    if (planned > 0)
        state << tr("%n measure(s) planned", nullptr, planned);
    m_state->setText(state.join(u" · "_s));
    m_state->setVisible(!state.isEmpty());
    m_details->button()->setAccessibleName(
        tr("Reason and measures: %1")
            .arg(whom.isEmpty() ? m_text->text() : whom + u": "_s + m_text->text()));
    if (m_details->isOpen() && digest() != m_shown)
        fillDetails();
}

QString FindingItem::digest() const
{
    const Assessment &assessment = m_session->assessment();
    QStringList parts{QString::number(m_session->isFrozen()),
                      QString::number(m_session->isSealed()), subjects()};
    for (const Finding *found : findings()) {
        parts << found->key << severityCode(found->severity);
        for (const AnswerKey &key : found->because) {
            const Answer *answer = assessment.answer(key);
            parts << key.toString()
                  << (answer ? QString::number(int(answer->state)) + answer->value.join(u',') +
                                   u'?' + answer->notKnown.join(u',')
                             : QString());
        }
        for (const MeasurePlan &plan : assessment.measures) {
            if (plan.finding == found->key)
                parts << plan.measure << plan.owner << plan.due.toString(Qt::ISODate)
                      << plan.done.toString(Qt::ISODate) << plan.evidence;
        }
        const FindingJudgement judged = assessment.judgements.value(found->key);
        parts << judged.reason << judged.acceptance;
        if (found->houseRule)
            parts << found->houseRule->reason << found->houseRule->time.toString(Qt::ISODate);
    }
    return parts.join(u'\n');
}

void FindingItem::retranslate()
{
    m_details->setTitle(tr("Reason and measures"));
    m_shown.clear();
    reread();
}

void FindingItem::open()
{
    m_details->setOpen(true);
    m_details->button()->setFocus(Qt::OtherFocusReason);
}

void FindingItem::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindingItem::fillDetails()
{
    clear(m_details->content());
    const std::vector<const Finding *> all = findings();
    if (all.empty())
        return;
    const Finding *found = all.front();
    m_shown = digest();
    const Language language = windowLanguage();
    if (!found->shortText.isEmpty())
        m_details->content()->addWidget(
            new TextLabel(TextLabel::Tone::Plain, found->text.in(language), m_details->body()));
    addBecause();
    addText(tr("Legal basis"), found->legal.in(language));
    if (found->deviation) {
        const Catalogue &catalogue = m_session->catalogue();
        addText(catalogue.word(u"own.deviation"_s).in(language),
                deviationText(catalogue, *found->deviation, found->catalogued).in(language));
    }
    addContested(*found);
    addMeasures(*found);
    if (!found->sources.isEmpty())
        m_details->content()->addWidget(
            new SourceText(m_session->catalogue(), found->sources, m_details->body()));
    for (const Finding *each : all)
        addOverride(*each);
}

void FindingItem::addText(const QString &caption, const QString &text)
{
    if (text.isEmpty())
        return;
    m_details->content()->addWidget(
        new TextLabel(TextLabel::Tone::Plain, caption + u": "_s + text, m_details->body()));
}

// Where opinions differ the organisation can judge stricter, in all its cases.
void FindingItem::addContested(const Finding &finding)
{
    if (finding.contested.isEmpty())
        return;
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    addText(tr("Opinions differ"), finding.contested.in(language));
    if (finding.houseRule)
        addText(catalogue.word(u"houseRule.title"_s).in(language),
                houseRuleText(catalogue, finding).in(language) + u": "_s +
                    finding.houseRule->reason);
    auto *button = new QPushButton(finding.houseRule ? tr("Change or withdraw the house rule…")
                                                     : tr("Judge stricter in this organisation…"),
                                   m_details->body());
    button->setObjectName("houseRule"_L1);
    button->setEnabled(!m_session->isSealed()); // a sealed record keeps the rules it was judged by
    connect(button, &QPushButton::clicked, this,
            [this, id = finding.id] { (new HouseRulesDialog(m_session, id, window()))->open(); });
    m_details->content()->addWidget(button, 0, Qt::AlignLeft);
}

// Of several subjects each answer says whose it is.
void FindingItem::addBecause()
{
    std::vector<AnswerKey> because;
    for (const Finding *found : findings()) {
        for (const AnswerKey &key : found->because) {
            if (std::find(because.begin(), because.end(), key) == because.end())
                because.push_back(key);
        }
    }
    if (because.empty())
        return;
    QVBoxLayout *content = m_details->content();
    content->addWidget(new TextLabel(TextLabel::Tone::Strong, tr("Because"), m_details->body()));
    const Catalogue &catalogue = m_session->catalogue();
    const Assessment &assessment = m_session->assessment();
    const Language language = windowLanguage();
    for (const AnswerKey &key : because) {
        const Question *question = catalogue.question(key.question);
        if (!question)
            continue;
        QString text =
            u"%1 – %2"_s.arg(question->text.in(language),
                             answerText(catalogue, *question, assessment.answer(key)).in(language));
        if (m_keys.size() > 1 && !key.subject.isCase())
            text = subjectText(catalogue, assessment, key.subject).in(language) + u": "_s + text;
        auto *link = new LinkButton(text, m_details->body());
        link->setObjectName("because:"_L1 + key.toString());
        connect(link, &QAbstractButton::clicked, this,
                [this, key] { emit questionRequested(key); });
        content->addWidget(link);
    }
}

void FindingItem::addMeasures(const Finding &finding)
{
    if (finding.measures.isEmpty() || finding.severity == Severity::Hint)
        return;
    QVBoxLayout *content = m_details->content();
    content->addWidget(
        new TextLabel(TextLabel::Tone::Strong, tr("Measures that cure it"), m_details->body()));
    for (const QString &id : finding.measures) {
        const Measure *measure = m_session->catalogue().measure(id);
        if (!measure)
            continue;
        const MeasurePlan *plan = planOf(m_session->assessment(), finding.key, id);
        QString text = measure->text.in(windowLanguage());
        if (plan && plan->isDone())
            text += u'\n' + tr("done on %1: %2").arg(shortDate(plan->done), plan->evidence);
        else if (plan)
            text += u'\n' + tr("planned: %1, due %2").arg(plan->owner, shortDate(plan->due));
        auto *label = new IconLabel(TextLabel::Tone::Plain, m_details->body());
        label->set(plan && plan->isDone() ? u"check"_s : u"measure"_s, text);
        content->addWidget(label);
        auto *button = new QPushButton(plan ? tr("Edit the measure…") : tr("Plan this measure…"),
                                       m_details->body());
        button->setObjectName("measure:"_L1 + id);
        button->setAccessibleDescription(measure->text.in(windowLanguage()));
        button->setEnabled(!m_session->isSealed());
        connect(button, &QPushButton::clicked, this,
                [this, id] { (new MeasureDialog(m_session, m_keys, id, window()))->open(); });
        content->addWidget(button, 0, Qt::AlignLeft);
    }
}

void FindingItem::addOverride(const Finding &finding)
{
    using Kind = Finding::Kind;
    const FindingJudgement judged = m_session->assessment().judgements.value(finding.key);
    addText(tr("Reason for the changed weight"), judged.reason);
    addText(tr("Remark"), judged.acceptance);
    if (finding.kind != Kind::Option && finding.kind != Kind::Rule)
        return; // only an answer closes what was not answered
    const QString whom =
        placedSubject(m_session->catalogue(), m_session->assessment(), finding.subject);
    auto *button = new QPushButton(
        m_keys.size() == 1 ? tr("Weight or remark…")
                           : tr("Weight or remark: %1…").arg(QString(whom).replace(u'&', u"&&"_s)),
        m_details->body());
    button->setObjectName("override"_L1);
    button->setEnabled(!m_session->isFrozen());
    connect(button, &QPushButton::clicked, this,
            [this, key = finding.key] { (new JudgeDialog(m_session, key, window()))->open(); });
    m_details->content()->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace votum
