// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/steppart.h"

#include <QDate>

class QComboBox;
class QLabel;

namespace votum {

class Card;
class ContentTable;
class Disclosure;
class ErrorLine;
class Session;
class TextLabel;

// Which mode of operation is assessed, and what the catalogue knows of it. GUI thread.
class ChannelPanel : public StepPart
{
    Q_OBJECT

public:
    explicit ChannelPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;
    QWidget *openField() const override;

private:
    void fillBox();
    void fillFacts();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_why;
    QComboBox *m_box;
    TextLabel *m_summary;
    ErrorLine *m_error;
    Disclosure *m_facts;
    ContentTable *m_table;
    QString m_tabled; // the mode whose facts the table holds, and the day of their age
    QDate m_tabledOn;
};

} // namespace votum
