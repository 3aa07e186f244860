// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/outlinepane.h"

#include "ui/kit/sidepage.h"
#include "ui/look/icons.h"
#include "ui/steps/outline.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace votum {

OutlinePane::OutlinePane(Session *session, const std::vector<SidePage *> &sides, QWidget *parent)
    : QWidget(parent), m_outline(new Outline(session, this))
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(unit(this), unit(this), unit(this), unit(this));
    foot->setSpacing(unit(this) / 2);
    for (SidePage *page : sides) {
        auto *button = new QPushButton(icon(page->iconName()), {}, this);
        button->setObjectName(page->name());
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, page] { emit sideChosen(page); });
        connect(button, &QPushButton::toggled, this, [button](bool shown) {
            QFont font = button->font(); // as the present step in the outline
            font.setWeight(shown ? QFont::DemiBold : QFont::Normal);
            button->setFont(font);
        });
        foot->addWidget(button);
        m_entries.push_back({page, button});
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_outline, 1);
    layout->addWidget(hairline(this));
    layout->addLayout(foot);
    connect(m_outline, &Outline::stepChosen, this, &OutlinePane::stepChosen);
}

void OutlinePane::reread()
{
    m_outline->reread();
    for (const Entry &entry : m_entries)
        entry.button->setText(entry.page->entry());
}

void OutlinePane::retranslate()
{
    m_outline->retranslate();
    for (const Entry &entry : m_entries)
        entry.button->setToolTip(entry.page->shortcut());
}

void OutlinePane::showStep(int step)
{
    m_outline->showStep(step);
    for (const Entry &entry : m_entries)
        entry.button->setChecked(false);
}

void OutlinePane::showSide(const SidePage *page)
{
    m_outline->showStep(-1);
    for (const Entry &entry : m_entries)
        entry.button->setChecked(entry.page == page);
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace votum
