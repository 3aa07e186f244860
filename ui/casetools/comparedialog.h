// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/alternatives.h"
#include "ui/kit/dialog.h"

class QListWidget;
class QPrinter;
class QTextBrowser;
class QTextDocument;

namespace votum {

class Session;

// The same request over other channels, side by side (core/impact/alternatives.h): modes to tick
// on the left, the table on the right, to copy and to print. It changes nothing.
class CompareDialog : public Dialog
{
    Q_OBJECT

public:
    CompareDialog(Session *session, QWidget *parent);

    // The table as it is copied and printed: with a head, dark on white.
    void fillPrintable(QTextDocument &document) const;
    void printOn(QPrinter &printer) const;

private:
    void fillModes();
    void reread();
    void copy();
    void print();
    QStringList tickedModes() const;
    static QString note();

    Session *m_session;
    QListWidget *m_modes;
    QTextBrowser *m_table;
    std::vector<ChannelComparison> m_comparison;
};

} // namespace votum
