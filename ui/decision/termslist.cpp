// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/termslist.h"

#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

TermsList::TermsList(QWidget *parent)
    : QWidget(parent)
    , m_all(new LinkButton({}, this))
    , m_grid(new QGridLayout)
    , m_own(new QLineEdit(this))
{
    m_grid->setHorizontalSpacing(unit(this) / 2);
    m_grid->setVerticalSpacing(unit(this) / 2);
    m_grid->setColumnStretch(1, 1);
    m_own->setObjectName("ownTerm"_L1);
    m_all->setObjectName("allTerms"_L1);
    auto *ownRow = new QHBoxLayout;
    ownRow->addSpacing(style()->pixelMetric(QStyle::PM_IndicatorWidth) + unit(this) / 2);
    ownRow->addWidget(m_own);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this) / 2);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addLayout(m_grid);
    column->addLayout(ownRow);
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        std::vector<Row> rows = m_rows;
        for (Row &row : rows)
            row.taken = true;
        choose(rows);
    });
    // Half a term is none: it is kept when its line is left.
    connect(m_own, &QLineEdit::editingFinished, this, &TermsList::add);
    Unsaved::await(m_own);
    retranslate();
}

void TermsList::reread(const std::vector<Row> &rows)
{
    if (!Unsaved::isHeld(this))
        showRows(rows);
}

void TermsList::showRows(const std::vector<Row> &rows)
{
    m_rows = rows;
    const auto open =
        std::count_if(rows.begin(), rows.end(), [](const Row &row) { return !row.taken; });
    m_all->setVisible(m_editable && open > 1);
    ensureLines(rows.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool isUsed = i < rows.size();
        line.box->setVisible(isUsed);
        line.text->setVisible(isUsed);
        line.note->setVisible(isUsed && !rows[i].note.isEmpty());
        if (isUsed)
            show(line, rows[i]);
    }
}

void TermsList::ensureLines(size_t count)
{
    while (m_lines.size() < count) {
        const Line line{new QCheckBox(this), new GrowingText(1, this),
                        new TextLabel(TextLabel::Tone::Small, this)};
        const size_t index = m_lines.size();
        line.box->setObjectName(u"term-%1"_s.arg(index));
        line.text->setObjectName(u"termText-%1"_s.arg(index));
        auto *wording = new QVBoxLayout;
        wording->setSpacing(unit(this) / 4);
        wording->addWidget(line.text);
        wording->addWidget(line.note);
        m_grid->addWidget(line.box, int(index), 0);
        m_grid->addLayout(wording, int(index), 1);
        setTabOrder(line.box, line.text);
        setTabOrder(line.text, m_own);
        connect(line.box, &QCheckBox::clicked, this, [this, index](bool taken) {
            std::vector<Row> rows = m_rows;
            rows[index].taken = taken;
            choose(rows);
        });
        // Whoever words a term takes it, and sees so at once.
        connect(line.text, &GrowingText::textChanged, this,
                [box = line.box] { box->setChecked(true); });
        connect(line.text, &GrowingText::settled, this, [this, index](const QString &text) {
            std::vector<Row> rows = m_rows;
            rows[index].term.text = text;
            rows[index].taken = true;
            choose(rows);
        });
        m_lines.push_back(line);
    }
}

void TermsList::show(const Line &line, const Row &row)
{
    line.box->setChecked(row.taken);
    line.box->setEnabled(m_editable);
    line.box->setAccessibleName(tr("Lay down: %1").arg(row.term.text));
    line.box->setToolTip(tr("Lay down this term"));
    line.text->showSettled(row.term.text);
    line.text->setReadOnly(!m_editable);
    line.text->setAccessibleName(tr("Wording of the term"));
    line.text->setAccessibleDescription(row.note);
    line.note->setText(row.note);
}

// Shown as it is to be, saved or not. A term without text is none.
void TermsList::choose(const std::vector<Row> &rows)
{
    showRows(rows);
    std::vector<LastingTerm> terms;
    for (const Row &row : rows) {
        if (row.taken && !row.term.text.trimmed().isEmpty())
            terms.push_back(row.term);
    }
    emit chosen(terms);
}

void TermsList::add()
{
    const QString text = m_own->text().trimmed();
    m_own->clear();
    if (text.isEmpty())
        return;
    std::vector<Row> rows = m_rows;
    const auto place = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row &row) { return row.term.text == text; });
    if (place != rows.end())
        place->taken = true;
    else
        rows.push_back({{{}, text}, {}, true});
    choose(rows);
}

void TermsList::setEditable(bool editable)
{
    m_editable = editable;
    m_own->setVisible(editable);
}

void TermsList::retranslate()
{
    m_all->setText(tr("Tick all"));
    m_all->setAccessibleName(tr("Tick all terms"));
    m_own->setPlaceholderText(tr("A term of your own"));
    m_own->setAccessibleName(tr("A term of your own"));
}

} // namespace votum
