// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/register/filters/casecriteria.h"

#include <QWidget>

#include <array>

namespace votum {

class Tile;

// The four questions a register answers at a glance, each a number and a filter; one of them at a
// time, or none. GUI thread.
class GlanceTiles : public QWidget
{
    Q_OBJECT

public:
    explicit GlanceTiles(QWidget *parent = nullptr);

    std::optional<Glance> glance() const;
    void setGlance(std::optional<Glance> glance); // sends no signal
    QString caption(Glance glance) const;
    void count(const std::vector<CaseSummary> &cases, QDate today);

signals:
    void chosen(); // or taken off

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::array<Tile *, 4> m_tiles{};
};

} // namespace votum
