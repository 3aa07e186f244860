// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accessiblebuttons.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QCheckBox>
#include <QRadioButton>
#include <QRegularExpression>
#include <QToolButton>

namespace votum {

namespace {

// A button that can be checked, as Qt describes it, but for its action.
class CheckableButton : public QAccessibleWidget
{
public:
    explicit CheckableButton(QAbstractButton *button)
        : QAccessibleWidget(button, qobject_cast<QRadioButton *>(button) ? QAccessible::RadioButton
                                                                         : QAccessible::CheckBox)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Accelerator)
            return button()->shortcut().toString(QKeySequence::NativeText);
        if (kind != QAccessible::Name || !text.isEmpty())
            return text;
        static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
        return button()->text().replace(mnemonic, QStringLiteral("\\1"));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = button()->isChecked();
        const auto *box = qobject_cast<const QCheckBox *>(button());
        state.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button()->isEnabled())
            names.prepend(toggleAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name == toggleAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

    QStringList keyBindingsForAction(const QString &name) const override
    {
        const QString keys = text(QAccessible::Accelerator);
        return name == toggleAction() && !keys.isEmpty() ? QStringList(keys) : QStringList();
    }

private:
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(object()); }
};

QAccessibleInterface *checkableButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (!button || !button->isCheckable() || (tool && tool->menu()))
        return nullptr;
    return new CheckableButton(button);
}

} // namespace

void installAccessibleButtons()
{
    QAccessible::installFactory(checkableButton);
}

} // namespace votum
