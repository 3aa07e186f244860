// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/judgement/evaluate.h"

#include <QTest>

namespace votum {

// Fails the test with the error's words.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(inWords(checked.error())));        \
    } while (false)

#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY2(!checked.has_value(), "succeeded");                                               \
        QCOMPARE(checked.error().code, QString::fromLatin1(expected));                             \
    } while (false)

QString inWords(const Error &error);

// The catalogue inside the program, read once. A broken one ends the test program.
const Catalogue &shipped();
// With the own content of tests/data/overlay; `version`: what the overlay says of itself.
Catalogue withExampleOverlay(const QByteArray &version = "3");
QByteArray bytesOf(const QString &path); // of a file or a resource; fails the program if unreadable
QByteArray testData(const QString &name); // a file of tests/data

// Everything a judgement says, as text: two that say the same compare equal. Findings are sorted,
// so that the order of recipients does not count.
QString inWords(const Judgement &judgement);

} // namespace votum
