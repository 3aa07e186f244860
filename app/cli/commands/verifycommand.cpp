// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "export/filecheck.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString thisVersion = QStringLiteral(VOTUM_VERSION);

// What the store says of a record, and of a PDF of it.
void printOrigin(CommandContext &context, const Verification &checked, const Origin &store)
{
    QTextStream &out = context.out;
    if (!store.isSealedHere) {
        out << CommandText::tr("UNKNOWN: this store did not seal this record.") << '\n';
        return;
    }
    out << CommandText::tr("Known: this store sealed the record.") << '\n';
    if (store.erased)
        out << CommandText::tr("The case %1 was deleted on %2 under the organisation’s rule on "
                               "retention; the store holds only the protocol of it.")
                   .arg(store.erased->fileNumber,
                        dateText(store.erased->time.toLocalTime().date(), context.language))
            << '\n';
    if (store.link == Origin::Link::Differs)
        out << CommandText::tr("CHANGED: the store is not what it was when it sealed the record. "
                               "Something it held until then was changed, removed or added.")
            << '\n';
    if (checked.verdict == Verification::Verdict::RecordAlone)
        return;
    const bool hasGrown = checked.isMoreAppended || checked.laterDifference.has_value() ||
                          !checked.signatures.empty();
    out << (store.isIssuedHere && hasGrown
                ? CommandText::tr("Known: this store issued the file as it was before something "
                                  "was appended.")
            : store.isIssuedHere
                ? CommandText::tr("Known: this store issued exactly this file.")
                : CommandText::tr("UNKNOWN: this store did not issue this file. It "
                                  "is an unknown file of a known record."))
        << '\n';
    if (store.isIssuedHere && !hasGrown && checked.verdict == Verification::Verdict::Altered)
        out << CommandText::tr("The file is therefore untouched: this version of the program "
                               "words the document differently.")
            << '\n';
}

void printDifference(CommandContext &context, const Difference &difference)
{
    QTextStream &out = context.out;
    if (difference.page > 0)
        out << CommandText::tr("First on page %1.").arg(difference.page) << ' ';
    out << context.catalogue.errorText({codeOf(difference.kind), {}, {}}, context.language) << '\n';
    if (difference.found.isEmpty() && difference.expected.isEmpty())
        return;
    const QString nothing = CommandText::tr("(nothing)");
    const auto orNothing = [&nothing](const QString &words) {
        return words.isEmpty() ? nothing : escaped(words);
    };
    out << CommandText::tr("Here the file has: %1").arg(orNothing(difference.found)) << '\n'
        << CommandText::tr("The record gives: %1").arg(orNothing(difference.expected)) << '\n';
}

void printAltered(CommandContext &context, const Verification &checked)
{
    QTextStream &out = context.out;
    if (!checked.difference) {
        out << CommandText::tr("ALTERED: the file differs from what its record gives, and what it "
                               "shows could not be compared.")
            << '\n';
        return;
    }
    out << CommandText::tr("ALTERED: the file shows or says something else than its record gives.")
        << '\n';
    printDifference(context, *checked.difference);
    if (checked.program != thisVersion && checked.difference->kind != Difference::Kind::Version)
        out << CommandText::tr("The file names version %1 of the program as its maker, this is "
                               "version %2. If the two make documents differently, only version "
                               "%1 can tell for certain.")
                   .arg(checked.program, thisVersion)
            << '\n';
}

void printSignature(QTextStream &out, const Signature &signature)
{
    const QString name =
        signature.name.isEmpty() ? CommandText::tr("not named") : escaped(signature.name);
    out << (signature.isStamp ? CommandText::tr("Appended: a time stamp (by: %1).").arg(name)
                              : CommandText::tr("Appended: a signature (by: %1).").arg(name));
    if (signature.page > 0)
        out << ' ' << CommandText::tr("It is shown on page %1.").arg(signature.page);
    if (!signature.words.isEmpty())
        out << ' ' << CommandText::tr("There it says: %1").arg(escaped(signature.words));
    out << '\n';
    if (!signature.beneath.isEmpty())
        out << CommandText::tr("CAUTION: it lies over words of the page: %1")
                   .arg(escaped(signature.beneath))
            << '\n';
}

