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
class LinkButton;
class Session;
class TextLabel;

// What sealing needs, point by point, each that is missing a link to its place; the act itself; and
// afterwards the seal, the record to be saved, the events and the way to the next version. GUI
// thread.
class SealPanel : public StepPart
{
    Q_OBJECT

public:
    explicit SealPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

private:
    QWidget *buildSealed();
    void rereadDone(const QStringList &missing);
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
    IconLabel *m_answered, *m_issued, *m_decided; // what is there
    LinkButton *m_open;                           // to the first open question
    QVBoxLayout *m_missing;                       // links to the fields that lack something
    TextLabel *m_gapsTitle;
    QVBoxLayout *m_gaps; // links to what the requirements lack
    TextLabel *m_outlook;
    ErrorLine *m_error;
    QPushButton *m_seal;
    QWidget *m_sealed;
    TextLabel *m_hash;
    LinkButton *m_copy;
    QPushButton *m_save, *m_newVersion;
    EventsPanel *m_events;
};

} // namespace votum
