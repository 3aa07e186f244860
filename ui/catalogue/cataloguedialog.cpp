// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/cataloguedialog.h"

#include "core/text/visible.h"
#include "export/cataloguefolder.h"
#include "session/session.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/catalogue/cataloguepaper.h"
#include "ui/catalogue/differencetree.h"
#include "ui/catalogue/impacttable.h"
#include "ui/catalogue/lintwords.h"
#include "ui/catalogue/owncontentdialog.h"
#include "ui/kit/tableprint.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/words/errorline.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Reading and checking a catalogue takes up to a second.
class Busy
{
public:
    Busy() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Busy() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(Busy)
};

QString nameOf(const Catalogue &catalogue)
{
    return CatalogueDialog::tr("version %1, as of %2")
        .arg(catalogue.version, shortDate(catalogue.asOf));
}

// With the own content laid over it.
QString wholeNameOf(const Catalogue &catalogue)
{
    const std::optional<Overlay> &overlay = catalogue.overlay;
    return overlay ? CatalogueDialog::tr("%1, with own content of %2, version %3")
                         .arg(nameOf(catalogue), overlay->organisation, overlay->version)
                   : nameOf(catalogue);
}

} // namespace

CatalogueDialog::CatalogueDialog(Session *session, Settings *settings, Take take, QWidget *parent)
    : Dialog(u"catalogueDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_take(std::move(take))
    , m_present(new TextLabel(TextLabel::Tone::Heading, this))
    , m_source(new TextLabel(TextLabel::Tone::Small, this))
    , m_ownContent(new TextLabel(TextLabel::Tone::Small, this))
    , m_other(new TextLabel(TextLabel::Tone::Strong, this))
    , m_casesNote(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_differencesNote(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_faults(new QListWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_cases(new ImpactTable(this))
    , m_tree(new DifferenceTree(this))
    , m_judgedOnly(new QCheckBox(tr("Only what &judgements rest on"), this))
    , m_open(new QPushButton(icon(u"folder"_s), tr("&Open another…"), this))
    , m_backToOwn(new QPushButton(icon(u"back"_s), tr("&Back to the program’s own"), this))
    , m_use(new QPushButton(icon(u"check"_s), tr("&Use this catalogue"), this))
    , m_print(addButton(u"print"_s, u"print"_s, tr("&Print…")))
    , m_reviews(addButton(u"createReviews"_s, u"copy"_s, {}))
    , m_chooseOverlay(new QPushButton(icon(u"folder"_s), tr("Own &content…"), this))
    , m_editOverlay(new QPushButton(icon(u"edit"_s), tr("&Edit own content…"), this))
    , m_rereadOverlay(new QPushButton(icon(u"undo"_s), tr("Read &again"), this))
    , m_withoutOverlay(new QPushButton(tr("&Without own content"), this))
{
    if (Result<CatalogueInUse> inUse = catalogueInUse(*settings)) {
        m_own = inUse->own;
        m_base.published = inUse->published;
        m_base.overlay = inUse->overlay;
        m_base.overlayFolder = settings->overlayFolder();
    }
    setWindowTitle(tr("Catalogue"));
    m_present->setObjectName("present"_L1);
    m_source->setObjectName("source"_L1);
    m_ownContent->setObjectName("ownContent"_L1);
    m_chooseOverlay->setObjectName("chooseOverlay"_L1);
    m_editOverlay->setObjectName("editOverlay"_L1);
    m_rereadOverlay->setObjectName("rereadOverlay"_L1);
    m_withoutOverlay->setObjectName("withoutOverlay"_L1);
    m_other->setObjectName("other"_L1);
    m_casesNote->setObjectName("casesNote"_L1);
    for (TextLabel *note : {m_casesNote, m_differencesNote})
        note->setAlignment(Qt::AlignLeft | Qt::AlignTop); // alone on its page, too
    m_faults->setObjectName("faults"_L1);
    m_faults->setAccessibleName(tr("What is wrong with the catalogue"));
    m_faults->setWordWrap(true);
    m_cases->setObjectName("cases"_L1);
    m_tree->setObjectName("differences"_L1);
    m_open->setObjectName("openAnother"_L1);
    m_backToOwn->setObjectName("backToOwn"_L1);
    m_use->setObjectName("use"_L1);
    m_tabs->addTab(buildCases(), QString());
    m_tabs->addTab(buildDifferences(), QString());
    column()->addWidget(buildHead());
    column()->addWidget(buildOwnContent());
    column()->addWidget(m_other);
    column()->addWidget(m_error);
    column()->addWidget(m_faults, 1);
    column()->addWidget(m_tabs, 2);
    for (QPushButton *button : {m_open, m_backToOwn, m_use, m_chooseOverlay, m_editOverlay,
                                m_rereadOverlay, m_withoutOverlay})
        button->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, &CatalogueDialog::choose);
    connect(m_backToOwn, &QPushButton::clicked, this, &CatalogueDialog::considerOwn);
    connect(m_chooseOverlay, &QPushButton::clicked, this, &CatalogueDialog::chooseOverlay);
    connect(m_editOverlay, &QPushButton::clicked, this, &CatalogueDialog::editOverlay);
    connect(m_rereadOverlay, &QPushButton::clicked, this,
            [this] { considerOverlay(m_settings->overlayFolder()); });
    connect(m_withoutOverlay, &QPushButton::clicked, this, [this] { considerOverlay({}); });
    connect(m_use, &QPushButton::clicked, this, &CatalogueDialog::take);
    connect(m_print, &QPushButton::clicked, this, &CatalogueDialog::print);
    connect(m_reviews, &QPushButton::clicked, this, &CatalogueDialog::createReviews);
    connect(m_judgedOnly, &QCheckBox::toggled, m_tree, &DifferenceTree::showJudgedOnly);
    resizeInUnits(this, 150, 92);
    showPresent();
    compare(nullptr, {});
}

QWidget *CatalogueDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(unit(this) / 2);
    texts->addWidget(m_present);
    texts->addWidget(m_source);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1);
    for (QPushButton *button : {m_open, m_backToOwn, m_use})
        layout->addWidget(button, 0, Qt::AlignTop);
    return head;
}

QWidget *CatalogueDialog::buildOwnContent()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ownContent, 1);
    for (QPushButton *button : {m_chooseOverlay, m_editOverlay, m_rereadOverlay, m_withoutOverlay})
        layout->addWidget(button, 0, Qt::AlignTop);
    return row;
}

