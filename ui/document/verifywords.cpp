// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/verifywords.h"

#include "core/catalogue/catalogue.h"
#include "ui/look/language.h"
#include "ui/words/languagebox.h"
#include "ui/words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Verdict = Verification::Verdict;

const QString thisVersion = QStringLiteral(VOTUM_VERSION);

class VerifyText
{
    Q_DECLARE_TR_FUNCTIONS(votum::VerifyText)

public:
    explicit VerifyText(const Verification &checked, const std::optional<Origin> &store)
        : m_checked(checked), m_store(store)
    {
    }

    FileVerdict verdict() const
    {
        switch (stateOf(m_checked, m_store)) {
        case FileState::Altered:
            return {Role::Blocking, tr("Altered"), altered()};
        case FileState::Unknown:
            return {Role::Serious, tr("Unknown"), unknown()};
        case FileState::SameText:
            return {Role::Notice, tr("Same text"),
                    tr("The file shows word for word what its record gives, but not in the same "
                       "bytes: version %1 of the program made it, this is version %2. To be "
                       "certain, open the store that issued it, or check it with version %1.")
                        .arg(m_checked.program, thisVersion)};
        case FileState::OtherChain:
            return {Role::Serious, tr("The store was changed"),
                    tr("The file can be relied on, the open store cannot: what it held when it "
                       "sealed this record was changed, removed or added to since. Check the store "
                       "and compare it with a backup.")};
        case FileState::Untouched:
            break;
        }
        if (m_store)
            return {Role::Fine, tr("Untouched"),
                    isRecord() ? tr("This store sealed exactly this record. It can be relied on.")
                               : tr("This store sealed the record and issued exactly this file. "
                                    "It can be relied on.")};
        if (isRecord())
            return {Role::Open, tr("Not compared"),
                    tr("A record by itself can only be compared by its seal. Open the store that "
                       "sealed it and check it again, or compare the seal with that of a PDF.")};
        if (!m_checked.isSealed)
            return {Role::Notice, tr("Untouched draft"),
                    tr("The file is byte for byte what its record gives, but the record is a "
                       "draft: it bears no seal and proves no decision.")};
        return {Role::Fine, tr("Untouched"),
                tr("The file is byte for byte what its record gives. Whether the record was sealed "
                   "and the file issued, only the store knows: open it and check the file again.")};
    }

    std::vector<CheckLine> checks() const
    {
        std::vector<CheckLine> lines;
        if (isRecord()) {
            lines.push_back({Role::Fine, tr("The file is a record and can be read.")});
        } else {
            lines.push_back({Role::Fine, tr("The PDF can be read and holds a record.")});
            lines.push_back(bytes());
            lines.push_back(text());
        }
        lines.push_back(
            m_checked.isSealed
                ? CheckLine{Role::Fine, tr("The record says that it is sealed.")}
                : CheckLine{Role::Notice, tr("The record is a draft and bears no seal.")});
        if (!m_store) {
            lines.push_back({Role::Open, tr("No store is open that could be asked.")});
            return lines;
        }
        lines.push_back(
            m_store->isSealedHere
                ? CheckLine{Role::Fine, tr("The open store sealed this record.")}
                : CheckLine{Role::Serious, tr("The open store did not seal this record.")});
        if (m_store->link != Origin::Link::NotNamed)
            lines.push_back(m_store->link == Origin::Link::Agrees
                                ? CheckLine{Role::Fine, tr("All that the store held until the seal "
                                                           "has the sum the file names.")}
                                : CheckLine{Role::Serious,
                                            tr("What the store held until the seal has another sum "
                                               "than the file names.")});
        if (!isRecord())
            lines.push_back(
                m_store->isIssuedHere
                    ? CheckLine{Role::Fine, tr("The open store issued exactly this file.")}
                    : CheckLine{Role::Serious, tr("The open store did not issue this file.")});
        return lines;
    }

private:
    bool isRecord() const { return m_checked.verdict == Verdict::RecordAlone; }
    bool isOfThisVersion() const { return m_checked.program == thisVersion; }

    QString altered() const
    {
        const QString advice =
            tr("Do not rely on it: ask for the original, or save the PDF anew from the case.");
        if (!m_checked.isTextCompared)
            return tr("The file is not what its record gives, and what it shows could not be "
                      "compared.") +
                   u' ' + advice;
        if (!m_checked.difference)
            return tr("The file shows the same text as its record gives, but is not the same file: "
                      "another program changed it or saved it anew.") +
                   u' ' + advice;
        const QString shows = tr("The file shows something else than its record gives.");
        if (isOfThisVersion())
            return shows + u' ' + advice;
        return shows + u' ' +
               tr("Version %1 of the program made it, this is version %2. If the two word "
                  "documents differently, only version %1 or the store that issued it can tell "
                  "for certain. Until then do not rely on it.")
                   .arg(m_checked.program, thisVersion);
    }

