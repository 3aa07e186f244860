// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/register/filters/casecriteria.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace votum {

class Session;

// The line above the register: search as one types, and five filters. It offers the channels and
// departments that occur in the session's cases. GUI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Session *session, QWidget *parent = nullptr);

    QString searchText() const;    // trimmed; empty: no search
    CaseCriteria criteria() const; // of the filters alone
    QLineEdit *search() const { return m_search; }
    // The filters that name no content of a case: without search, department and trash. Restored
    // with one changed().
    QByteArray state() const;
    void restore(const QByteArray &state);
    void reset(); // one changed(), also if nothing was set
    void setResettable(bool resettable);
    // Shows the trash instead of the register; the rest of the bar rests meanwhile.
    bool showsTrash() const;
    void showTrash(bool shown);
    void setTrashCount(int count);
    void reread(); // new cases: keeps what is chosen, sends no signal

signals:
    void changed();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retranslateTrash();

    Session *m_session;
    QLineEdit *m_search;
    QComboBox *m_status, *m_outcome, *m_channel, *m_department, *m_review;
    QPushButton *m_reset, *m_trash;
    int m_trashCount = 0;
};

} // namespace votum