QWidget *CatalogueDialog::buildCases()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_casesNote);
    layout->addWidget(m_cases, 1);
    return page;
}

QWidget *CatalogueDialog::buildDifferences()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_differencesNote);
    layout->addWidget(m_judgedOnly);
    layout->addWidget(m_tree, 1);
    return page;
}

void CatalogueDialog::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the catalogue"),
                                                             m_settings->folder());
    if (folder.isEmpty())
        return;
    m_settings->setFolder(QFileInfo(folder).path());
    consider(folder);
}

void CatalogueDialog::chooseOverlay()
{
    const QString begin = m_settings->overlayFolder();
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the own content"), begin.isEmpty() ? m_settings->folder() : begin);
    if (!folder.isEmpty())
        considerOverlay(folder);
}

// Of the folder that is shown or in use, else of one to be chosen, which may be empty.
void CatalogueDialog::editOverlay()
{
    QString folder = isConsidering() ? m_candidate->overlayFolder : m_settings->overlayFolder();
    if (folder.isEmpty())
        folder = QFileDialog::getExistingDirectory(this, tr("Folder of the own content"),
                                                   m_settings->folder());
    if (!folder.isEmpty())
        editOverlayIn(folder);
}

void CatalogueDialog::editOverlayIn(const QString &folder)
{
    Result<OwnFolder> read = OwnFolder::read(folder, *m_base.published);
    if (!m_error->check(read))
        return;
    auto *dialog = new OwnContentDialog(
        m_base.published, *std::move(read), m_settings->value(Setting::Organisation),
        [this] { return m_session->now(); }, this);
    connect(dialog, &QDialog::finished, this, [this, dialog, folder] {
        if (!dialog->folder().files.empty())
            considerOverlay(folder);
    });
    dialog->open();
}

AtHand CatalogueDialog::atHand() const
{
    return {m_session->catalogue(), *m_own};
}

void CatalogueDialog::consider(const QString &path)
{
    const Busy busy;
    showRead(readCandidate(path, m_base, atHand()), QDir::toNativeSeparators(path));
}

void CatalogueDialog::considerOverlay(const QString &folder)
{
    if (folder.isEmpty() && !m_session->catalogue().overlay) { // it was not in use
        m_settings->setOverlay({}, {});
        m_base.overlayFolder.clear();
        showOwnContent();
        return rereadButtons();
    }
    const Busy busy;
    showRead(readOverlay(folder, m_base, atHand()), QDir::toNativeSeparators(folder));
}

