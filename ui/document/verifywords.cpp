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
    VerifyText(const Verification &checked, const std::optional<Origin> &store,
               const Catalogue &catalogue)
        : m_checked(checked), m_store(store), m_catalogue(catalogue)
    {
    }

    FileVerdict verdict() const
    {
        switch (stateOf(m_checked, m_store)) {
        case FileState::Altered:
            return {Role::Blocking, tr("Altered"), altered()};
        case FileState::Unknown:
            return {Role::Serious, tr("Unknown"), unknown()};
        case FileState::OtherVersion:
            return {Role::Notice, tr("Other version, same content"),
                    tr("Version %1 of the program made the file, this is version %2. It shows and "
                       "says the same as its record gives, but not in the same bytes. To be "
                       "certain, open the store that issued it, or check it with version %1.")
                        .arg(m_checked.program, thisVersion)};
        case FileState::Rewritten:
            return {Role::Serious, tr("Rewritten, same pages"),
                    tr("Another program saved the file anew. It shows and says the same as its "
                       "record gives, but it is not the file that was issued: ask for that one, or "
                       "save the PDF anew from the case.")};
        case FileState::Appended:
            return {Role::Serious, tr("Untouched, then appended to"),
                    tr("The file contains unchanged what its record gives. Something other than "
                       "signatures was appended to it, which changes nothing that it shows or "
                       "says.")};
        case FileState::Signed:
            return {Role::Fine, tr("Untouched, then signed"),
                    tr("The file contains unchanged what its record gives, and after it signatures "
                       "alone. Whether they are valid and whose they are, a program for signatures "
                       "tells.")};
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
            if (m_checked.verdict != Verdict::Untouched)
                lines.push_back(content());
            appendLater(lines);
            if (!m_checked.added.isEmpty())
                lines.push_back(
                    {Role::Open, tr("Not part of the sealed record, but added by whoever issued "
                                    "the document: %1")
                                     .arg(m_checked.added.join(u" | "_s))});
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
        if (m_store->erased)
            lines.push_back(
                {Role::Notice,
                 tr("Its case, %1, was deleted on %2 under the organisation’s rule on "
                    "retention. The store holds only the protocol of it.")
                     .arg(m_store->erased->fileNumber, localDate(m_store->erased->time))});
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
                    ? CheckLine{Role::Fine, hasGrown() ? tr("The open store issued the file as it "
                                                            "was before something was appended.")
                                                       : tr("The open store issued exactly this "
                                                            "file.")}
                    : CheckLine{Role::Serious, tr("The open store did not issue this file.")});
        return lines;
    }

private:
    bool isRecord() const { return m_checked.verdict == Verdict::RecordAlone; }
    bool hasGrown() const
    {
        return m_checked.isMoreAppended || m_checked.laterDifference ||
               !m_checked.signatures.empty();
    }
    bool isOfThisVersion() const { return m_checked.program == thisVersion; }

    QString altered() const
    {
        const QString advice =
            tr("Do not rely on it: ask for the original, or save the PDF anew from the case.");
        if (m_checked.laterDifference)
            return tr("What was appended to the file changes what it shows or says.") + u' ' +
                   advice;
        if (!m_checked.difference)
            return tr("The file is not what its record gives, and what it shows could not be "
                      "compared.") +
                   u' ' + advice;
        const QString shows = tr("The file shows or says something else than its record gives.");
        if (isOfThisVersion() || m_checked.difference->kind == Difference::Kind::Version)
            return shows + u' ' + advice;
        return shows + u' ' +
               tr("Version %1 of the program made it, this is version %2. If the two make "
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

    // Where there is no difference, the bytes alone differ.
    CheckLine content() const
    {
        if (m_checked.difference)
            return {Role::Blocking, tr("What the file shows and says was compared.") + u' ' +
                                        inWords(*m_checked.difference)};
        if (m_checked.verdict == Verdict::Altered)
            return {Role::Blocking, tr("What the file shows and says could not be compared.")};
        return {Role::Fine, tr("Pages as painted, structure, attachments, links and metadata were "
                               "compared: they are the same.")};
    }

    QString inWords(const Difference &difference) const
    {
        QString words = m_catalogue.errorText({codeOf(difference.kind), {}, {}}, windowLanguage());
        if (difference.page > 0)
            words.prepend(tr("First on page %1.").arg(difference.page) + u' ');
        if (difference.found.isEmpty() && difference.expected.isEmpty())
            return words;
        const QString nothing = tr("(nothing)");
        const QString &found = difference.found, &expected = difference.expected;
        return words + u'\n' + tr("Here the file has: %1").arg(found.isEmpty() ? nothing : found) +
               u'\n' + tr("The record gives: %1").arg(expected.isEmpty() ? nothing : expected);
    }

    void appendLater(std::vector<CheckLine> &lines) const
    {
        if (m_checked.laterDifference)
            lines.push_back({Role::Blocking, tr("Something was appended to the file later.") +
                                                 u' ' + inWords(*m_checked.laterDifference)});
        for (const Signature &signature : m_checked.signatures)
            lines.push_back(lineOf(signature));
        if (m_checked.isMoreAppended)
            lines.push_back({Role::Serious, tr("Something other than signatures was appended. It "
                                               "changes nothing that the file shows or says.")});
    }

    static CheckLine lineOf(const Signature &signature)
    {
        const QString name = signature.name.isEmpty() ? tr("not named") : signature.name;
        QString words = signature.isStamp
                            ? tr("A time stamp was appended (by: %1, not checked).").arg(name)
                            : tr("A signature was appended (by: %1, not checked).").arg(name);
        if (signature.page > 0)
            words += u' ' + tr("It is shown on page %1.").arg(signature.page);
        if (!signature.words.isEmpty())
            words += u'\n' +
                     tr("There it says, which is no part of the record: %1").arg(signature.words);
        if (!signature.beneath.isEmpty())
            words += u'\n' + tr("It lies over words of the page: %1").arg(signature.beneath);
        return {signature.beneath.isEmpty() ? Role::Open : Role::Serious, words};
    }

    const Verification &m_checked;
    const std::optional<Origin> &m_store;
    const Catalogue &m_catalogue;
};

} // namespace

FileVerdict verdictOn(const Verification &checked, const std::optional<Origin> &store,
                      const Catalogue &catalogue)
{
    return VerifyText(checked, store, catalogue).verdict();
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

std::vector<CheckLine> checksOf(const Verification &checked, const std::optional<Origin> &store,
                                const Catalogue &catalogue)
{
    return VerifyText(checked, store, catalogue).checks();
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
