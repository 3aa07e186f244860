// SPDX-License-Identifier: GPL-3.0-or-later

#include "roomcheck.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QStringList topFolders{u"app"_s, u"resources"_s, u"ui"_s};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList words(const QString &cell)
{
    static const QRegularExpression word(u"[A-Za-z/.]+"_s);
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
    SourceCheck(const std::vector<Room> &rooms, const std::vector<Call> &calls, const QString &root,
                const QString &qtHeaders)
        : m_rooms(rooms), m_calls(calls), m_root(root), m_qtHeaders(qtHeaders)
    {
        for (const Room &room : rooms) {
            if (!room.path.contains(u'.'))
                m_names << room.name();
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
        checkCalls(withoutComments(source, true));
        return m_found;
    }

    // The folder of one room: how much it holds, and what its library links.
    QStringList checkFolder(const Room &room)
    {
        m_path = room.path;
        m_room = &room;
        m_found.clear();
        const qsizetype files =
            QDir(m_root + u'/' + room.path).entryList({u"*.h"_s, u"*.cpp"_s}, QDir::Files).size();
        if (files > mostFiles)
            complain(1, u"holds %1 files, more than %2"_s.arg(files).arg(mostFiles));
        m_path += "/CMakeLists.txt"_L1;
        if (QFileInfo::exists(m_root + u'/' + m_path))
            checkLinks(read(m_root + u'/' + m_path));
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

    // votum_room(… LINK …): the rooms of the table, and no library beyond it.
    void checkLinks(const QString &cmake)
    {
        static const QRegularExpression room(uR"(votum_room\([^)]*\bLINK\b([^)]*)\))"_s);
        const auto match = room.match(cmake);
        if (!match.hasMatch())
            return complain(1, u"has no votum_room(… LINK …)"_s);
        QStringList missing = m_room->rooms;
        for (const QString &item : match.captured(1).simplified().split(u' ')) {
            const QString target = item.section(u"::"_s, 1);
            const bool allowed = item.startsWith("Qt6::"_L1) ? m_room->modules.contains(target)
                                 : target.isEmpty()          ? m_room->rooms.contains(item)
                                                    : m_room->libraries.contains(target.toLower());
            if (!allowed)
                complain(1, u"may not link "_s + item);
            missing.removeAll(item);
        }
        for (const QString &name : std::as_const(missing))
            complain(1, u"does not link %1, which its row names"_s.arg(name));
    }

    void checkCalls(const QString &code)
    {
        for (const Call &call : m_calls) {
            const bool allowed =
                std::any_of(call.rooms.begin(), call.rooms.end(), [this](const QString &room) {
                    return m_room->name() == room || m_room->name().startsWith(room + u'/');
                });
            if (!allowed)
                // Also a type: "QSaveFile(path)" and "QSaveFile file(path)".
                report(code,
                       QRegularExpression(u"\\b%1\\b\\s*(?:\\w+\\s*)?[({]"_s.arg(call.function)),
                       u"may not call "_s + call.function);
        }
    }

    // An include of ours: "room/file.h", or a neighbour in the same folder.
    QString ownFault(const QString &target) const
    {
        const QString folder = m_path.section(u'/', 0, -2);
        const QString name = target.section(u'/', 0, -2);
        if (!target.contains(u'/') && (target.endsWith(".moc"_L1) ||
                                       QFileInfo::exists(m_root + u'/' + folder + u'/' + target)))
            return {};
        if (!m_names.contains(name))
            return u"includes \"%1\", which is not of the form \"room/file.h\""_s.arg(target);
        if (m_room->mayInclude(name) ||
            name == QString(folder).remove(QRegularExpression(u"^app/"_s)))
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
        if (m_names.contains(target.section(u'/', 0, -2)))
            return u"includes a room with <>"_s;
        if ((!target.contains(u'/') || first == "sys"_L1) && !m_libraries.contains(library))
            return {};
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
    const std::vector<Call> &m_calls;
    QString m_root, m_qtHeaders, m_path;
    QStringList m_names, m_libraries; // of all rooms
    QStringList m_found;
    const Room *m_room = nullptr;
};

} // namespace

QString Room::name() const
{
    return path.startsWith("app/"_L1) ? path.mid(4) : path;
}

bool Room::mayInclude(const QString &room) const
{
    return std::any_of(rooms.begin(), rooms.end(), [&room](const QString &allowed) {
        return room == allowed || room.startsWith(allowed + u'/');
    });
}

namespace {

// The cells of every row of the table whose first column has this title.
std::vector<QStringList> tableRows(const QString &text, const QString &title)
{
    std::vector<QStringList> rows;
    bool inTable = false;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"| %1 |"_s.arg(title)))
            inTable = true;
        else if (!line.startsWith(u'|'))
            inTable = false;
        QStringList cells = line.split(u'|');
        if (!inTable || cells.size() < 3 || !cells[1].contains(u'`'))
            continue;
        for (QString &cell : cells)
            cell = cell.trimmed().remove(u'`');
        rows.push_back(cells);
    }
    return rows;
}

} // namespace

std::vector<Room> parseRooms(const QString &architecture)
{
    std::vector<Room> rooms;
    for (const QStringList &cells : tableRows(architecture, u"Room"_s)) {
        if (cells.size() >= 8)
            rooms.push_back({cells[1], words(cells[2]), words(cells[3]), words(cells[4]),
                             cells[5] == "yes"_L1, cells[6] == "yes"_L1});
    }
    return rooms;
}

std::vector<Call> parseCalls(const QString &architecture)
{
    std::vector<Call> calls;
    for (const QStringList &cells : tableRows(architecture, u"Call"_s))
        calls.push_back({cells[1], words(cells[2])});
    return calls;
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

QStringList findSingles(const QString &root)
{
    QStringList singles;
    for (const QString &folder : topFolders) {
        QDirIterator files(root + u'/' + folder, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.fileName() != "main.cpp"_L1 &&
                !file.dir().exists(file.completeBaseName() + u".h"_s))
                singles << QDir(root).relativeFilePath(file.filePath());
        }
    }
    singles.sort();
    return singles;
}

QStringList findViolations(const QString &root, const QString &qtHeaders)
{
    const QString architecture = read(root + "/ARCHITECTURE.md"_L1);
    const std::vector<Room> rooms = parseRooms(architecture);
    const std::vector<Call> calls = parseCalls(architecture);
    if (rooms.empty() || calls.empty())
        return {u"ARCHITECTURE.md: no table of rooms, or none of calls"_s};
    SourceCheck check(rooms, calls, root, qtHeaders);
    QStringList violations;
    for (const QString &folder : topFolders) {
        QDirIterator files(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            violations += check.check(QDir(root).relativeFilePath(files.next()));
    }
    for (const Room &room : rooms) {
        if (QFileInfo(root + u'/' + room.path).isDir())
            violations += check.checkFolder(room);
    }
    violations.sort();
    return violations;
}

} // namespace votum