void CatalogueDialog::considerOwn()
{
    const Busy busy;
    showRead(candidateOf(m_own, m_base, atHand()), tr("the program"));
}

void CatalogueDialog::showRead(Result<Candidate> candidate, const QString &from)
{
    if (m_error->check(candidate))
        return showCandidate(*std::move(candidate), from);
    m_candidate.reset();
    m_other->clear();
    m_faults->clear();
    compare(nullptr, {});
}

void CatalogueDialog::showCandidate(Candidate candidate, const QString &from)
{
    m_faults->clear();
    m_candidate.reset();
    if (candidate.refusal != Candidate::Refusal::None) {
        m_other->clear();
        refuse(candidate);
        return compare(nullptr, {});
    }
    m_candidate = std::move(candidate);
    const QString name = wholeNameOf(*m_candidate->catalogue);
    m_other->setText(from.isEmpty() ? tr("Not in use yet: %1").arg(name)
                                    : tr("Not in use yet: %1, from %2").arg(name, from));
    compare(&m_session->catalogue(), m_candidate->catalogue);
}

void CatalogueDialog::refuse(const Candidate &candidate)
{
    for (const LintFinding &fault : candidate.faults)
        m_faults->addItem(visible(lintWords(fault)));
    switch (candidate.refusal) {
    case Candidate::Refusal::Present:
        return m_error->tell(tr("This is the catalogue in use."));
    case Candidate::Refusal::Older:
        return m_error->tell(tr("Not taken: the program’s own catalogue is newer (version %1).")
                                 .arg(m_own->version));
    case Candidate::Refusal::Partial:
        return m_error->tell(tr("Not taken: the catalogue says of itself that it is not whole."));
    case Candidate::Refusal::Languages:
        return m_error->tell(tr("Not taken: the catalogue lacks a language of the program."));
    case Candidate::Refusal::None:
    case Candidate::Refusal::Faults:
        break;
    }
    m_error->tell(tr("Not taken: the catalogue has %n fault(s). The one in use stays.", nullptr,
                     int(candidate.faults.size())));
}

// With `before`: what `after` changes; without: the present one against the records.
void CatalogueDialog::compare(const Catalogue *before, std::shared_ptr<const Catalogue> after)
{
    m_before = before;
    m_shown = std::move(after);
    m_after = m_shown ? m_shown.get() : &m_session->catalogue();
    m_differences = before ? catalogueDiff(*before, *m_after) : std::vector<CatalogueDifference>();
    m_tree->fill(*m_after, m_differences);
    m_tree->setVisible(before);
    m_judgedOnly->setVisible(before);
    m_differencesNote->setText(
        before ? tr("From version %1 to version %2.").arg(before->edition(), m_after->edition())
               : tr("Open another catalogue to see in what it differs from the one in use."));
    m_tabs->setTabText(1, before ? tr("What differs (%1)").arg(m_differences.size())
                                 : tr("What differs"));
    m_impacts.clear();
    Result<std::vector<StoredImpact>> impacts = m_session->impactOf(*m_after);
    if (impacts)
        m_impacts = *std::move(impacts);
    rereadImpacts();
    if (!impacts)
        m_casesNote->setText(m_session->catalogue().errorText(impacts.error(), windowLanguage()));
}

void CatalogueDialog::rereadImpacts()
{
    m_cases->fill(*m_after, m_impacts);
    const int count = m_cases->rowCount();
    m_cases->setVisible(count > 0);
    m_tabs->setTabText(0, tr("Cases concerned (%1)").arg(count));
    if (!m_before)
        m_casesNote->setText(count > 0 ? tr("Sealed under other catalogues: by the one in use "
                                            "these would be judged otherwise than their records "
                                            "say.")
                                       : tr("By the catalogue in use no sealed case would be "
                                            "judged otherwise than its record says."));
    else
        m_casesNote->setText(
            count > 0 ? tr("These rest on what differs, %1 of %2 open or in force. Open cases are "
                           "judged anew when the catalogue is taken; sealed ones never change: "
                           "their review is a new version.")
                            .arg(count)
                            .arg(m_impacts.size())
                      : tr("None of %1 cases rests on what differs.").arg(m_impacts.size()));
    rereadButtons();
}

