// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QIcon>

namespace votum {

// An icon with a wrapped text beside it: how the window says anything that has a colour. The text
// takes the role's colour as well if `colored`. GUI thread.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(TextLabel::Tone tone = TextLabel::Tone::Plain, QWidget *parent = nullptr);

    void set(Role role, const QString &text, bool colored = false);
    void set(const QString &iconName, const QString &text);
    QString text() const { return m_text->text(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setIcon(const QIcon &source, const QString &name);
    void setText(const QString &text, std::optional<Role> role);
    void paintIcon();

    QIcon m_source;
    QString m_name; // of the icon shown
    QLabel *m_icon;
    TextLabel *m_text;
};

} // namespace votum
