// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace votum {

// A page beside the steps that belongs to all of them: the measures, the evidence. GUI thread.
class SidePage : public QScrollArea
{
    Q_OBJECT

public:
    // The page is named `name` + "Page"; `iconName` is that of the entry that opens it.
    SidePage(const QString &name, const QString &iconName, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QString iconName() const { return m_iconName; }
    virtual QString entry() const = 0;                // what the entry says at present
    virtual QString shortcut() const = 0;             // in the window's language
    virtual bool needsWidth() const { return false; } // so much that the judgement gives way
    virtual void reread() = 0;                        // the session has changed; update in place
    virtual void retranslate() = 0; // the window's language has changed; reread() follows
    virtual void focusFirst() = 0;

private:
    QString m_name, m_iconName;
};

} // namespace votum
