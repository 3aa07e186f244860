// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/measures/measurelist.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace votum {

class Session;

// The line above the measures: find as one types, three filters, and by what they are grouped. It
// offers the owners that occur in the open case. GUI thread.
class MeasureFilter : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureFilter(Session *session, QWidget *parent = nullptr);

    MeasureCriteria criteria() const;
    MeasureGrouping grouping() const;
    void setGrouping(MeasureGrouping grouping); // sends changed()
    void focusFind();
    void reset();       // one changed(), also if nothing was set; the grouping stays
    void reread();      // the case is another now: keeps what is chosen, sends no signal
    void retranslate(); // reread() follows

signals:
    void changed();

private:
    Session *m_session;
    QLineEdit *m_find;
    QComboBox *m_show, *m_owner, *m_due, *m_group;
    QPushButton *m_reset;
};

} // namespace votum
