// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/casetools/casesearch.h"
#include "ui/kit/dialog.h"

#include <functional>

class QLineEdit;

namespace votum {

class ReadingTable;
class Session;
class TextLabel;

// Finds in the open case as one types (casesearch.h); Enter, in the field too, leads to what is
// selected. GUI thread.
class FindDialog : public Dialog
{
    Q_OBJECT

public:
    // `words`: sought at first, and what is sought when it closes. `show` leads to what was chosen;
    // the dialog is closed then.
    FindDialog(Session *session, QString *words, std::function<void(const CaseHit &)> show,
               QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose(int row);

    Session *m_session;
    QString *m_words;
    std::function<void(const CaseHit &)> m_show;
    QLineEdit *m_search;
    TextLabel *m_told; // how much was found
    ReadingTable *m_table;
    std::vector<CaseHit> m_hits; // by row
};

} // namespace votum
