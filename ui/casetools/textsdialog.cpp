// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/textsdialog.h"

#include "core/catalogue/known.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/document/printpages.h"
#include "ui/document/savedialog.h"
#include "ui/kit/disclosure.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/words/languagebox.h"
#include "ui/words/messagebar.h"
#include "ui/words/sourcetext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString textStyle =
    u"h3 { margin: 14px 0 4px 0; } p { margin: 0 0 8px 0; } "
    "ul { margin: 0 0 8px 0; -qt-list-indent: 0; } li { margin: 0 0 4px 18px; }"_s;

// A composed text as HTML; what is still to be completed in colour, besides its brackets.
class TextHtml
{
public:
    TextHtml(const Catalogue &catalogue, Language language, const QPalette &palette)
        : m_language(language)
        , m_gap(gapPattern(catalogue.word(u"text.gap"_s).in(language)))
        , m_mark(u"<span style=\"color:%1; background-color:%2\"><b>%3</b></span>"_s.arg(
              roleColor(Role::Serious, palette).name(), tint(Role::Serious, palette).name()))
    {
    }

    QString whole(const ComposedText &text) const
    {
        QString html;
        bool inList = false;
        for (const ComposedParagraph &paragraph : text.paragraphs) {
            const bool isItem = paragraph.kind == TextPart::Kind::Item;
            if (isItem != inList)
                html += isItem ? u"<ul>"_s : u"</ul>"_s;
            inList = isItem;
            const QString tag = isItem                                      ? u"li"_s
                                : paragraph.kind == TextPart::Kind::Heading ? u"h3"_s
                                                                            : u"p"_s;
            html += u"<%1>%2</%1>"_s.arg(tag, marked(paragraph.text.in(m_language)));
        }
        return inList ? QString(html + u"</ul>"_s) : html;
    }

    int gaps(const ComposedText &text) const
    {
        int count = 0;
        for (const ComposedParagraph &paragraph : text.paragraphs)
            count += int(paragraph.text.in(m_language).count(m_gap));
        return count;
    }

private:
    QString marked(const QString &words) const
    {
        QString html;
        qsizetype done = 0;
        for (auto found = m_gap.globalMatch(words); found.hasNext();) {
            const QRegularExpressionMatch gap = found.next();
            html += escaped(words.mid(done, gap.capturedStart() - done));
            html += QString(m_mark).replace(u"%3"_s, escaped(gap.captured()));
            done = gap.capturedEnd();
        }
        return html + escaped(words.mid(done));
    }

    static QString escaped(const QString &words)
    {
        return words.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
    }

    const Language m_language;
    const QRegularExpression m_gap;
    const QString m_mark;
};

QIcon emptyIcon(int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    return QIcon(pixmap);
}

} // namespace

