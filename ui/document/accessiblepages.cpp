// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/accessiblepages.h"

#include "ui/document/documentpages.h"

#include <QAccessibleWidget>

namespace votum {

namespace {

// The pages as one text that can be read and selected; the caret stands where the page begins that
// is shown, or where the selection ends.
class AccessiblePages : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessiblePages(DocumentPages *pages) : QAccessibleWidget(pages, QAccessible::Document)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int index, int *from, int *to) const override
    {
        const bool isThere = index < selectionCount();
        *from = isThere ? pages()->selectionBegin() : 0;
        *to = isThere ? pages()->selectionEnd() : 0;
    }
    int selectionCount() const override
    {
        return pages()->selectionBegin() < pages()->selectionEnd() ? 1 : 0;
    }
    void addSelection(int from, int to) override { pages()->select(from, to); }
    void setSelection(int, int from, int to) override { pages()->select(from, to); }
    void removeSelection(int) override { setCursorPosition(cursorPosition()); }
    int cursorPosition() const override
    {
        return selectionCount() > 0 ? pages()->selectionEnd()
                                    : pages()->text().beginOf(pages()->currentPage());
    }
    void setCursorPosition(int position) override
    {
        pages()->select(position, position);
        pages()->showText(position, position + 1);
    }
    QString text(int from, int to) const override
    {
        return pages()->text().text().mid(from, to - from);
    }
    int characterCount() const override { return int(pages()->text().text().size()); }
    QRect characterRect(int position) const override
    {
        const QRect place = pages()->placesOf(position, position + 1).value(0);
        return {pages()->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return pages()->positionAt(pages()->viewport()->mapFromGlobal(point));
    }
    void scrollToSubstring(int from, int to) override { pages()->showText(from, to); }
    QString attributes(int, int *from, int *to) const override
    {
        *from = 0;
        *to = characterCount();
        return {};
    }

private:
    DocumentPages *pages() const { return static_cast<DocumentPages *>(widget()); }
};

} // namespace

void describeToReaders()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *pages = qobject_cast<DocumentPages *>(object);
            return pages ? new AccessiblePages(pages) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace votum
