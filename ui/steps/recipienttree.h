// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QTreeWidget>

#include <optional>

namespace votum {

// The recipients of a case as the tree they are, as high as its rows. It shows what it is given
// and asks for changes; it never moves a row by itself. GUI thread.
class RecipientTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum class Way { Up, Down, Inwards, Outwards }; // inwards: under the link above it

    explicit RecipientTree(QWidget *parent = nullptr);

    // Keeps what is selected and what is folded. The catalogue names the countries.
    void showLinks(const Catalogue &catalogue, const std::vector<Recipient> &links);
    void setEditable(bool editable);
    QString chosenId() const; // empty: none
    void chooseId(const QString &id);
    // Lets the chosen link go at this point of the viewport; false: it stays where it is.
    bool dropChosen(QPoint point);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void moveWanted(votum::RecipientTree::Way way); // the chosen link
    // Dropped: with all under it under `above` (empty: contracted), before `before` (empty: last).
    void placeWanted(const QString &id, const QString &above, const QString &before);
    void editWanted();
    void removeWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    void startDrag(Qt::DropActions supported) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void addUnder(QTreeWidgetItem *above, const QString &aboveId, const Catalogue &catalogue,
                  const std::vector<Recipient> &links);
    DropIndicatorPosition dropAt(QPoint point) const;
    int contentHeight() const;
    void fit();

    std::vector<Recipient> m_shown;
    std::optional<Language> m_language; // in which they are shown
    bool m_editable = true;
    int m_height = 0;
};

} // namespace votum
