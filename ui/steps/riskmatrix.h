// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/kit/contenttable.h"

namespace votum {

class Catalogue;

QString riskCellText(const Catalogue &catalogue, const RiskCell &cell);

// Severity against likelihood: every cell says its class of risk, the scenarios that lie in it
// stand in it as badges with their numbers. GUI thread.
class RiskMatrix : public ContentTable
{
    Q_OBJECT

public:
    explicit RiskMatrix(const Catalogue &catalogue, QWidget *parent = nullptr);

    void retranslate();
    // Where each lies by `likelihood`; numbered from 1.
    void fill(const std::vector<RiskAssessment> &risks, int RiskAssessment::*likelihood);
    void mark(int number); // the badge of this scenario stands out; 0: of none
    int marked() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void wordHead();

    const Catalogue &m_catalogue;
};

} // namespace votum
