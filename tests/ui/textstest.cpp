// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"
#include "core/catalogue/known.h"
#include "core/texts/textblocks.h"
#include "report/documents/textdocument.h"
#include "ui/assessment/assessmentview.h"
#include "ui/assessment/casedialogs.h"
#include "ui/casetools/textsdialog.h"
#include "ui/desk.h"
#include "ui/document/printpages.h"
#include "ui/printedtext.h"
#include "ui/words/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinter>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The shipped catalogue with two texts of this test instead of its own: one about the case, with a
// gap, and one about each purpose.
const Catalogue &catalogueWithTexts()
{
    static const Catalogue catalogue = [] {
        const QByteArray file = R"({"textBlocks": [
          {"id": "TB-98", "scope": "case", "confidence": "A", "sources": [],
           "title": {"de": "Hinweis an die Kundschaft", "en": "Notice to customers"},
           "use": {"de": "Vor der ersten Nachricht.", "en": "Before the first message."},
           "legal": {"de": "Art. 13 DSGVO", "en": "Art. 13 GDPR"},
           "parts": [
             {"kind": "heading", "text": {"de": "Worum es geht", "en": "What this is about"}},
             {"kind": "paragraph", "text": {"de": "Für {organisation} <b> gilt {?ab wann}.",
                                            "en": "For {organisation} <b> from {?since when}."}},
             {"kind": "item", "text": {"de": "Erstens", "en": "First"}},
             {"kind": "item", "text": {"de": "Zweitens", "en": "Second"}}]},
          {"id": "TB-99", "scope": "purpose", "confidence": "A", "sources": [],
           "title": {"de": "Einwilligung", "en": "Consent"},
           "use": {"de": "Für das Formular.", "en": "For the form."},
           "legal": {"de": "Art. 7 DSGVO", "en": "Art. 7 GDPR"},
           "parts": [
             {"kind": "paragraph", "text": {"de": "Ich willige ein: {purpose}.",
                                            "en": "I agree: {purpose}."}}]}]})";
        std::vector<CatalogueFile> files = shippedCatalogue();
        files.push_back({u"texts-of-the-test.json"_s, file});
        Result<Catalogue> read = parseCatalogue(files);
        Q_ASSERT(read);
        std::erase_if(read->textBlocks, [](const TextBlock &block) {
            return block.id != "TB-98"_L1 && block.id != "TB-99"_L1;
        });
        return *std::move(read);
    }();
    return catalogue;
}

} // namespace

