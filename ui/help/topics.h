// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QString>

#include <span>

class QWidget;

namespace votum {

// What the manual says about a place of the window: which section F1 leads to.

struct Topic
{
    QLatin1StringView of;     // the class of a widget: "FindDialog"
    QLatin1StringView target; // "chapter#anchor"
};

std::span<const Topic> topics();

// Of the innermost widget, from this one outwards, that has a topic: a class of the table, or a
// step's page. Empty: none has. GUI thread.
QString topicOf(const QWidget *widget);

} // namespace votum
