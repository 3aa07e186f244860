// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>
#include <vector>

class QAbstractItemModel;
class QPrinter;
class QTextDocument;
class QWidget;

namespace votum {

// What a window shows as a table, on paper: landscape and in small type. `fill` writes it into an
// empty document. In the window's thread.
using FillDocument = std::function<void(QTextDocument &)>;

void printTableOn(QPrinter &printer, const FillDocument &fill);
// Asks for the printer first; the window's title names the job. Nothing is printed if nobody
// agrees.
void printTable(QWidget *window, const FillDocument &fill);

// These rows under their head, with a title above; a row of one cell goes across all columns.
void fillWithRows(QTextDocument &document, const QString &title, const QStringList &head,
                  const std::vector<QStringList> &rows);
// All rows of the model, of these columns.
void fillWithModel(QTextDocument &document, const QString &title, const QAbstractItemModel &model,
                   const std::vector<int> &columns);

} // namespace votum
