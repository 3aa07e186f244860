// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/versionsdialog.h"

#include "core/record/recordchanges.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

std::vector<CaseSummary> versionsOf(const Session &session)
{
    Result<std::vector<CaseSummary>> versions = session.versions();
    return versions ? *std::move(versions) : std::vector<CaseSummary>();
}

} // namespace

VersionsDialog::VersionsDialog(Session *session, QWidget *parent)
    : Dialog(u"versionsDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_versions(versionsOf(*session))
    , m_earlier(addChoice(u"earlier"_s))
    , m_later(addChoice(u"later"_s))
    , m_told(new TextLabel(TextLabel::Tone::Plain, {}, this))
    , m_table(new ReadingTable(3, this))
{
    setWindowTitle(tr("Compare versions"));
    for (size_t i = 0; i < m_versions.size(); ++i) {
        if (m_versions[i].id == session->caseId())
            m_later->setCurrentIndex(int(i));
    }
    m_earlier->setCurrentIndex(std::max(0, m_later->currentIndex() - 1));
    m_told->setObjectName("told"_L1);
    m_table->setObjectName("changes"_L1);
    m_table->setAccessibleName(tr("What differs"));

    auto *form = new QFormLayout;
    form->addRow(tr("&Earlier"), m_earlier);
    form->addRow(tr("&Later"), m_later);
    column()->addLayout(form);
    column()->addWidget(m_told);
    column()->addWidget(m_table, 1);
    connect(addButton(u"copy"_s, u"copy"_s, tr("&Copy table")), &QPushButton::clicked, m_table,
            &ReadingTable::copy);
    resizeInUnits(this, 120, 80);
    for (const QComboBox *choice : {m_earlier, m_later})
        connect(choice, &QComboBox::currentIndexChanged, this, &VersionsDialog::reread);
    reread();
}

QComboBox *VersionsDialog::addChoice(const QString &name)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    for (const CaseSummary &version : m_versions) {
        const QString day =
            version.isOpen() ? localDate(version.changed) : shortDate(version.decidedOn);
        choice->addItem(
            tr("Version %1: %2, %3")
                .arg(version.version)
                .arg(statusWord(m_session->catalogue(), statusOn(version, m_session->today())),
                     day));
    }
    return choice;
}

void VersionsDialog::reread()
{
    m_table->setRowCount(0);
    std::vector<Record> records;
    for (const QComboBox *choice : {m_earlier, m_later}) {
        const Result<Session::CaseRecord> found = m_session->caseRecord(chosen(choice).id);
        Result<Record> record = found ? parseRecord(found->bytes) : found.error();
        if (!record) {
            m_told->setText(m_session->catalogue().errorText(record.error(), windowLanguage()));
            return m_told->show();
        }
        records.push_back(*std::move(record));
    }
    fill(changesBetween(records.front(), records.back()));
}

const CaseSummary &VersionsDialog::chosen(const QComboBox *choice) const
{
    return m_versions[size_t(choice->currentIndex())];
}

QStringList VersionsDialog::head() const
{
    const auto named = [this](const QComboBox *choice) {
        return tr("Version %1").arg(chosen(choice).version);
    };
    return {tr("What"), named(m_earlier), named(m_later)};
}

void VersionsDialog::fill(const std::vector<Record::Change> &changes)
{
    const auto words = [](const std::optional<LocalText> &text) {
        return text ? text->in(windowLanguage()) : QString();
    };
    m_table->setHorizontalHeaderLabels(head());
    std::optional<Record::ChangeKind> kind;
    for (const Record::Change &change : changes) {
        if (kind != change.kind)
            addGroup(change.kind);
        kind = change.kind;
        const QString subject = words(change.subject);
        m_table->addRow(
            {subject.isEmpty() ? words(change.what) : words(change.what) + u'\n' + subject,
             words(change.before), words(change.after)});
    }
    m_told->setText(tr("Nothing differs."));
    m_told->setVisible(changes.empty());
}

void VersionsDialog::addGroup(Record::ChangeKind kind)
{
    QString title;
    switch (kind) {
    case Record::ChangeKind::File:
        title = tr("Case");
        break;
    case Record::ChangeKind::Result:
        title = tr("Results, opinion and decision");
        break;
    case Record::ChangeKind::Recipient:
        title = tr("Recipients");
        break;
    case Record::ChangeKind::Finding:
        title = tr("Findings");
        break;
    case Record::ChangeKind::Answer:
        title = tr("Answers");
        break;
    case Record::ChangeKind::Plausibility:
        title = tr("Plausibility questions");
        break;
    }
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setSpan(row, 0, 1, 3);
    auto *head = new QTableWidgetItem(title);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    head->setBackground(palette().alternateBase());
    m_table->setItem(row, 0, head);
}

} // namespace votum
