// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/cardfacts.h"
#include "ui/kit/unsaved.h"

class QLineEdit;
class QMenu;
class QToolButton;

namespace votum {

class AnswerExtras;
class ErrorLine;
class IconLabel;
class OfferStrip;
class RowHead;
class Session;
class TextLabel;

// One question asked of one subject: proposal, answer, and on demand note, evidence, informant and
// "not applicable". Writes to the session; an error is shown here, and what was refused with it
// stays in its field. Of a recipient or a purpose it is one line that opens; what it holds is made
// when it is first needed. A digit chooses an option from anywhere in the row. GUI thread.
class AnswerRow : public QWidget
{
    Q_OBJECT

public:
    AnswerRow(Session *session, const Question &question, const Subject &subject,
              QWidget *parent = nullptr);

    const AnswerKey &key() const { return m_key; }
    // One that holds words not saved stays open.
    bool isOpen() const;
    void setOpen(bool open);
    // Opens it, and puts the focus where it is answered: on what can be confirmed, else the answer.
    void focusAnswer();
    // Re-reads the session; cheap if nothing concerns this row.
    void reread(const RowFacts &facts);
    void retranslate();

signals:
    void opened();
    void findingWanted(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void make(); // what the row holds, if it is not made yet
    void build();
    QWidget *buildFooter();
    void fillMenu();
    void fillSameMenu(QMenu *menu);
    std::vector<Subject> othersAsked() const;
    void giveSame(const std::vector<Subject> &subjects);
    Answer current() const;
    QString name() const; // for assistive technology
    void rereadHead(const Answer &answer);
    void rereadBody(const Answer &answer);
    void rereadProvenance(const Answer &answer);
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
    RowFacts m_facts;
    std::optional<Answer> m_shown; // by every field of the row
    bool m_wantsNotApplicable = false;

    RowHead *m_head = nullptr; // of a recipient or a purpose
    QWidget *m_body;           // what opens; without a head all of it
    // All of them null until the row was opened.
    AnswerEditor *m_editor = nullptr;
    OfferStrip *m_offer;
    IconLabel *m_agedMark;
    ErrorLine *m_error;
    TextLabel *m_provenance;
    AnswerExtras *m_extras;
    QToolButton *m_add;
    QToolButton *m_same;
    QToolButton *m_finding;
    QAction *m_addNote, *m_addEvidence, *m_addInformant, *m_notApplicable, *m_clear;
};

} // namespace votum
