// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "export/filecheck.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString thisVersion = QStringLiteral(VOTUM_VERSION);

// What the store says of a record, and of a PDF of it.
void printOrigin(QTextStream &out, const Verification &checked, const Origin &store)
{
    if (!store.isSealedHere) {
        out << CommandText::tr("UNKNOWN: this store did not seal this record.") << '\n';
        return;
    }
    out << CommandText::tr("Known: this store sealed the record.") << '\n';
    if (store.link == Origin::Link::Differs)
        out << CommandText::tr("CHANGED: the store is not what it was when it sealed the record. "
                               "Something it held until then was changed, removed or added.")
            << '\n';
    if (checked.verdict == Verification::Verdict::RecordAlone)
        return;
    out << (store.isIssuedHere ? CommandText::tr("Known: this store issued exactly this file.")
                               : CommandText::tr("UNKNOWN: this store did not issue this file. It "
                                                 "is an unknown file of a known record."))
        << '\n';
    if (store.isIssuedHere && checked.verdict == Verification::Verdict::Altered)
        out << CommandText::tr("The file is therefore untouched: this version of the program "
                               "words the document differently.")
            << '\n';
}

void printAltered(QTextStream &out, const Verification &checked)
{
    if (!checked.isTextCompared) {
        out << CommandText::tr("ALTERED: the file differs from what its record gives. The visible "
                               "text could not be compared.")
            << '\n';
        return;
    }
    if (!checked.difference) {
        out << CommandText::tr("ALTERED: the file differs from what its record gives, but shows "
                               "the same text.")
            << '\n';
        return;
    }
    const TextDifference &place = *checked.difference;
    const QString nothing = CommandText::tr("(nothing)");
    out << CommandText::tr("ALTERED: the file shows other text than its record gives.") << '\n';
    if (place.page > 0)
        out << CommandText::tr("First on page %1.").arg(place.page) << '\n';
    out << CommandText::tr("The file shows: %1").arg(place.found.isEmpty() ? nothing : place.found)
        << '\n'
        << CommandText::tr("The record gives: %1")
               .arg(place.expected.isEmpty() ? nothing : place.expected)
        << '\n';
    if (checked.program != thisVersion)
        out << CommandText::tr("Version %1 of the program made the file, this is version %2. If "
                               "the two word documents differently, only version %1 can tell for "
                               "certain.")
                   .arg(checked.program, thisVersion)
            << '\n';
}

void printVerification(QTextStream &out, const Verification &checked)
{
    switch (checked.verdict) {
    case Verification::Verdict::Untouched:
        out << CommandText::tr("Untouched: rendered anew, the same bytes.") << '\n';
        break;
    case Verification::Verdict::SameText:
        out << CommandText::tr("Same text: version %1 of the program made the file. Its record was "
                               "rendered anew with version %2; the visible text was compared word "
                               "by word and is the same, the bytes are not.")
                   .arg(checked.program, thisVersion)
            << '\n';
        break;
    case Verification::Verdict::Altered:
        printAltered(out, checked);
        break;
    case Verification::Verdict::RecordAlone:
        break;
    }
    if (!checked.isSealed)
        out << CommandText::tr("The record is a draft and bears no seal.") << '\n';
    out << CommandText::tr("Seal (SHA-256): %1").arg(checked.seal) << '\n';
}

} // namespace

int runVerify(CommandContext &context, const Arguments &arguments)
{
    const FileCheck file = checkFile(arguments.positional.first());
    const Result<Verification> &checked = file.checked;
    if (!checked)
        return report(context, checked.error(), arguments.positional.first());
    printVerification(context.out, *checked);
    std::optional<Origin> known;
    if (const QString path = arguments.value(u"store"_s); !path.isEmpty()) {
        const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
        if (!store)
            return report(context, store.error());
        const Result<Origin> told = (*store)->originOf(checked->seal, file.sha256, checked->link);
        if (!told)
            return report(context, told.error());
        known = *told;
        printOrigin(context.out, *checked, *known);
    }
    const FileState state = stateOf(*checked, known);
    const bool isSound = state == FileState::Untouched || state == FileState::SameText;
    return isSound ? Done : JobFailed;
}

} // namespace votum
