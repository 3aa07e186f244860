// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/purposechoices.h"

#include "ui/kit/unsaved.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/look/wheelguard.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

PurposeChoices::PurposeChoices(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout), m_same(new QCheckBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this) / 2);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(unit(this));
    m_grid->setVerticalSpacing(unit(this) / 2);
    m_grid->setColumnStretch(0, 1);
    m_same->setObjectName("sameForAll"_L1);
    keepLegible(m_same);
    m_same->setChecked(true);
    m_grid->addWidget(m_same, 0, 0);
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
        if (other.hint != row.hint)
            row.hint = tr("The rules propose different results; see the judgement.");
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
    ensureLines(count);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        line.label->setVisible(i < count);
        line.box->setVisible(i < count);
        line.hint->setVisible(i < count);
        if (i < count)
            show(line, same ? common() : m_rows[i]);
    }
}

void PurposeChoices::ensureLines(size_t count)
{
    while (m_lines.size() < count) {
        Line line{new TextLabel(TextLabel::Tone::Strong, this), new QComboBox(this),
                  new TextLabel(TextLabel::Tone::Small, this)};
        const size_t index = m_lines.size();
        line.box->setObjectName(u"choice-%1"_s.arg(index));
        line.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        line.box->setMinimumContentsLength(24);
        line.label->setBuddy(line.box);
        guardWheel(line.box);
        keepLegible(line.box);
        const int row = 1 + 3 * int(index);
        m_grid->addWidget(line.label, row, 0);
        m_grid->addWidget(line.box, row + 1, 0);
        m_grid->addWidget(line.hint, row + 2, 0);
        connect(line.box, &QComboBox::activated, this, [this, index](int choice) {
            const QString code = m_lines[index].box->itemData(choice).toString();
            const bool all = m_rows.size() > 1 && m_same->isChecked();
            for (size_t i = all ? 0 : index; i < (all ? m_rows.size() : index + 1); ++i) {
                m_rows[i].chosen = code;
                m_entered.insert(m_rows[i].purpose, code);
            }
            emit chosen(Choices(m_entered));
        });
        m_lines.push_back(line);
    }
}

void PurposeChoices::show(const Line &line, const Row &row)
{
    const QSignalBlocker quiet(line.box);
    line.label->setText(row.label);
    line.hint->setText(row.hint);
    line.box->clear();
    for (const Entry &entry : row.entries)
        line.box->addItem(entry.text, entry.code);
    line.box->setPlaceholderText(tr("Please choose"));
    line.box->setCurrentIndex(row.chosen.isEmpty() ? -1 : line.box->findData(row.chosen));
    line.box->setAccessibleName(row.label);
    line.box->setAccessibleDescription(row.hint);
    line.box->setEnabled(m_editable);
}

void PurposeChoices::setEditable(bool editable)
{
    m_editable = editable;
    m_same->setEnabled(editable);
    for (const Line &line : m_lines)
        line.box->setEnabled(editable);
}

void PurposeChoices::retranslate()
{
    m_same->setText(tr("Same for all purposes"));
    m_rows.clear(); // shown again in the new language
}

} // namespace votum