TextsDialog::TextsDialog(Session *session, Settings *settings, QWidget *parent)
    : Dialog(u"textsDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(new MessageBar(session->catalogue(), this))
    , m_none(new TextLabel(TextLabel::Tone::Plain,
                           tr("No text block fits this case yet. Texts appear here as soon as the "
                              "answers call for them."),
                           this))
    , m_split(new QSplitter(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Text blocks"));
    m_none->setObjectName("noTexts"_L1);
    m_list->setObjectName("texts"_L1);
    m_list->setAccessibleName(tr("Texts for this case"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(unit(this) / 4); // a title may have several lines
    const int side = iconSide(this);
    m_list->setIconSize(QSize(side, side));
    m_split->addWidget(m_list);
    m_split->addWidget(buildText());
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({36 * unit(this), 100 * unit(this)});

    column()->addWidget(new TextLabel(TextLabel::Tone::Quiet,
                                      tr("Drafts made of this case’s answers. Check and complete "
                                         "each text before it is used."),
                                      this));
    column()->addWidget(m_messages);
    column()->addWidget(m_none, 1);
    column()->addWidget(m_split, 1);
    buttons()->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_copy = addButton(u"copy"_s, u"copy"_s, tr("C&opy text"));
    m_copy->setToolTip(tr("Copies the text without formatting, for a letter or an e-mail"));
    m_save = addButton(u"save"_s, u"save"_s, tr("&Save as…"));
    m_save->setToolTip(tr("Saves the text in the language shown, ready to be sent"));
    m_print = addButton(u"print"_s, u"print"_s, tr("&Print…"));
    m_print->setToolTip(tr("Prints the text in the language shown"));
    connect(m_copy, &QPushButton::clicked, this, &TextsDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &TextsDialog::saveAs);
    connect(m_print, &QPushButton::clicked, this, &TextsDialog::print);
    m_none->setAlignment(Qt::AlignCenter);
    resizeInUnits(this, 140, 96);
    connect(m_list, &QListWidget::currentRowChanged, this, &TextsDialog::showText);
    connect(m_language, &QComboBox::currentIndexChanged, this, &TextsDialog::reread);
    connect(m_inRecord, &QCheckBox::clicked, this, &TextsDialog::keep);
    connect(m_session, &Session::changed, this, &TextsDialog::reread);
    reread();
    m_list->setFocus();
}

QWidget *TextsDialog::buildText()
{
    auto *box = new QWidget(this);
    m_title = new TextLabel(TextLabel::Tone::Heading, box);
    m_title->setObjectName("textTitle"_L1);
    m_use = new TextLabel(TextLabel::Tone::Plain, box);
    m_use->setObjectName("textUse"_L1);
    m_gaps = new IconLabel(TextLabel::Tone::Strong, box);
    m_gaps->setObjectName("gaps"_L1);
    m_text = new QTextBrowser(box);
    m_text->setObjectName("text"_L1);
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setOpenLinks(false);
    m_text->document()->setDefaultStyleSheet(textStyle);
    m_text->document()->setDocumentMargin(1.5 * unit(this));
    auto *basis = new Disclosure(box);
    basis->setTitle(tr("Legal basis and sources"));
    m_legal = new TextLabel(TextLabel::Tone::Small, basis->body());
    m_legal->setObjectName("textLegal"_L1);
    m_sources = new SourceText(m_session->catalogue(), {}, basis->body());
    m_sources->setObjectName("textSources"_L1);
    basis->content()->addWidget(m_legal);
    basis->content()->addWidget(m_sources);
    m_language = new QComboBox(box);
    m_language->setObjectName("textLanguage"_L1);
    for (const Language language : m_session->catalogue().languages)
        m_language->addItem(languageInfo(language).ownName, int(language));
    chooseLanguage(m_language, m_session->assessment().language);
    m_language->setToolTip(tr("The language of the text, whatever the window’s language is"));
    auto *languageLabel = new QLabel(tr("&Language of the text"), box);
    languageLabel->setBuddy(m_language);
    m_inRecord = new QCheckBox(tr("&Add to the record as an annex"), box);
    m_inRecord->setObjectName("inRecord"_L1);
    m_inRecord->setToolTip(tr("The record then contains this text word for word"));
    keepLegible(m_inRecord);
    m_frozen = new TextLabel(TextLabel::Tone::Small, box);
    m_frozen->setObjectName("whyFrozen"_L1);

    auto *choice = new QHBoxLayout;
    choice->setSpacing(unit(this));
    choice->addWidget(m_gaps, 1);
    choice->addWidget(languageLabel);
    choice->addWidget(m_language);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(unit(this), 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_title);
    layout->addWidget(m_use);
    layout->addLayout(choice);
    layout->addWidget(m_text, 1);
    layout->addWidget(basis);
    layout->addWidget(m_inRecord);
    layout->addWidget(m_frozen);
    return box;
}

Language TextsDialog::textLanguage() const
{
    return chosenLanguage(m_language);
}

const ComposedText *TextsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_texts.size()) ? &m_texts[size_t(row)] : nullptr;
}

void TextsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showText();
}

void TextsDialog::reread()
{
    if (!m_session->hasCase()) {
        reject();
        return;
    }
    const ComposedText *before = current();
    const QString key = before ? before->key : QString();
    m_texts = composeTexts(judged());
    const QSignalBlocker quiet(m_list);
    fillList();
    int row = 0;
    for (size_t i = 0; i < m_texts.size(); ++i) {
        if (m_texts[i].key == key)
            row = int(i);
    }
    m_list->setCurrentRow(row);
    m_none->setVisible(m_texts.empty());
    m_split->setVisible(!m_texts.empty());
    showText();
}

// In the window's language: the list is for who works here, not for whom the text is.
void TextsDialog::fillList()
{
    m_list->clear();
    for (const ComposedText &text : m_texts) {
        const bool isKept = isInRecord(m_session->assessment(), text);
        const QString title = text.title.in(windowLanguage());
        const QString subject = text.subject.in(windowLanguage());
        // A title that names its subject says it once.
        const QString name = title.contains(subject)
                                 ? oneLine(title)
                                 : QString(oneLine(title) + u'\n' + oneLine(subject));
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, text.key);
        item->setIcon(isKept ? icon(u"check"_s) : emptyIcon(iconSide(this)));
        const QString state = isKept ? tr("in the record") : tr("not in the record");
        item->setToolTip(state);
        item->setData(Qt::AccessibleTextRole,
                      QString(QString(name).replace(u"\n"_s, u", "_s) + u", "_s + state));
    }
}

