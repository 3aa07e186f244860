// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/claims.h"

#include <QFrame>

class QPushButton;

namespace votum {

class IconLabel;
class Session;

// What stands beside a question that is not answered yet, to be confirmed: the catalogue's proposal
// with where it comes from, or the answer of the like. GUI thread; session and question must
// outlive it.
class OfferStrip : public QFrame
{
    Q_OBJECT

public:
    OfferStrip(const Session *session, const Question &question, QWidget *parent);

    void reread(const std::optional<Offer> &offer); // nothing: hidden
    void retranslate(const QString &name);          // of the question; reread() follows
    QWidget *button() const;                        // takes the focus

signals:
    void confirmed();

private:
    QString proposalText(const Proposal &proposal) const;
    QString likeText(const AnswerKey &like) const;

    const Session *m_session;
    const Question &m_question;
    IconLabel *m_text;
    QPushButton *m_confirm;
};

} // namespace votum
