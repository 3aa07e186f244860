// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/look/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace votum {

class Card;
class IconLabel;
class PlausibilityList;
class Session;
class TextLabel;

// The head of the judgement: result overall and per purpose, proposal, DPIA threshold, and what
// does not fit together. GUI thread.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();

private:
    void addLine(Role role, const QString &text);
    void rereadResult(const Judgement &judgement);
    void rereadRemarks(const Judgement &judgement);

    Session *m_session;
    TextLabel *m_title;
    IconLabel *m_overall;
    QVBoxLayout *m_purposes;
    TextLabel *m_proposal;
    IconLabel *m_dpia;
    QVBoxLayout *m_remarks;
    PlausibilityList *m_checks;      // those open
    QVBoxLayout *m_target = nullptr; // where addLine() adds
    int m_line = 0;
};

} // namespace votum
