// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/steppart.h"

class QComboBox;
class QFormLayout;
class QPushButton;

namespace votum {

class Card;
class ContentTable;
class DateField;
class ErrorLine;
class GrowingText;
class Session;
class TextLabel;

// What happened after sealing: appended, never edited. GUI thread.
class EventsPanel : public StepPart
{
    Q_OBJECT

public:
    explicit EventsPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

private:
    void pickFile();
    void rereadAbout(); // what the chosen kind of event can be about
    void showAbout();
    void append();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    ContentTable *m_table;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QComboBox *m_about; // a finding's key, or "FINDING MEASURE"; empty: as the text says
    TextLabel *m_aboutText;
    DateField *m_date;
    GrowingText *m_text;
    QPushButton *m_file;
    TextLabel *m_sum;
    ErrorLine *m_error;
    QPushButton *m_add;
    QString m_sha256;
};

} // namespace votum
