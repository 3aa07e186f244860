// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/finddialog.h"

#include "core/text/visible.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum FoundColumn { FoundWhat, FoundWhere, FoundText, foundColumns };

constexpr int mostLetters = 240; // of a cell

} // namespace

FindDialog::FindDialog(Session *session, QString *words, std::function<void(const CaseHit &)> show,
                       QWidget *parent)
    : Dialog(u"findDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_words(words)
    , m_show(std::move(show))
    , m_search(new QLineEdit(*words, this))
    , m_told(new TextLabel(TextLabel::Tone::Small, {}, this))
    , m_table(new ReadingTable(foundColumns, this))
{
    setWindowTitle(tr("Find in the case"));
    m_search->setObjectName("search"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("Questions, answers, findings, measures, notes"));
    m_search->setAccessibleName(windowTitle());
    m_search->selectAll();
    m_search->installEventFilter(this);
    m_told->setObjectName("told"_L1);
    m_table->setObjectName("hits"_L1);
    m_table->setAccessibleName(windowTitle());
    m_table->setToolTip(tr("A double click or Enter leads there"));
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Where"), tr("Found")});
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(FoundWhat, QHeaderView::ResizeToContents);
    head->setSectionResizeMode(FoundWhere, QHeaderView::Interactive);
    head->resizeSection(FoundWhere, 40 * unit(this));
    head->setSectionResizeMode(FoundText, QHeaderView::Stretch);
    column()->addWidget(m_search);
    column()->addWidget(m_told);
    column()->addWidget(m_table, 1);
    column()->addStretch(); // where there is no table
    buttons()->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_search, &QLineEdit::textChanged, this, &FindDialog::fill);
    connect(m_table, &QTableWidget::activated, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    resizeInUnits(this, 130, 80);
    fill();
    m_search->setFocus();
}

// The field has the focus, its arrows and Enter belong to the table.
bool FindDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_table->currentRow());
        return true;
    }
    const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (by != 0 && !m_hits.empty())
        m_table->selectRow(std::clamp(m_table->currentRow() + by, 0, m_table->rowCount() - 1));
    return by != 0 || Dialog::eventFilter(watched, event);
}

void FindDialog::fill()
{
    *m_words = m_search->text();
    m_hits = searchCase(m_session->catalogue(), m_session->assessment(), m_session->judgement(),
                        windowLanguage(), *m_words);
    const auto word = [](CaseHit::Kind kind) {
        switch (kind) {
        case CaseHit::Kind::Question:
            return tr("Question");
        case CaseHit::Kind::Answer:
            return tr("Answer");
        case CaseHit::Kind::Remark:
            return tr("Beside the answer");
        case CaseHit::Kind::Finding:
            return tr("Finding");
        case CaseHit::Kind::Measure:
            return tr("Measure");
        case CaseHit::Kind::Notes:
            return tr("Private notes");
        case CaseHit::Kind::Opinion:
            break;
        }
        return tr("Opinion and decision");
    };
    m_table->setRowCount(0);
    for (const CaseHit &hit : m_hits)
        m_table->addRow(
            {word(hit.kind), oneLine(hit.where, mostLetters), oneLine(hit.text, mostLetters)});
    m_table->selectRow(0);
    m_table->setVisible(!m_hits.empty());
    m_told->setText(m_words->trimmed().isEmpty()
                        ? tr("Type one word or several: what holds all of them is found.")
                    : m_hits.empty()
                        ? tr("Nothing was found. Type fewer words, or only a part of one.")
                        : tr("%n place(s)", nullptr, int(m_hits.size())));
}

void FindDialog::choose(int row)
{
    if (row < 0 || row >= int(m_hits.size()))
        return;
    const CaseHit hit = m_hits[size_t(row)];
    accept();
    m_show(hit);
}

} // namespace votum
