// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/proposedanswers.h"
#include "ui/kit/dialog.h"

namespace votum {

class ErrorLine;
class ReadingTable;
class Session;
class Settings;
class TextLabel;

// What came back of a questionnaire: each answer beside the present one, with who gave it and what
// speaks against taking it. What is ticked is taken, as one step back; only what fills a gap is
// ticked at first. GUI thread.
class ReplyDialog : public Dialog
{
    Q_OBJECT

public:
    ReplyDialog(Session *session, Settings *settings, QWidget *parent);

    void accept() override;
    void choose(); // asks for the file
    void load(const QString &path);

private:
    Result<void> read(const QString &path);
    void fill();
    void addRow(const ProposedAnswer &proposed);
    void tickAll();
    void count();
    std::vector<std::pair<AnswerKey, Answer>> ticked() const;

    Session *m_session;
    Settings *m_settings;
    std::vector<ProposedAnswer> m_proposed;
    ErrorLine *m_error;
    TextLabel *m_from;
    ReadingTable *m_table;
    TextLabel *m_count;
    QPushButton *m_all;
};

} // namespace votum
