// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/help.h"

#include "ui/help/topics.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace votum {

Help::Help(std::function<QString()> here, const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_here(std::move(here)), m_catalogue(catalogue)
{
    qApp->installEventFilter(this);
}

Help::~Help()
{
    delete m_window;
}

void Help::open(const QString &target)
{
    if (!m_window) {
        m_window = new ManualWindow(m_catalogue);
        connect(m_window, &ManualWindow::saveWanted, this, [this] { emit saveWanted(m_window); });
    }
    // A dialog that blocks all else does not block its own windows. It gives the manual back before
    // it goes.
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *parent = modal && modal != m_window ? modal : nullptr;
    if (parent != m_window->parentWidget()) {
        const QSize size = m_window->size();
        m_window->setParent(parent, Qt::Window);
        m_window->resize(size);
        if (auto *dialog = qobject_cast<QDialog *>(parent))
            connect(dialog, &QDialog::finished, m_window, [this] {
                const bool isShown = m_window->isVisible();
                m_window->setParent(nullptr, Qt::Window);
                m_window->setVisible(isShown);
            });
    }
    m_window->showTarget(target);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Help::openHere()
{
    const QWidget *modal = QApplication::activeModalWidget();
    const QWidget *widget = QApplication::focusWidget();
    if (modal && !(widget && modal->isAncestorOf(widget)))
        widget = modal;
    const QString topic = topicOf(widget);
    open(topic.isEmpty() ? m_here() : topic);
}

void Help::close()
{
    if (m_window)
        m_window->close();
}

// A menu of the window has the key too; in dialogs it comes here.
bool Help::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = static_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() || widget->window() == m_window)
        return QObject::eventFilter(watched, event);
    openHere();
    return true;
}

} // namespace votum
