// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/arrivedialog.h"

#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

ArriveDialog::ArriveDialog(Session *session, std::vector<ArrivingCase> cases, QWidget *parent)
    : Dialog(u"arriveDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_session(session)
    , m_cases(std::move(cases))
    , m_list(new QListWidget(this))
    , m_standing(new TextLabel(TextLabel::Tone::Plain, this))
    , m_choice(new QComboBox(this))
    , m_changes(new ReadingTable(4, this))
    , m_error(new ErrorLine(session->catalogue(), this))
{
    setWindowTitle(tr("Import cases"));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("&Import"));
    m_list->setObjectName("arriving"_L1);
    m_list->setAccessibleName(tr("Cases in the files"));
    m_standing->setObjectName("standing"_L1);
    m_choice->setObjectName("choice"_L1);
    m_choice->setAccessibleName(tr("What becomes of the case"));
    m_changes->setObjectName("changes"_L1);
    m_changes->setAccessibleName(tr("What would change"));
    m_changes->setHorizontalHeaderLabels(
        {tr("What"), tr("Concerns"), tr("In the store"), tr("In the file")});
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setMaximumHeight(20 * unit(this));
    column()->addWidget(m_list);
    column()->addWidget(m_standing);
    column()->addWidget(m_choice, 0, Qt::AlignLeft);
    column()->addWidget(m_changes, 2);
    column()->addWidget(m_error);
    column()->addStretch();
    for (const ArrivingCase &item : m_cases) {
        const bool isTaken = item.standing == Standing::New || item.standing == Standing::Newer;
        m_choices.push_back(isTaken ? Choice::Take : Choice::LeaveOut);
        m_list->addItem(u"%1  %2"_s.arg(referenceText(item.latest.fileNumber, item.latest.version),
                                        item.latest.title));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &ArriveDialog::showCase);
    connect(m_choice, &QComboBox::activated, this, &ArriveDialog::choose);
    m_list->setCurrentRow(0);
    resize(90 * unit(this), 60 * unit(this));
}

QString ArriveDialog::told(Standing standing)
{
    switch (standing) {
    case Standing::New:
        return tr("The store does not know this case. It comes with all its versions, its history "
                  "and the files of its evidence; what is sealed stays sealed.");
    case Standing::Same:
        return tr("The store has all of this already.");
    case Standing::Newer:
        return tr("The file goes on from where the store stands. Nothing in the store is lost.");
    case Standing::Older:
        return tr("The store has gone on since this file was made.");
    case Standing::Diverged:
        return tr(
            "The case was continued in the store and in the file, each by itself. It can only "
            "be taken as a new case; the one in the store stays as it is.");
    }
    return {};
}

void ArriveDialog::showCase()
{
    const auto row = size_t(m_list->currentRow());
    m_choice->clear();
    m_changes->setRowCount(0);
    if (row >= m_cases.size())
        return;
    const ArrivingCase &item = m_cases[row];
    m_standing->setText(told(item.standing));
    const auto offer = [this](const QString &text, Choice choice) {
        m_choice->addItem(text, int(choice));
    };
    if (item.standing == Standing::New)
        offer(tr("Take it over"), Choice::Take);
    else if (item.standing == Standing::Newer)
        offer(tr("Bring the one in the store up to it"), Choice::Take);
    offer(tr("Take its latest version as a new case"), Choice::AsNew);
    offer(tr("Leave it out"), Choice::LeaveOut);
    m_choice->setCurrentIndex(m_choice->findData(int(m_choices[row])));
    const auto words = [](const std::optional<LocalText> &text) {
        return text ? text->in(windowLanguage()) : QString();
    };
    for (const Record::Change &change : item.changes)
        m_changes->addRow({change.what.in(windowLanguage()), words(change.subject),
                           words(change.before), words(change.after)});
    m_changes->setVisible(!item.changes.empty());
}

void ArriveDialog::choose()
{
    m_choices[size_t(m_list->currentRow())] = Choice(m_choice->currentData().toInt());
}

// What was taken over is over; where one fails, the rest can be tried again.
void ArriveDialog::accept()
{
    int count = 0;
    for (size_t i = 0; i < m_cases.size(); ++i) {
        if (m_choices[i] == Choice::LeaveOut)
            continue;
        const Session &file = *m_cases[i].file;
        const Result<void> done =
            m_choices[i] == Choice::Take ? m_session->takeCase(file) : m_session->takeAsNew(file);
        if (!done) {
            m_list->setCurrentRow(int(i));
            m_error->tell(done.error());
            return;
        }
        m_choices[i] = Choice::LeaveOut;
        ++count;
    }
    emit taken(count);
    Dialog::accept();
}

} // namespace votum
