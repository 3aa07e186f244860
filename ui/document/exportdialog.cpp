// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/exportdialog.h"

#include "core/text/visible.h"
#include "export/files.h"
#include "session/session.h"
#include "ui/document/stationerydialog.h"
#include "ui/kit/folder.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/words/languagebox.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int glanceInterval = 15; // milliseconds between two looks at what is ready

} // namespace

ExportDialog::ExportDialog(Session *session, Settings *settings,
                           const std::vector<qint64> &selected, const std::vector<qint64> &shown,
                           QWidget *parent)
    : Dialog(u"exportDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(new MessageBar(session->catalogue(), this))
    , m_scope(new QButtonGroup(this))
    , m_form(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(settings->folder()), this))
    , m_replace(new QCheckBox(tr("&Replace other files of the same name"), this))
    , m_stationery(new QCheckBox(tr("Letterhead and &marking of the settings"), this))
    , m_progress(new QProgressBar(this))
    , m_now(new TextLabel(TextLabel::Tone::Small, this))
    , m_outcome(new IconLabel(TextLabel::Tone::Strong, this))
    , m_failures(new QListWidget(this))
{
    setWindowTitle(tr("Export records"));
    m_choices = buildChoices(selected, shown);
    m_progress->setAccessibleName(tr("Cases done"));
    m_now->setObjectName("now"_L1);
    m_outcome->setObjectName("outcome"_L1);
    m_failures->setObjectName("failures"_L1);
    m_failures->setAccessibleName(tr("Cases that failed"));
    m_failures->setWordWrap(true);
    m_failures->setSelectionMode(QAbstractItemView::NoSelection);

    m_start = addButton(u"start"_s, {}, tr("E&xport"));
    m_start->setDefault(true);
    m_show = addButton(u"showFolder"_s, u"folder"_s, tr("Show in fo&lder"));
    m_show->hide();
    m_close = buttons()->button(QDialogButtonBox::Close);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_show, &QPushButton::clicked, this, [this] { showFolder(m_settings->folder()); });
    column()->addWidget(m_messages);
    column()->addWidget(m_choices);
    column()->addWidget(m_progress);
    column()->addWidget(m_now);
    column()->addWidget(m_outcome);
    column()->addWidget(m_failures, 1);
    column()->addStretch();
    for (QWidget *later :
         std::initializer_list<QWidget *>{m_progress, m_now, m_outcome, m_failures})
        later->hide();
    setMinimumWidth(76 * unit(this));
    m_timer.setInterval(glanceInterval);
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::step);
    updateStart();
}

