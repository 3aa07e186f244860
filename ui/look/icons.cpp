// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include "ui/look/drawing.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <optional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Looks the colour up when it paints, not when it is made.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString name, std::optional<Role> role) : m_name(std::move(name)), m_role(role) {}

    QIconEngine *clone() const override { return new TintedIcon(*this); }
    QString key() const override { return u"votum"_s; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "icon", qPrintable(m_name));
        const std::optional<Drawing> drawing = parseDrawing(file.readAll());
        Q_ASSERT_X(drawing, "icon", qPrintable(m_name));
        paintDrawing(*drawing, rect, color(mode), *painter);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString cacheKey = u"votum/%1/%2/%3x%4"_s.arg(m_name, color(mode).name())
                                     .arg(size.width())
                                     .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_role ? roleColor(*m_role, palette) : palette.color(QPalette::WindowText);
    }

    QString m_name;
    std::optional<Role> m_role;
};

QString fileOf(Role role)
{
    switch (role) {
    case Role::Blocking:
        return u"blocking"_s;
    case Role::Serious:
        return u"serious"_s;
    case Role::Notice:
        return u"notice"_s;
    case Role::Fine:
        return u"fine"_s;
    case Role::Open:
        break;
    }
    return u"open"_s;
}

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIcon(name, std::nullopt));
}

QIcon icon(const QString &name, Role role)
{
    return QIcon(new TintedIcon(name, role));
}

QIcon icon(Role role)
{
    return icon(fileOf(role), role);
}

QIcon programIcon()
{
    return icon(u"votum"_s);
}

} // namespace votum
