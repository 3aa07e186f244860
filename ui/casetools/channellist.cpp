// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/channellist.h"

#include "core/catalogue/catalogue.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum ChannelData { IdOfChannel = Qt::UserRole, SummaryOfChannel, WordsOfChannel };

// The name, and what it is beneath.
class ChannelDelegate : public QStyledItemDelegate
{
public:
    explicit ChannelDelegate(QListWidget *list) : QStyledItemDelegate(list), m_list(list) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        ground.index = index;
        m_list->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, m_list);
        const int u = unit(m_list), line = option.fontMetrics.height();
        QRect room = option.rect.adjusted(u, u / 2, -u, -u / 2);
        room.setHeight(line);
        painter->save();
        QFont name = option.font;
        name.setWeight(option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
        painter->setPen(option.palette.color(QPalette::Text));
        paintLine(painter, room, name, index.data().toString());
        painter->setPen(quietColor(option.palette));
        paintLine(painter, room.translated(0, line), smallFont(option.font),
                  index.data(SummaryOfChannel).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), option.fontMetrics.height() +
                                         QFontMetrics(smallFont(option.font)).height() +
                                         unit(m_list)};
    }

private:
    static void paintLine(QPainter *painter, const QRect &room, const QFont &font,
                          const QString &text)
    {
        painter->setFont(font);
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    }

    QListWidget *m_list;
};

} // namespace

ChannelList::ChannelList(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_search->setObjectName("channelSearch"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName("caseChannel"_L1);
    m_list->setItemDelegate(new ChannelDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(16 * unit(this));
    setFocusProxy(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 2);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ChannelList::narrow);
    connect(m_list, &QListWidget::currentItemChanged, this, &ChannelList::changed);
}

QString ChannelList::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(IdOfChannel).toString() : QString();
}

QWidget *ChannelList::list() const
{
    return m_list;
}

// What is chosen stays so while others go.
void ChannelList::narrow()
{
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString text = item->data(WordsOfChannel).toString();
        const bool isFound = std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        item->setHidden(!isFound && item != m_list->currentItem());
    }
}

bool ChannelList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    m_list->setFocus(Qt::OtherFocusReason);
    QCoreApplication::sendEvent(m_list, event);
    return true;
}

void ChannelList::retranslate()
{
    const QString before = chosen();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this, &before](const QString &id, const QString &name, const QString &summary,
                                     const QString &words) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(IdOfChannel, id);
        item->setData(SummaryOfChannel, summary);
        item->setData(WordsOfChannel, words);
        item->setData(Qt::AccessibleTextRole, QString(name + u", "_s + summary));
        item->setToolTip(exactToolTip(summary));
        if (id == before)
            m_list->setCurrentItem(item);
    };
    const Language language = windowLanguage();
    add({}, tr("Not chosen yet"), tr("Can be chosen later, in step 2."), tr("Not chosen yet"));
    for (const Channel &channel : m_catalogue.channels) {
        const QString name = channel.name.in(language), summary = channel.summary.in(language);
        add(channel.id, name, summary, channel.brand + u' ' + name + u' ' + summary);
    }
    m_search->setPlaceholderText(
        tr("Search %n mode(s) of operation", nullptr, int(m_catalogue.channels.size())));
    m_search->setAccessibleName(m_search->placeholderText());
    narrow();
}

} // namespace votum
