// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"
#include "export/files.h"
#include "ui/catalogue/owncontentdialog.h"
#include "ui/catalogue/ownentrydialog.h"
#include "ui/desk.h"
#include "ui/words/errorline.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(12, 2), Qt::UTC);

LocalText words(const QString &text)
{
    return {text + u" (deutsch)"_s, text + u" (English)"_s};
}

// One of each kind, as the form holds it.
OwnEntry entryOf(OwnKind kind)
{
    OwnEntry entry{kind, newOwnId(kind, now), {}, {}};
    for (const QString &name : ownTexts(kind))
        entry.texts.insert(name, words(name));
    if (kind == OwnKind::Question)
        entry.codes = {{u"step"_s, u"safeguards"_s},
                       {u"area"_s, u"DOC"_s},
                       {u"bad"_s, u"no"_s},
                       {u"severity"_s, u"PRE"_s},
                       {u"measure"_s, u"M43"_s}};
    if (kind == OwnKind::Measure)
        entry.codes = {{u"for"_s, u"X-13"_s}, {u"kind"_s, u"tech"_s}};
    if (kind == OwnKind::Channel)
        entry.codes = {{u"basedOn"_s, u"sms"_s}, {u"brand"_s, u"SMS"_s}};
    return entry;
}

} // namespace

// The form for the simple cases of own content.
class OwnContentTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatTheFormWritesItReads_data();
    void whatTheFormWritesItReads();
    void aTextIsAddedEditedAndDeleted();
    void aQuestionIsAsked();
    void whatIsMissingIsSaid();
    void aFaultIsToldAndTheWordsStay();
    void whatOthersNeedIsNotDeleted();
    void whatCannotBeWrittenIsTold();
    void whatWasWrittenByHandIsListedOnly();

private:
    void open();
    OwnEntryDialog *add(OwnKind kind);
    void fill(OwnEntryDialog *dialog, const OwnEntry &entry);
    void choose(OwnEntryDialog *dialog, const QString &name, const QString &code);
    QString file() const { return m_path + u'/' + ownFormFile; }
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(); }
    void click(const QString &name) { m_dialog->findChild<QPushButton *>(name)->click(); }
    void confirm(QMessageBox *question);

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::shared_ptr<const Catalogue> m_published;
    QString m_path;
    std::unique_ptr<OwnContentDialog> m_dialog;
};

void OwnContentTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    m_published = std::make_shared<const Catalogue>(shippedCatalogueRead());
    m_path = m_desk->folder.filePath(u"own"_s);
    QVERIFY(QDir().mkpath(m_path));
    open();
}

