// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencecheck.h"

#include "roomcheck.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QStringList folders{u".ci"_s,   u"app"_s,          u"packaging"_s, u"resources"_s,
                          u"tests"_s, u"translations"_s, u"ui"_s};
// Pictures and fonts say nothing; the catalogue's data cite the documents of others.
const QSet<QString> foreignSuffixes{u"json"_s, u"png"_s, u"svg"_s, u"ttf"_s, u"ts"_s};

// The text's comments alone, everything else blank.
QString commentsOf(const QString &source)
{
    QString comments = withoutComments(source, false);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'\n')
            comments[i] = comments[i] == source[i] ? u' ' : source[i];
    }
    return comments;
}

class ReferenceCheck
{
public:
    explicit ReferenceCheck(const QString &root) : m_root(root)
    {
        collect(QDirIterator(root, QDir::Files));
        for (const QString &folder : folders)
            collect(QDirIterator(root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories));
    }

    QStringList run()
    {
        for (const QString &path : std::as_const(m_paths))
            check(path);
        m_found.sort();
        return m_found;
    }

private:
    void collect(QDirIterator files)
    {
        while (files.hasNext()) {
            const QString path = QDir(m_root).relativeFilePath(files.next());
            m_names << files.fileName();
            if (!foreignSuffixes.contains(files.fileInfo().suffix()))
                m_paths << path;
        }
    }

    void check(const QString &path)
    {
        static const QRegularExpression document(uR"((?<![\w/.:-])((?:[\w.-]+/)*[\w-]+\.md)\b)"_s);
        static const QRegularExpression source(
            uR"((?<![\w/.:<"-])((?:[\w.-]+/)*[\w-]+\.(?:h|cpp))\b)"_s);
        QFile file(m_root + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QString text = QString::fromUtf8(file.readAll());
        report(path, text, document);
        if (path.endsWith(".md"_L1))
            report(path, text, source);
        else if (path.endsWith(".h"_L1) || path.endsWith(".cpp"_L1))
            report(path, commentsOf(text), source);
    }

    void report(const QString &path, const QString &text, const QRegularExpression &pattern)
    {
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const auto place = match.next();
            if (!exists(path.section(u'/', 0, -2), place.captured(1)))
                m_found << u"%1:%2: %3"_s.arg(path)
                               .arg(text.left(place.capturedStart()).count(u'\n') + 1)
                               .arg(place.captured(1));
        }
    }

    bool exists(const QString &folder, const QString &name) const
    {
        if (!name.contains(u'/') && !name.endsWith(".md"_L1))
            return m_names.contains(name);
        for (const QString &from : {folder, QString(), u"app"_s}) {
            if (QFileInfo::exists(m_root + u'/' + from + u'/' + name))
                return true;
        }
        return false;
    }

    QString m_root;
    QStringList m_paths, m_found;
    QSet<QString> m_names;
};

} // namespace

QStringList findDeadReferences(const QString &root)
{
    return ReferenceCheck(root).run();
}

} // namespace votum
