// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"
#include "ui/kit/dialog.h"

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;

namespace votum {

class ReadingTable;
class Session;
class TextLabel;

// Who did what to the open case, and when (core/record/history.h), newest first; searched as one
// types. It changes nothing. GUI thread.
class HistoryDialog : public Dialog
{
    Q_OBJECT

public:
    // `show` leads to a question that was chosen; the dialog is closed then.
    HistoryDialog(Session *session, std::function<void(const AnswerKey &)> show, QWidget *parent);

private:
    void fill();
    void filter();
    void choose(int row);

    Session *m_session;
    std::function<void(const AnswerKey &)> m_show;
    QLineEdit *m_search;
    TextLabel *m_told; // that nothing is found, or what went wrong
    ReadingTable *m_table;
    std::vector<std::optional<AnswerKey>> m_questions; // by row
};

} // namespace votum