void TextsDialog::showText()
{
    const ComposedText *text = current();
    m_copy->setEnabled(text);
    m_save->setEnabled(text);
    m_print->setEnabled(text);
    if (!text)
        return;
    const Catalogue &catalogue = m_session->catalogue();
    const TextHtml html(catalogue, textLanguage(), palette());
    const bool isSame = m_text->property("key").toString() == text->key;
    const int place = isSame ? m_text->verticalScrollBar()->value() : 0;
    m_text->setProperty("key", text->key);
    m_text->setHtml(html.whole(*text));
    m_text->verticalScrollBar()->setValue(place); // where one was reading
    m_title->setText(text->title.in(windowLanguage()));
    m_use->setText(text->use.in(windowLanguage()));
    const int gaps = html.gaps(*text);
    if (gaps > 0)
        m_gaps->set(Role::Serious, tr("%n place(s) to be completed", nullptr, gaps), true);
    else
        m_gaps->set(Role::Fine, tr("No gaps in the text"));
    m_legal->setText(text->legal.in(windowLanguage()) + u" – "_s +
                     catalogue.word(u"confidence."_s + text->confidence).in(windowLanguage()));
    m_sources->setSources(text->sources);
    m_sources->setVisible(!text->sources.isEmpty());
    m_inRecord->setChecked(isInRecord(m_session->assessment(), *text));
    m_inRecord->setEnabled(!m_session->isFrozen() && text->id != textBlockId::processingEntry);
    m_frozen->setVisible(m_session->isFrozen() && !m_session->isReadOnly());
    m_frozen->setText(m_session->isSealed()
                          ? tr("The case is sealed: its record no longer changes.")
                          : tr("The opinion is issued: to change what the record contains, "
                               "withdraw it first."));
}

void TextsDialog::copy()
{
    if (const ComposedText *text = current())
        QGuiApplication::clipboard()->setText(plainText(*text, textLanguage()));
}

void TextsDialog::keep(bool inRecord)
{
    const ComposedText *text = current();
    if (text && !m_messages->check(m_session->setText(QString(text->key), inRecord)))
        showText(); // as it still is
}

JudgedCase TextsDialog::judged() const
{
    return JudgedCase(m_session->catalogue(), m_session->assessment(), m_session->judgement());
}

TextOptions TextsDialog::options() const
{
    return {.language = textLanguage(),
            .paper = m_settings->paper(),
            .programVersion = QStringLiteral(VOTUM_VERSION)};
}

void TextsDialog::saveAs()
{
    const QString name = textFileName(m_session->assessment(), *current(), textLanguage());
    const auto chosen = askForFile(this, m_session->catalogue(),
                                   QDir(m_settings->folder()).filePath(name), Saved::Text);
    if (!chosen)
        return;
    const Result<NamedFile> file = makeText(judged(), *current(), options(), *chosen->format);
    if (m_messages->check(file))
        save(chosen->path, file->bytes, chosen->existing);
}

void TextsDialog::save(const QString &path, const QByteArray &bytes, Existing existing)
{
    if (const Result<void> saved = saveFile(path, bytes, existing); !saved)
        return m_messages->tellNotSaved(
            saved.error(), [this, path, bytes] { save(path, bytes, Existing::Replaced); });
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

Pages TextsDialog::pages() const
{
    return layoutText(judged(), *current(), options());
}

void TextsDialog::print()
{
    const QString name = textFileName(m_session->assessment(), *current(), textLanguage());
    if (const std::unique_ptr<QPrinter> printer = askForPrinter(pages(), 0, name, this))
        m_messages->check(printPages(pages(), 0, *printer));
}

} // namespace votum
