// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/decision/finalsummary.h"
#include "ui/kit/dialog.h"

class QVBoxLayout;

namespace votum {

class StepPart;

// The one page before an act that freezes something: what is missing first, each gap a link to its
// place, then all that the act covers. Nothing is done before its button is pressed, which rests
// while something required is missing. GUI thread.
class FinalPage : public Dialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title, consequence, act; // of the window, before all, on the button
    };

    // `name` is the dialog's, `actName` the button's. `part` is where it was asked for: gaps lead
    // from there, and it is the parent.
    FinalPage(const QString &name, const QString &actName, const Words &words,
              const FinalSummary &summary, StepPart *part);

    // Puts the focus on what the gap lacks, wherever it stands.
    static void lead(StepPart *part, const FinalSummary::Gap &gap);

signals:
    void confirmed();

private:
    void addGaps(const FinalSummary &summary, bool required, const QString &title,
                 QVBoxLayout *column);

    StepPart *m_part;
};

} // namespace votum
