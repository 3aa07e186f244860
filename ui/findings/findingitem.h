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

// One finding of the judgement, or the same of several subjects: its text at once, the rest on
// demand. GUI thread.
class FindingItem : public QWidget
{
    Q_OBJECT

public:
    explicit FindingItem(Session *session, QWidget *parent = nullptr);

    const QStringList &keys() const { return m_keys; }
    // The findings there are; they are alike but for whom they concern.
    void setKeys(const QStringList &keys);
    void reread();
    void retranslate();
    void open(); // and puts the focus there

signals:
    void questionRequested(const votum::AnswerKey &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::vector<const Finding *> findings() const;
    QString digest() const; // what the details depend on
    QString subjects() const;
    void fillDetails();
    void addText(const QString &caption, const QString &text);
    void addContested(const Finding &finding);
    void addBecause();
    void addMeasures(const Finding &finding);
    void addOverride(const Finding &finding);

    Session *m_session;
    QStringList m_keys;
    IconLabel *m_text;
    TextLabel *m_state;
    Disclosure *m_details;
    QString m_shown;
};

} // namespace votum
