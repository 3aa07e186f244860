// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures/clippedtext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int slack = 1; // of rounding, in pixels

int missing(int needed, int there)
{
    return needed > there + slack ? needed - there : 0;
}

int missingOf(const QLabel &label)
{
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return 0;
    if (label.wordWrap())
        return missing(label.heightForWidth(label.width()), label.height());
    return std::max(missing(label.sizeHint().width(), label.width()),
                    missing(label.sizeHint().height(), label.height()));
}

int missingOf(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return 0;
    if (button.hasHeightForWidth()) // it breaks its words
        return missing(button.heightForWidth(button.width()), button.height());
    // A button may be narrower than it likes to be, but not than its words.
    const QString words = QString(button.text()).remove(u'&');
    int wanted = 0;
    for (const QString &line : words.split(u'\n'))
        wanted = std::max(wanted, button.fontMetrics().horizontalAdvance(line));
    const bool isTool = button.inherits("QToolButton");
    if (!button.icon().isNull())
        wanted += button.iconSize().width();
    return isTool && button.sizeHint().width() < wanted ? 0 : missing(wanted, button.width());
}

int missingOf(const QComboBox &box)
{
    const QList<QLabel *> labels = box.parentWidget()->findChildren<QLabel *>();
    if (std::ranges::any_of(labels, [&box](const QLabel *label) {
            return label->isVisible() && label->text() == box.currentText();
        }))
        return 0; // said in full beside it
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                   QStyle::SC_ComboBoxEditField, &box);
    return missing(box.fontMetrics().horizontalAdvance(box.currentText()), room.width());
}

int missingOf(const QTabBar &bar)
{
    int most = 0;
    for (int i = 0; i < bar.count(); ++i)
        most = std::max(
            most, missing(bar.fontMetrics().horizontalAdvance(QString(bar.tabText(i)).remove(u'&')),
                          bar.tabRect(i).width()));
    return most;
}

int missingOf(const QHeaderView &head)
{
    int most = 0;
    for (int i = 0; head.orientation() == Qt::Horizontal && i < head.count(); ++i) {
        const QString words = head.model()->headerData(i, Qt::Horizontal).toString();
        if (!head.isSectionHidden(i) && !words.isEmpty())
            most = std::max(
                most, missing(head.fontMetrics().size(0, words).width(), head.sectionSize(i)));
    }
    return most;
}

// What is wider than its window, with no bar to reach the rest.
int missingOf(const QScrollArea &area)
{
    const bool isWhole = area.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    return isWhole || !area.widget() ? 0
                                     : missing(area.widget()->width(), area.viewport()->width());
}

QString wordsOf(const QHeaderView &head)
{
    QStringList words;
    for (int i = 0; i < head.count(); ++i)
        words << head.model()->headerData(i, head.orientation()).toString();
    return words.join(u" | "_s);
}

QString wordsOf(const QWidget &widget)
{
    if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        return wordsOf(*head).simplified();
    QString words = widget.property("text").toString();
    if (words.isEmpty())
        words = widget.property("currentText").toString();
    return words.simplified().left(60);
}

int missingOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return missingOf(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return missingOf(*button);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return missingOf(*box);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return missingOf(*bar);
    if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        return missingOf(*head);
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        return missingOf(*area);
    return 0;
}

} // namespace

QStringList clippedTexts(const QWidget *window)
{
    QStringList faults;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window))
            continue;
        if (const int lack = missingOf(*widget))
            faults << u"%1 %2: %3: %4 px short"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                wordsOf(*widget), QString::number(lack));
    }
    return faults;
}

} // namespace votum
