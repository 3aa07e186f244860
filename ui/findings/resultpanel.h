// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace votum {

class IconLabel;
class LinkButton;
class ResultBanner;
class Session;
class TextLabel;

// The head of the judgement: result overall and per purpose, what it comes from and what to do
// next, each a link; beneath it the DPIA threshold and what has changed since. GUI thread.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();

signals:
    void questionRequested(const votum::AnswerKey &key);
    void findingRequested(const QString &key);
    void stepRequested(int step);
    void checksRequested(); // the plausibility questions

private:
    struct Lead
    {
        QString text; // empty: there is none
        std::function<void()> go;
    };

    LinkButton *makeLink(Lead ResultPanel::*lead, const QString &name);
    Lead cause() const;
    Lead next() const;
    Lead to(const Finding &finding, const QString &text) const;
    void addLine(Role role, const QString &text);
    void rereadResult(const Judgement &judgement);
    void rereadRemarks(const Judgement &judgement);

    Session *m_session;
    ResultBanner *m_banner;
    TextLabel *m_title;
    IconLabel *m_overall;
    QVBoxLayout *m_purposes;
    TextLabel *m_proposal;
    LinkButton *m_causeLink, *m_nextLink;
    Lead m_cause, m_next;
    IconLabel *m_dpia;
    QVBoxLayout *m_remarks;
    QVBoxLayout *m_target = nullptr; // where addLine() adds
    int m_line = 0;
};

} // namespace votum