void OwnContentTest::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void OwnContentTest::open()
{
    m_dialog.reset();
    Result<OwnFolder> folder = OwnFolder::read(m_path, *m_published);
    QVERIFY(folder);
    m_dialog = std::make_unique<OwnContentDialog>(
        m_published, *std::move(folder), u"Works"_s, [] { return now; }, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

OwnEntryDialog *OwnContentTest::add(OwnKind kind)
{
    m_dialog->findChild<QAction *>(u"add."_s + codeOf(kind))->trigger();
    return m_dialog->findChild<OwnEntryDialog *>();
}

void OwnContentTest::choose(OwnEntryDialog *dialog, const QString &name, const QString &code)
{
    auto *box = dialog->findChild<QComboBox *>(name);
    QVERIFY2(box && box->findData(code) >= 0, qPrintable(name + u' ' + code));
    box->setCurrentIndex(box->findData(code));
}

void OwnContentTest::fill(OwnEntryDialog *dialog, const OwnEntry &entry)
{
    for (auto text = entry.texts.begin(); text != entry.texts.end(); ++text) {
        for (const Language language : m_published->languages) {
            auto *field =
                dialog->findChild<QLineEdit *>(text.key() + u'.' + languageCode(language));
            QVERIFY2(field, qPrintable(text.key()));
            field->setText(text->in(language));
        }
    }
    for (auto code = entry.codes.begin(); code != entry.codes.end(); ++code) {
        if (code.key() != "brand"_L1)
            choose(dialog, code.key(), code.value());
    }
}

void OwnContentTest::confirm(QMessageBox *question)
{
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
}

void OwnContentTest::whatTheFormWritesItReads_data()
{
    QTest::addColumn<int>("kind");
    for (const OwnKind kind :
         {OwnKind::Question, OwnKind::Measure, OwnKind::Channel, OwnKind::Text})
        QTest::newRow(qPrintable(codeOf(kind))) << int(kind);
}

void OwnContentTest::whatTheFormWritesItReads()
{
    QFETCH(const int, kind);
    const OwnForm form{{entryOf(OwnKind(kind))}, Overlay{u"Works"_s, u"1"_s, now.date(), {}, {}}};
    const QByteArray bytes = composeOwnForm(form, *m_published);
    QVERIFY(parseOwnForm(bytes) == form);
    QVERIFY(withOverlay(*m_published, {{ownFormFile, bytes}}));
    // And the form that is opened on it changes nothing by being accepted.
    OwnEntry saved;
    OwnEntryDialog dialog(
        *m_published, form.entries.front(),
        [&](const OwnEntry &entry) -> Result<std::vector<LintFinding>> {
            saved = entry;
            return std::vector<LintFinding>();
        },
        nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.accept();
    QVERIFY(saved == form.entries.front());
}

void OwnContentTest::aTextIsAddedEditedAndDeleted()
{
    OwnEntryDialog *dialog = add(OwnKind::Text);
    QVERIFY(dialog);
    fill(dialog, entryOf(OwnKind::Text));
    dialog->accept();
    QVERIFY2(dialog->result() == QDialog::Accepted,
             qPrintable(dialog->findChild<ErrorLine *>()->text()));
    QCOMPARE(list()->count(), 1);
    QVERIFY(list()->item(0)->text().contains(u"title (English)"_s));
    const OwnFolder written = *OwnFolder::read(m_path, *m_published);
    QCOMPARE(written.catalogue->overlay->organisation, u"Works"_s);
    QCOMPARE(written.catalogue->overlay->version, u"2026-05-04"_s);
    QCOMPARE(written.form.entries.size(), size_t(1));
    const QString id = written.form.entries.front().id;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    open(); // as the next day
    list()->setCurrentRow(0);
    click(u"editEntry"_s);
    dialog = m_dialog->findChild<OwnEntryDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"title.en"_s)->setText(u"Another title"_s);
    dialog->accept();
    QCOMPARE(OwnFolder::read(m_path, *m_published)->form.entries.front().id, id);
    QVERIFY(list()->item(0)->text().contains(u"Another title"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    list()->setCurrentRow(0);
    click(u"removeEntry"_s);
    auto *question = m_dialog->findChild<QMessageBox *>(u"deleteQuestion"_s);
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(list()->count(), 1);
    click(u"removeEntry"_s);
    confirm(m_dialog->findChild<QMessageBox *>(u"deleteQuestion"_s));
    QCOMPARE(list()->count(), 0);
    QVERIFY(OwnFolder::read(m_path, *m_published)->form.entries.empty());
}

void OwnContentTest::aQuestionIsAsked()
{
    OwnEntryDialog *dialog = add(OwnKind::Question);
    fill(dialog, entryOf(OwnKind::Question));
    dialog->accept();
    QVERIFY2(dialog->result() == QDialog::Accepted,
             qPrintable(dialog->findChild<ErrorLine *>()->text()));
    const Catalogue with = *OwnFolder::read(m_path, *m_published)->catalogue;
    const Question &question = with.questions.back();
    QVERIFY(isOwnContent(question.id));
    QCOMPARE(question.option(u"no")->finding->severity, Severity::Pre);
    QVERIFY(!question.option(u"yes")->finding);
    QVERIFY(question.text.in(Language::English).startsWith(u"Own question: "_s));
}

void OwnContentTest::whatIsMissingIsSaid()
{
    OwnEntryDialog *dialog = add(OwnKind::Measure);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<ErrorLine *>()->text().contains(u"every field"_s));
    QVERIFY(!QFile::exists(file()));
}

// The same words in both languages: the lint says so at once, and nothing typed is lost.
void OwnContentTest::aFaultIsToldAndTheWordsStay()
{
    OwnEntryDialog *dialog = add(OwnKind::Text);
    OwnEntry entry = entryOf(OwnKind::Text);
    const QString words = u"The same words in both of the languages, and long enough to be told"_s;
    entry.texts.insert(u"body"_s, same(words));
    fill(dialog, entry);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY2(dialog->findChild<ErrorLine *>()->text().contains(u"Not saved"_s),
             qPrintable(dialog->findChild<ErrorLine *>()->text()));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"body.en"_s)->text(), words);
    QVERIFY(!QFile::exists(file()));
    dialog->findChild<QLineEdit *>(u"body.de"_s)
        ->setText(u"Nun auf Deutsch, und damit nicht mehr dasselbe wie im Englischen"_s);
    dialog->accept();
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void OwnContentTest::whatOthersNeedIsNotDeleted()
{
    OwnEntry measure = entryOf(OwnKind::Measure), question = entryOf(OwnKind::Question);
    question.codes.insert(u"measure"_s, measure.id);
    const OwnForm form{{question, measure}, Overlay{u"Works"_s, u"1"_s, now.date(), {}, {}}};
    QVERIFY(saveFile(file(), composeOwnForm(form, *m_published)));
    open();
    list()->setCurrentRow(1);
    click(u"removeEntry"_s);
    confirm(m_dialog->findChild<QMessageBox *>(u"deleteQuestion"_s));
    QVERIFY2(m_dialog->findChild<ErrorLine *>()->text().contains(measure.id),
             qPrintable(m_dialog->findChild<ErrorLine *>()->text()));
    QCOMPARE(OwnFolder::read(m_path, *m_published)->form.entries.size(), size_t(2));
}

void OwnContentTest::whatCannotBeWrittenIsTold()
{
    QVERIFY(QDir(m_path).removeRecursively());
    OwnEntryDialog *dialog = add(OwnKind::Text);
    fill(dialog, entryOf(OwnKind::Text));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<ErrorLine *>()->text().isEmpty());
    QVERIFY(QDir().mkpath(m_path));
    dialog->accept(); // at once, the words are still there
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void OwnContentTest::whatWasWrittenByHandIsListedOnly()
{
    const QString example = QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/overlay");
    for (const QString &name : QDir(example).entryList({u"*.json"_s}, QDir::Files))
        QVERIFY(saveFile(m_path + u'/' + name, *readFile(example + u'/' + name)));
    open();
    QVERIFY(list()->count() >= 5);
    QVERIFY(m_dialog->findChild<QLineEdit *>(u"organisation"_s)->isReadOnly());
    for (int row = 0; row < list()->count(); ++row) {
        list()->setCurrentRow(row);
        QVERIFY(list()->item(row)->text().endsWith(u"written by hand"_s));
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"editEntry"_s)->isEnabled());
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"removeEntry"_s)->isEnabled());
    }
    // The form adds beside it, and says no second time whose it is.
    OwnEntryDialog *dialog = add(OwnKind::Measure);
    fill(dialog, entryOf(OwnKind::Measure));
    dialog->accept();
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
    const OwnFolder folder = *OwnFolder::read(m_path, *m_published);
    QVERIFY(folder.catalogue);
    QVERIFY(!folder.form.header);
    QCOMPARE(folder.catalogue->overlay->organisation, u"Stadtwerke Musterstadt"_s);
}

QTEST_MAIN(OwnContentTest)
#include "owncontenttest.moc"
