// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/columntable.h"

#include <span>

namespace votum {

class RegisterModel;

// The register's cases, of a RegisterModel: as rows of two lines with what tells most, or as a
// table of columns that can be chosen. The head of a group is one line across all columns; a click,
// Enter or Space on it, Left and Right fold and unfold the group. GUI thread.
class RegisterTable : public ColumnTable
{
    Q_OBJECT

public:
    enum class Form { Rows, Table };

    explicit RegisterTable(QWidget *parent = nullptr);

    void setForm(Form form); // with the model in place; at first a table
    Form form() const { return m_form; }
    QDialog *askForColumns(); // in a dialog that is open; of the table, which is shown then
    // Of the table, also while rows are shown.
    std::vector<int> tableColumns() const;
    QByteArray tableState() const;
    bool restoreTable(const QByteArray &state);
    void useUsualTable();

protected:
    void layOutColumns() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    RegisterModel *registerModel() const;
    void fold(int groupRow, bool isFolded);
    void layOutRows();
    void layOutTable();
    // Those shown between the least they need and the usual; the title takes what is left.
    struct Width
    {
        double least, usual; // in units
    };
    void share(std::span<const Width> widths);
    void showHeaderMenu(const QPoint &at);

    Form m_form = Form::Table;
    std::vector<int> m_columns; // of the table, while rows are shown
    QByteArray m_state;         // likewise
};

} // namespace votum
