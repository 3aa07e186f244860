#include "cli/commandline.h"
#include "core/record.h"
#include "report/verify.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString thisVersion = QStringLiteral(VOTUM_VERSION);

// What a store says about a record, and about a PDF of it.
int compareWithStore(CommandContext &context, const QString &storePath, const QString &seal,
                     const QByteArray &bytes, bool isPdf)
{
    const Result<std::unique_ptr<Store>> store = Store::open(storePath);
    if (!store)
        return report(context, store.error());
    const Result<qint64> sealedHere = (*store)->findSeal(seal);
    if (!sealedHere)
        return report(context, sealedHere.error());
    if (*sealedHere == 0) {
        context.out << CommandText::tr("UNKNOWN: this store did not seal this record.") << '\n';
        return JobFailed;
    }
    context.out << CommandText::tr("Known: this store sealed the record.") << '\n';
    if (!isPdf)
        return Done;
    const Result<bool> issued = (*store)->hasIssued(sealOf(bytes));
    if (!issued)
        return report(context, issued.error());
    context.out << (*issued ? CommandText::tr("Known: this store issued exactly this file.")
                            : CommandText::tr("UNKNOWN: this store did not issue this file. It is "
                                              "an unknown file of a known record."))
                << '\n';
    return *issued ? Done : JobFailed;
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

int verifyDocument(CommandContext &context, const QByteArray &bytes, QString &seal)
{
    const Result<Verification> checked = verifyPdf(bytes, thisVersion);
    if (!checked)
        return report(context, checked.error());
    seal = checked->seal;
    switch (checked->verdict) {
    case Verification::Verdict::Untouched:
        context.out << CommandText::tr("Untouched: rendered anew, the same bytes.") << '\n';
        break;
    case Verification::Verdict::SameText:
        context.out << CommandText::tr("Same text: version %1 of the program made the file. Its "
                                       "record was rendered anew with version %2; the visible text "
                                       "was compared word by word and is the same, the bytes are "
                                       "not.")
                           .arg(checked->program, thisVersion)
                    << '\n';
        break;
    case Verification::Verdict::Altered:
        printAltered(context.out, *checked);
        break;
    }
    if (!checked->isSealed)
        context.out << CommandText::tr("The record is a draft and bears no seal.") << '\n';
    return checked->verdict == Verification::Verdict::Altered ? JobFailed : Done;
}

} // namespace

int runVerify(CommandContext &context, const Arguments &arguments)
{
    const Result<QByteArray> bytes = readFile(arguments.positional.first());
    if (!bytes)
        return report(context, bytes.error());
    const bool isPdf = bytes->startsWith("%PDF");
    QString seal = sealOf(*bytes);
    int code = Done;
    if (isPdf) {
        code = verifyDocument(context, *bytes, seal);
        if (code == BadInput)
            return code;
    } else if (const Result<QJsonObject> record = parseRecord(*bytes); !record) {
        return report(context, record.error(), arguments.positional.first());
    }
    context.out << CommandText::tr("Seal (SHA-256): %1").arg(seal) << '\n';
    const QString store = arguments.value(u"store"_s);
    const int known =
        store.isEmpty() ? int(Done) : compareWithStore(context, store, seal, *bytes, isPdf);
    return code == Done ? known : code;
}

} // namespace votum
