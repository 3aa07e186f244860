// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QDate>
#include <QWidget>

class QLineEdit;

namespace votum {

class TextLabel;

// A date that may be empty: typed in the window's notation or as 2026-11-23, or picked from a
// calendar (button, or Alt+Down). What is no date is kept, said so beneath, and not reported.
class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    QDate date() const { return m_date; } // invalid: empty
    void showDate(QDate date);            // without a signal; keeps what is being typed
    bool hasFault() const;                // something is typed that is no date
    // Error "dateFault" (its caption) for the first field in the window of `widget` that holds no
    // date, which is given the focus: what it shows is not saved, so nothing final may rest on it.
    static Result<void> checkAllBeside(const QWidget *widget);
    void setReadOnly(bool readOnly);
    void setCaption(const QString &caption); // accessible name

signals:
    void dateChosen(QDate date);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void read();
    void pick();
    void choose(QDate date);

    QDate m_date;
    QLineEdit *m_edit;
    QAction *m_calendar;
    TextLabel *m_fault;
};

} // namespace votum
