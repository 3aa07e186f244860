// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/dialog.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/taborder.h"
#include "ui/look/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

Dialog::Dialog(const QString &name, QDialogButtonBox::StandardButtons buttons, QWidget *parent)
    : QDialog(parent), m_column(new QVBoxLayout), m_buttons(new QDialogButtonBox(buttons, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_column->setSpacing(3 * unit(this) / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit(this), 3 * unit(this), 3 * unit(this), 3 * unit(this));
    layout->setSpacing(2 * unit(this));
    auto *title = new TextLabel(TextLabel::Tone::Title, this);
    title->setObjectName("dialogTitle"_L1);
    connect(this, &QDialog::windowTitleChanged, title, &TextLabel::setText);
    layout->addWidget(title);
    layout->addLayout(m_column, 1);
    layout->addWidget(m_buttons);
}

QPushButton *Dialog::addButton(const QString &name, const QString &iconName, const QString &text)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

// Qt hands the first field the focus as Tab does, which selects its text up to the end.
void Dialog::setVisible(bool visible)
{
    QDialog::setVisible(visible);
    auto *field = qobject_cast<QLineEdit *>(focusWidget());
    if (visible && field && field->hasSelectedText())
        field->setSelection(int(field->text().size()), -int(field->text().size()));
}

// The button that Enter presses is what leads on, unless it only ends the dialog.
void Dialog::showEvent(QShowEvent *event)
{
    orderTabs(this);
    QDialog::showEvent(event);
    for (auto *button : findChildren<QPushButton *>()) {
        if (button->isDefault() && m_buttons->buttonRole(button) != QDialogButtonBox::RejectRole)
            makePrimary(button);
    }
}

} // namespace votum
