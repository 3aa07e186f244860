// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QDialogButtonBox>

class QPushButton;
class QVBoxLayout;

namespace votum {

// The frame of every dialog: its title, a column of content and the buttons beneath it. Ok accepts;
// Close, Cancel and Escape reject. Made with new, deletes itself when closed. GUI thread.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    // `name` is the object's.
    Dialog(const QString &name, QDialogButtonBox::StandardButtons buttons, QWidget *parent);

    void setVisible(bool visible) override; // a field that is long shows its beginning

protected:
    void showEvent(QShowEvent *event) override; // Tab goes in the order of the screen

    QVBoxLayout *column() const { return m_column; } // what stands above the buttons
    QDialogButtonBox *buttons() const { return m_buttons; }
    // One more beside the standard ones; it never takes Enter from a field.
    QPushButton *addButton(const QString &name, const QString &iconName, const QString &text);

private:
    QVBoxLayout *m_column;
    QDialogButtonBox *m_buttons;
};

} // namespace votum
