// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/historydialog.h"

#include "core/record/history.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/words/words.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum HistoryColumn { WhenColumn, WhoColumn, WhatColumn, AboutColumn, DetailColumn, historyColumns };

// "25/11/2026, 10:04", or with an end on the same day.
QString whenText(const HistoryEntry &entry)
{
    const QString from = localTime(entry.from), to = localTime(entry.to);
    const QString start = localDate(entry.from) + u", "_s + from;
    return from == to ? start : start + u'–' + to;
}

} // namespace

HistoryDialog::HistoryDialog(Session *session, std::function<void(const AnswerKey &)> show,
                             QWidget *parent)
    : Dialog(u"historyDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_show(std::move(show))
    , m_search(new QLineEdit(this))
    , m_told(new TextLabel(TextLabel::Tone::Plain, {}, this))
    , m_table(new ReadingTable(historyColumns, this))
{
    setWindowTitle(tr("History of the case"));
    m_search->setObjectName("search"_L1);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("Search in the history"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_told->setObjectName("told"_L1);
    m_table->setObjectName("history"_L1);
    m_table->setAccessibleName(windowTitle());
    m_table->setToolTip(tr("A double click or Enter leads to the question"));
    m_table->setHorizontalHeaderLabels(
        {tr("When"), tr("Who"), tr("What"), tr("About"), tr("Answer or reason")});
    QHeaderView *head = m_table->horizontalHeader();
    for (const HistoryColumn column : {WhenColumn, WhoColumn})
        head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    head->setSectionResizeMode(WhatColumn, QHeaderView::Interactive);
    head->resizeSection(WhatColumn, 18 * unit(this));

    column()->addWidget(m_search);
    column()->addWidget(m_told);
    column()->addWidget(m_table, 1);
    // Enter belongs to the table.
    buttons()->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryDialog::filter);
    connect(m_table, &QTableWidget::activated, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(addButton(u"copy"_s, u"copy"_s, tr("&Copy table")), &QPushButton::clicked, m_table,
            &ReadingTable::copy);
    resizeInUnits(this, 130, 80);
    fill();
}

void HistoryDialog::fill()
{
    m_told->hide();
    const Result<std::vector<JournalLine>> journal = m_session->journal();
    if (!journal) {
        m_told->setText(m_session->catalogue().errorText(journal.error(), windowLanguage()));
        return m_told->show();
    }
    const Language language = windowLanguage();
    for (const HistoryEntry &entry : historyOf(m_session->catalogue(), m_session->assessment(),
                                               m_session->judgement(), *journal)) {
        m_questions.push_back(entry.question);
        m_table->addRow({whenText(entry), entry.author, entry.what.in(language),
                         entry.subject.in(language), entry.change().in(language)});
    }
    m_table->selectRow(0);
}

void HistoryDialog::filter()
{
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    bool found = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QString text;
        for (int column = 0; column < historyColumns; ++column)
            text += m_table->item(row, column)->text() + u'\n';
        const bool isShown = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        m_table->setRowHidden(row, !isShown);
        found |= isShown;
    }
    m_told->setText(tr("Nothing of this was found."));
    m_told->setVisible(!found);
}

void HistoryDialog::choose(int row)
{
    const std::optional<AnswerKey> question = m_questions[size_t(row)];
    if (!question)
        return;
    accept();
    m_show(*question);
}

} // namespace votum
