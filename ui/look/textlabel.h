// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QHash>
#include <QLabel>

#include <optional>

class QFormLayout;

namespace votum {

// Running text of the window: wrapped, plain, selectable, in one of the tones of theme.h; follows
// the palette. GUI thread.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Plain, Strong, Quiet, Small, Heading, Title };

    explicit TextLabel(Tone tone, QWidget *parent = nullptr);
    TextLabel(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text); // shown as visible() has it

    // The colour of a role instead of the tone's.
    void setRole(std::optional<Role> role);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void color();

    Tone m_tone;
    std::optional<Role> m_role;
    // Layouts ask the same few widths again and again, and each answer shapes the text anew.
    mutable QString m_measured;
    mutable QHash<int, int> m_heights; // of m_measured, by width
};

// What this box says stays legible while it is disabled: a frozen case is still read.
void keepLegible(QWidget *field);

// Sets the caption of a field added with an empty QLabel, and the field's accessible name; "&"
// marks the caption's letter for the keyboard.
void captionField(QFormLayout *form, QWidget *field, const QString &caption);

} // namespace votum
