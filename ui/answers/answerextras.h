// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace votum {

class DateField;
class GrowingText;

// What may stand beside an answer: note, evidence with its own date, informant. Each is shown on
// demand, or once it holds something. Shows without signals. GUI thread.
class AnswerExtras : public QWidget
{
    Q_OBJECT

public:
    enum class Extra { Note, Evidence, Informant };

    explicit AnswerExtras(QWidget *parent = nullptr);

    // `evidenceExpected`: shown even when empty; `reasonNeeded`: the note says why the question is
    // not applicable.
    void showAnswer(const Answer &answer, bool evidenceExpected, bool reasonNeeded);
    void open(Extra extra); // and puts the focus there
    void setEditable(bool editable);
    void retranslate();

    // Where each is entered.
    QWidget *note() const;
    QWidget *evidence() const;
    QWidget *evidenceDate() const;
    QWidget *informant() const;

signals:
    void noteSettled(const QString &note);
    void evidenceSettled(const QString &evidence);
    void evidenceDateSettled(QDate date);
    void informantSettled(const QString &informant);

private:
    void arrange();

    QFormLayout *m_form;
    GrowingText *m_note;
    QLineEdit *m_evidence;
    DateField *m_date;
    QLineEdit *m_informant;
    bool m_noteOpen = false, m_evidenceOpen = false, m_informantOpen = false;
    bool m_evidenceExpected = false, m_reasonNeeded = false;
    Answer m_shown;
};

} // namespace votum