QWidget *ExportDialog::buildChoices(const std::vector<qint64> &selected,
                                    const std::vector<qint64> &shown)
{
    auto *choices = new QWidget(this);
    std::vector<qint64> all;
    for (const CaseSummary &row : m_session->cases())
        all.push_back(row.id);
    auto *scopes = new QVBoxLayout;
    const int count = int(shown.size());
    const int chosen = int(selected.size());
    if (chosen == 1)
        addScope(scopes, tr("The selected case: %1").arg(caseName(selected.front())), selected);
    else if (chosen > 1)
        addScope(scopes, tr("The %n selected case(s)", nullptr, chosen), selected);
    if (count > 0 && shown.size() < all.size())
        addScope(scopes, tr("The %n case(s) the register shows", nullptr, count), shown);
    if (all.size() != 1 || chosen != 1)
        addScope(scopes, tr("All %n case(s)", nullptr, int(all.size())), all);
    const QList<QAbstractButton *> scopeButtons = m_scope->buttons();
    (chosen > 1 ? scopeButtons.first() : scopeButtons.last())->setChecked(true);

    for (const CaseFormat &format : caseFormats)
        m_form->addItem(
            m_session->catalogue().word(u"format."_s + format.code).in(windowLanguage()));
    m_form->setObjectName("form"_L1);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseForm);
    for (const DocumentType &type : documentTypes)
        m_kind->addItem(m_session->catalogue().word(type.name).in(windowLanguage()),
                        int(type.kind));
    m_kind->setObjectName("kind"_L1);
    m_paper->addItem(u"A4"_s, int(Paper::A4));
    m_paper->addItem(u"Letter"_s, int(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(int(m_settings->paper())));
    m_paper->setObjectName("paper"_L1);
    m_folder->setObjectName("folder"_L1);
    m_replace->setObjectName("replace"_L1);
    m_stationery->setObjectName("stationery"_L1);
    const bool isProposed = proposedStationery(*m_settings) != StationeryChoice{false, {}, {}};
    m_stationery->setVisible(isProposed);
    m_stationery->setChecked(isProposed);
    auto *choose = new QPushButton(icon(u"folder"_s), tr("&Choose…"), choices);
    choose->setAutoDefault(false);
    auto *languageRow = new QHBoxLayout;
    for (const Language language : m_session->catalogue().languages) {
        auto *box = new QCheckBox(u'&' + languageName(m_session->catalogue(), language), choices);
        box->setObjectName(u"language-"_s + languageCode(language));
        box->setChecked(language == windowLanguage());
        languageRow->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::updateStart);
        m_languages.push_back({language, box});
    }
    languageRow->addStretch();
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(choose);

    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(3 * unit(this) / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Cases"), scopes);
    form->addRow(tr("Form&at"), m_form);
    form->addRow(tr("&Document"), m_kind);
    form->addRow(tr("Languages"), languageRow);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("&Folder"), folderRow);
    form->addRow(QString(), m_stationery);
    form->addRow(QString(), m_replace);
    form->addRow(new TextLabel(TextLabel::Tone::Small,
                               tr("A case without the document chosen is passed over."), choices));
    static_cast<QLabel *>(form->labelForField(folderRow))->setBuddy(m_folder);
    m_folder->setAccessibleName(tr("Folder"));
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::updateStart);
    return choices;
}

void ExportDialog::addScope(QVBoxLayout *column, const QString &text, std::vector<qint64> ids)
{
    auto *button = new QRadioButton(this);
    QString shown = button->fontMetrics().elidedText(text, Qt::ElideRight, 56 * unit(this));
    button->setText(shown.replace(u'&', u"&&"_s));
    if (shown != text)
        button->setToolTip(exactToolTip(text));
    m_scope->addButton(button, int(m_scopes.size()));
    m_scopes.push_back(std::move(ids));
    column->addWidget(button);
}

QList<Language> ExportDialog::languages() const
{
    QList<Language> chosen;
    for (const auto &[language, box] : m_languages) {
        if (box->isChecked())
            chosen << language;
    }
    return chosen;
}

QString ExportDialog::caseName(qint64 id) const
{
    const CaseSummary *row = m_session->caseRows().find(id);
    return row ? referenceText(row->fileNumber, row->version) + u' ' + oneLine(row->title)
               : QString();
}

void ExportDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Export records"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

// What holds the data of a case is no document, and has no paper.
void ExportDialog::chooseForm()
{
    m_format = &caseFormats[size_t(m_form->currentIndex())];
    m_kind->setEnabled(m_format->isOfDocument);
    m_paper->setEnabled(m_format->isOfDocument);
    m_stationery->setEnabled(m_format->isOfDocument);
}

void ExportDialog::updateStart()
{
    m_start->setEnabled(!isRunning() && !languages().empty() &&
                        !m_folder->text().trimmed().isEmpty());
}