// What to send to customers, staff, department and provider.
class TextsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { start(catalogueWithTexts()); }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
    }

    void theListNamesTextAndSubject()
    {
        open();
        QCOMPARE(keys(), QStringList({u"TB-98"_s, u"TB-99@p:service"_s, u"TB-99@p:mkt"_s}));
        QCOMPARE(list()->item(0)->text(), u"Notice to customers"_s);
        const QString subject = list()->item(1)->text().section(u'\n', 1);
        QVERIFY(!subject.isEmpty());
        QVERIFY(subject != list()->item(2)->text().section(u'\n', 1));
        QTRY_VERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(label(u"textTitle"_s), u"Consent"_s);
        QCOMPARE(label(u"textUse"_s), u"For the form."_s);
        QVERIFY(text()->toPlainText().startsWith(u"Ich willige ein: "_s));
        QVERIFY(label(u"textLegal"_s).startsWith(u"Art. 7 GDPR"_s));
    }

    void aGapStandsOutByColourAndBrackets()
    {
        open();
        const QString words = text()->toPlainText();
        QVERIFY(words.contains(u"Probe GmbH <b> gilt ["_s)); // shown, not read as HTML
        QCOMPARE(marked(*text()->document()).size(), 1);
        const QString gap = marked(*text()->document()).first();
        QVERIFY(gap.startsWith(u'[') && gap.endsWith(u']'));
        QCOMPARE(gapWords(), u"1 place to be completed"_s);
        list()->setCurrentRow(1);
        QVERIFY(marked(*text()->document()).isEmpty());
        QCOMPARE(gapWords(), u"No gaps in the text"_s);
    }

    void copyGivesThePlainText()
    {
        open();
        QTest::mouseClick(button(u"copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), plain(u"TB-98"_s, Language::German));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"– Erstens\n– Zweitens"_s));
    }

    void theLanguageOfTheTextIsNotThatOfTheWindow()
    {
        open();
        QCOMPARE(languages()->currentText(), u"Deutsch"_s);
        QVERIFY(text()->toPlainText().startsWith(u"Worum es geht"_s));
        list()->setCurrentRow(1);
        QTest::keyClick(languages(), Qt::Key_Down);
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(text()->toPlainText().startsWith(u"I agree: "_s));
        QTest::mouseClick(button(u"copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 plain(u"TB-99@p:service"_s, Language::English));
    }

    void theBoxKeepsATextInTheRecord()
    {
        open();
        list()->setCurrentRow(2);
        const QPixmap without = iconOf(2);
        QTest::keyClick(box(), Qt::Key_Space);
        QCOMPARE(m_desk->session.assessment().texts, QStringList(u"TB-99@p:mkt"_s));
        QVERIFY(box()->isChecked());
        QCOMPARE(list()->currentRow(), 2);
        QVERIFY(iconOf(2).toImage() != without.toImage());
        QVERIFY(accessible(2).endsWith(u", in the record"_s));
        list()->setCurrentRow(0);
        QVERIFY(!box()->isChecked());
        list()->setCurrentRow(2);
        QVERIFY(box()->isChecked());
        QTest::keyClick(box(), Qt::Key_Space);
        QVERIFY(m_desk->session.assessment().texts.isEmpty());
        QVERIFY(!box()->isChecked());
        QVERIFY(accessible(2).endsWith(u", not in the record"_s));
        QVERIFY(m_desk->session.undo());
        QVERIFY(box()->isChecked());
    }

    void theEntryOfTheRecordIsAlwaysInIt()
    {
        cleanup();
        start(shippedCatalogueRead());
        open();
        const int row = int(keys().indexOf(textBlockId::processingEntry.toString()));
        list()->setCurrentRow(row);
        QVERIFY(box()->isChecked());
        QVERIFY(!box()->isEnabled());
        QVERIFY(accessible(row).endsWith(u", in the record"_s));
        list()->setCurrentRow(row - 1);
        QVERIFY(!box()->isChecked());
        QVERIFY(box()->isEnabled());
    }

    void itRereadsTheCase()
    {
        open();
        list()->setCurrentRow(2);
        choosePurposes({u"mkt"_s});
        QCOMPARE(keys(), QStringList({u"TB-98"_s, u"TB-99@p:mkt"_s}));
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(m_desk->session.setTitle(u"Newsletter"_s, u"Muster AG"_s));
        list()->setCurrentRow(0);
        QVERIFY(text()->toPlainText().contains(u"Muster AG"_s));
    }

    void frozenItOnlyReads()
    {
        QVERIFY(m_desk->session.setText(u"TB-98"_s, true));
        m_desk->issueOpinion();
        open();
        QVERIFY(!box()->isEnabled());
        QVERIFY(box()->isChecked());
        QVERIFY(label(u"whyFrozen"_s).contains(u"opinion is issued"_s));
        QVERIFY(button(u"copy"_s)->isEnabled());
        m_desk->seal();
        QVERIFY(!box()->isEnabled());
        QVERIFY(label(u"whyFrozen"_s).contains(u"sealed"_s));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
    }

    void withoutTextsItSaysSo()
    {
        Catalogue bare = catalogueWithTexts();
        bare.textBlocks.clear();
        Desk desk(bare);
        QVERIFY(desk.session.openStore(desk.folder.filePath(u"bare.votum"_s)));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QWidget window;
        auto *dialog = new TextsDialog(&desk.session, &desk.settings, &window);
        dialog->show();
        QVERIFY(dialog->findChild<QLabel *>(u"noTexts"_s)->isVisible());
        QVERIFY(!dialog->findChild<QListWidget *>(u"texts"_s)->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>(u"copy"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"print"_s)->isEnabled());
    }

    void itIsPrinted()
    {
        open();
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_desk->folder.filePath(u"text.pdf"_s));
        const Pages pages = dialog()->pages();
        preparePrinter(printer, pages);
        QVERIFY(printPages(pages, 0, printer));
        const QString printed = printedText(printer.outputFileName());
        QVERIFY(printed.contains(u"Worum es geht"_s));
        QVERIFY(printed.contains(u"Zweitens"_s));
        QVERIFY(printed.contains(u"Probe GmbH"_s)); // with its head
    }

    // The very file the command line writes.
    void itIsSavedAsPdf()
    {
        m_desk->settings.set(Setting::Paper, u"letter"_s);
        open();
        list()->setCurrentRow(1);
        QTest::keyClick(languages(), Qt::Key_Down);
        // By the ending typed it is a file to edit.
        saveAs(m_desk->folder.filePath(u"text.docx"_s));
        QFile word(m_desk->folder.filePath(u"text.docx"_s));
        QVERIFY(word.open(QIODevice::ReadOnly) && word.readAll().startsWith("PK"));
        saveAs(m_desk->folder.filePath(u"text.pdf"_s));
        QFile file(m_desk->folder.filePath(u"text.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Session &session = m_desk->session;
        const JudgedCase judged(session.catalogue(), session.assessment(), session.judgement());
        const std::vector<ComposedText> texts = composeTexts(judged);
        QCOMPARE(file.readAll(), *renderText(judged, texts[1],
                                             {.language = Language::English,
                                              .paper = Paper::Letter,
                                              .programVersion = QStringLiteral(VOTUM_VERSION)}));
        auto *messages = dialog()->findChild<MessageBar *>();
        QVERIFY(messages->text().contains(u"text.pdf"_s));
        QCOMPARE(m_desk->settings.folder(), m_desk->folder.path());
        saveAs(u"/proc/text.pdf"_s);
        QVERIFY(messages->text().contains(u"cannot be written"_s));
    }

    void germanThroughout()
    {
        m_translation.speak(Language::German);
        open();
        QCOMPARE(dialog()->windowTitle(), u"Textbausteine"_s);
        QCOMPARE(list()->item(0)->text(), u"Hinweis an die Kundschaft"_s);
        QCOMPARE(gapWords(), u"1 Stelle zu ergänzen"_s);
        for (const QWidget *control :
             {static_cast<QWidget *>(list()), static_cast<QWidget *>(text())})
            QVERIFY(!control->accessibleName().isEmpty());
    }

private:
    void open() const
    {
        m_view->dialogs()->showTexts(&m_desk->settings);
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }
    // Answers the dialog that asks for the file.
    void saveAs(const QString &path) const
    {
        QTimer::singleShot(0, qApp, [path] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            QVERIFY(files->findChild<QLineEdit *>()->text().endsWith(u"_en.pdf"_s));
            files->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
        });
        QTest::mouseClick(button(u"save"_s), Qt::LeftButton);
    }
    void choosePurposes(const QStringList &purposes) const
    {
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = purposes;
        QVERIFY(m_desk->session.answer({u"CTX-01"_s, {}}, answer));
    }
    QString plain(const QString &key, Language language) const
    {
        const Session &session = m_desk->session;
        for (const ComposedText &text : composeTexts(
                 JudgedCase(session.catalogue(), session.assessment(), session.judgement()))) {
            if (text.key == key)
                return plainText(text, language);
        }
        return {};
    }
    void start(const Catalogue &catalogue)
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>(catalogue);
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                           u"whatsapp-consumer"_s));
        choosePurposes({u"service"_s, u"mkt"_s});
        m_view = std::make_unique<AssessmentView>(&m_desk->session);
        m_view->resize(1024, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    // The stretches of a document with a background of their own.
    static QStringList marked(const QTextDocument &document)
    {
        QStringList list;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().hasProperty(QTextFormat::BackgroundBrush))
                    list << it.fragment().text();
            }
        }
        return list;
    }
    TextsDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_view->findChild<TextsDialog *>();
    }
    QStringList keys() const
    {
        QStringList keys;
        for (int row = 0; row < list()->count(); ++row)
            keys << list()->item(row)->data(Qt::UserRole).toString();
        return keys;
    }
    QPixmap iconOf(int row) const { return list()->item(row)->icon().pixmap(16, 16); }
    QString accessible(int row) const
    {
        return list()->item(row)->data(Qt::AccessibleTextRole).toString();
    }
    QString label(const QString &name) const { return dialog()->findChild<QLabel *>(name)->text(); }
    QString gapWords() const
    {
        QString words;
        for (const QLabel *part :
             dialog()->findChild<QWidget *>(u"gaps"_s)->findChildren<QLabel *>())
            words += part->text();
        return words;
    }
    QListWidget *list() const { return dialog()->findChild<QListWidget *>(u"texts"_s); }
    QTextBrowser *text() const { return dialog()->findChild<QTextBrowser *>(u"text"_s); }
    QComboBox *languages() const { return dialog()->findChild<QComboBox *>(u"textLanguage"_s); }
    QCheckBox *box() const { return dialog()->findChild<QCheckBox *>(u"inRecord"_s); }
    QPushButton *button(const QString &name) const
    {
        return dialog()->findChild<QPushButton *>(name);
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<AssessmentView> m_view;
};

QTEST_MAIN(TextsTest)
#include "textstest.moc"
