// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/kit/steppart.h"

class QPushButton;

namespace votum {

class Card;
class ContentTable;
class IconLabel;
class Session;
class TextLabel;

// The threshold analysis and the risks before and after measures, as tables that say everything in
// words. GUI thread.
class RiskPage : public StepPart
{
    Q_OBJECT

public:
    explicit RiskPage(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QString digest() const; // what the tables depend on
    void buildDpia();
    void buildRisks();
    void rereadDpia();
    void rereadRisks();
    void fillMatrix(ContentTable *table, int RiskAssessment::*likelihood);
    QString level(int value, LocalText RiskLevel::*word) const;
    QString cellText(const RiskCell &cell) const;
    void editRisk();
    void updateButton();

    Session *m_session;
    Card *m_dpiaCard;
    TextLabel *m_dpiaTitle;
    IconLabel *m_dpiaResult;
    ContentTable *m_criteria;
    Card *m_riskCard;
    TextLabel *m_riskTitle;
    TextLabel *m_riskIntro;
    ContentTable *m_risks;
    QPushButton *m_edit;
    TextLabel *m_axes;
    TextLabel *m_beforeTitle;
    ContentTable *m_before;
    TextLabel *m_afterTitle;
    ContentTable *m_after;
    QString m_shown;
};

} // namespace votum
