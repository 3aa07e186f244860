#include "ui/casetools/versionsdialog.h"

#include "core/record/record.h"
#include "core/record/recordchanges.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

VersionsDialog::VersionsDialog(Session *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_versions(session->versions())
    , m_earlier(addChoice(u"earlier"_s))
    , m_later(addChoice(u"later"_s))
    , m_told(new TextLabel(TextLabel::Tone::Plain, {}, this))
    , m_table(new ReadingTable(3, this))
{
    setObjectName("versionsDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
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
    form->addRow(tr("&Earlier:"), m_earlier);
    form->addRow(tr("&Later:"), m_later);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon(icon(u"close"_s));
    auto *copyButton = new QPushButton(icon(u"copy"_s), tr("&Copy table"), this);
    copyButton->setObjectName("copy"_L1);
    copyButton->setAutoDefault(false);
    buttons->addButton(copyButton, QDialogButtonBox::ActionRole);
    connect(copyButton, &QPushButton::clicked, m_table, &ReadingTable::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    layout->setSpacing(unit(this));
    layout->addLayout(form);
    layout->addWidget(m_told);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
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
            shortDate(version.isOpen() ? version.changed.toLocalTime().date() : version.decidedOn);
        choice->addItem(tr("Version %1: %2, %3")
                            .arg(version.version)
                            .arg(statusWord(m_session->catalogue(), version.status), day));
    }
    return choice;
}

void VersionsDialog::reread()
{
    m_table->setRowCount(0);
    std::vector<QJsonObject> records;
    for (const QComboBox *choice : {m_earlier, m_later}) {
        const Result<Session::CaseRecord> found = m_session->caseRecord(chosen(choice).id);
        Result<QJsonObject> record = found ? parseRecordObject(found->bytes) : found.error();
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

void VersionsDialog::fill(const QJsonArray &changes)
{
    const QString language = languageCode(windowLanguage());
    m_table->setHorizontalHeaderLabels(head());
    QString kind;
    for (const QJsonValue &change : changes) {
        if (change[u"kind"_s].toString() != kind)
            addGroup(kind = change[u"kind"_s].toString());
        const auto words = [&](const QString &field) { return change[field][language].toString(); };
        const QString subject = words(u"subject"_s);
        m_table->addRow({subject.isEmpty() ? words(u"what"_s) : words(u"what"_s) + u'\n' + subject,
                         words(u"before"_s), words(u"after"_s)});
    }
    m_told->setText(tr("Nothing differs."));
    m_told->setVisible(changes.isEmpty());
}

void VersionsDialog::addGroup(const QString &kind)
{
    const QString title = kind == "case"_L1        ? tr("Case")
                          : kind == "result"_L1    ? tr("Results, opinion and decision")
                          : kind == "recipient"_L1 ? tr("Recipients")
                          : kind == "finding"_L1   ? tr("Findings")
                                                   : tr("Answers");
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
