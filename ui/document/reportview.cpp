// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/reportview.h"

#include "core/judgement/display.h"
#include "core/record/record.h"
#include "export/evidencefolder.h"
#include "report/documents/document.h"
#include "report/documents/evidence.h"
#include "session/session.h"
#include "ui/document/pageview.h"
#include "ui/document/printpages.h"
#include "ui/document/savedialog.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/words/languagebox.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class BusyCursor
{
public:
    BusyCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QApplication::restoreOverrideCursor(); }
    BusyCursor(const BusyCursor &) = delete;
    BusyCursor &operator=(const BusyCursor &) = delete;
};

} // namespace

ReportView::ReportView(Session *session, Settings *settings, MessageBar *messages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_bar(new QToolBar(this))
    , m_language(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_view(new PageView(this))
{
    nameLanguages(m_language, session->catalogue());
    for (const DocumentType &type : documentTypes)
        m_kind->addItem({}, int(type.kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(15); // the longest name shows in full when the list is open
    m_kind->view()->setTextElideMode(Qt::ElideNone);
    m_kind->setObjectName("documentKind"_L1);
    m_paper->setObjectName("paper"_L1);
    m_paper->addItem(u"A4"_s, int(Paper::A4));
    m_paper->addItem(u"Letter"_s, int(Paper::Letter));
    m_state->setMargin(unit(this));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildToolBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);

    const auto rereadIfVisible = [this] {
        if (isVisible())
            reread();
    };
    connect(session, &Session::changed, this, rereadIfVisible);
    connect(m_language, &QComboBox::currentIndexChanged, this, rereadIfVisible);
    connect(m_kind, &QComboBox::currentIndexChanged, this, rereadIfVisible);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this, rereadIfVisible] {
        m_settings->set(Setting::Paper, codeOf(Paper(m_paper->currentData().toInt())));
        rereadIfVisible();
    });
    retranslate();
}

void ReportView::buildToolBar()
{
    m_back = m_bar->addAction(icon(u"back"_s), {}, this, &ReportView::closeRequested);
    m_bar->addSeparator();
    m_bar->addWidget(m_kind);
    m_bar->addWidget(m_language);
    m_bar->addWidget(m_paper);
    m_bar->addSeparator();
    m_save = m_bar->addAction(icon(u"save"_s), {}, this, &ReportView::saveAs);
    m_saveBoth = m_bar->addAction(icon(u"language"_s), {}, this, &ReportView::saveBothPdfs);
    m_print = m_bar->addAction(icon(u"print"_s), {}, this, &ReportView::print);
    m_copySeal = m_bar->addAction(icon(u"copy"_s), {}, this, [this] {
        QApplication::clipboard()->setText(m_session->sealedRecord().sha256);
        m_messages->tell(Role::Fine, [] { return tr("The seal is in the clipboard."); });
    });
    m_embed = m_bar->addAction(icon(u"link"_s), {});
    m_embed->setCheckable(true);
    m_embed->setObjectName("embedEvidence"_L1);
    connect(m_embed, &QAction::triggered, this, &ReportView::embedEvidence);
    m_stationery = m_bar->addAction(icon(u"building"_s), {}, this, &ReportView::chooseStationery);
    m_stationery->setObjectName("stationery"_L1);
    m_bar->setIconSize(QSize(iconSide(this), iconSide(this)));
    m_bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QToolButton *button : m_bar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus);
    // The three that lead out of this view carry their word; the tools between are known shapes.
    for (QAction *action : {m_back, m_save, m_print}) {
        if (auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

Language ReportView::language() const
{
    return Language(m_language->currentData().toInt());
}

void ReportView::setLanguage(Language language)
{
    m_language->setCurrentIndex(m_language->findData(int(language)));
}

void ReportView::openSearch()
{
    m_view->openSearch();
}

void ReportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit closeRequested();
    QWidget::keyPressEvent(event);
}

void ReportView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    {
        const QSignalBlocker quiet(m_paper);
        m_paper->setCurrentIndex(m_paper->findData(int(m_settings->paper())));
        m_paper->setEnabled(!m_settings->isLocked(Setting::Paper));
    }
    reread();
    m_view->focusPages();
}

void ReportView::retranslate()
{
    m_back->setText(tr("Back to the assessment"));
    m_back->setToolTip(m_back->text() + u" ("_s +
                       QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText) + u')');
    m_save->setText(tr("Save as…"));
    m_saveBoth->setText(tr("Save PDF in all languages…"));
    m_print->setText(tr("Print…"));
    m_copySeal->setText(tr("Copy the seal (SHA-256)"));
    nameLanguages(m_language, m_session->catalogue());
    m_language->setAccessibleName(tr("Language of the document"));
    m_language->setToolTip(m_language->accessibleName());
    for (const DocumentType &type : documentTypes)
        m_kind->setItemText(m_kind->findData(int(type.kind)),
                            m_session->catalogue().word(type.name).in(windowLanguage()));
    m_embed->setText(tr("Embed evidence files…"));
    m_embed->setToolTip(
        tr("Embed the evidence files in the PDF; of those that the store does not keep, "
           "choose the folder"));
    m_stationery->setText(tr("Letterhead, marking, distribution…"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->setToolTip(m_paper->accessibleName());
    m_kind->setAccessibleName(tr("Document"));
    m_kind->setToolTip(m_kind->accessibleName());
    m_bar->setWindowTitle(tr("Document"));
    describeState();
}

DocumentOptions ReportView::options(Language language) const
{
    DocumentOptions options;
    options.kind = DocumentKind(m_kind->currentData().toInt());
    options.language = language;
    options.events = m_session->sealedRecord().events;
    options.link = m_session->sealedRecord().link;
    options.paper = Paper(m_paper->currentData().toInt());
    options.evidence = m_evidence;
    options.stationery = m_added;
    options.programVersion = QStringLiteral(VOTUM_VERSION);
    return options;
}

// What the record does not have cannot be chosen.
void ReportView::listKinds(const Record &record)
{
    const std::vector<DocumentKind> kinds =
        availableDocuments(record, m_session->sealedRecord().events);
    auto *model = qobject_cast<QStandardItemModel *>(m_kind->model());
    for (int row = 0; row < m_kind->count(); ++row) {
        const auto kind = DocumentKind(m_kind->itemData(row).toInt());
        const bool available = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        model->item(row)->setEnabled(available);
        if (!available && m_kind->currentIndex() == row) {
            const QSignalBlocker quiet(m_kind);
            m_kind->setCurrentIndex(0);
        }
    }
}

void ReportView::reread()
{
    if (!m_session->hasCase())
        return;
    if (m_case != m_session->caseId()) {
        m_case = m_session->caseId();
        const QSignalBlocker quiet(m_language), still(m_kind);
        setLanguage(m_session->assessment().language);
        m_kind->setCurrentIndex(0);
        m_evidence.clear();
        m_choice.reset();
    }
    const BusyCursor busy;
    Result<Stationery> added =
        stationeryOf(*m_settings, m_choice.value_or(proposedStationery(*m_settings)));
    m_added = added ? *added : Stationery();
    m_record = m_session->recordBytes();
    const Result<ParsedRecord> record = ParsedRecord::of(m_record);
    if (record)
        listKinds(record->record);
    if (!record || !embeddedEvidence(record->record, m_evidence))
        m_evidence.clear(); // the list of evidence has changed since
    m_embed->setChecked(!m_evidence.empty());
    // Nothing is handed out without the logo that was wanted.
    Result<Pages> pages = !record  ? record.error()
                          : !added ? added.error()
                                   : layoutDocument(*record, options(language()));
    m_pages = m_messages->check(pages) ? std::make_shared<const Pages>(*std::move(pages)) : nullptr;
    m_view->setPages(m_pages);
    for (QAction *action : {m_save, m_saveBoth, m_print})
        action->setEnabled(m_pages != nullptr);
    describeState();
}

void ReportView::describeState()
{
    m_copySeal->setVisible(m_session->isSealed());
    if (m_session->isSealed()) {
        const SealedRecord &sealed = m_session->sealedRecord();
        m_state->setText(
            tr("Sealed on %1 · SHA-256 %2")
                .arg(dateTimeText(sealed.sealedAt).in(windowLanguage()), sealed.sha256));
    } else {
        m_state->setText(tr("Draft: not sealed yet, marked so on every page"));
    }
}

Result<NamedFile> ReportView::file() const
{
    const BusyCursor busy;
    return makeDocument(m_record, options(language()));
}

void ReportView::saveAs()
{
    const QString name = documentFileName(m_record, options(language()));
    const auto chosen = askForFile(this, m_session->catalogue(),
                                   QDir(m_settings->folder()).filePath(name), Saved::Document);
    if (!chosen)
        return;
    const Result<NamedFiles> made = inForm(*chosen->format);
    if (m_messages->check(made))
        save(made->front(), chosen->path, chosen->existing);
}

Result<NamedFiles> ReportView::inForm(const CaseFormat &format) const
{
    const BusyCursor busy;
    const Result<ParsedRecord> record = ParsedRecord::of(m_record);
    return record ? format.make(*record, options(language())) : record.error();
}

void ReportView::save(const NamedFile &file, const QString &path, Existing existing)
{
    const Result<void> issued = issueAs(*m_session, m_case, file, path, existing);
    if (!issued)
        return m_messages->tellNotSaved(
            issued.error(), [this, file, path] { save(file, path, Existing::Replaced); });
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

void ReportView::saveBothPdfs()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save PDF in all languages"),
                                                             m_settings->folder());
    if (folder.isEmpty())
        return;
    m_settings->setFolder(folder);
    saveAllIn(folder, Existing::Kept);
}

void ReportView::saveAllIn(const QString &folder, Existing existing)
{
    const Result<ParsedRecord> record = ParsedRecord::of(m_record);
    if (!m_messages->check(record))
        return;
    QStringList names;
    for (const Language each : record->record.languages) {
        const Result<NamedFile> file = makeDocument(*record, options(each));
        if (!m_messages->check(file))
            return;
        const Result<void> issued =
            issueAs(*m_session, m_case, *file, QDir(folder).filePath(file->name), existing);
        if (!issued)
            return m_messages->tellNotSaved(
                issued.error(), [this, folder] { saveAllIn(folder, Existing::Replaced); });
        names.append(file->name);
    }
    const auto told = [folder, names] {
        return tr("Saved in %1: %2").arg(QDir::toNativeSeparators(folder), names.join(u", "_s));
    };
    m_messages->tell(Role::Fine, told, MessageBar::showInFolder(folder));
}

void ReportView::chooseStationery()
{
    auto *dialog = new StationeryDialog(m_settings, m_session->catalogue(),
                                        m_choice.value_or(proposedStationery(*m_settings)), this);
    connect(dialog, &StationeryDialog::chosen, this, [this](const StationeryChoice &choice) {
        m_choice = choice;
        reread();
    });
    dialog->open();
}

void ReportView::embedEvidence(bool embed)
{
    std::vector<QByteArray> evidence;
    if (embed) {
        m_embed->setChecked(false);
        QString folder;
        if (!keepsEvidence(*m_session, m_record)) {
            folder = QFileDialog::getExistingDirectory(this, tr("Folder of the evidence files"),
                                                       m_settings->folder());
            if (folder.isEmpty())
                return;
        }
        Result<std::vector<QByteArray>> picked = evidenceFor(*m_session, m_record, folder);
        if (!m_messages->check(picked))
            return;
        if (picked->empty()) {
            m_messages->tell(Role::Notice,
                             [] { return tr("No evidence of this case has a file to embed."); });
            return;
        }
        evidence = *std::move(picked);
        m_messages->tell(Role::Fine, [count = int(evidence.size())] {
            return tr("%n evidence file(s) embedded in the PDF.", nullptr, count);
        });
    }
    m_evidence = std::move(evidence);
    reread();
}

void ReportView::print()
{
    const Result<NamedFile> made = file();
    if (!m_pages || !m_messages->check(made))
        return;
    const int current = m_view->currentPage();
    const std::unique_ptr<QPrinter> printer = askForPrinter(*m_pages, current, made->name, this);
    if (!printer)
        return;
    const BusyCursor busy;
    m_messages->check(
        issue(*m_session, m_case, *made, [&] { return printPages(*m_pages, current, *printer); }));
}

} // namespace votum
