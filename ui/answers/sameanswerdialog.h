// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

namespace votum {

class ReadingTable;
class Session;

// What of an answer holds for others too: all but that a proposal made for one was confirmed.
Answer givenToOthers(Answer answer);

// Gives the answer of one subject to those ticked, each shown with the answer it has. GUI thread.
class SameAnswerDialog : public FormDialog
{
    Q_OBJECT

public:
    // `key`: whose answer; `others`: of whom the question is asked besides.
    SameAnswerDialog(Session *session, const AnswerKey &key, const std::vector<Subject> &others,
                     QWidget *parent);

private:
    Result<void> save() override;

    Session *m_session;
    AnswerKey m_key;
    std::vector<Subject> m_others;
    ReadingTable *m_list;
};

} // namespace votum
