// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/taborder.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

namespace votum {

namespace {

class Collector
{
public:
    QWidgetList fields;

    void collect(QWidget *widget)
    {
        // A radio button that is not chosen takes no Tab at present, but may later.
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
            fields << widget;
        if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                collect(splitter->widget(i));
        } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
            if (area->widget())
                collect(area->widget());
        } else if (QLayout *layout = widget->layout()) {
            collect(layout);
        }
    }

private:
    void collect(QLayout *layout)
    {
        if (const auto *stack = qobject_cast<QStackedLayout *>(layout)) {
            if (stack->currentWidget())
                collect(stack->currentWidget());
            return;
        }
        for (int i = 0; i < layout->count(); ++i) {
            if (QWidget *widget = layout->itemAt(i)->widget())
                collect(widget);
            else if (QLayout *inner = layout->itemAt(i)->layout())
                collect(inner);
        }
    }
};

} // namespace

void orderTabs(QWidget *root)
{
    Collector collector;
    collector.collect(root);
    for (qsizetype i = 1; i < collector.fields.size(); ++i) {
        if (collector.fields[i - 1]->nextInFocusChain() != collector.fields[i])
            QWidget::setTabOrder(collector.fields[i - 1], collector.fields[i]);
    }
}

void focusFirst(QWidget *root, Qt::FocusReason reason)
{
    Collector collector;
    collector.collect(root);
    for (QWidget *field : collector.fields) {
        if (field->isVisible() && field->isEnabled() && (field->focusPolicy() & Qt::TabFocus)) {
            field->setFocus(reason);
            return;
        }
    }
}

} // namespace votum
