// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/passphraseentry.h"

#include "secret/lockedfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qint64 mostBytes = 4096;

Result<Passphrase> fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    QByteArray line;
    line.reserve(mostBytes); // or what it outgrows is left behind
    while (line.size() < mostBytes && !line.contains('\n')) {
        const QByteArray more = file.read(1);
        if (more.isEmpty())
            break;
        line += more;
    }
    return Passphrase::firstLineOf(line);
}

// The terminal itself, whatever the standard streams are; its echo comes back in any case.
#ifdef Q_OS_WIN
class Terminal
{
public:
    Terminal() : m_in(open(L"CONIN$")), m_out(open(L"CONOUT$"))
    {
        m_isSilent = GetConsoleMode(m_in, &m_before) &&
                     SetConsoleMode(m_in, (m_before | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) &
                                              ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~Terminal()
    {
        if (m_isSilent)
            SetConsoleMode(m_in, m_before);
        for (const HANDLE handle : {m_in, m_out}) {
            if (handle != INVALID_HANDLE_VALUE)
                CloseHandle(handle);
        }
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    bool isThere() const { return m_isSilent; }
    Passphrase ask(const QString &question)
    {
        say(question + u' ');
        QString line(mostBytes, u'\0');
        DWORD size = 0;
        if (!ReadConsoleW(m_in, line.data(), DWORD(line.size()), &size, nullptr))
            size = 0;
        while (size > 0 && (line[size - 1] == u'\n' || line[size - 1] == u'\r'))
            --size;
        line.truncate(qsizetype(size));
        const Passphrase passphrase(line);
        SecureZeroMemory(line.data(), size * sizeof(QChar));
        say(u"\n"_s);
        return passphrase;
    }

private:
    static HANDLE open(const wchar_t *name)
    {
        return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                           nullptr, OPEN_EXISTING, 0, nullptr);
    }
    void say(const QString &words)
    {
        DWORD written = 0;
        WriteConsoleW(m_out, words.utf16(), DWORD(words.size()), &written, nullptr);
    }

    HANDLE m_in, m_out;
    DWORD m_before = 0;
    bool m_isSilent = false;
};
#else
class Terminal
{
public:
    Terminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_descriptor < 0 || tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_isSilent = tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~Terminal()
    {
        if (m_isSilent)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    bool isThere() const { return m_isSilent; }
    Passphrase ask(const QString &question)
    {
        say((question + u' ').toLocal8Bit());
        QByteArray line(mostBytes, '\0');
        const ssize_t size = ::read(m_descriptor, line.data(), size_t(line.size()));
        line.truncate(std::max<ssize_t>(0, size));
        say("\n");
        return Passphrase::firstLineOf(line);
    }

private:
    void say(const QByteArray &words)
    {
        (void)!::write(m_descriptor, words.constData(), size_t(words.size()));
    }

    int m_descriptor;
    termios m_before{};
    bool m_isSilent = false;
};
#endif

Result<Passphrase> asked(const QString &question, const QString &again = {})
{
    Terminal terminal;
    if (terminal.isThere()) {
        const Passphrase passphrase = terminal.ask(question);
        if (!again.isEmpty() &&
            !std::ranges::equal(terminal.ask(again).bytes(), passphrase.bytes()))
            return Error{u"passphraseDiffers"_s, {}, {}};
        return passphrase;
    }
    return Error{u"passphraseNoTerminal"_s, {}, {}};
}

} // namespace

Result<Passphrase> passphraseToLock(const Arguments &arguments)
{
    const QString path = arguments.value(u"passphrase-file"_s);
    if (path.isEmpty() && !arguments.has(u"passphrase"_s))
        return Passphrase();
    Result<Passphrase> given =
        path.isEmpty() ? asked(CommandText::tr("Passphrase:"), CommandText::tr("Once more:"))
                       : fromFile(path);
    if (given && given->letters() < Passphrase::leastLetters)
        return Error{u"passphraseShort"_s, {QString::number(Passphrase::leastLetters)}, {}};
    return given;
}

Result<Passphrase> passphraseToOpen(const Arguments &arguments, const QStringList &paths)
{
    if (std::none_of(paths.begin(), paths.end(), isLockedFile))
        return Passphrase();
    const QString path = arguments.value(u"passphrase-file"_s);
    return path.isEmpty() ? asked(CommandText::tr("Passphrase:")) : fromFile(path);
}

} // namespace votum
