// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"

#include <QWidget>

namespace votum {

class Disclosure;
class IconLabel;
class Session;

// What was not answered yet, in all or of one step: a count for each step (progressOf()), and the
// questions on demand. GUI thread.
class UnansweredList : public QWidget
{
    Q_OBJECT

public:
    explicit UnansweredList(Session *session, QWidget *parent = nullptr);

    void reread(int step); // of this one; -1: of all

signals:
    void questionRequested(const votum::AnswerKey &key);
    void stepRequested(int step);

private:
    struct Entry
    {
        QString text;
        std::optional<AnswerKey> key; // nothing: the recipient chain
        bool operator==(const Entry &) const = default;
    };
    struct Line
    {
        Disclosure *section = nullptr;
        std::vector<Entry> entries, shown;
    };

    void fill(size_t step);

    Session *m_session;
    IconLabel *m_title;
    std::vector<Line> m_lines; // by step
};

} // namespace votum
