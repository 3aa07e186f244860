// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace votum {

class GrowingText;
class LinkButton;
class TextLabel;

// The lasting terms of an approval: those proposed and those laid down, each to be ticked and
// worded otherwise, and a line for an own one. Shows without signals. GUI thread.
class TermsList : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        LastingTerm term;
        QString note; // whom it concerns; empty: all
        bool taken = false;
    };

    explicit TermsList(QWidget *parent = nullptr);

    void reread(const std::vector<Row> &rows);
    void setEditable(bool editable);
    void retranslate();

signals:
    // A person ticked, worded or added one: those taken now.
    void chosen(const std::vector<LastingTerm> &terms);

private:
    struct Line
    {
        QCheckBox *box = nullptr;
        GrowingText *text = nullptr;
        TextLabel *note = nullptr;
    };

    void showRows(const std::vector<Row> &rows);
    void ensureLines(size_t count);
    void show(const Line &line, const Row &row);
    void choose(const std::vector<Row> &rows);
    void add();

    LinkButton *m_all;
    QGridLayout *m_grid;
    QLineEdit *m_own;
    std::vector<Line> m_lines;
    std::vector<Row> m_rows;
    bool m_editable = true;
};

} // namespace votum
