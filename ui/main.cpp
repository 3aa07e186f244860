// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/casefile.h"
#include "export/filecheck.h"
#include "session/session.h"
#include "ui/accessiblebuttons.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/programstyle.h"
#include "ui/mainwindow.h"
#include "ui/process/endsignals.h"
#include "ui/process/oneinstance.h"
#include "ui/settings/settings.h"
#include "ui/settingsdialog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSessionManager>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(votum::Main)
};

QString languageCodes()
{
    QStringList codes;
    for (const Language language : allLanguages())
        codes << languageCode(language);
    return codes.join(u", "_s);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Main::tr("Assess whether a messaging channel may be used, and document the decision."));
    parser.addOption({u"store"_s, Main::tr("Open this store."), Main::tr("file")});
    parser.addOption({u"lang"_s, Main::tr("Language of the window: %1.").arg(languageCodes()),
                      Main::tr("language")});
    parser.addPositionalArgument(u"file"_s, Main::tr("The same as --store."),
                                 u"[%1]"_s.arg(Main::tr("file")));
    parser.addHelpOption();
    parser.addVersionOption();
}

// The language is known only after parsing, and the help's words only after the language: so the
// arguments are read twice.
std::optional<Language> languageOption(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(arguments);
    return languageFromCode(parser.value(u"lang"_s));
}

// --help and --version are answered, and the program ended, before a display is looked for.
void answerWithoutDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Translation translation;
    translation.speak(languageOption(arguments).value_or(Settings().language()));
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(arguments);
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp();
}

// On Windows glyphs come from FreeType, as they do elsewhere: the preview and the documents of this
// process are then those that votum-cli makes and that a check makes anew. And the scheme of
// colours is the system's (see ProgramStyle).
void preparePlatform()
{
#ifdef Q_OS_WIN
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:fontengine=freetype:darkmode=2");
#endif
}

} // namespace

int main(int argc, char **argv)
{
    if (const std::optional<int> code = checkAsChild(argc, argv))
        return *code;
    QCoreApplication::setOrganizationName(u"Votum"_s);
    QCoreApplication::setApplicationName(u"votum"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VOTUM_VERSION));
    answerWithoutDisplay(argc, argv);
    preparePlatform();
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Votum"_s);
    QApplication::setDesktopFileName(u"org.votum.Votum"_s);
    QApplication::setWindowIcon(programIcon());
    QApplication::setStyle(new ProgramStyle);
    QApplication::setPalette(programPalette(QApplication::palette()));
    installAccessibleButtons();

    Settings settings;
    if (const int zoom = settings.number(Setting::Zoom); zoom != 100)
        QApplication::setFont(zoomed(QApplication::font(), zoom));
    Translation translation;
    translation.speak(languageOption(QApplication::arguments()).value_or(settings.language()));
    QCommandLineParser parser;
    addOptions(parser);
    QString fault;
    if (!parser.parse(QApplication::arguments()))
        fault = parser.errorText();
    else if (parser.isSet(u"lang"_s) && !languageOption(QApplication::arguments()))
        fault = Main::tr("--lang takes %1.").arg(languageCodes());
    else if (parser.positionalArguments().size() + parser.values(u"store"_s).size() > 1)
        fault = Main::tr("Only one file can be opened.");
    if (!fault.isEmpty()) {
        std::fputs(qPrintable(fault + u'\n'), stderr);
        return 2;
    }

    QString file = parser.value(u"store"_s);
    if (file.isEmpty())
        file = parser.positionalArguments().value(0);
    if (!file.isEmpty())
        file = QFileInfo(file).absoluteFilePath();
    OneInstance instance(settings.instanceFolder());
    if (instance.handOver(file))
        return 0;

    const Result<CatalogueAtStart> start = catalogueAtStart(settings);
    if (!start) { // a broken build: there are no words yet to say it better
        std::fputs(qPrintable(start.error().arguments.join(u": "_s) + u'\n'), stderr);
        return 1;
    }
    Session session(*start->catalogue, [] { return QDateTime::currentDateTimeUtc(); });
    useSettings(session, settings);
    MainWindow window(&session, &settings, &translation);
    EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, [&window] {
        window.mayEnd(false);
        QApplication::exit();
    });
    // The end of the session; on Windows too.
    QObject::connect(
        &application, &QGuiApplication::commitDataRequest, &window,
        [&window](QSessionManager &manager) {
            const bool mayAsk = manager.allowsInteraction();
            if (!window.mayEnd(mayAsk))
                manager.cancel();
            if (mayAsk)
                manager.release();
        },
        Qt::DirectConnection);
    QObject::connect(&instance, &OneInstance::handedOver, &window, &MainWindow::openFile);
    // A case file is seen in the store it may be taken into.
    const bool isCase = !file.isEmpty() && isCaseFile(file);
    if (window.openStore(file.isEmpty() || isCase ? settings.storePath() : file))
        window.tellCatalogue(*start);
    window.tellUnsaved();
    window.tellSettings();
    window.tellTour();
    window.tellNews(QStringLiteral(VOTUM_VERSION));
    window.show();
    if (isCase)
        window.openFile(file);
    return QApplication::exec();
}
