// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "../store/rawdatabase.h"
#include "core/case/answersfile.h"

using namespace Qt::StringLiterals;

namespace votum {

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(inWords(result.error())));
}

Desk::Desk(const Catalogue &catalogue)
    : time(testDay, QTime(9, 0), Qt::UTC), session(catalogue, [this] { return time; })
{
    session.setAuthor(u"Jule Sample"_s);
    must(session.openStore(path()));
}

QString Desk::path(const QString &name) const
{
    return folder.filePath(name);
}

std::unique_ptr<Session> Desk::reopened() const
{
    auto other = std::make_unique<Session>(shipped(), [this] { return time; });
    must(other->openStore(path()));
    return other;
}

void Desk::createCase()
{
    must(session.createCase(u"WhatsApp in sales"_s, u"Muster GmbH"_s, Language::German,
                            u"whatsapp-cloud-provider"_s));
}

void Desk::importExample(const QString &name)
{
    const QString file = u":/examples/"_s + name + u".json"_s;
    const Result<AnswersFile> example = parseAnswersFile(shipped(), bytesOf(file));
    if (!example)
        qFatal("%s", qPrintable(inWords(example.error())));
    must(session.importCase(example->assessment));
}

void Desk::giveOpinion()
{
    must(session.issueOpinion());
}

void Desk::seal()
{
    giveOpinion();
    must(session.seal());
}

QStringList Desk::actions() const
{
    QStringList list;
    const Result<std::vector<JournalLine>> lines = session.journal();
    if (lines) {
        for (const JournalLine &line : *lines)
            list << codeOf(line.action);
    }
    return list;
}

CaseSummary Desk::row()
{
    must(session.openCase(session.caseId()));
    for (const CaseSummary &item : session.cases()) {
        if (item.id == session.caseId())
            return item;
    }
    return {};
}

QString contestedIn(const Session &session)
{
    for (const Finding &item : session.judgement().findings) {
        if (!item.contested.isEmpty() && !item.closed && item.severity < Severity::KnockOutUntil)
            return item.id;
    }
    return {};
}

void makeOld(const QString &path)
{
    RawDatabase(path).run(
        u"UPDATE versions SET catalogue = 'older', outcome = 'PERMISSIBLE' WHERE status = 'draft'"_s);
}

} // namespace votum
