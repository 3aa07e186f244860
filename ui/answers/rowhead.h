// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QAbstractButton>

#include <optional>

namespace votum {

// The line of one subject in a card that asks of several: whom, the answer, what it weighs and its
// evidence, so that they can be compared; pressed, the row opens. GUI thread.
class RowHead : public QAbstractButton
{
    Q_OBJECT

public:
    struct Line
    {
        QString name, place;      // "LinguaModel Inc.", "under DialogKern AI GmbH"
        QString answer;           // or that there is none
        bool isGiven = false;     // it is an answer
        std::optional<Role> role; // nothing: neither answered nor left open
        QString weight, evidence;

        bool operator==(const Line &) const = default;
    };

    explicit RowHead(QWidget *parent = nullptr);

    void show(const Line &line);
    void setOpen(bool open);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    Line m_line;
    bool m_isOpen = false;
};

} // namespace votum
