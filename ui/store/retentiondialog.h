// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/retention.h"
#include "ui/kit/dialog.h"

class QCheckBox;
class QPushButton;

namespace votum {

class ErrorLine;
class IconLabel;
class ReadingTable;
class Session;
class Settings;
class TextLabel;

// How long the organisation keeps its cases: its rules, and every case with the day on which it is
// due; holds, prolongs and deletes those chosen, and names the copies of the store that still hold
// what was deleted. GUI thread.
class RetentionDialog : public Dialog
{
    Q_OBJECT

public:
    // Both must outlive it.
    RetentionDialog(Session *session, Settings *settings, QWidget *parent);

signals:
    void copiesDeleted(); // backups among them, perhaps all

private:
    void addRules();
    void addCases();
    void reread();
    void rereadRules(const RetentionHistory &history);
    void rereadCases();
    void rereadChoice();
    void editRule(int row);
    void decide(RetentionEntry::Act act);
    void tellCopies(const QStringList &uuids);
    std::vector<const CaseRetention *> chosen() const;
    QString dueWords(const CaseRetention &item) const;

    Session *m_session;
    Settings *m_settings;
    std::vector<CaseRetention> m_cases; // as the table shows them
    IconLabel *m_verdict;
    ReadingTable *m_rules, *m_table;
    QCheckBox *m_dueOnly;
    TextLabel *m_none; // said in the place of the cases
    ErrorLine *m_error;
    QPushButton *m_edit, *m_hold, *m_release, *m_prolong, *m_erase;
};

} // namespace votum
