// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/sidepage.h"

using namespace Qt::StringLiterals;

namespace votum {

SidePage::SidePage(const QString &name, const QString &iconName, QWidget *parent)
    : QScrollArea(parent), m_name(name), m_iconName(iconName)
{
    setObjectName(name + "Page"_L1);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

} // namespace votum