// What came after the file was first written.
void printLater(CommandContext &context, const Verification &checked)
{
    QTextStream &out = context.out;
    if (checked.laterDifference) {
        out << CommandText::tr("ALTERED LATER: what was appended to the file changes what it shows "
                               "or says.")
            << '\n';
        printDifference(context, *checked.laterDifference);
        return;
    }
    for (const Signature &signature : checked.signatures)
        printSignature(out, signature);
    if (!checked.signatures.empty())
        out << CommandText::tr("Whether a signature is valid and whose it is was not judged: ask a "
                               "program for signatures. What a signature shows is no part of the "
                               "record.")
            << '\n';
    if (checked.isMoreAppended)
        out << CommandText::tr("APPENDED: something other than signatures was appended to the "
                               "file. It changes nothing that the file shows or says.")
            << '\n';
}

void printVerification(CommandContext &context, const Verification &checked)
{
    QTextStream &out = context.out;
    const QString compared =
        CommandText::tr("Its record was rendered anew and compared: pages as painted, structure, "
                        "attachments, links and metadata are the same, the bytes are not.");
    switch (checked.verdict) {
    case Verification::Verdict::Untouched:
        out << CommandText::tr("Untouched: rendered anew, the same bytes.") << '\n';
        break;
    case Verification::Verdict::OtherVersion:
        out << CommandText::tr("Made by another version (%1; this is %2), and shows and says the "
                               "same.")
                   .arg(checked.program, thisVersion)
            << ' ' << compared << '\n';
        break;
    case Verification::Verdict::Rewritten:
        out << CommandText::tr("REWRITTEN: another program saved the file anew, with the same "
                               "pages.")
            << ' ' << compared << '\n';
        break;
    case Verification::Verdict::Altered:
        printAltered(context, checked);
        break;
    case Verification::Verdict::RecordAlone:
        break;
    }
    if (!checked.added.isEmpty())
        out << CommandText::tr("Not part of the sealed record, but added by whoever issued the "
                               "document: %1")
                   .arg(escaped(checked.added.join(u" | "_s)))
            << '\n';
    printLater(context, checked);
    if (!checked.isSealed)
        out << CommandText::tr("The record is a draft and bears no seal.") << '\n';
    out << CommandText::tr("Seal (SHA-256): %1").arg(checked.seal) << '\n';
}

int exitCode(FileState state)
{
    switch (state) {
    case FileState::Untouched:
    case FileState::Signed:
    case FileState::OtherVersion:
        return Done;
    case FileState::Appended:
    case FileState::Rewritten:
        return NotAsIssued;
    case FileState::Altered:
    case FileState::Unknown:
    case FileState::OtherChain:
        break;
    }
    return JobFailed;
}

} // namespace

int runVerify(CommandContext &context, const Arguments &arguments)
{
    FileCheck file = checkFile(arguments.positional.first());
    if (!file.checked)
        return report(context, file.checked.error(), arguments.positional.first());
    std::optional<Origin> known;
    if (const QString path = arguments.value(u"store"_s); !path.isEmpty()) {
        const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
        if (!store)
            return report(context, store.error());
        const Result<Origin> told = originOf(
            file, [&store](const QString &seal, const QString &sha256, const QString &link) {
                return (*store)->originOf(seal, sha256, link);
            });
        if (!told)
            return report(context, told.error());
        known = *told;
    }
    printVerification(context, *file.checked);
    if (known)
        printOrigin(context, *file.checked, *known);
    return exitCode(stateOf(*file.checked, known));
}

} // namespace votum
