// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace votum {

// The words that a window shows and has no room for: labels, buttons, boxes, tabs, heads of tables
// and pages wider than what shows them, each as "QPushButton saveManual: Save as…: 20 px short".
// What is shortened on purpose, the cells of tables and lists, is not looked at. Of what is
// visible; layouts must be done. GUI thread.
QStringList clippedTexts(const QWidget *window);

} // namespace votum
