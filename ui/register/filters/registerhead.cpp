// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/registerhead.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

RegisterHead::RegisterHead(QLineEdit *search, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Tone::Title, this))
    , m_count(new TextLabel(TextLabel::Tone::Small, this))
    , m_measures(new QPushButton(icon(u"measure"_s), {}, this))
    , m_new(new QPushButton(icon(u"add"_s), {}, this))
{
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_measures->setObjectName("toAllMeasures"_L1);
    m_new->setObjectName("newCase"_L1);
    makePrimary(m_new);
    search->setMinimumWidth(30 * unit(this));
    search->setMaximumWidth(56 * unit(this));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(search, 4);
    layout->addWidget(m_measures);
    layout->addWidget(m_new);
    connect(m_measures, &QPushButton::clicked, this, &RegisterHead::measuresRequested);
    connect(m_new, &QPushButton::clicked, this, &RegisterHead::newRequested);
    retranslate();
}

void RegisterHead::count(int cases, bool inTrash)
{
    m_cases = cases;
    m_inTrash = inTrash;
    m_title->setText(inTrash ? tr("Trash") : tr("Register"));
    m_count->setText(tr("%n case(s)", nullptr, cases));
}

void RegisterHead::setNewEnabled(bool enabled)
{
    m_new->setEnabled(enabled);
}

void RegisterHead::retranslate()
{
    m_measures->setText(tr("Measures of all cases"));
    m_measures->setToolTip(
        tr("The open measures of all cases, by what is due and who takes care of it"));
    m_measures->setAccessibleDescription(m_measures->toolTip());
    m_new->setText(tr("New assessment…"));
    count(m_cases, m_inTrash);
}

} // namespace votum
