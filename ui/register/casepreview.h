// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QScrollArea>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace votum {

// What the register tells about the selected case without opening it: result, findings that weigh,
// measures that come next. Reads through the session; GUI thread.
class CasePreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit CasePreview(Session *session, QWidget *parent = nullptr);

    // Shows this version, from the trash or not; without one it says so.
    void showCase(const std::optional<CaseSummary> &summary, bool isTrashed = false);

signals:
    void openRequested(qint64 id);
    void reportRequested(qint64 id);
    void restoreRequested(qint64 id); // from the trash
    void eraseRequested(qint64 id);   // for good

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void rebuild();
    void fill();
    void addFacts(const CaseSummary &summary, const Assessment &assessment);
    void addResults(const Session::Preview &preview);
    void addDecisions(const CaseSummary &summary);
    void addFindings(const Session::Preview &preview);
    void addMeasures(const Session::Preview &preview);
    QString subjectOf(const Session::Preview &preview, const Finding &finding) const;
    void addText(TextLabel::Tone tone, const QString &text);
    void addHeading(const QString &text);
    void addRow(const QString &iconName, const QString &text);
    void addRow(Role role, const QString &text);

    Session *m_session;
    std::optional<CaseSummary> m_summary;
    bool m_isTrashed = false;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QPushButton *m_open;
    QPushButton *m_report;
    QPushButton *m_restore;
    QPushButton *m_erase;
};

} // namespace votum
