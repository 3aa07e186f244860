// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerextras.h"

#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace votum {

AnswerExtras::AnswerExtras(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_note(new GrowingText(1, this))
    , m_evidence(new QLineEdit(this))
    , m_date(new DateField(this))
    , m_informant(new QLineEdit(this))
{
    m_note->setObjectName("note"_L1);
    m_evidence->setObjectName("evidence"_L1);
    m_date->setObjectName("evidenceDate"_L1);
    m_informant->setObjectName("informant"_L1);
    m_form->setContentsMargins(unit(this) / 2, unit(this) / 2, 0, 0);
    m_form->setVerticalSpacing(unit(this) / 2);
    m_form->setHorizontalSpacing(unit(this));
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_evidence),
                           static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_informant)})
        m_form->addRow(new QLabel(this), field);
    connect(m_note, &GrowingText::settled, this, &AnswerExtras::noteSettled);
    onLineSettled(m_evidence, this, [this](const QString &text) { emit evidenceSettled(text); });
    connect(m_date, &DateField::dateChosen, this, &AnswerExtras::evidenceDateSettled);
    onLineSettled(m_informant, this, [this](const QString &text) { emit informantSettled(text); });
    arrange();
    retranslate();
}

void AnswerExtras::showAnswer(const Answer &answer, bool evidenceExpected, bool reasonNeeded)
{
    m_shown = answer;
    m_evidenceExpected = evidenceExpected;
    if (m_reasonNeeded != reasonNeeded) {
        m_reasonNeeded = reasonNeeded;
        retranslate();
    }
    m_note->showSettled(answer.note);
    showLine(m_evidence, answer.evidence);
    m_date->showDate(answer.evidenceDate);
    showLine(m_informant, answer.informant);
    arrange();
}

void AnswerExtras::open(Extra extra)
{
    m_noteOpen |= extra == Extra::Note;
    m_evidenceOpen |= extra == Extra::Evidence;
    m_informantOpen |= extra == Extra::Informant;
    arrange();
    if (extra == Extra::Note)
        m_note->setFocus();
    else if (extra == Extra::Evidence)
        m_evidence->setFocus();
    else
        m_informant->setFocus();
}

void AnswerExtras::setEditable(bool editable)
{
    m_note->setReadOnly(!editable);
    m_evidence->setReadOnly(!editable);
    m_date->setReadOnly(!editable);
    m_informant->setReadOnly(!editable);
}

void AnswerExtras::retranslate()
{
    captionField(m_form, m_note,
                 m_reasonNeeded ? tr("Why not applicable? (required)") : tr("Note"));
    captionField(m_form, m_evidence, tr("Evidence"));
    m_evidence->setPlaceholderText(tr("Title, file or link"));
    captionField(m_form, m_date, tr("Date of the evidence"));
    m_date->setCaption(tr("Date of the evidence"));
    captionField(m_form, m_informant, tr("Informant"));
    m_informant->setPlaceholderText(tr("Who gave this information?"));
}

QWidget *AnswerExtras::note() const
{
    return m_note;
}

QWidget *AnswerExtras::evidence() const
{
    return m_evidence;
}

QWidget *AnswerExtras::evidenceDate() const
{
    return m_date;
}

QWidget *AnswerExtras::informant() const
{
    return m_informant;
}

void AnswerExtras::arrange()
{
    const bool note =
        m_noteOpen || m_reasonNeeded || !m_shown.note.isEmpty() || Unsaved::isHeld(m_note);
    const bool evidence = m_evidenceOpen || m_evidenceExpected || !m_shown.evidence.isEmpty() ||
                          m_shown.evidenceDate.isValid() || Unsaved::isHeld(m_evidence) ||
                          Unsaved::isHeld(m_date);
    const bool informant =
        m_informantOpen || !m_shown.informant.isEmpty() || Unsaved::isHeld(m_informant);
    m_form->setRowVisible(m_note, note);
    m_form->setRowVisible(m_evidence, evidence);
    m_form->setRowVisible(m_date, evidence);
    m_form->setRowVisible(m_informant, informant);
    setVisible(note || evidence || informant);
}

} // namespace votum
