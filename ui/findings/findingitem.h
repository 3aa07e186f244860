// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace votum {

class Disclosure;
class IconLabel;
class Session;
class TextLabel;

// One finding of the judgement: its text at once, the rest on demand. GUI thread.
class FindingItem : public QWidget
{
    Q_OBJECT

public:
    FindingItem(Session *session, const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    void reread();
    void retranslate();

signals:
    void questionRequested(const votum::AnswerKey &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    const Finding *finding() const;
    QString digest(const Finding &finding) const; // what the details depend on
    void fillDetails();
    void addText(const QString &caption, const QString &text);
    void addContested(const Finding &finding);
    void addBecause(const Finding &finding);
    void addMeasures(const Finding &finding);
    void addOverride(const Finding &finding);

    Session *m_session;
    QString m_key;
    IconLabel *m_text;
    TextLabel *m_state;
    Disclosure *m_details;
    QString m_shown;
};

} // namespace votum
