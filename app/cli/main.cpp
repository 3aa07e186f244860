// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/plainoutput.h"
#include "core/catalogue/cataloguereader.h"
#include "export/filecheck.h"
#include "resources/resources.h"

#include <QFile>
#include <QGuiApplication>
#include <QTranslator>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

Language wantedLanguage(const QStringList &arguments)
{
    const qsizetype place = arguments.indexOf(u"--lang"_s);
    QString code = place >= 0 ? arguments.value(place + 1) : QString();
    for (const QString &argument : arguments) {
        if (argument.startsWith("--lang="_L1))
            code = argument.mid(7);
    }
    return languageFromCode(code).value_or(languageOf(QLocale::system()));
}

// Whether somebody reads the errors as they come. What is written is UTF-8 and has the same bytes
// on every system.
#ifdef Q_OS_WIN
constexpr const char *user = "USERNAME";

bool prepareOutput()
{
    SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY);
    return _isatty(_fileno(stderr)) != 0;
}
#else
constexpr const char *user = "USER";

bool prepareOutput()
{
    return isatty(STDERR_FILENO) == 1;
}
#endif

QtMessageHandler usualHandler = nullptr;

// Without a session of one's own, as in a job or a container, Qt warns of a folder nobody uses
// here.
void withoutRuntimeFolder(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith("QStandardPaths: XDG_RUNTIME_DIR"_L1))
        usualHandler(type, context, text);
}

} // namespace

int main(int argc, char **argv)
{
    if (const std::optional<int> code = checkAsChild(argc, argv))
        return *code;
    // Fonts need a GUI application; a screen is not needed.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    usualHandler = qInstallMessageHandler(withoutRuntimeFolder);
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"votum-cli"_s);
    const bool isErrTerminal = prepareOutput();
    QFile target;
    if (!target.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return JobFailed;
    PlainOutput plain(&target);
    QTextStream out(&plain), err(stderr);
    const Result<Catalogue> catalogue =
        parseCatalogue(shippedCatalogue(), shippedCatalogueSha256());
    if (!catalogue) {
        err << catalogue.error().arguments.join(u": "_s) << '\n';
        return JobFailed;
    }
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const Language language = wantedLanguage(arguments);
    QTranslator translator;
    if (translator.load(u":/translations/votum-cli_"_s + languageCode(language)))
        QCoreApplication::installTranslator(&translator);
    CommandContext context{.catalogue = *catalogue,
                           .clock = [] { return QDateTime::currentDateTimeUtc(); },
                           .out = out,
                           .err = err,
                           .language = language,
                           .author = qEnvironmentVariable(user, u"votum-cli"_s),
                           .errIsTerminal = isErrTerminal};
    return runCommandLine(context, arguments);
}
