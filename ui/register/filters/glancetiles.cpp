// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/glancetiles.h"

#include "ui/register/filters/tile.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::array glances{Glance::Open, Glance::ReviewOverdue, Glance::MeasureOverdue,
                             Glance::DecidedThisYear};

} // namespace

GlanceTiles::GlanceTiles(QWidget *parent) : QWidget(parent)
{
    m_tiles = {new Tile(u"register"_s, this), new Tile(u"calendar"_s, Role::Serious, this),
               new Tile(u"measure"_s, Role::Serious, this), new Tile(u"seal"_s, this)};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit(this) * 3 / 2);
    for (Tile *tile : m_tiles) {
        row->addWidget(tile);
        // One tile at a time, or none: a second click takes the filter off.
        connect(tile, &Tile::clicked, this, [this, tile] {
            for (Tile *other : m_tiles)
                other->setChecked(other == tile && tile->isChecked());
            emit chosen();
        });
    }
    retranslate();
}

std::optional<Glance> GlanceTiles::glance() const
{
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i]->isChecked())
            return glances[i];
    }
    return {};
}

void GlanceTiles::setGlance(std::optional<Glance> glance)
{
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setChecked(glance == glances[i]);
}

QString GlanceTiles::caption(Glance glance) const
{
    return m_tiles[size_t(std::ranges::find(glances, glance) - glances.begin())]->text();
}

void GlanceTiles::count(const std::vector<CaseSummary> &cases, QDate today)
{
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const auto counts = [&](const CaseSummary &item) {
            return belongs(glances[i], item, today);
        };
        m_tiles[i]->setCount(int(std::ranges::count_if(cases, counts)));
    }
}

void GlanceTiles::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GlanceTiles::retranslate()
{
    m_tiles[0]->setCaption(tr("open cases"));
    m_tiles[1]->setCaption(tr("reviews overdue"));
    m_tiles[2]->setCaption(tr("measures overdue"));
    m_tiles[3]->setCaption(tr("decided this year"));
    for (Tile *tile : m_tiles)
        tile->setAccessibleDescription(tr("Shows only these cases"));
}

} // namespace votum
