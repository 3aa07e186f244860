#include "ui/reportview.h"

#include "session/session.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/messagebar.h"
#include "ui/printpages.h"
#include "ui/settings.h"
#include "ui/words.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr double usualZoom = 1.15; // a line of text as wide as is comfortable to read
constexpr double zoomStep = 1.2, smallestZoom = 0.25, largestZoom = 5;

class BusyCursor
{
public:
    BusyCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QApplication::restoreOverrideCursor(); }
    BusyCursor(const BusyCursor &) = delete;
    BusyCursor &operator=(const BusyCursor &) = delete;
};

QString documentCode(DocumentKind kind)
{
    return kind == DocumentKind::Opinion ? u"opinion"_s : u"record"_s;
}

} // namespace

ReportView::ReportView(Session *session, Settings *settings, MessageBar *messages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_bar(new QToolBar(this))
    , m_language(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_page(new QSpinBox(this))
    , m_state(new QLabel(this))
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_buffer(new QBuffer(this))
{
    m_language->addItem({}, int(Language::German));
    m_language->addItem({}, int(Language::English));
    m_kind->addItem({}, int(DocumentKind::FullRecord));
    m_kind->addItem({}, int(DocumentKind::Opinion));
    m_state->setMargin(unit(this));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomFactor(usualZoom);
    m_view->setDocument(m_document);
    m_view->setObjectName("reportPages"_L1);
    m_view->setFocusPolicy(Qt::StrongFocus);
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
    connect(m_page, &QSpinBox::valueChanged, this,
            [this](int page) { m_view->pageNavigator()->jump(page - 1, {}); });
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            [this](int page) {
                const QSignalBlocker quiet(m_page);
                m_page->setValue(page + 1);
            });
    retranslate();
}

void ReportView::buildToolBar()
{
    m_back = m_bar->addAction(icon(u"back"_s), {}, this, &ReportView::closeRequested);
    m_bar->addSeparator();
    m_bar->addWidget(m_kind);
    m_bar->addWidget(m_language);
    m_bar->addSeparator();
    m_bar->addWidget(m_page);
    m_zoomOut = m_bar->addAction(icon(u"zoom-out"_s), {}, this, [this] { zoom(1 / zoomStep); });
    m_zoomIn = m_bar->addAction(icon(u"zoom-in"_s), {}, this, [this] { zoom(zoomStep); });
    m_fit = m_bar->addAction(icon(u"fit-width"_s), {}, this,
                             [this] { m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
    m_bar->addSeparator();
    m_save = m_bar->addAction(icon(u"save"_s), {}, this, &ReportView::savePdf);
    m_saveBoth = m_bar->addAction(icon(u"language"_s), {}, this, &ReportView::saveBothPdfs);
    m_print = m_bar->addAction(icon(u"print"_s), {}, this, &ReportView::print);
    m_copySeal = m_bar->addAction(icon(u"copy"_s), {}, this, [this] {
        QApplication::clipboard()->setText(m_session->sealedRecord().sha256);
        m_messages->tell(Role::Fine, [] { return tr("The seal is in the clipboard."); });
    });
    m_zoomIn->setShortcuts(QKeySequence::ZoomIn);
    m_zoomOut->setShortcuts(QKeySequence::ZoomOut);
    m_fit->setShortcut(QKeySequence(u"Ctrl+0"_s));
    for (QAction *action : {m_zoomIn, m_zoomOut, m_fit})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_zoomIn, m_zoomOut, m_fit});
    m_bar->setIconSize(QSize(iconSide(this), iconSide(this)));
    m_bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
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

void ReportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reread();
    m_view->setFocus();
}

void ReportView::retranslate()
{
    m_back->setText(tr("Back to the assessment"));
    m_save->setText(tr("Save PDF…"));
    m_saveBoth->setText(tr("Save PDF in both languages…"));
    m_print->setText(tr("Print…"));
    m_zoomIn->setText(tr("Enlarge"));
    m_zoomOut->setText(tr("Reduce"));
    m_fit->setText(tr("Fit width"));
    m_copySeal->setText(tr("Copy the seal (SHA-256)"));
    m_language->setItemText(0, tr("German"));
    m_language->setItemText(1, tr("English"));
    m_language->setAccessibleName(tr("Language of the document"));
    m_language->setToolTip(m_language->accessibleName());
    m_kind->setItemText(0, tr("Full record"));
    m_kind->setItemText(1, tr("Opinion alone"));
    m_kind->setAccessibleName(tr("Document"));
    m_kind->setToolTip(m_kind->accessibleName());
    m_page->setAccessibleName(tr("Page"));
    m_page->setPrefix(tr("Page "));
    m_view->setAccessibleName(tr("Pages of the document"));
    m_bar->setWindowTitle(tr("Document"));
    describeState();
}

DocumentOptions ReportView::options(Language language) const
{
    DocumentOptions options;
    options.kind = DocumentKind(m_kind->currentData().toInt());
    options.language = language;
    options.events = m_session->sealedRecord().events;
    options.programVersion = QStringLiteral(VOTUM_VERSION);
    return options;
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
    }
    const bool hasOpinion = m_session->assessment().opinion.isIssued();
    auto *kinds = qobject_cast<QStandardItemModel *>(m_kind->model());
    kinds->item(1)->setEnabled(hasOpinion);
    if (!hasOpinion && m_kind->currentIndex() == 1) {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(0);
    }
    const BusyCursor busy;
    m_record = m_session->recordBytes();
    const Result<QByteArray> pdf = renderPdf(m_record, options(language()));
    if (!m_messages->check(pdf)) {
        m_pdf.clear();
        m_document->close();
    } else if (*pdf != m_pdf) {
        m_pdf = *pdf;
        showPages();
    }
    for (QAction *action : {m_save, m_saveBoth, m_print})
        action->setEnabled(!m_pdf.isEmpty());
    describeState();
}

