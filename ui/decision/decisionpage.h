// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/steppart.h"

namespace votum {

class Session;

// The acts of step 9: opinion, decision, seal. GUI thread.
class DecisionPage : public StepPart
{
    Q_OBJECT

public:
    explicit DecisionPage(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;
    QWidget *openField() const override;
    void open(const QWidget *field) override;

private:
    Session *m_session;
    std::vector<StepPart *> m_parts;
};

} // namespace votum
