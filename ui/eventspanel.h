#pragma once

#include "core/casefile.h"
#include "ui/steppart.h"

class QComboBox;
class QFormLayout;
class QPushButton;

namespace votum {

class Card;
class ContentTable;
class DateField;
class GrowingText;
class IconLabel;
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
    void append();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    ContentTable *m_table;
    QFormLayout *m_form;
    QComboBox *m_kind;
    DateField *m_date;
    GrowingText *m_text;
    QPushButton *m_file;
    TextLabel *m_sum;
    IconLabel *m_error;
    QPushButton *m_add;
    QString m_sha256;
};

} // namespace votum