void ExportDialog::start()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    m_messages->hide();
    if (!m_messages->check(makeFolder(folder)))
        return;
    StationeryChoice choice = proposedStationery(*m_settings);
    if (!m_stationery->isChecked())
        choice = {false, {}, {}};
    Result<Stationery> stationery = stationeryOf(*m_settings, choice);
    if (!m_messages->check(stationery))
        return;
    m_settings->setFolder(folder);
    m_options = {};
    m_options.stationery = *std::move(stationery);
    m_options.kind = DocumentKind(m_kind->currentData().toInt());
    m_options.paper = Paper(m_paper->currentData().toInt());
    m_options.programVersion = QStringLiteral(VOTUM_VERSION);
    const std::vector<qint64> &ids = m_scopes[size_t(m_scope->checkedId())];
    m_count = int(ids.size());
    m_done = m_failed = m_without = m_filesWritten = 0;
    m_failures->clear();
    m_failures->hide();
    m_outcome->hide();
    m_show->hide();
    m_choices->setEnabled(false);
    m_progress->setRange(0, m_count);
    m_progress->setValue(0);
    m_progress->show();
    m_now->clear();
    m_now->show();
    m_queue = std::make_unique<DocumentQueue>(ids, [this](qint64 id) { return task(id); });
    m_close->setText(tr("Cancel"));
    m_close->setFocus();
    updateStart();
    m_timer.start();
}

Result<FileTask> ExportDialog::task(qint64 id)
{
    const Result<Session::CaseRecord> record = m_session->caseRecord(id);
    if (!record)
        return record.error();
    DocumentOptions options = m_options;
    options.events = record->events;
    options.link = record->link;
    if (m_format->isOfDocument && !hasDocument(record->bytes, options)) {
        ++m_without;
        return FileTask([] { return NamedFiles(); });
    }
    return documentTask(record->bytes, options, languages(), *m_format);
}

// One case at a time, so that the window stays alive.
void ExportDialog::step()
{
    if (m_queue->isReady()) {
        const DocumentQueue::Made made = m_queue->take();
        const Result<void> written = write(made);
        m_progress->setValue(++m_done);
        if (!written) {
            ++m_failed;
            const QString why = m_session->catalogue().errorText(written.error(), windowLanguage());
            new QListWidgetItem(icon(Role::Blocking), caseName(made.id) + u": "_s + why,
                                m_failures);
            m_failures->show();
        }
    }
    if (m_queue->isEmpty())
        finish();
}

Result<void> ExportDialog::write(const DocumentQueue::Made &made)
{
    if (!made.files)
        return made.files.error();
    for (const NamedFile &file : *made.files) {
        const Result<void> issued =
            issueAs(*m_session, made.id, file, QDir(m_settings->folder()).filePath(file.name),
                    m_replace->isChecked() ? Existing::Replaced : Existing::Kept);
        if (!issued)
            return issued.error();
        ++m_filesWritten;
        m_now->setText(tr("%1 of %2: %3").arg(m_done + 1).arg(m_count).arg(file.name));
    }
    return {};
}

void ExportDialog::finish()
{
    m_timer.stop();
    const bool isWhole = m_queue->isEmpty();
    m_queue.reset();
    m_choices->setEnabled(true);
    m_close->setText(tr("Close"));
    m_now->hide();
    QStringList words;
    if (!isWhole)
        words << tr("Cancelled after %1 of %2 cases.").arg(m_done).arg(m_count);
    if (m_failed > 0)
        words << tr("%n case(s) failed.", nullptr, m_failed);
    words << tr("%n file(s) written to %1.", nullptr, m_filesWritten)
                 .arg(QDir::toNativeSeparators(m_settings->folder()));
    if (m_without > 0 && isWhole)
        words << tr("%n case(s) do not have this document.", nullptr, m_without);
    m_outcome->set(m_failed > 0 ? Role::Blocking
                   : isWhole    ? Role::Fine
                                : Role::Notice,
                   words.join(u' '), m_failed > 0);
    m_outcome->show();
    m_show->setVisible(m_filesWritten > 0);
    updateStart();
}

void ExportDialog::reject()
{
    if (isRunning())
        finish();
    else
        QDialog::reject();
}

} // namespace votum
