// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <QWidget>

class QLabel;

namespace votum {

// One quiet line of what waits in the register: reviews, measures, cases to be deleted; each a link
// to where it is done. Hidden while nothing waits. GUI thread.
class DueLine : public QWidget
{
    Q_OBJECT

public:
    explicit DueLine(QWidget *parent = nullptr);

    // Reviews due within 30 days or overdue, and cases with a measure overdue.
    void count(const std::vector<CaseSummary> &cases, QDate today);
    void setDeletions(int cases); // due

signals:
    void reviewsRequested();
    void measuresRequested();
    void deletionsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_words;
    int m_reviews = 0, m_measures = 0, m_deletions = 0;
};

} // namespace votum