void CatalogueDialog::rereadButtons()
{
    const qsizetype reviews = qsizetype(toReview(m_impacts).size());
    m_use->setVisible(isConsidering());
    m_backToOwn->setVisible(m_own && m_base.published != m_own &&
                            (!isConsidering() || m_candidate->published != m_own));
    m_rereadOverlay->setVisible(!m_settings->overlayFolder().isEmpty());
    m_withoutOverlay->setVisible(!m_settings->overlay().isEmpty() &&
                                 (!isConsidering() || !m_candidate->overlay.empty()));
    m_faults->setVisible(m_faults->count() > 0);
    m_tabs->setVisible(m_faults->count() == 0);
    m_other->setVisible(!m_other->text().isEmpty());
    m_reviews->setText(tr("Begin &reviews for all (%1)").arg(reviews));
    m_reviews->setEnabled(reviews > 0 && !isConsidering());
    m_reviews->setToolTip(isConsidering() ? tr("First use the catalogue: reviews are judged by it.")
                                          : QString());
    m_print->setEnabled(m_cases->rowCount() > 0 || !m_differences.empty());
}

void CatalogueDialog::showPresent()
{
    const Catalogue &present = m_session->catalogue();
    m_present->setText(tr("In use: %1").arg(nameOf(present)));
    const bool isOwn = m_base.published == m_own;
    const QString folder = QDir::toNativeSeparators(m_settings->catalogue());
    const QString title = present.title.in(windowLanguage());
    m_source->setText(title + u". "_s +
                      (isOwn ? tr("It comes with the program.")
                             : tr("Imported, kept in %1. The program’s own is version %2.")
                                   .arg(folder, m_own ? m_own->version : u"–"_s)));
    showOwnContent();
}

void CatalogueDialog::showOwnContent()
{
    const std::optional<Overlay> &overlay = m_session->catalogue().overlay;
    const QString folder = QDir::toNativeSeparators(m_settings->overlayFolder());
    if (overlay)
        m_ownContent->setText(
            tr("Own content of %1, version %2, as of %3. It is written in %4.")
                .arg(overlay->organisation, overlay->version, shortDate(overlay->asOf), folder));
    else if (folder.isEmpty())
        m_ownContent->setText(tr("No own content: questions, rules, measures, channels and texts "
                                 "of your organisation can be laid over the catalogue."));
    else
        m_ownContent->setText(tr("The own content in %1 is not in use.").arg(folder));
}

void CatalogueDialog::take()
{
    const Busy busy;
    const Candidate &next = *m_candidate;
    const bool isBackToOwn = next.published == m_own && m_base.published != m_own;
    QString folder = isBackToOwn ? QString() : m_settings->catalogue();
    QString overlay;
    const auto keep = [this](const QString &root, const QString &version,
                             const std::vector<CatalogueFile> &files, QString &kept) {
        if (files.empty())
            return true;
        const Result<QString> path = keepCatalogue(root, version, files);
        if (path)
            kept = *path;
        return m_error->check(path);
    };
    const QString version = next.catalogue->overlay ? next.catalogue->overlay->version : QString();
    if (!keep(m_settings->catalogueRoot(), next.published->version, next.files, folder) ||
        !keep(m_settings->overlayRoot(), version, next.overlay, overlay))
        return;
    if (!m_error->check(m_take(next.catalogue)))
        return;
    m_settings->setCatalogue(folder);
    m_settings->setOverlay(overlay, next.overlayFolder);
    m_base = *std::move(m_candidate);
    m_base.files.clear(); // at hand from now on
    m_candidate.reset();
    m_other->setText(tr("In use now. Open cases have been judged anew; sealed ones are as they "
                        "were."));
    showPresent();
    rereadButtons();
}

void CatalogueDialog::createReviews()
{
    const std::vector<qint64> ids = toReview(m_impacts);
    if (!m_error->check(m_session->createReviews(ids)))
        return;
    for (StoredImpact &item : m_impacts) {
        if (std::find(ids.begin(), ids.end(), item.row.id) == ids.end())
            continue;
        item.canBeReviewed = false;
        item.isUnderReview = true;
    }
    m_other->setText(
        tr("%n review(s) begun, to be found in the register.", nullptr, int(ids.size())));
    rereadImpacts();
}

void CatalogueDialog::fillPrintable(QTextDocument &document) const
{
    CataloguePaper{m_before, *m_after, m_differences, m_impacts, m_session->today()}.fill(document);
}

void CatalogueDialog::print()
{
    printTable(this, [this](QTextDocument &document) { fillPrintable(document); });
}

void CatalogueDialog::printOn(QPrinter &printer) const
{
    printTableOn(printer, [this](QTextDocument &document) { fillPrintable(document); });
}

} // namespace votum
