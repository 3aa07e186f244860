// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/kit/steppart.h"

class QBoxLayout;
class QPushButton;

namespace votum {

class Card;
class ContentTable;
class IconLabel;
class RiskMatrix;
class Session;
class TextLabel;

// The threshold analysis, and the risks before and after measures: two matrices beside one another
// and a table beneath, which say everything in words; the scenario chosen in the table is marked in
// the matrices. GUI thread.
class RiskPage : public StepPart
{
    Q_OBJECT

public:
    explicit RiskPage(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;
    bool needsWidth() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString digest() const; // what the tables depend on
    void buildDpia();
    void buildRisks();
    void rereadDpia();
    void rereadRisks();
    RiskMatrix *addMatrix(TextLabel **title, const QString &name);
    void showRisk(int row, int column, int likelihood, const RiskCell &cell);
    QString level(int value, LocalText RiskLevel::*word) const;
    void editRisk();
    void followSelection();

    Session *m_session;
    Card *m_dpiaCard;
    TextLabel *m_dpiaTitle;
    IconLabel *m_dpiaResult;
    ContentTable *m_criteria;
    TextLabel *m_riskTitle, *m_riskIntro;
    QBoxLayout *m_matrices;
    TextLabel *m_beforeTitle, *m_afterTitle;
    RiskMatrix *m_before, *m_after;
    Card *m_riskCard;
    ContentTable *m_risks;
    QPushButton *m_edit;
    bool m_isNarrow = false;
    QString m_shown;
};

} // namespace votum
