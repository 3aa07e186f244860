// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/chapterbrowser.h"

#include "ui/help/chapterhtml.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QImage>
#include <QResizeEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace votum {

ChapterBrowser::ChapterBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName("chapter"_L1);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(3 * unit(this));
}

void ChapterBrowser::setManual(const Manual *manual, const QString &folder)
{
    m_manual = manual;
    m_folder = folder;
    clearHistory();
}

void ChapterBrowser::showTarget(const QString &target)
{
    setSource(QUrl(u"manual:"_s + target));
}

QString ChapterBrowser::target() const
{
    const QUrl url = source();
    return url.hasFragment() ? QString(url.path() + u'#' + url.fragment()) : url.path();
}

QVariant ChapterBrowser::loadResource(int type, const QUrl &name)
{
    if (name.scheme() == "picture"_L1) {
        QImage picture(m_folder + u'/' + name.path());
        const int room = viewport()->width() - 8 * unit(this);
        return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation)
                                      : picture;
    }
    if (name.scheme() == "manual"_L1 && m_manual) {
        if (const ManualChapter *chapter = m_manual->chapter(name.path()))
            return chapterHtml(*chapter, palette(), unit(this));
    }
    return QTextBrowser::loadResource(type, name);
}

void ChapterBrowser::redraw()
{
    if (source().isEmpty())
        return;
    QScrollBar *bar = verticalScrollBar();
    const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    reload();
    bar->setValue(int(place * bar->maximum()));
}

void ChapterBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

// Pictures are as wide as there is room.
void ChapterBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        redraw();
}

} // namespace votum
