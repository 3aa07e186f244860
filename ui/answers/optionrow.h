// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answereditor.h"

#include <optional>

class QAbstractButton;

namespace votum {

class IconLabel;
class NotKnownButton;
class TextLabel;

// One option: a radio button or tick box, its text wrapped beside it, and beneath a remark and the
// weight of the finding it raises. A click anywhere in the row counts. A point of a multiple choice
// has a button "not known" at its end, which N and ? press as well. GUI thread.
class OptionRow : public QWidget
{
    Q_OBJECT

public:
    OptionRow(QAbstractButton *button, QWidget *parent);

    QAbstractButton *button() const { return m_button; }
    void setNumber(int number);                        // shown: the key that chooses it
    QAbstractButton *addNotKnown(const QString &name); // the button, of this name
    void setText(const QString &text, const QString &accessibleName);
    void setRemark(const QString &remark); // empty: none
    void showMark(const std::optional<AnswerMark> &mark);
    void showNotKnown(bool notKnown);
    void setEditable(bool editable);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rereadMark();

    QAbstractButton *m_button;
    TextLabel *m_text;
    TextLabel *m_remark;
    IconLabel *m_markLine;
    NotKnownButton *m_notKnown = nullptr;
    std::optional<AnswerMark> m_mark;
    QString m_number;
    bool m_pressed = false;
};

} // namespace votum
