// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/retentionform.h"

#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/textlabel.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Act = RetentionEntry::Act;

struct Words
{
    QString title, meaning, button;
};

Words wordsOf(Act act)
{
    switch (act) {
    case Act::Rule:
        return {RetentionForm::tr("Period"),
                RetentionForm::tr("Lay down how long your organisation keeps these cases, and why. "
                                  "The reason is kept for good; please name no persons in it."),
                RetentionForm::tr("&Lay down")};
    case Act::Hold:
        return {RetentionForm::tr("Legal hold"),
                RetentionForm::tr("As long as the hold lasts, nobody can delete the case, not even "
                                  "out of the trash. The reason goes with the case when it is "
                                  "deleted one day."),
                RetentionForm::tr("&Put on hold")};
    case Act::Release:
        return {
            RetentionForm::tr("Lift the legal hold"),
            RetentionForm::tr("The period under the rule goes on as if there had been no hold."),
            RetentionForm::tr("&Lift the hold")};
    case Act::Prolong:
        return {RetentionForm::tr("Keep longer"),
                RetentionForm::tr("The case is kept at least until this day, and as long as the "
                                  "rule says."),
                RetentionForm::tr("&Keep")};
    case Act::Erased:
        break;
    }
    return {RetentionForm::tr("Delete permanently"),
            RetentionForm::tr("All versions are erased from the store, those sealed too, with "
                              "answers, history, notes and evidence. They cannot be brought back. "
                              "A protocol stays: file number, checksums of what was sealed and "
                              "handed out, the reason, your name and the time. Please name no "
                              "other persons in the reason."),
            RetentionForm::tr("&Delete permanently")};
}

} // namespace

QString periodWords(int months)
{
    return months % 12 == 0 ? RetentionForm::tr("%n year(s)", nullptr, months / 12)
                            : RetentionForm::tr("%n month(s)", nullptr, months);
}

RetentionForm::RetentionForm(Session *session, Act act, const QStringList &abouts,
                             const QStringList &named, QWidget *parent)
    : FormDialog(u"retentionForm"_s, session->catalogue(), parent)
    , m_session(session)
    , m_act(act)
    , m_abouts(abouts)
    , m_reason(new GrowingText(3, this))
{
    const Words words = wordsOf(act);
    setWindowTitle(words.title);
    constexpr qsizetype mostNamed = 10;
    QStringList shown = named.first(std::min(mostNamed, named.size()));
    if (named.size() > mostNamed)
        shown << tr("and %n more", nullptr, int(named.size() - mostNamed));
    addHeading(shown.join(u'\n'));
    column()->insertWidget(1, new TextLabel(TextLabel::Tone::Plain, words.meaning, this));
    if (act == Act::Rule)
        addPeriod();
    if (act == Act::Prolong) {
        m_until = new DateField(this);
        m_until->setObjectName("until"_L1);
        addField(m_until, tr("Until"));
        tellBeneath(u"retentionUntil"_s);
    }
    m_reason->setObjectName("reason"_L1);
    addField(m_reason, tr("Reason"));
    tellBeneath(u"reasonMissing"_s);
    buttons()->button(QDialogButtonBox::Ok)->setText(words.button);
    if (act == Act::Erased) // Enter deletes nothing
        buttons()->button(QDialogButtonBox::Cancel)->setDefault(true);
}

void RetentionForm::addPeriod()
{
    m_months = new QSpinBox(this);
    m_months->setObjectName("months"_L1);
    m_months->setRange(0, mostRetentionMonths);
    m_months->setSuffix(u' ' + tr("months"));
    m_months->setSpecialValueText(tr("No period: nothing falls due"));
    const Result<RetentionHistory> history = m_session->retentionHistory();
    const auto rule = history ? ruleOf(*history, *fromCode<RetentionStage>(m_abouts.first()))
                              : std::optional<RetentionEntry>();
    m_months->setValue(rule ? rule->value.toInt() : 0);
    m_reason->setPlainText(rule ? rule->reason : QString());
    addField(m_months, tr("Kept for"));
}

Result<void> RetentionForm::save()
{
    QString value;
    if (m_months && m_months->value() > 0)
        value = QString::number(m_months->value());
    if (m_until)
        value = m_until->date().toString(Qt::ISODate);
    const Result<void> done =
        m_session->decideRetention(m_act, m_abouts, value, m_reason->toPlainText());
    if (done)
        emit entered();
    return done;
}

} // namespace votum
