// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/sameanswerdialog.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

Answer givenToOthers(Answer answer)
{
    answer.fromProposal.clear();
    return answer;
}

SameAnswerDialog::SameAnswerDialog(Session *session, const AnswerKey &key,
                                   const std::vector<Subject> &others, QWidget *parent)
    : FormDialog(u"sameAnswerDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_key(key)
    , m_others(others)
    , m_list(new ReadingTable(2, this))
{
    const Catalogue &catalogue = session->catalogue();
    const Assessment &assessment = session->assessment();
    const Language language = windowLanguage();
    const Question &question = *catalogue.question(key.question);
    setWindowTitle(tr("Same answer for others"));
    addHeading(question.text.in(language));
    column()->insertWidget(
        1, new TextLabel(
               TextLabel::Tone::Plain,
               tr("The answer: “%1”")
                   .arg(answerText(catalogue, question, assessment.answer(key)).in(language)),
               this));
    m_list->setObjectName("others"_L1);
    m_list->setHorizontalHeaderLabels(
        {question.scope == Scope::Recipient ? tr("Recipient") : tr("Purpose"),
         tr("Answer so far")});
    m_list->setMinimumSize(90 * unit(this), 40 * unit(this));
    m_list->setAccessibleName(tr("For whom the answer holds as well"));
    for (const Subject &subject : others) {
        const Answer *answer = assessment.answer({key.question, subject});
        m_list->addRow({placedSubject(catalogue, assessment, subject),
                        answerText(catalogue, question, answer).in(language)});
        // Who has an answer is not overwritten by the way.
        m_list->item(m_list->rowCount() - 1, 0)
            ->setCheckState(answer ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentCell(0, 0);
    column()->insertWidget(2, m_list, 1);
    m_list->setFocus();
}

Result<void> SameAnswerDialog::save()
{
    std::vector<Subject> chosen;
    for (size_t i = 0; i < m_others.size(); ++i) {
        if (m_list->item(int(i), 0)->checkState() == Qt::Checked)
            chosen.push_back(m_others[i]);
    }
    const Answer *answer = m_session->assessment().answer(m_key);
    return m_session->answerSame(m_key.question, chosen,
                                 givenToOthers(answer ? *answer : Answer()));
}

} // namespace votum
