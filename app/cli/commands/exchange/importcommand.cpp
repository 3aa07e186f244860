// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/exchange/replyimport.h"
#include "cli/commands/given.h"
#include "cli/commands/passphraseentry.h"
#include "export/casefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString wordsOf(Standing standing)
{
    switch (standing) {
    case Standing::New:
        return CommandText::tr("new");
    case Standing::Same:
        return CommandText::tr("the store has it already");
    case Standing::Newer:
        return CommandText::tr("newer than in the store");
    case Standing::Older:
        return CommandText::tr("older than in the store");
    case Standing::Diverged:
        return CommandText::tr("changed here and there since they parted");
    }
    return {};
}

// Case files are taken one after another, each whole or not at all; of the others all or none.
class Import
{
public:
    Import(CommandContext &context, Session &session, const Arguments &arguments,
           const Passphrase &passphrase)
        : m_context(context)
        , m_session(session)
        , m_isPreview(arguments.has(u"preview"_s))
        , m_asNew(arguments.has(u"as-new"_s))
        , m_passphrase(passphrase)
    {
    }

    Result<void> add(const std::vector<Assessment> &cases)
    {
        if (m_isPreview) {
            for (const Assessment &assessment : cases)
                m_context.out << oneLine({assessment.title, wordsOf(Standing::New)}) << '\n';
            return {};
        }
        const auto added = m_session.importCases(cases);
        if (!added)
            return added.error();
        for (const qint64 id : *added)
            m_context.out << m_session.caseRows().find(id)->fileNumber << '\n';
        return {};
    }

    Result<void> take(const QString &path)
    {
        const Result<ReadableFile> file = soundCaseFile(path, m_passphrase);
        const Result<ArrivingCase> arriving =
            file ? lookAtCaseFile(m_session, *file) : Result<ArrivingCase>(file.error());
        if (!arriving)
            return arriving.error();
        const QString number = arriving->latest.fileNumber;
        if (m_isPreview) {
            m_context.out << oneLine({number, arriving->latest.title, wordsOf(arriving->standing)})
                          << '\n';
            for (const Record::Change &change : arriving->changes)
                m_context.out << "  " << changeLine(m_context, change) << '\n';
            return {};
        }
        const bool isThere =
            arriving->standing == Standing::Same || arriving->standing == Standing::Older;
        if (isThere && !m_asNew) {
            m_context.tell(number + u": "_s + wordsOf(arriving->standing));
            return {};
        }
        const Result<void> taken =
            m_asNew ? m_session.takeAsNew(*arriving->file) : m_session.takeCase(*arriving->file);
        if (!taken)
            return taken.error();
        m_context.out << (m_asNew ? m_session.assessment().fileNumber
                                  : numberOf(arriving->latest.uuid))
                      << '\n';
        return {};
    }

private:
    QString numberOf(const QString &uuid) const
    {
        for (const CaseSummary &row : m_session.cases()) {
            if (row.uuid == uuid)
                return row.fileNumber;
        }
        return {};
    }

    CommandContext &m_context;
    Session &m_session;
    bool m_isPreview, m_asNew;
    Passphrase m_passphrase; // of all that are locked
};

} // namespace

int runImport(CommandContext &context, const Arguments &arguments)
{
    const QStringList &files = arguments.positional;
    const auto replies = std::count_if(files.begin(), files.end(), isReplyFile);
    if (replies == files.size() || arguments.values.contains(u"take"_s))
        return importReplies(context, arguments);
    if (replies > 0) {
        context.tell(CommandText::tr("Replies to questionnaires are imported by themselves."));
        return WrongUsage;
    }
    Proposals proposals;
    if (arguments.values.contains(u"numbering"_s))
        proposals.numbering = arguments.value(u"numbering"_s);
    if (!isNumbering(proposals.numbering))
        return report(context, {u"numbering"_s, {proposals.numbering}, {}});
    const Result<Passphrase> passphrase = passphraseToOpen(arguments, arguments.positional);
    if (!passphrase)
        return report(context, passphrase.error());
    // All that are read whole are read before the first is added.
    std::vector<Assessment> cases;
    QStringList caseFiles;
    for (const QString &path : arguments.positional) {
        if (isCaseFile(path)) {
            caseFiles << path;
            continue;
        }
        Result<Assessment> begun = caseFrom(context.catalogue, path, context.today());
        if (!begun)
            return report(context, begun.error(), path);
        begun->isExample |= arguments.has(u"example"_s);
        cases.push_back(*std::move(begun));
    }
    Session session(context.catalogue, context.clock);
    session.setAuthor(context.author);
    session.setProposals(proposals);
    const Result<void> opened = session.openStore(arguments.value(u"store"_s), StoreOpening::Create,
                                                  ownContentOf(arguments));
    if (!opened)
        return report(context, opened.error());
    if (arguments.has(u"clock-is-right"_s))
        session.trustClock();
    Import import(context, session, arguments, *passphrase);
    if (const Result<void> added = import.add(cases); !added)
        return report(context, added.error());
    for (const QString &path : caseFiles) {
        if (const Result<void> taken = import.take(path); !taken)
            return report(context, taken.error(), path);
    }
    return Done;
}

} // namespace votum
