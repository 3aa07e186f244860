// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/houserule.h"
#include "ui/kit/dialog.h"

class QComboBox;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace votum {

class ErrorLine;
class GrowingText;
class IconLabel;
class Session;
class TextLabel;

// The organisation's house rules (core/case/houserule.h): every point on which opinions differ on
// the left; on the right what the catalogue says, what the organisation lays down and why, and how
// that came about. GUI thread.
class HouseRulesDialog : public Dialog
{
    Q_OBJECT

public:
    // `finding`: the point to begin with (QUESTION:option or a rule's id), else the first.
    HouseRulesDialog(Session *session, const QString &finding, QWidget *parent);

private:
    QWidget *buildPoint();
    QString presentFinding() const;
    HouseRule presentRule() const; // without severity: none in force
    void fillList(const QString &chosen);
    void markRules();
    void showPoint();
    void fillHistory(const std::vector<HouseRule> &history);
    void updateApply();
    void apply();

    Session *m_session;
    std::vector<ContestedPoint> m_points;
    QListWidget *m_list;
    TextLabel *m_text, *m_contested, *m_effect;
    IconLabel *m_catalogued;
    ErrorLine *m_error;
    QComboBox *m_weight;
    GrowingText *m_reason;
    QPushButton *m_apply;
    TextLabel *m_history;
};

} // namespace votum
