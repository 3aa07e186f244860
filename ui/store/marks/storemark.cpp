// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/marks/storemark.h"

#include "ui/look/theme.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSet>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr quint32 form = 1; // of the bytes
constexpr int mostRecent = 10;
const QString recentName = u"recentStores"_s;

struct MarkColor
{
    QRgb light, dark;
    const char *name;
};

constexpr std::array<MarkColor, markColors> colors{
    {{0xff1f6fb2, 0xff6db3f2, QT_TRANSLATE_NOOP("votum::StoreMark", "Blue")},
     {0xffb85c00, 0xfff2a65a, QT_TRANSLATE_NOOP("votum::StoreMark", "Orange")},
     {0xff2e7d32, 0xff7ccb80, QT_TRANSLATE_NOOP("votum::StoreMark", "Green")},
     {0xff7b3fa0, 0xffc79be8, QT_TRANSLATE_NOOP("votum::StoreMark", "Purple")},
     {0xff00797a, 0xff5cc9c9, QT_TRANSLATE_NOOP("votum::StoreMark", "Teal")},
     {0xffb0306a, 0xfff08ab8, QT_TRANSLATE_NOOP("votum::StoreMark", "Pink")},
     {0xff7a5230, 0xffcfa77f, QT_TRANSLATE_NOOP("votum::StoreMark", "Brown")},
     {0xff4f5d75, 0xffa9b6ce, QT_TRANSLATE_NOOP("votum::StoreMark", "Grey")}}};

QString stateName(const QString &path)
{
    return Settings::nameForStore(u"mark"_s, path);
}

std::optional<StoreMark> keptMark(const Settings &settings, const QString &path)
{
    QDataStream in(settings.state(stateName(path)));
    in.setVersion(QDataStream::Qt_6_0);
    quint32 written = 0;
    qint32 color = 0;
    StoreMark mark;
    in >> written >> mark.name >> color >> mark.isChosen;
    if (in.status() != QDataStream::Ok || written != form || mark.name.trimmed().isEmpty() ||
        color < 0 || color >= markColors)
        return {};
    mark.color = color;
    return mark;
}

// By the path alone, so that it is the same at each start.
int firstColor(const QString &path)
{
    const QByteArray sum = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return int(uchar(sum[0])) % markColors;
}

void keepRecent(Settings &settings, const QStringList &paths)
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form << paths;
    settings.setState(recentName, bytes);
}

} // namespace

QColor markColor(int color, const QPalette &palette)
{
    const MarkColor &of = colors[size_t(color)];
    return QColor(isDark(palette) ? of.dark : of.light);
}

QString markColorName(int color)
{
    return QCoreApplication::translate("votum::StoreMark", colors[size_t(color)].name);
}

QIcon markIcon(int color, const QPalette &palette, int side)
{
    QPixmap square(side, side);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColor(color, palette));
    painter.drawRoundedRect(square.rect(), side / 5.0, side / 5.0);
    return QIcon(square);
}

StoreMark storeMark(const Settings &settings, const QString &path)
{
    if (const std::optional<StoreMark> kept = keptMark(settings, path))
        return *kept;
    QSet<int> taken;
    for (const QString &other : recentStores(settings)) {
        if (const std::optional<StoreMark> mark = keptMark(settings, other))
            taken << mark->color;
    }
    StoreMark mark{QFileInfo(path).completeBaseName(), firstColor(path)};
    for (int tries = 0; tries < markColors && taken.contains(mark.color); ++tries)
        mark.color = (mark.color + 1) % markColors;
    return mark;
}

void setStoreMark(Settings &settings, const QString &path, const StoreMark &mark)
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form << mark.name << qint32(mark.color) << mark.isChosen;
    settings.setState(stateName(path), bytes);
}

QStringList recentStores(const Settings &settings)
{
    QDataStream in(settings.state(recentName));
    in.setVersion(QDataStream::Qt_6_0);
    quint32 written = 0;
    QStringList paths;
    in >> written;
    if (written == form)
        in >> paths;
    return in.status() == QDataStream::Ok ? paths.mid(0, mostRecent) : QStringList();
}

void noteOpened(Settings &settings, const QString &path)
{
    const StoreMark mark = storeMark(settings, path);
    QStringList paths = recentStores(settings);
    if (paths.value(0) == path && keptMark(settings, path))
        return;
    paths.removeAll(path);
    paths.prepend(path);
    keepRecent(settings, paths.mid(0, mostRecent));
    setStoreMark(settings, path, mark);
}

void forgetOthers(Settings &settings, const QString &path)
{
    keepRecent(settings, path.isEmpty() ? QStringList() : QStringList(path));
}

} // namespace votum
