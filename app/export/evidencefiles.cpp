// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/evidencefiles.h"

#include "core/text/filename.h"
#include "session/session.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qint64 pieceSize = qint64(1) << 20;

Error errorWith(const QString &code, const QString &path, const QString &detail = {})
{
    return {code, {QDir::toNativeSeparators(path)}, detail};
}

double shareOf(qint64 done, qint64 size)
{
    return size > 0 ? std::min(1.0, double(done) / double(size)) : 0;
}

} // namespace

// --- in

EvidenceIntake::EvidenceIntake(Session &session, const QString &path)
    : m_session(session), m_file(path)
{
}

EvidenceIntake::~EvidenceIntake()
{
    if (m_arrival != 0)
        m_session.dropContent(m_arrival);
}

double EvidenceIntake::share() const
{
    return shareOf(m_item.size, m_file.size());
}

Result<bool> EvidenceIntake::begin()
{
    // A pipe would make everybody wait.
    if (!QFileInfo(m_file.fileName()).isFile() || !m_file.open(QIODevice::ReadOnly))
        return errorWith(u"fileUnreadable"_s, m_file.fileName(), m_file.errorString());
    if (m_file.size() == 0)
        return errorWith(u"fileEmpty"_s, m_file.fileName());
    const Result<qint64> arrival = m_session.beginContent();
    if (!arrival)
        return arrival.error();
    m_arrival = *arrival;
    return false;
}

Result<bool> EvidenceIntake::step()
{
    if (!m_file.isOpen())
        return begin();
    const QByteArray piece = m_file.read(pieceSize);
    if (m_file.error() != QFileDevice::NoError)
        return errorWith(u"fileUnreadable"_s, m_file.fileName(), m_file.errorString());
    if (m_item.size + piece.size() > mostBytesOfEvidence)
        return Error{u"fileTooLarge"_s,
                     {QDir::toNativeSeparators(m_file.fileName()),
                      QString::number(mostBytesOfEvidence / megabyte)},
                     {}};
    if (!piece.isEmpty()) {
        m_item.size += piece.size();
        const Result<void> added = m_session.addContent(m_arrival, piece);
        return added ? Result<bool>(false) : added.error();
    }
    const Result<QString> sum = m_session.endContent(m_arrival);
    if (!sum)
        return sum.error();
    m_arrival = 0;
    const QFileInfo info(m_file.fileName());
    m_item.title = info.completeBaseName();
    m_item.fileName = info.fileName();
    m_item.sha256 = *sum;
    return true;
}

Result<EvidenceItem> takeIn(Session &session, const QString &path)
{
    EvidenceIntake intake(session, path);
    Result<bool> isOver = false;
    while (isOver && !*isOver)
        isOver = intake.step();
    return isOver ? Result<EvidenceItem>(intake.item()) : isOver.error();
}

// --- out

EvidenceCopy::EvidenceCopy(const Session &session, const EvidenceItem &item, const QString &path,
                           Existing existing)
    : m_session(session), m_item(item), m_file(path), m_existing(existing)
{
}

double EvidenceCopy::share() const
{
    return shareOf(m_done, m_item.size);
}

Result<bool> EvidenceCopy::step()
{
    const auto unwritable = [this] {
        return errorWith(u"fileUnwritable"_s, m_file.fileName(), m_file.errorString());
    };
    if (!m_file.isOpen()) {
        if (!m_session.keepsContent(m_item.sha256))
            return Error{u"evidenceNotKept"_s, {m_item.fileName}, {}};
        if (m_existing == Existing::Kept && QFileInfo::exists(m_file.fileName()))
            return errorWith(u"fileExists"_s, m_file.fileName());
        if (!m_file.open(QIODevice::WriteOnly))
            return unwritable();
        return false;
    }
    const Result<QByteArray> piece = m_session.contentPiece(m_item.sha256, m_pieces);
    if (!piece)
        return piece.error();
    if (!piece->isEmpty()) {
        if (m_file.write(*piece) != piece->size())
            return unwritable();
        m_sum.addData(*piece);
        m_done += piece->size();
        ++m_pieces;
        return false;
    }
    if (m_sum.result().toHex() != m_item.sha256.toLatin1())
        return errorWith(u"storeDamaged"_s, m_session.storePath(), m_item.fileName);
    if (!m_file.flush() || !m_file.commit()) // which does not see in Qt 6.4 that flushing failed
        return unwritable();
    return true;
}

Result<void> copyOut(const Session &session, const EvidenceItem &item, const QString &path,
                     Existing existing)
{
    EvidenceCopy copy(session, item, path, existing);
    Result<bool> isOver = false;
    while (isOver && !*isOver)
        isOver = copy.step();
    return isOver ? Result<void>() : isOver.error();
}

// --- names

QString nameFor(const EvidenceItem &item)
{
    const QFileInfo info(item.fileName.section(u'/', -1).section(u'\\', -1));
    const QByteArray suffix = '.' + info.suffix().toLatin1();
    const bool isPlain = suffix.size() > 1 && suffix.size() < 12 &&
                         std::all_of(suffix.begin() + 1, suffix.end(), [](char letter) {
                             return QChar::fromLatin1(letter).isLetterOrNumber() && letter > 0;
                         });
    if (!isPlain)
        return fileName({info.fileName()}, QLatin1StringView());
    return fileName({info.completeBaseName()}, QLatin1StringView(suffix));
}

bool isProgram(const EvidenceItem &item)
{
    static const QStringList runs{u"application/x-executable"_s,
                                  u"application/x-sharedlib"_s,
                                  u"application/x-desktop"_s,
                                  u"application/x-shellscript"_s,
                                  u"application/x-ms-dos-executable"_s,
                                  u"application/vnd.microsoft.portable-executable"_s,
                                  u"application/x-msi"_s,
                                  u"application/x-java-archive"_s,
                                  u"application/javascript"_s,
                                  u"application/x-bat"_s,
                                  u"application/x-perl"_s,
                                  u"text/x-python"_s,
                                  u"application/vnd.appimage"_s,
                                  u"application/x-msdownload"_s};
    static const QStringList endings{u"bat"_s, u"lnk"_s, u"ps1"_s, u"vbs"_s, u"wsf"_s,
                                     u"hta"_s, u"scr"_s, u"com"_s, u"cmd"_s, u"pif"_s,
                                     u"url"_s, u"reg"_s, u"jse"_s, u"vbe"_s, u"cpl"_s};
    const QString name = nameFor(item);
    const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return endings.contains(QFileInfo(name).suffix().toLower()) ||
           std::any_of(runs.begin(), runs.end(),
                       [&type](const QString &kind) { return type.inherits(kind); });
}

} // namespace votum
