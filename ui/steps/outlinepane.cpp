// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/outlinepane.h"

#include "core/judgement/progress.h"
#include "session/session.h"
#include "ui/kit/sidepage.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/steps/outline.h"

#include <QFrame>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

OutlinePane::OutlinePane(Session *session, const std::vector<SidePage *> &sides, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_answered(new TextLabel(TextLabel::Tone::Strong, this))
    , m_bar(new QProgressBar(this))
    , m_outline(new Outline(session, this))
{
    setObjectName("outlinePane"_L1);
    m_answered->setObjectName("answeredInAll"_L1);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(unit(this) / 2);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(3 * unit(this) / 2, unit(this), unit(this), unit(this) / 2);
    head->setSpacing(unit(this) / 2);
    head->addWidget(m_answered);
    head->addWidget(m_bar);
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
    layout->addLayout(head);
    layout->addWidget(m_outline, 1);
    layout->addWidget(hairline(this));
    layout->addLayout(foot);
    connect(m_outline, &Outline::stepChosen, this, &OutlinePane::stepChosen);
}

void OutlinePane::reread()
{
    m_outline->reread();
    const Progress all =
        inAll(progressOf(m_session->catalogue(), m_session->assessment(), m_session->judgement()));
    m_answered->setText(tr("%1 of %2 answered").arg(all.answered).arg(all.asked));
    m_bar->setMaximum(std::max(1, all.asked));
    m_bar->setValue(all.answered);
    m_bar->setAccessibleName(m_answered->text());
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