void ReportView::describeState()
{
    m_copySeal->setVisible(m_session->isSealed());
    if (m_session->isSealed()) {
        const SealedRecord &sealed = m_session->sealedRecord();
        m_state->setText(tr("Sealed on %1 · SHA-256 %2")
                             .arg(shortDate(sealed.sealedAt.toLocalTime().date()), sealed.sha256));
    } else {
        m_state->setText(tr("Draft: not sealed yet, marked so on every page"));
    }
}

// The document reads from the buffer as long as it is open.
void ReportView::showPages()
{
    const int page = m_view->pageNavigator()->currentPage();
    m_document->close();
    m_buffer->close();
    m_buffer->setData(m_pdf);
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer);
    const int pages = m_document->pageCount();
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, std::max(1, pages));
    m_page->setSuffix(tr(" of %1").arg(pages));
    m_view->pageNavigator()->jump(std::clamp(page, 0, std::max(0, pages - 1)), {});
}

void ReportView::zoom(double factor)
{
    if (m_view->zoomMode() == QPdfView::ZoomMode::FitToWidth && m_document->pageCount() > 0) {
        // Start from what is seen: the width of the pages divided by their width at zoom 1.
        const double points = m_document->pagePointSize(0).width();
        const double shown = m_view->viewport()->width() - m_view->documentMargins().left() -
                             m_view->documentMargins().right();
        m_view->setZoomFactor(shown / (points * logicalDpiX() / 72));
        m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    }
    m_view->setZoomFactor(std::clamp(m_view->zoomFactor() * factor, smallestZoom, largestZoom));
}

bool ReportView::write(const QString &path, Language language, const QByteArray &pdf)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        m_messages->tell(
            Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, file.errorString()});
        return false;
    }
    m_settings->setFolder(QFileInfo(path).path());
    return !m_session->isSealed() || m_messages->check(m_session->noteIssued(
                                         documentCode(options(language).kind), language, pdf));
}

void ReportView::savePdf()
{
    const QString name = documentFileName(m_record, options(language()));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save PDF"), QDir(m_settings->folder()).filePath(name), tr("PDF files (*.pdf)"));
    if (path.isEmpty() || !write(path, language(), m_pdf))
        return;
    m_messages->tell(Role::Fine,
                     [path] { return tr("Saved as %1").arg(QDir::toNativeSeparators(path)); });
}

void ReportView::saveBothPdfs()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save PDF in both languages"),
                                                             m_settings->folder());
    if (folder.isEmpty())
        return;
    QStringList names;
    for (const Language each : {Language::German, Language::English}) {
        const Result<QByteArray> pdf = renderPdf(m_record, options(each));
        const QString name = documentFileName(m_record, options(each));
        if (!m_messages->check(pdf) || !write(QDir(folder).filePath(name), each, *pdf))
            return;
        names.append(name);
    }
    m_messages->tell(Role::Fine, [folder, names] {
        return tr("Saved in %1: %2").arg(QDir::toNativeSeparators(folder), names.join(u", "_s));
    });
}

void ReportView::print()
{
    const Result<Pages> pages = layoutDocument(m_record, options(language()));
    if (!m_messages->check(pages))
        return;
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, *pages);
    printer.setDocName(documentFileName(m_record, options(language())));
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, pages->count);
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const BusyCursor busy;
    if (!printPages(*pages, m_page->value(), printer))
        m_messages->tell(Role::Blocking, [] { return tr("The printer could not be reached."); });
}

} // namespace votum
