// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answereditor.h"
#include "ui/kit/unsaved.h"

#include <QHash>
#include <QSet>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace votum {

class AnswerExtras;
class ErrorLine;
class IconLabel;
class Session;
class TextLabel;

// What the cards need to know of the judgement, looked up once per change.
struct CardFacts
{
    QSet<AnswerKey> applicable;
    QHash<AnswerKey, AnswerMarks> marks;
    bool editable = true;
};
CardFacts cardFacts(const Session &session);

// One question asked of one subject: proposal, answer, and on demand note, evidence, informant and
// "not applicable". Writes to the session; an error is shown here, and what was refused with it
// stays in its field. GUI thread.
class AnswerRow : public QWidget
{
    Q_OBJECT

public:
    AnswerRow(Session *session, const Question &question, const Subject &subject,
              QWidget *parent = nullptr);

    const Subject &subject() const { return m_key.subject; }
    // Re-reads the session; cheap if nothing concerns this row. `severalRows`: the answer can be
    // given to the other subjects too.
    void reread(const CardFacts &facts, bool severalRows);
    void retranslate();

private:
    QWidget *buildProposal();
    QWidget *buildFooter();
    void fillMenu();
    void fillSameMenu(QMenu *menu);
    std::vector<Subject> othersAsked() const;
    void giveSame(const std::vector<Subject> &subjects);
    Answer current() const;
    void rereadProposal(const Answer &answer);
    void rereadProvenance(const Answer &answer);
    void rereadLike(const AnswerKey &like);
    void choose(AnswerState state, const QStringList &value, const QStringList &notKnown);
    void chooseNotApplicable(bool wanted);
    Result<void> saveNote(const QString &note);
    Result<void> save(Answer answer);
    // Saves what was entered in a field of this row; what is refused stays there.
    void keep(QWidget *field, const Unsaved::Save &save);
    void tell(const Result<void> &result);

    Session *m_session;
    const Question &m_question;
    AnswerKey m_key;
    std::optional<Answer> m_shown; // by every field of the row
    bool m_editable = true;
    bool m_wantsNotApplicable = false;

    TextLabel *m_heading = nullptr;
    QWidget *m_proposal;
    IconLabel *m_proposalText;
    QPushButton *m_confirm;
    AnswerEditor *m_editor;
    IconLabel *m_agedMark;
    ErrorLine *m_error;
    TextLabel *m_provenance;
    AnswerExtras *m_extras;
    QToolButton *m_add;
    QToolButton *m_same;
    QAction *m_addNote, *m_addEvidence, *m_addInformant, *m_notApplicable, *m_clear;
};

} // namespace votum
