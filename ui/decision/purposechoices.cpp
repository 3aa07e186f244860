// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/purposechoices.h"

#include "ui/answers/optionrow.h"
#include "ui/kit/unsaved.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

PurposeChoices::PurposeChoices(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout), m_same(new QCheckBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this));
    column->addLayout(m_column);
    column->addWidget(m_same);
    m_column->setSpacing(unit(this));
    m_same->setObjectName("sameForAll"_L1);
    keepLegible(m_same);
    m_same->setChecked(true);
    connect(m_same, &QCheckBox::clicked, this, &PurposeChoices::refresh);
    retranslate();
}

void PurposeChoices::showRows(const std::vector<Row> &stored)
{
    if (!Unsaved::isHeld(this))
        m_entered.clear();
    std::vector<Row> rows = stored;
    for (Row &row : rows)
        row.chosen = m_entered.value(row.purpose, row.chosen);
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    const bool differ = std::any_of(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        return row.chosen != m_rows.front().chosen;
    });
    if (differ)
        m_same->setChecked(false);
    refresh();
}

PurposeChoices::Row PurposeChoices::common() const
{
    Row row = m_rows.front();
    row.label = tr("All purposes");
    std::erase_if(row.entries, [this](const Entry &entry) {
        return !std::all_of(m_rows.begin(), m_rows.end(), [&](const Row &other) {
            return std::find(other.entries.begin(), other.entries.end(), entry) !=
                   other.entries.end();
        });
    });
    for (const Row &other : m_rows) {
        if (other.proposed != row.proposed)
            row.proposed.clear();
        if (other.chosen != row.chosen)
            row.chosen.clear();
    }
    return row;
}

void PurposeChoices::refresh()
{
    const bool several = m_rows.size() > 1;
    const bool same = several && m_same->isChecked();
    m_same->setVisible(several);
    const size_t count = same ? 1 : m_rows.size();
    while (m_lines.size() < count)
        addLine();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].area->setVisible(i < count);
        if (i < count)
            show(i, same ? common() : m_rows[i]);
    }
}

void PurposeChoices::addLine()
{
    Line line;
    line.area = new QWidget(this);
    line.area->setObjectName(u"choice-%1"_s.arg(m_lines.size()));
    line.label = new TextLabel(TextLabel::Tone::Strong, line.area);
    line.hint = new TextLabel(TextLabel::Tone::Small, line.area);
    line.group = new QButtonGroup(line.area);
    line.column = new QVBoxLayout;
    line.column->setSpacing(0);
    auto *layout = new QVBoxLayout(line.area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 2);
    layout->addWidget(line.label);
    layout->addLayout(line.column);
    layout->addWidget(line.hint);
    m_column->addWidget(line.area);
    m_lines.push_back(std::move(line));
}

void PurposeChoices::addOption(size_t line)
{
    Line &its = m_lines[line];
    auto *button = new QRadioButton(its.area);
    its.group->addButton(button);
    const size_t option = its.options.size();
    its.options.push_back(new OptionRow(button, its.area));
    its.column->addWidget(its.options.back());
    connect(button, &QRadioButton::clicked, this, [this, line, option] { choose(line, option); });
}

void PurposeChoices::choose(size_t line, size_t option)
{
    const QString code = m_lines[line].entries[option].code;
    const bool all = m_rows.size() > 1 && m_same->isChecked();
    for (size_t i = all ? 0 : line; i < (all ? m_rows.size() : line + 1); ++i) {
        m_rows[i].chosen = code;
        m_entered.insert(m_rows[i].purpose, code);
    }
    emit chosen(Choices(m_entered));
}

void PurposeChoices::show(size_t index, const Row &row)
{
    Line &line = m_lines[index];
    line.label->setText(row.label);
    line.area->setAccessibleName(row.label);
    line.hint->setText(tr("The rules propose different results; see the judgement."));
    line.hint->setVisible(row.proposed.isEmpty() && m_editable);
    line.entries = row.entries;
    while (line.options.size() < row.entries.size())
        addOption(index);
    const bool isAnyChosen =
        std::ranges::find(row.entries, row.chosen, &Entry::code) != row.entries.end();
    line.group->setExclusive(false); // so that all can be off
    for (size_t i = 0; i < line.options.size(); ++i) {
        OptionRow *option = line.options[i];
        const bool isOffered = i < row.entries.size();
        const bool isChosen = isOffered && row.entries[i].code == row.chosen;
        option->setVisible(isOffered && (m_editable || isChosen));
        option->button()->setChecked(isChosen);
        option->setEditable(m_editable);
        // Tab reaches what is chosen, the arrow keys the others.
        option->button()->setFocusPolicy(isChosen || (!isAnyChosen && i == 0) ? Qt::StrongFocus
                                                                              : Qt::ClickFocus);
        if (!isOffered)
            continue;
        const bool isProposed = row.entries[i].code == row.proposed;
        const QString remark = isProposed ? tr("Proposed by the rules") : QString();
        option->button()->setObjectName(u"choice-%1-%2"_s.arg(index).arg(row.entries[i].code));
        option->setText(row.entries[i].text, isProposed ? row.label + u", "_s + remark : row.label);
        option->setRemark(remark);
    }
    line.group->setExclusive(true);
}

void PurposeChoices::setEditable(bool editable)
{
    if (editable == m_editable)
        return;
    m_editable = editable;
    m_same->setEnabled(editable);
    refresh();
}

void PurposeChoices::retranslate()
{
    m_same->setText(tr("Same for all purposes"));
    m_rows.clear(); // shown again in the new language
}

} // namespace votum
