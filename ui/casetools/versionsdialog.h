#pragma once

#include "core/case/casefile.h"

#include <QDialog>

#include <vector>

class QComboBox;

namespace votum {

class ReadingTable;
class Session;
class TextLabel;

// Two versions of the open case and what differs between them (core/record/recordchanges.h): the
// version before the present one against it, others to choose. It changes nothing. Deletes itself
// when closed. GUI thread.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    VersionsDialog(Session *session, QWidget *parent);

private:
    QComboBox *addChoice(const QString &name);
    const CaseSummary &chosen(const QComboBox *choice) const;
    QStringList head() const;
    void reread();
    void fill(const QJsonArray &changes);
    void addGroup(const QString &kind);

    Session *m_session;
    const std::vector<CaseSummary> m_versions;
    QComboBox *m_earlier, *m_later;
    TextLabel *m_told; // that nothing differs, or what went wrong
    ReadingTable *m_table;
};

} // namespace votum