    QString unknown() const
    {
        if (!m_checked.isSealed)
            return tr("A draft bears no seal, no store knows it, and it proves no decision. Seal "
                      "the case and hand out the sealed record.");
        if (!m_store->isSealedHere)
            return tr("The open store did not seal this record: it comes from another store, or "
                      "was never sealed. Open the store it comes from and check it again, or ask "
                      "who handed it out.");
        return tr("The open store sealed the record, but did not issue this file: it was made from "
                  "a copy of the store, or elsewhere. Save the PDF anew from the case to have one "
                  "that is known.");
    }

    CheckLine bytes() const
    {
        if (m_checked.program.isEmpty() || !m_checked.kind)
            return {Role::Blocking,
                    tr("The file does not say how it was made: nothing to compare it with.")};
        if (m_checked.verdict == Verdict::Untouched)
            return {Role::Fine, tr("The record was rendered anew: the same bytes.")};
        return {isOfThisVersion() ? Role::Blocking : Role::Notice,
                isOfThisVersion()
                    ? tr("The record was rendered anew: other bytes.")
                    : tr("The record was rendered anew with version %1 of the program: other "
                         "bytes. Version %2 made the file.")
                          .arg(thisVersion, m_checked.program)};
    }

    CheckLine text() const
    {
        if (m_checked.verdict == Verdict::Untouched)
            return {Role::Fine, tr("The visible text is therefore the same as well.")};
        if (!m_checked.isTextCompared)
            return {Role::Blocking, tr("The visible text could not be compared.")};
        if (!m_checked.difference)
            return {Role::Fine, tr("The visible text was compared word by word: it is the same.")};
        const TextDifference &place = *m_checked.difference;
        const QString nothing = tr("(nothing)");
        return {Role::Blocking,
                (place.page > 0 ? tr("The visible text was compared word by word: it differs first "
                                     "on page %1.")
                                      .arg(place.page)
                                : tr("The visible text was compared word by word: it differs.")) +
                    u'\n' +
                    tr("The file shows: %1").arg(place.found.isEmpty() ? nothing : place.found) +
                    u'\n' +
                    tr("The record gives: %1")
                        .arg(place.expected.isEmpty() ? nothing : place.expected)};
    }

    const Verification &m_checked;
    const std::optional<Origin> &m_store;
};

} // namespace

FileVerdict verdictOn(const Verification &checked, const std::optional<Origin> &store)
{
    return VerifyText(checked, store).verdict();
}

FileVerdict verdictOn(const Error &error, bool isPdf, const Catalogue &catalogue)
{
    const QString what = catalogue.errorText(error, windowLanguage()) + u' ';
    if (error.code == "pdfWithoutRecord"_L1 || (error.code == "record"_L1 && !isPdf))
        return {Role::Serious, VerifyText::tr("Unknown"),
                what + VerifyText::tr("Only a record and the PDFs made from one can be checked; a "
                                      "scan, a printout or a text to send holds none.")};
    if (error.code == "pdfDamaged"_L1 || error.code == "record"_L1)
        return {Role::Blocking, VerifyText::tr("Damaged"),
                what + VerifyText::tr("Ask for another copy, or save the PDF anew from the case.")};
    return {Role::Serious, VerifyText::tr("Cannot be checked"), what.trimmed()};
}

std::vector<CheckLine> checksOf(const Verification &checked, const std::optional<Origin> &store)
{
    return VerifyText(checked, store).checks();
}

QList<std::pair<QString, QString>> detailsOf(const Verification &checked,
                                             const Catalogue &catalogue)
{
    QList<std::pair<QString, QString>> details;
    details.append({VerifyText::tr("Case"),
                    referenceText(checked.fileNumber, checked.version) + u' ' + checked.title});
    if (checked.kind)
        details.append({VerifyText::tr("Document"),
                        catalogue.word(documentType(*checked.kind).name).in(windowLanguage())});
    if (checked.language)
        details.append({VerifyText::tr("Language"), languageName(catalogue, *checked.language)});
    if (!checked.program.isEmpty())
        details.append(
            {VerifyText::tr("Made with"), VerifyText::tr("Votum %1").arg(checked.program)});
    details.append({checked.isSealed ? VerifyText::tr("Seal (SHA-256)")
                                     : VerifyText::tr("SHA-256 of the draft"),
                    checked.seal});
    return details;
}

} // namespace votum
