// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/replydialog.h"

#include "core/judgement/display.h"
#include "core/text/visible.h"
#include "export/casefile.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/settings/settings.h"
#include "ui/words/errorline.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum ReplyColumn { ReplyAsked, ReplyPresent, ReplyGiven, ReplyAbout, replyColumns };

QString wordsOf(ProposedAnswer::State standing)
{
    using State = ProposedAnswer::State;
    switch (standing) {
    case State::Open:
        return ReplyDialog::tr("Fills a gap.");
    case State::Same:
        return ReplyDialog::tr("Already taken over.");
    case State::Differs:
        return ReplyDialog::tr("Would replace the present answer.");
    case State::Changed:
        return ReplyDialog::tr("The catalogue asks this in other words by now.");
    case State::Altered:
        return ReplyDialog::tr("The form asked in other words than the catalogue. Has it been "
                               "tampered with?");
    case State::NotAsked:
        return ReplyDialog::tr("Not asked at present.");
    case State::Refused:
        return ReplyDialog::tr("Cannot be taken over.");
    }
    return {};
}

QString inLines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

ReplyDialog::ReplyDialog(Session *session, Settings *settings, QWidget *parent)
    : Dialog(u"replyDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_session(session)
    , m_settings(settings)
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_from(new TextLabel(TextLabel::Tone::Plain, this))
    , m_table(new ReadingTable(replyColumns, this))
    , m_count(new TextLabel(TextLabel::Tone::Small, this))
    , m_all(addButton(u"tickAll"_s, u"check"_s, tr("Tick &all")))
{
    setWindowTitle(tr("Reply to a questionnaire"));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("&Take over what is ticked"));
    m_from->setObjectName("from"_L1);
    m_count->setObjectName("count"_L1);
    m_table->setObjectName("proposed"_L1);
    m_table->setAccessibleName(tr("Answers of the reply"));
    m_table->setHorizontalHeaderLabels(
        {tr("Question"), tr("Present answer"), tr("Reply"), tr("About it")});
    column()->addWidget(m_from);
    column()->addWidget(m_table, 1);
    column()->addWidget(m_count);
    column()->addWidget(m_error);
    connect(addButton(u"chooseReply"_s, u"folder"_s, tr("&Other file…")), &QPushButton::clicked,
            this, &ReplyDialog::choose);
    connect(m_all, &QPushButton::clicked, this, &ReplyDialog::tickAll);
    connect(m_table, &QTableWidget::itemChanged, this, &ReplyDialog::count);
    resizeInUnits(this, 130, 80);
    count();
}

void ReplyDialog::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Reply to a questionnaire"), m_settings->folder(),
                                     tr("Replies (*.json *.pdf);;All files (*)"));
    if (!path.isEmpty())
        load(path);
}

void ReplyDialog::load(const QString &path)
{
    m_settings->setFolder(QFileInfo(path).path());
    m_proposed.clear();
    m_from->clear();
    m_error->check(read(path));
    fill();
}

Result<void> ReplyDialog::read(const QString &path)
{
    const Result<Reply> reply = replyFrom(path);
    if (!reply)
        return reply.error();
    Result<std::vector<ProposedAnswer>> proposed = proposedAnswers(*m_session, *reply);
    if (!proposed)
        return proposed.error();
    m_proposed = *std::move(proposed);
    m_from->setText(
        tr("From %1, %2").arg(oneLine(reply->who()), dateText(reply->date, windowLanguage())));
    return {};
}

void ReplyDialog::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const ProposedAnswer &proposed : m_proposed)
        addRow(proposed);
    m_table->selectRow(0);
    count();
}

void ReplyDialog::addRow(const ProposedAnswer &proposed)
{
    using State = ProposedAnswer::State;
    const Language language = windowLanguage();
    const Catalogue &catalogue = m_session->catalogue();
    const auto answered = [&](const Answer *answer) {
        return proposed.question ? answerText(catalogue, *proposed.question, answer).in(language)
                                 : QString();
    };
    const bool isOtherwise =
        proposed.standing == State::Changed || proposed.standing == State::Altered;
    const Answer &answer = proposed.answer;
    const QString evidence = inLines({answer.evidence, dateText(answer.evidenceDate, language)});
    m_table->addRow(
        {inLines({proposed.question ? proposed.question->text.in(language) : proposed.asked,
                  proposed.subject.in(language)}),
         answered(m_session->assessment().answer(proposed.key)), answered(&answer),
         inLines({wordsOf(proposed.standing),
                  proposed.fault ? catalogue.errorText(*proposed.fault, language) : QString(),
                  isOtherwise ? tr("The form asked: %1").arg(proposed.asked) : QString(),
                  evidence.isEmpty() ? QString() : tr("Evidence: %1").arg(evidence),
                  answer.note.isEmpty() ? QString() : tr("Note: %1").arg(answer.note)})});
    QTableWidgetItem *first = m_table->item(m_table->rowCount() - 1, ReplyAsked);
    if (proposed.mayBeTaken() && !m_session->isFrozen())
        first->setCheckState(proposed.fillsGap() ? Qt::Checked : Qt::Unchecked);
    else
        first->setFlags(first->flags() & ~Qt::ItemIsUserCheckable);
}

void ReplyDialog::tickAll()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem *item = m_table->item(row, ReplyAsked);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable))
            item->setCheckState(Qt::Checked);
    }
}

std::vector<std::pair<AnswerKey, Answer>> ReplyDialog::ticked() const
{
    std::vector<std::pair<AnswerKey, Answer>> taken;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ProposedAnswer &proposed = m_proposed[size_t(row)];
        if (m_table->item(row, ReplyAsked)->checkState() == Qt::Checked)
            taken.emplace_back(proposed.key, proposed.answer);
    }
    return taken;
}

void ReplyDialog::count()
{
    const int taken = int(ticked().size());
    if (m_session->isFrozen())
        m_count->setText(tr("The answers can be read, but not taken over: the case is fixed."));
    else
        m_count->setText(tr("%n answer(s) ticked", nullptr, taken));
    buttons()->button(QDialogButtonBox::Ok)->setEnabled(taken > 0);
    m_all->setEnabled(!m_proposed.empty() && !m_session->isFrozen());
}

void ReplyDialog::accept()
{
    if (m_error->check(m_session->takeAnswers(ticked())))
        Dialog::accept();
}

} // namespace votum
