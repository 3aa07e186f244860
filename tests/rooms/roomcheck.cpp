#include "roomcheck.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList words(const QString &cell)
{
    static const QRegularExpression word(u"[A-Za-z]+"_s);
    QStringList result;
    for (auto match = word.globalMatch(cell); match.hasNext();)
        result << match.next().captured();
    return result;
}

// Where the literal or comment that starts at `at` ends; `at` if none starts there.
qsizetype literalEnd(const QString &source, qsizetype at)
{
    static const QRegularExpression literal(
        uR"re(R"([^(]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')re"_s);
    if (!u"R\"'"_s.contains(source[at]))
        return at;
    const auto match = literal.match(source, at, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.capturedEnd() : at;
}

qsizetype commentEnd(const QString &source, qsizetype at)
{
    const QStringView rest = QStringView(source).mid(at);
    const bool isLine = rest.startsWith("//"_L1);
    if (!isLine && !rest.startsWith("/*"_L1))
        return at;
    const qsizetype end = isLine ? source.indexOf(u'\n', at) : source.indexOf("*/"_L1, at + 2);
    return end < 0 ? source.size() : isLine ? end : end + 2;
}

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (text[i] != u'\n')
            text[i] = u' ';
}

class SourceCheck
{
public:
    SourceCheck(const std::vector<Room> &rooms, const QString &root, const QString &qtHeaders)
        : m_rooms(rooms), m_root(root), m_qtHeaders(qtHeaders)
    {
        for (const Room &room : rooms) {
            if (!room.path.contains(u'.'))
                m_names << room.path.section(u'/', -1);
            m_libraries << room.libraries;
        }
    }

    QStringList check(const QString &path)
    {
        m_path = path;
        m_room = roomOf(path);
        m_found.clear();
        if (!m_room) {
            complain(1, u"stands in no room of ARCHITECTURE.md"_s);
            return m_found;
        }
        const QString source = read(m_root + u'/' + path);
        checkIncludes(withoutComments(source, false));
        checkWords(withoutComments(source, false), withoutComments(source, true));
        return m_found;
    }

private:
    const Room *roomOf(const QString &path) const
    {
        const Room *best = nullptr;
        for (const Room &room : m_rooms)
            if ((path == room.path || path.startsWith(room.path + u'/')) &&
                (!best || room.path.size() > best->path.size()))
                best = &room;
        return best;
    }

    void complain(qsizetype line, const QString &what)
    {
        m_found << u"%1:%2: %3"_s.arg(m_path).arg(line).arg(what);
    }

    void checkIncludes(const QString &source)
    {
        static const QRegularExpression include(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
        const QStringList lines = source.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto match = include.match(lines[i]);
            if (!match.hasMatch())
                continue;
            const QString target = match.captured(2);
            const QString fault =
                match.captured(1) == u'"' ? ownFault(target) : foreignFault(target);
            if (!fault.isEmpty())
                complain(i + 1, fault);
        }
    }

    // An include of ours: "room/file.h", or a neighbour in the same folder.
    QString ownFault(const QString &target) const
    {
        const QString folder = m_path.section(u'/', 0, -2);
        const QString name = target.section(u'/', 0, 0);
        if (!target.contains(u'/') && (target.endsWith(".moc"_L1) ||
                                       QFileInfo::exists(m_root + u'/' + folder + u'/' + target)))
            return {};
        if (!target.contains(u'/') || !m_names.contains(name))
            return u"includes \"%1\", which is not of the form \"room/file.h\""_s.arg(target);
        if (name == folder.section(u'/', -1) || m_room->rooms.contains(name))
            return {};
        return u"may not include the room "_s + name;
    }

    QString foreignFault(const QString &target) const
    {
        static const QRegularExpression qtModule(u"^Qt[A-Z]\\w*/"_s);
        const QString first = target.section(u'/', 0, 0);
        if (qtModule.match(target).hasMatch())
            return u"names the Qt module: <%1>"_s.arg(target);
        if (target.startsWith(u'Q') && !target.contains(u'/') && !target.contains(u'.'))
            return qtFault(target);
        const QString library = first.section(u'.', 0, 0);
        if (m_room->libraries.contains(library))
            return {};
        if ((!target.contains(u'/') || first == "sys"_L1) && !m_libraries.contains(library))
            return m_names.contains(first) ? u"includes a room with <>"_s : QString();
        return u"may not include <%1>"_s.arg(target);
    }

    QString qtFault(const QString &header) const
    {
        for (const QString &module : m_room->modules)
            if (QFileInfo::exists(m_qtHeaders + "/Qt"_L1 + module + u'/' + header))
                return header == "Qt"_L1 + module ? u"includes the whole module "_s + header
                                                  : QString();
        return u"may not use <%1>: no Qt module of its room has it"_s.arg(header);
    }

    void checkWords(const QString &source, const QString &code)
    {
        static const QRegularExpression translation(
            uR"(\btr\s*\(|\bQCoreApplication::translate\b|\bQT_TR(ANSLATE)?_N?O?OP\b)"_s);
        static const QRegularExpression clock(
            uR"((::|\.|->)\s*current(DateTimeUtc|DateTime|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\b)"
            uR"(|\bsystem_clock\b|\bstd::time\b|\bgettimeofday\b|\bclock_gettime\b)"_s);
        static const QRegularExpression sqlClock(uR"('now'|\bCURRENT_(TIMESTAMP|DATE|TIME)\b)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        if (!m_room->translates)
            report(code, translation,
                   u"translates; words belong to the catalogue or the windows"_s);
        if (!m_room->readsClock) {
            report(code, clock, u"reads the clock"_s);
            report(source, sqlClock, u"lets SQL read the clock"_s);
        }
    }

    void report(const QString &text, const QRegularExpression &pattern, const QString &what)
    {
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            complain(text.left(match.next().capturedStart()).count(u'\n') + 1, what);
    }

    const std::vector<Room> &m_rooms;
    QString m_root, m_qtHeaders, m_path;
    QStringList m_names, m_libraries; // of all rooms
    QStringList m_found;
    const Room *m_room = nullptr;
};

} // namespace

std::vector<Room> parseRooms(const QString &architecture)
{
    std::vector<Room> rooms;
    bool inTable = false;
    for (const QString &line : architecture.split(u'\n')) {
        if (line.startsWith("| Room |"_L1))
            inTable = true;
        else if (!line.startsWith(u'|'))
            inTable = false;
        QStringList cells = line.split(u'|');
        if (!inTable || cells.size() < 8 || !cells[1].contains(u'`'))
            continue;
        for (QString &cell : cells)
            cell = cell.trimmed();
        rooms.push_back({cells[1].remove(u'`'), words(cells[2]), words(cells[3]), words(cells[4]),
                         cells[5] == "yes"_L1, cells[6] == "yes"_L1});
    }
    return rooms;
}

QString withoutComments(const QString &source, bool literals)
{
    QString text = source;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const qsizetype comment = commentEnd(source, at);
        const qsizetype end = comment > at ? comment : literalEnd(source, at);
        if (comment > at || literals)
            blank(text, at, end);
        if (end > at)
            at = end - 1;
    }
    return text;
}

QStringList findViolations(const QString &root, const QString &qtHeaders)
{
    const std::vector<Room> rooms = parseRooms(read(root + "/ARCHITECTURE.md"_L1));
    if (rooms.empty())
        return {u"ARCHITECTURE.md: no table of rooms"_s};
    SourceCheck check(rooms, root, qtHeaders);
    QStringList violations;
    for (const QString &folder : {u"app"_s, u"resources"_s, u"ui"_s}) {
        QDirIterator files(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            violations += check.check(QDir(root).relativeFilePath(files.next()));
    }
    violations.sort();
    return violations;
}

} // namespace votum
