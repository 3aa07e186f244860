// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "ui/kit/steppart.h"

class QPushButton;
class QVBoxLayout;

namespace votum {

class Card;
class ErrorLine;
class EventsPanel;
class IconLabel;
class Session;
class TextLabel;

// What is missing before sealing, the act itself, and afterwards the seal, the events and the way
// to the next version. GUI thread.
class SealPanel : public StepPart
{
    Q_OBJECT

public:
    explicit SealPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

private:
    void rereadMissing();
    void addMissingLink();
    void showGaps(const QStringList &findings);
    QString gapText(const Finding &finding) const;
    void rereadSeal();
    void seal();
    static QString replacedNotice(const QStringList &characters);

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    QVBoxLayout *m_missing; // links to the fields that lack something
    TextLabel *m_gapsTitle;
    QVBoxLayout *m_gaps; // links to what the requirements lack
    IconLabel *m_ready;
    ErrorLine *m_error;
    QPushButton *m_seal;
    IconLabel *m_sealed;
    TextLabel *m_hash;
    QPushButton *m_newVersion;
    EventsPanel *m_events;
};

} // namespace votum
