// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/documents/document.h"

namespace votum {

// SHA-256 of "abc": FIPS 180-2, appendix B.1.
inline const QString sumOfAbc =
    QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
inline const QString recordVersion = QStringLiteral("9.9.9"); // of the program that composed it

struct Wish
{
    bool isSealed = true;
    bool hasOpinion = true;
    QStringList texts = {}; // kept in the record, by their keys
    bool hasFile = false;   // two, "abc" and "abcd", both listed as "Vertrag Müller.pdf"
};

// The record of an example, as it would be sealed or exported on the testing day.
QByteArray recordOf(const QString &example, const Wish &wish);
QByteArray recordOf(const QString &example);
QByteArray recordOf(const Assessment &assessment, QDate asOf, bool isSealed);
// The example of the publisher with links under each other to the depth of four, two purposes of
// one kind, a point that is not known, and a plausibility question that is answered.
Assessment treeCase();
QJsonObject parsedRecord(const QByteArray &record);

std::vector<CaseEvent> someEvents();
// With events where the document is about them.
DocumentOptions optionsFor(DocumentKind kind, Language language = Language::German);

// What pdftotext reads in the file, white space simplified; an error in words.
QString textOf(const QByteArray &pdf);
QString textOf(const QByteArray &record, const DocumentOptions &options);
bool writeFile(const QString &path, const QByteArray &bytes);
// What a program prints that is given the file as the last of its arguments; divided words in one.
QByteArray printedAbout(const QByteArray &pdf, const QString &program,
                        const QStringList &arguments = {}, const QStringList &after = {});

} // namespace votum
