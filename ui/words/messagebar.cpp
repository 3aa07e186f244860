// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/messagebar.h"

#include "core/catalogue/catalogue.h"
#include "core/text/visible.h"
#include "ui/kit/folder.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"

#include <QAccessible>
#include <QDebug>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace votum {

MessageBar::MessageBar(const Catalogue &catalogue, QWidget *parent)
    : QFrame(parent)
    , m_catalogue(catalogue)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName("messageBar"_L1);
    setAutoFillBackground(true);
    m_label->setObjectName("messageText"_L1);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), unit(this) / 2, unit(this), unit(this) / 2);
    layout->setSpacing(unit(this));
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::run);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::tell(Role role, Text text, Action action)
{
    m_role = role;
    m_text = std::move(text);
    m_action = std::move(action);
    retranslate();
    color();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::tell(const Error &error, Action action)
{
    qWarning().noquote() << error.code << error.arguments << error.detail;
    tell(
        Role::Blocking, [this, error] { return m_catalogue.errorText(error, windowLanguage()); },
        std::move(action));
}

void MessageBar::tellSaved(const QString &path)
{
    const auto told = [path] { return tr("Saved as %1").arg(QDir::toNativeSeparators(path)); };
    tell(Role::Fine, told, showInFolder(path));
}

void MessageBar::tellNotSaved(const Error &error, std::function<void()> replace)
{
    if (error.code == "fileExists"_L1)
        tell(error, {[] { return tr("Replace"); }, std::move(replace)});
    else
        tell(error);
}

MessageBar::Action MessageBar::showInFolder(const QString &path)
{
    return {[] { return tr("Show in folder"); }, [path] { showFolder(path); }};
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        color();
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    if (!m_text)
        return;
    m_label->setText(visible(m_text()));
    setAccessibleName(m_label->text());
    m_button->setVisible(bool(m_action.text));
    if (m_action.text)
        m_button->setText(m_action.text());
}

void MessageBar::color()
{
    const QColor background = tint(m_role, parentWidget() ? parentWidget()->palette() : palette());
    m_icon->setPixmap(
        icon(m_role).pixmap(QSize(iconSide(this), iconSide(this)), devicePixelRatioF()));
    if (palette().color(QPalette::Window) == background)
        return;
    QPalette own = palette();
    own.setColor(QPalette::Window, background);
    setPalette(own);
}

void MessageBar::run()
{
    hide();
    if (const auto action = m_action.run)
        action();
}

} // namespace votum
