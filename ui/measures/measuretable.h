// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

#include <QSet>

namespace votum {

class MeasureList;

// The table of all measures: several rows can be selected. Texts are wrapped into few lines; the
// whole is in the tool tip. A heading takes the whole row and folds its group: by a click, Space,
// Enter, or Left and Right. Selection and scroll position survive when the list is another.
// GUI thread.
class MeasureTable : public ColumnTable
{
    Q_OBJECT

public:
    explicit MeasureTable(QWidget *parent = nullptr);

    void setList(MeasureList *list); // as its model

protected:
    void layOutColumns() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void remember();
    void restore();
    void showHeadings();
    bool isHeading(const QModelIndex &index) const;

    MeasureList *m_list = nullptr;
    QSet<QString> m_selected; // keys of rows, while the list is being made anew
    QString m_current;
    int m_scroll = 0;
};

} // namespace votum
