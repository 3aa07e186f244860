// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings.h"
#include "report/verify/verify.h"
#include "ui/desk.h"
#include "ui/document/reportview.h"
#include "ui/document/stationerydialog.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/mainwindow.h"
#include "ui/settingsdialog.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

// Presets and locks of the administration, what cannot be used, and the dialog.
class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // What lies beside settings in a file of their own travels with them; the rest stays where it
    // is.
    void whatLiesBesideIsFoundAgain()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"E"_s), moved = home.filePath(u"F"_s);
        QVERIFY(QDir().mkpath(folder));
        {
            Settings settings(folder + u"/votum.conf"_s);
            settings.setStorePath(folder + u"/mandant/store.votum"_s);
            settings.setCatalogue(settings.catalogueRoot() + u"/2026.11.8"_s);
            settings.set(Setting::BackupFolder,
                         settings.value(Setting::BackupFolder) + u"/daily"_s);
            settings.setOverlay(settings.overlayRoot() + u"/1"_s, u"/srv/overlay"_s);
            QCOMPARE(settings.storePath(), folder + u"/mandant/store.votum"_s);
        }
        QVERIFY(QDir().rename(folder, moved));
        Settings settings(moved + u"/votum.conf"_s);
        QCOMPARE(settings.storePath(), moved + u"/mandant/store.votum"_s);
        QCOMPARE(settings.catalogue(), moved + u"/catalogue/2026.11.8"_s);
        QCOMPARE(settings.value(Setting::BackupFolder), moved + u"/backups/daily"_s);
        settings.set(Setting::BackupFolder, u"/srv/backups"_s);
        QCOMPARE(settings.value(Setting::BackupFolder), u"/srv/backups"_s);
        QCOMPARE(settings.overlay(), moved + u"/overlay/1"_s);
        QCOMPARE(settings.overlayFolder(), u"/srv/overlay"_s);
        settings.setCatalogue({});
        QCOMPARE(settings.catalogue(), QString());
    }

    void presetsHoldUntilOneSetsAnother()
    {
        write(system(), "[author]\norganisation=Stadtwerke Probe, Abteilung 3\n"
                        "[files]\npaper=letter\n[store]\nbackupsKept=30\n");
        Settings settings = made();
        QCOMPARE(settings.value(Setting::Organisation), u"Stadtwerke Probe, Abteilung 3"_s);
        QCOMPARE(settings.paper(), Paper::Letter);
        QCOMPARE(settings.number(Setting::BackupsKept), 30);
        QCOMPARE(settings.number(Setting::Zoom), 100); // nobody has set it
        settings.set(Setting::Paper, u"a4"_s);
        settings.set(Setting::Organisation, u"Amt"_s);
        QCOMPARE(made().paper(), Paper::A4); // remembered
        QCOMPARE(made().value(Setting::Organisation), u"Amt"_s);
        settings.set(Setting::Organisation, {});
        QCOMPARE(settings.value(Setting::Organisation), u"Stadtwerke Probe, Abteilung 3"_s);
        QVERIFY(settings.faults().empty());
    }

    void whatIsLockedHoldsWhateverOneHasSet()
    {
        write(own(), "[files]\npaper=a4\n[review]\nmonths=6\n");
        write(system(), "[General]\nlocked=files/paper, review/months\n[files]\npaper=letter\n");
        Settings settings = made();
        QVERIFY(settings.isLocked(Setting::Paper));
        QVERIFY(!settings.isLocked(Setting::Organisation));
        QCOMPARE(settings.paper(), Paper::Letter);
        QCOMPARE(settings.reviewPeriods().usual, 12); // locked without a preset: the program's own
        settings.set(Setting::Paper, u"a4"_s);
        QCOMPARE(settings.paper(), Paper::Letter);
        QCOMPARE(QSettings(own(), QSettings::IniFormat).value("files/paper"_L1).toString(),
                 u"a4"_s);
        write(system(), "");
        QCOMPARE(made().paper(), Paper::A4); // what one had set is there again
    }

    void whatCannotBeUsedFallsBackAndIsTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QByteArray &file, const QString &key,
                            const QString &value) { QTest::newRow(name) << file << key << value; };
        row("no paper", "[files]\npaper=a5\n", u"files/paper"_s, u"a5"_s);
        row("no language", "[window]\nlanguage=xx\n", u"window/language"_s, u"xx"_s);
        row("too small", "[window]\nzoom=79\n", u"window/zoom"_s, u"79"_s);
        row("too large", "[window]\nzoom=201\n", u"window/zoom"_s, u"201"_s);
        row("two of one number", "[files]\nnumbering={number}\n", u"files/numbering"_s,
            u"{number}"_s);
        row("no number", "[store]\nbackupsKept=many\n", u"store/backupsKept"_s, u"many"_s);
    }
    void whatCannotBeUsedFallsBackAndIsTold()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, key);
        QFETCH(QString, value);
        const Settings without = made();
        std::map<Setting, QString> before;
        for (const SettingInfo &info : settingTable())
            before[info.setting] = without.value(info.setting);
        for (const QString &path : {own(), system()}) {
            write(own(), "");
            write(system(), "");
            write(path, file);
            const Settings settings = made();
            for (const SettingInfo &info : settingTable())
                QCOMPARE(settings.value(info.setting), before[info.setting]);
            QVERIFY((settings.faults() == std::vector{SettingFault{path, key, value}}));
        }
    }

    void aLockOfNothingIsTold()
    {
        write(system(), "[General]\nlocked=files/papers\n");
        QVERIFY((made().faults() ==
                 std::vector{SettingFault{system(), u"locked"_s, u"files/papers"_s}}));
        write(system(), "[General]\nlocked=window/zoom\n[window]\nzoom=huge\n");
        QCOMPARE(made().number(Setting::Zoom), 100);
    }

    // Beside one's own settings a folder may lie, beside those of the system none.
    void aPresetFolderIsOneFromTheRootOn()
    {
        write(system(), "[store]\nbackups=backups\n");
        QCOMPARE(made().value(Setting::BackupFolder), m_folder->filePath(u"backups"_s));
        QVERIFY((made().faults() ==
                 std::vector{SettingFault{system(), u"store/backups"_s, u"backups"_s}}));
    }

    void theWindowSaysWhatCannotBeUsed()
    {
        write(own(), "[files]\npaper=a5\n");
        Desk desk;
        Settings settings = made();
        MainWindow window(&desk.session, &settings, &m_translation);
        window.tellSettings();
        const QString told = messages(window);
        QVERIFY2(told.contains(u"files/paper"_s) && told.contains(u"“a5”"_s), qPrintable(told));
    }

    // Everything in the table has a field, and what is changed there holds.
    void theDialogSetsEverythingInTheTable()
    {
        Settings settings = made();
        auto dialog = std::make_unique<SettingsDialog>(&settings, shippedCatalogueRead(), nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QSignalSpy changed(dialog.get(), &SettingsDialog::changed);
        for (const SettingInfo &info : settingTable()) {
            QCOMPARE(&settingInfo(info.setting), &info);
            auto *editor = dialog->findChild<QWidget *>(info.key);
            QVERIFY2(editor, info.key.data());
            QVERIFY(editor->isEnabled());
            if (auto *number = qobject_cast<QSpinBox *>(editor)) {
                QCOMPARE(number->value(), settings.number(info.setting));
                QCOMPARE(number->minimum(), info.least);
                QCOMPARE(number->maximum(), info.most);
                number->setValue(info.most);
            } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
                QCOMPARE(choice->currentData().toString(), settings.value(info.setting));
                choice->setCurrentIndex(choice->count() - 1 - (choice->currentIndex() > 0));
            } else {
                auto *line = qobject_cast<QLineEdit *>(editor);
                line->setText(info.kind == SettingInfo::Folder
                                  ? m_folder->filePath(u"new/backups"_s)
                              : info.kind == SettingInfo::File      ? logo({8, 4})
                              : info.kind == SettingInfo::Numbering ? u"A-{year}-{number}"_s
                                                                    : u"Wort "_s + info.key);
            }
        }
        ok(dialog.get())->click();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!dialog->isVisible());
        const Settings again = made();
        QCOMPARE(again.author(), u"Wort author/name"_s);
        QCOMPARE(again.value(Setting::Place), u"Wort author/place"_s);
        QCOMPARE(again.paper(), Paper::Letter);
        QVERIFY(again.paperLanguage());
        QCOMPARE(again.number(Setting::Zoom), 200);
        QVERIFY(again.reviewPeriods() == (ReviewPeriods{60, 60, 60}));
        QCOMPARE(again.value(Setting::BackupFolder), m_folder->filePath(u"new/backups"_s));
        QVERIFY(QFileInfo(again.value(Setting::BackupFolder)).isDir());
        QCOMPARE(again.value(Setting::LetterheadLogo), logo({8, 4}));
        QCOMPARE(again.value(Setting::Numbering), u"A-{year}-{number}"_s);
        QVERIFY(again.faults().empty());
    }

    void aPatternOfNumbersIsShownByExample()
    {
        Settings settings = made();
        auto *dialog = new SettingsDialog(&settings, shippedCatalogueRead(), nullptr);
        dialog->show();
        auto *line = dialog->findChild<QLineEdit *>(u"files/numbering"_s);
        const QString year = QString::number(shippedCatalogueRead().asOf.year());
        QCOMPARE(line->text(), u"{year}-{number}"_s);
        QVERIFY(line->accessibleDescription().endsWith(year + u"-0007"_s));
        line->setText(u"DSB-{number}"_s);
        QVERIFY(!line->accessibleDescription().contains(u"0007"_s));
        ok(dialog)->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(line->isVisible()); // its page is in front
        QVERIFY(dialog->findChild<ErrorLine *>()->text().contains(u"DSB-{number}"_s));
        line->setText(u"DSB-{year}-{number}"_s);
        QVERIFY(line->accessibleDescription().endsWith(u"DSB-"_s + year + u"-0007"_s));
        ok(dialog)->click();
        Desk desk;
        useSettings(desk.session, settings);
        QVERIFY(desk.session.openStore(desk.path()));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QVERIFY(desk.session.assessment().fileNumber.startsWith(u"DSB-2"_s));
    }

    void whatIsNotChangedIsNotSet()
    {
        Settings settings = made();
        auto *dialog = new SettingsDialog(&settings, shippedCatalogueRead(), nullptr);
        dialog->show();
        dialog->findChild<QSpinBox *>(u"window/zoom"_s)->setValue(150);
        ok(dialog)->click();
        QCOMPARE(QSettings(own(), QSettings::IniFormat).allKeys(), QStringList(u"window/zoom"_s));
    }

    void whatIsLockedIsShownWithItsReason()
    {
        write(system(), "[General]\nlocked=files/paper,store/backups\n[files]\npaper=letter\n");
        Settings settings = made();
        auto dialog = std::make_unique<SettingsDialog>(&settings, shippedCatalogueRead(), nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        auto *paper = dialog->findChild<QComboBox *>(u"files/paper"_s);
        QVERIFY(!paper->isEnabled());
        QCOMPARE(paper->currentData().toString(), u"letter"_s);
        QVERIFY(paper->accessibleDescription().contains(QDir::toNativeSeparators(system())));
        QVERIFY(!dialog->findChild<QLineEdit *>(u"store/backups"_s)->isEnabled());
        QVERIFY(dialog->findChild<QSpinBox *>(u"store/backupsKept"_s)->isEnabled());
        int reasons = 0;
        for (const TextLabel *label : dialog->findChildren<TextLabel *>())
            reasons += label->text() == paper->accessibleDescription();
        QCOMPARE(reasons, 2);
        // And where else it could be chosen.
        Desk desk;
        MessageBar messages(desk.session.catalogue());
        QVERIFY(desk.session.openStore(desk.path()));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        ReportView view(&desk.session, &settings, &messages);
        view.show();
        QVERIFY(!view.findChild<QComboBox *>(u"paper"_s)->isEnabled());
        QCOMPARE(view.findChild<QComboBox *>(u"paper"_s)->currentData().toInt(),
                 int(Paper::Letter));
    }

    void aFolderThatTakesNothingIsRefused_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("relative") << u"backups"_s;
        QTest::newRow("below a file") << u"%1/votum.ini/backups"_s;
    }
    void aFolderThatTakesNothingIsRefused()
    {
        QFETCH(QString, folder);
        write(own(), "[window]\nzoom=120\n");
        Settings settings = made();
        auto *dialog = new SettingsDialog(&settings, shippedCatalogueRead(), nullptr);
        dialog->show();
        const QString before = settings.value(Setting::BackupFolder);
        auto *line = dialog->findChild<QLineEdit *>(u"store/backups"_s);
        line->setText(folder.contains(u'%') ? folder.arg(m_folder->path()) : folder);
        dialog->findChild<QSpinBox *>(u"window/zoom"_s)->setValue(130);
        ok(dialog)->click();
        QVERIFY(dialog->isVisible()); // what was entered is kept, nothing is set
        QVERIFY(line->isVisible());
        QVERIFY(dialog->findChild<ErrorLine *>()->isVisible());
        QCOMPARE(settings.value(Setting::BackupFolder), before);
        QCOMPARE(settings.number(Setting::Zoom), 120);
        line->setText(QDir::toNativeSeparators(before));
        ok(dialog)->click();
        QCOMPARE(settings.number(Setting::Zoom), 130);
    }

    void aLogoThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QSize>("size"); // of one that is there
        QTest::addColumn<QString>("words");
        QTest::newRow("not described") << QString() << QSize(8, 4) << QString();
        QTest::newRow("not there") << u"/no/such/logo.png"_s << QSize() << u"x"_s;
        QTest::newRow("relative") << u"logo.png"_s << QSize() << u"x"_s;
        QTest::newRow("too large") << QString() << QSize(4001, 1) << u"x"_s;
    }
    void aLogoThatIsNoneIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(QSize, size);
        QFETCH(QString, words);
        Settings settings = made();
        auto *dialog = new SettingsDialog(&settings, shippedCatalogueRead(), nullptr);
        dialog->show();
        auto *line = dialog->findChild<QLineEdit *>(u"letterhead/logo"_s);
        auto *text = dialog->findChild<QLineEdit *>(u"letterhead/logoText"_s);
        line->setText(size.isEmpty() ? path : logo(size));
        text->setText(words);
        ok(dialog)->click();
        QVERIFY(dialog->isVisible() && line->isVisible());
        QVERIFY(dialog->findChild<ErrorLine *>()->isVisible());
        QVERIFY(settings.value(Setting::LetterheadLogo).isEmpty());
        line->setText(logo({8, 4}));
        text->setText(u"A square"_s);
        ok(dialog)->click();
        QCOMPARE(settings.value(Setting::LetterheadLogo), logo({8, 4}));
    }

    // The settings propose it, the preview's dialog chooses otherwise, and a logo that is gone is
    // told instead of left out.
    void documentsTakeTheLetterhead()
    {
        Settings settings = made();
        settings.set(Setting::LetterheadName, u"Lindenau GmbH"_s);
        settings.set(Setting::LetterheadMark, u"Confidential"_s);
        Desk desk;
        MessageBar messages(desk.session.catalogue());
        QVERIFY(desk.session.openStore(desk.path()));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        ReportView view(&desk.session, &settings, &messages);
        view.show();
        const auto added = [&view] {
            const Result<NamedFile> file = view.file();
            return file ? verifyPdf(file->bytes, QStringLiteral(VOTUM_VERSION))->added
                        : QStringList(file.error().code);
        };
        QCOMPARE(added(), (QStringList{u"Lindenau GmbH"_s, u"Confidential"_s}));
        view.chooseStationery();
        auto *dialog = view.findChild<StationeryDialog *>();
        dialog->findChild<QCheckBox *>(u"letterhead"_s)->setChecked(false);
        dialog->findChild<QComboBox *>(u"mark"_s)->setCurrentText(u"Internal"_s);
        dialog->findChild<QPlainTextEdit *>(u"distribution"_s)
            ->setPlainText(u" Board \n\nWorks  council"_s);
        dialog->accept();
        QCOMPARE(added(), (QStringList{u"Internal"_s, u"Board"_s, u"Works council"_s}));
        settings.set(Setting::LetterheadLogo, u"/no/such/logo.png"_s);
        settings.set(Setting::LetterheadLogoText, u"x"_s);
        const StationeryChoice whole = proposedStationery(settings);
        QCOMPARE(stationeryOf(settings, whole).error().code, u"fileUnreadable"_s);
        QVERIFY(stationeryOf(settings, {false, {}, {}})->isEmpty());
    }

    void whatIsSetIsProposed()
    {
        Settings settings = made();
        settings.set(Setting::Author, u"Dora Schutz"_s);
        settings.set(Setting::Function, u"Datenschutzbeauftragte"_s);
        settings.set(Setting::Place, u"Lindenau"_s);
        settings.set(Setting::ReviewMonths, u"18"_s);
        Desk desk;
        useSettings(desk.session, settings);
        QCOMPARE(desk.session.author(), u"Dora Schutz"_s);
        QCOMPARE(desk.session.proposals().function, u"Datenschutzbeauftragte"_s);
        QCOMPARE(desk.session.proposals().place, u"Lindenau"_s);
        QCOMPARE(proposedReview({}, QDate(2026, 5, 4), desk.session.proposals().review),
                 QDate(2027, 11, 4));
    }

    void everythingFollowsTheSizeOfTheFont()
    {
        QWidget usual, large;
        large.setFont(zoomed(usual.font(), 200));
        QVERIFY(std::abs(unit(&large) - 2 * unit(&usual)) <= 1);
        QFont inPixels;
        inPixels.setPixelSize(10);
        QCOMPARE(zoomed(inPixels, 150).pixelSize(), 15);
    }

    void ctrlCommaOpensItAndTheLanguageChangesAtOnce()
    {
        Desk desk;
        Settings settings = made();
        settings.set(Setting::WindowLanguage, u"en"_s);
        MainWindow window(&desk.session, &settings, &m_translation);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = window.findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *language = dialog->findChild<QComboBox *>(u"window/language"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        dialog->findChild<QLineEdit *>(u"author/name"_s)->setText(u"Dora Schutz"_s);
        ok(dialog)->click();
        QCOMPARE(windowLanguage(), Language::German);
        QCOMPARE(desk.session.author(), u"Dora Schutz"_s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(window.findChild<QAction *>(u"settings"_s)->text().startsWith(u"&Einstellungen"_s));
    }

    // The administration finds every key, with what it takes, where it is told of.
    void everyKeyIsDocumented()
    {
        QFile readme(QStringLiteral(VOTUM_SOURCE_DIR) + "/README.md"_L1);
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(readme.readAll());
        for (const SettingInfo &info : settingTable()) {
            const qsizetype at = text.indexOf(u"| `%1` |"_s.arg(info.key));
            QVERIFY2(at >= 0, info.key.data());
            const QString line = text.mid(at, text.indexOf(u'\n', at) - at);
            if (info.kind == SettingInfo::Number)
                QVERIFY2(line.contains(u"%1 to %2"_s.arg(info.least).arg(info.most)),
                         qPrintable(line));
            for (const QString &code : info.codes ? info.codes() : QStringList())
                QVERIFY2(line.contains(u"`%1`"_s.arg(code)), qPrintable(line));
        }
    }

private:
    QString own() const { return m_folder->filePath(u"votum.ini"_s); }
    QString system() const { return m_folder->filePath(u"system.ini"_s); }
    Settings made() const { return Settings(own(), system()); }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QString logo(QSize size) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_folder->filePath(u"logo.png"_s);
        return image.save(path) ? path : QString();
    }
    static QPushButton *ok(const QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    static QString messages(const QWidget &window)
    {
        QStringList told;
        for (const MessageBar *bar : window.findChildren<MessageBar *>()) {
            for (const QLabel *label : bar->findChildren<QLabel *>())
                told << label->text();
        }
        return told.join(u'\n');
    }

    Translation m_translation;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(SettingsTest)
#include "settingstest.moc"
