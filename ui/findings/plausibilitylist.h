// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

#include <QWidget>

class QVBoxLayout;

namespace votum {

class ErrorLine;
class Session;

// The plausibility questions of the case: those open, each with a way to answer it, or those
// answered with who says why and when. GUI thread.
class PlausibilityList : public QWidget
{
    Q_OBJECT

public:
    enum class Which { Open, Answered };

    PlausibilityList(Session *session, Which which, QWidget *parent = nullptr);

    int count() const { return int(m_notes.size()); }
    void reread();
    void retranslate();

private:
    void fill();
    void addOpen(const PlausibilityNote &note);
    void addAnswered(const PlausibilityNote &note);
    QString words(const PlausibilityNote &note) const;
    void ask(const QString &key);

    Session *m_session;
    Which m_which;
    QVBoxLayout *m_rows;
    ErrorLine *m_error;
    std::vector<PlausibilityNote> m_notes;
    QString m_shown; // what the rows were made of
};

} // namespace votum
