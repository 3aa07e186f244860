// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/triggerdialog.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/register/casemenu.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

TriggerDialog::TriggerDialog(Session *session, const std::vector<qint64> &chosen, QWidget *parent)
    : FormDialog(u"triggerDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_date(new DateField(this))
    , m_review(new DateField(this))
    , m_text(new GrowingText(2, this))
    , m_find(new QLineEdit(this))
    , m_cases(new QListWidget(this))
    , m_tick(new QPushButton(tr("Tick those shown"), this))
    , m_untick(new QPushButton(tr("Untick those shown"), this))
    , m_count(new TextLabel(TextLabel::Tone::Small, this))
{
    setWindowTitle(tr("Record a trigger for review"));
    addHeading(tr("What happened becomes an event of each chosen case, and their review is due. "
                  "Events cannot be changed or taken back."));
    m_kind->setObjectName("triggerKind"_L1);
    m_date->setObjectName("triggerDate"_L1);
    m_review->setObjectName("triggerReview"_L1);
    m_text->setObjectName("triggerText"_L1);
    m_find->setObjectName("triggerFind"_L1);
    m_cases->setObjectName("triggerCases"_L1);
    m_tick->setObjectName("tickShown"_L1);
    m_untick->setObjectName("untickShown"_L1);
    for (const auto kind : {CaseEvent::Kind::TermsChanged, CaseEvent::Kind::ProviderChanged,
                            CaseEvent::Kind::Incident, CaseEvent::Kind::LawChanged})
        m_kind->addItem(
            session->catalogue().word(u"event."_s + eventCode(kind)).in(windowLanguage()),
            int(kind));
    m_date->showDate(session->today());
    m_review->showDate(session->today().addDays(30));
    m_find->setPlaceholderText(tr("Find a case or a channel"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_cases->setMinimumSize(60 * unit(this), 22 * unit(this));
    m_cases->setTextElideMode(Qt::ElideRight);
    m_cases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addField(m_kind, tr("What happened"));
    addField(m_date, tr("When it happened"));
    addField(m_text, tr("What it means, and where it is documented"));
    tellBeneath(u"eventIncomplete"_s);
    addField(m_review, tr("Review due by"));
    tellBeneath(u"reviewEarly"_s);
    addField(m_find, tr("Find a case or a channel"));
    addField(m_cases, tr("Cases that are decided and in force"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_tick);
    acts->addWidget(m_untick);
    acts->addWidget(m_count, 1);
    form()->addRow(QString(), acts);
    fillCases(chosen);
    connect(m_find, &QLineEdit::textChanged, this, &TriggerDialog::filter);
    connect(m_cases, &QListWidget::itemChanged, this, &TriggerDialog::count);
    connect(m_tick, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(m_untick, &QPushButton::clicked, this, [this] { tickShown(false); });
    count();
}

// Newest decision first.
void TriggerDialog::fillCases(const std::vector<qint64> &chosen)
{
    std::vector<const CaseSummary *> rows;
    for (const CaseSummary &row : m_session->cases()) {
        if (isReviewable(row) && !row.fault)
            rows.push_back(&row);
    }
    std::ranges::sort(rows, std::greater(),
                      [](const CaseSummary *row) { return std::pair(row->decidedOn, row->id); });
    for (const CaseSummary *row : rows) {
        const QString text = u"%1  %2 · %3"_s.arg(
            referenceText(row->fileNumber, row->version), oneLine(row->title, mostOfALine),
            channelWord(m_session->catalogue(), row->channel));
        auto *item = new QListWidgetItem(text, m_cases);
        item->setData(Qt::UserRole, row->id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isChosen = std::ranges::find(chosen, row->id) != chosen.end();
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

void TriggerDialog::filter()
{
    const QStringList words = m_find->text().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_cases->count(); ++row) {
        QListWidgetItem *item = m_cases->item(row);
        item->setHidden(!std::ranges::all_of(words, [item](const QString &word) {
            return item->text().contains(word, Qt::CaseInsensitive);
        }));
    }
}

void TriggerDialog::tickShown(bool ticked)
{
    {
        const QSignalBlocker quiet(m_cases);
        for (int row = 0; row < m_cases->count(); ++row) {
            if (!m_cases->item(row)->isHidden())
                m_cases->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_cases->viewport()->update();
    count();
}

std::vector<qint64> TriggerDialog::ticked() const
{
    std::vector<qint64> ids;
    for (int row = 0; row < m_cases->count(); ++row) {
        if (m_cases->item(row)->checkState() == Qt::Checked)
            ids.push_back(m_cases->item(row)->data(Qt::UserRole).toLongLong());
    }
    return ids;
}

void TriggerDialog::count()
{
    m_count->setText(tr("%n case(s) ticked", nullptr, int(ticked().size())));
}

Result<void> TriggerDialog::save()
{
    const std::vector<qint64> ids = ticked();
    if (ids.empty())
        return Error{u"triggerCases"_s, {}, {}};
    return m_session->recordTrigger(ids, {CaseEvent::Kind(m_kind->currentData().toInt()),
                                          m_date->date(), m_review->date(), m_text->toPlainText()});
}

} // namespace votum
