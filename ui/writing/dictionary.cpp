// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/dictionary.h"

#include "ui/writing/wordspans.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <hunspell.hxx>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

std::string nativePath(const QString &path)
{
#ifdef Q_OS_WIN // so marked it is taken as UTF-8
    return QString(u"\\\\?\\"_s + QDir::toNativeSeparators(path)).toStdString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

QString lowerFirst(const QString &word)
{
    return word.left(1).toLower() + word.mid(1);
}

// As dictionaries write them.
QString plain(QString word)
{
    return word.replace(u'’', u'\'').replace(u'‐', u'-').replace(u'‑', u'-');
}

} // namespace

QStringList Dictionary::systemFolders()
{
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                                    u"hunspell"_s, QStandardPaths::LocateDirectory);
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                         QStandardPaths::LocateDirectory);
    return folders;
}

QString Dictionary::find(Language language, const QStringList &folders)
{
    const LanguageInfo &info = languageInfo(language);
    const QString code = info.code;
    for (const QString &folder : folders) {
        const QDir dir(folder);
        QStringList files = dir.entryList({code + ".aff"_L1, code + "_*.aff"_L1}, QDir::Files);
        const QString own = info.locale.name() + ".aff"_L1;
        std::ranges::stable_partition(files, [own](const QString &file) { return file == own; });
        for (const QString &file : std::as_const(files)) {
            const QString path = dir.filePath(file.chopped(4));
            if (QFile::exists(path + ".dic"_L1))
                return path;
        }
    }
    return {};
}

Dictionary::Dictionary(const QString &path, QSet<QString> besides)
    : m_words(std::make_unique<Hunspell>(nativePath(path + ".aff"_L1).c_str(),
                                         nativePath(path + ".dic"_L1).c_str()))
    , m_besides(std::move(besides))
    , m_encode(m_words->get_dict_encoding().c_str())
    , m_decode(m_words->get_dict_encoding().c_str())
{
}

Dictionary::~Dictionary() = default;

bool Dictionary::hasWord(const QString &word)
{
    m_encode.resetState(); // it remembers an error
    const QByteArray bytes = m_encode(word);
    return !m_encode.hasError() && m_words->spell(bytes.toStdString());
}

bool Dictionary::knowsPart(const QString &part)
{
    const QString bare = part.endsWith(u'-') ? part.chopped(1) : part;
    return bare.size() < 2 || m_besides.contains(bare) || m_besides.contains(lowerFirst(bare)) ||
           hasWord(part) || hasWord(bare);
}

bool Dictionary::knows(const QString &word)
{
    if (!m_encode.isValid() || knowsPart(plain(word)))
        return true;
    const QStringList parts = partsOf(plain(word));
    return parts.size() > 1 &&
           std::ranges::all_of(parts, [this](const QString &part) { return knowsPart(part); });
}

QStringList Dictionary::proposals(const QString &word)
{
    QStringList proposals;
    if (!m_encode.isValid() || !m_decode.isValid())
        return proposals;
    m_encode.resetState();
    const QByteArray bytes = m_encode(plain(word));
    if (m_encode.hasError())
        return proposals;
    for (const std::string &found : m_words->suggest(bytes.toStdString()))
        proposals << QString(m_decode(QByteArrayView(found.data(), qsizetype(found.size()))));
    return proposals;
}

} // namespace votum
