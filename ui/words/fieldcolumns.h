// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace votum {

// Short fields beside one another, each with its caption above; where there is no room for that,
// one below the other. GUI thread.
class FieldColumns : public QWidget
{
    Q_OBJECT

public:
    explicit FieldColumns(QWidget *parent = nullptr);

    // After the one before. A wide field takes half of the width, another a quarter; where there
    // is no room, all of it or half.
    void add(QWidget *field, bool isWide);
    // Of a field that was added; also its accessible name. "&" marks the letter for the keyboard.
    void caption(QWidget *field, const QString &caption);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        QLabel *caption;
        QWidget *field;
        bool isWide;
    };

    void arrange();

    QGridLayout *m_grid;
    std::vector<Cell> m_cells;
    int m_columns = 4;
};

} // namespace votum
