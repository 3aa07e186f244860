// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures/gallery.h"

#include "pictures/clippedtext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QPixmap>
#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int smallest = 0;  // quality of a PNG, which keeps every pixel at any
constexpr int patience = 60; // ms until what was opened is laid out

// The dialog on top; the system's own are not ours to show.
QDialog *openDialog()
{
    if (auto *top = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        return top;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Gallery::Gallery(const QString &folder) : m_folder(folder)
{
    m_folder.mkpath(u"."_s);
}

void Gallery::take(QWidget *widget, const QString &name)
{
    if (m_names.contains(name))
        return;
    m_names.insert(name);
    QTest::qWait(patience);
    QStringList cut = clippedTexts(widget);
    for (int tries = 0; tries < 8 && !cut.isEmpty(); ++tries) { // a layout may take several rounds
        QTest::qWait(patience);
        cut = clippedTexts(widget);
    }
    widget->grab().save(m_folder.filePath(name + u".png"_s), "PNG", smallest);
    for (const QString &fault : std::as_const(cut))
        m_faults << m_folder.dirName() + u'/' + name + u": "_s + fault;
}

void Gallery::takeDialogs(const std::function<void()> &opens, const QString &fallbackName)
{
    QTimer glance; // also while the dialog holds up what opened it
    QObject::connect(&glance, &QTimer::timeout, &glance, [&] {
        QPointer<QDialog> dialog = openDialog();
        if (!dialog)
            return;
        glance.stop();
        const QString name = dialog->objectName().isEmpty() ? fallbackName : dialog->objectName();
        if (!qobject_cast<QFileDialog *>(dialog) && !dialog->inherits("QPrintDialog"))
            take(dialog, name);
        if (dialog)
            dialog->reject();
        glance.start();
    });
    glance.start(patience);
    opens();
    if (QWidget *menu = QApplication::activePopupWidget()) {
        take(menu, fallbackName);
        menu->close();
    }
    QTest::qWait(3 * patience);
    for (int tries = 0; tries < 20 && openDialog(); ++tries)
        QTest::qWait(patience);
}

void Gallery::takeDialogsOf(QWidget *widget)
{
    QList<QPointer<QAbstractButton>> buttons;
    for (QAbstractButton *button : widget->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && button->text().endsWith(u'…'))
            buttons << button;
    }
    for (const QPointer<QAbstractButton> &button : buttons) {
        if (!button || !button->isVisible() || m_pressed.contains(button->text()))
            continue;
        m_pressed.insert(button->text());
        takeDialogs([&] { button->click(); }, u"dialog-%1"_s.arg(m_pressed.size()));
    }
}

} // namespace votum
