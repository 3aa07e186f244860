// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"

#include <QTreeWidget>

namespace votum {

// What differs between two catalogues: groups by kind, in them the entries, in these the parts with
// their values before and after. GUI thread.
class DifferenceTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit DifferenceTree(QWidget *parent = nullptr);

    // `after`: the newer catalogue, for names.
    void fill(const Catalogue &after, const std::vector<CatalogueDifference> &differences);
    // Hides what is wording alone.
    void showJudgedOnly(bool only);

private:
    void addEntry(QTreeWidgetItem *group, const Catalogue &after,
                  const CatalogueDifference &difference);
    void filter();

    bool m_judgedOnly = false;
};

} // namespace votum
