// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/record/record.h"
#include "ui/kit/dialog.h"

#include <vector>

class QComboBox;

namespace votum {

class ReadingTable;
class Session;
class TextLabel;

// Two versions of the open case and what differs between them (core/record/recordchanges.h): the
// version before the present one against it, others to choose. It changes nothing. GUI thread.
class VersionsDialog : public Dialog
{
    Q_OBJECT

public:
    VersionsDialog(Session *session, QWidget *parent);

private:
    QComboBox *addChoice(const QString &name);
    const CaseSummary &chosen(const QComboBox *choice) const;
    QStringList head() const;
    void reread();
    void fill(const std::vector<Record::Change> &changes);
    void addGroup(Record::ChangeKind kind);

    Session *m_session;
    const std::vector<CaseSummary> m_versions;
    QComboBox *m_earlier, *m_later;
    TextLabel *m_told; // that nothing differs, or what went wrong
    ReadingTable *m_table;
};

} // namespace votum
