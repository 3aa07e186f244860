#pragma once

class QTableWidget;

namespace votum {

// Puts the table on the clipboard, with its head and without hidden rows: a line each, tabs between
// the cells, line breaks inside them as " / ". GUI thread.
void copyTable(const QTableWidget *table);

} // namespace votum
