// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawdatabase.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

namespace votum {

// Fails the test with the error's words.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY2(checked.has_value(),                                                              \
                 checked ? ""                                                                      \
                         : qPrintable(checked.error().code + u": " + checked.error().detail));     \
    } while (false)

#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY2(!checked.has_value(), "succeeded");                                               \
        QCOMPARE(checked.error().code, QString::fromLatin1(expected));                             \
    } while (false)

QDateTime at(int minute); // 2026-03-02 09:00 UTC and so many minutes
JournalLine lineAt(int minute, JournalAction action = JournalAction::Answered);

// Every kind of part, with texts that can be searched for.
Assessment richAssessment();
Answer textAnswer(const QString &text);
std::vector<PartChange> notesChange(const QString &text);

// Seals with a record that says what the store does; returns what was sealed.
Result<QByteArray> sealWith(Store &store, qint64 id, int minute);

// "CODE arguments" of each; the error's code where it cannot be checked.
QStringList faultsOf(const Store &store);

std::unique_ptr<Store> openStore(const QString &path); // nullptr after a failure, which it prints

QByteArray bytesOf(const QString &path);

} // namespace votum
