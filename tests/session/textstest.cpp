// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QString key = u"TB-98"_s;
const QString perPurpose = u"TB-99@p:mkt"_s;

TextBlock blockOf(const QString &id, Scope scope)
{
    TextBlock block;
    block.id = id;
    block.scope = scope;
    block.title = block.use = block.legal = {id, id};
    block.confidence = u"A"_s;
    block.parts.push_back({});
    block.parts.back().text = {u"Ein Satz."_s, u"A sentence."_s};
    return block;
}

// The shipped catalogue with two texts of this test instead of its own.
const Catalogue &catalogueWithTexts()
{
    static const Catalogue catalogue = [] {
        Catalogue changed = shipped();
        changed.textBlocks = {blockOf(u"TB-98"_s, Scope::Case),
                              blockOf(u"TB-99"_s, Scope::Purpose)};
        return changed;
    }();
    return catalogue;
}

} // namespace

// Texts kept in the record.
class TextsTest : public QObject
{
    Q_OBJECT

private slots:
    void keptAndDroppedInOneStep();
    void keptForGood();
    void undone();
    void whatTheCaseLacksIsRefused();
    void frozenAndSealedRefuse();
};

void TextsTest::keptAndDroppedInOneStep()
{
    Desk desk(catalogueWithTexts());
    desk.createCase();
    VERIFY_OK(desk.session.answer({u"CTX-01"_s, {}}, valueAnswer({u"mkt"_s})));
    QCOMPARE(signalsOf(desk.session, [&] { VERIFY_OK(desk.session.setText(perPurpose, true)); }),
             1);
    VERIFY_OK(desk.session.setText(key, true));
    QCOMPARE(desk.session.assessment().texts, QStringList({key, perPurpose}));
    // The same again changes nothing and is not journalled.
    QCOMPARE(signalsOf(desk.session, [&] { VERIFY_OK(desk.session.setText(key, true)); }), 0);
    VERIFY_OK(desk.session.setText(key, false));
    QCOMPARE(desk.session.assessment().texts, QStringList(perPurpose));
    const Result<std::vector<JournalLine>> lines = desk.session.journal();
    VERIFY_OK(lines);
    QStringList told;
    for (const JournalLine &line : *lines) {
        if (const auto *text = std::get_if<JournalText>(&line.subject))
            told << codeOf(line.action) + u' ' + text->key;
    }
    QCOMPARE(told, QStringList({u"textAdded "_s + perPurpose, u"textAdded "_s + key,
                                u"textRemoved "_s + key}));
}

void TextsTest::keptForGood()
{
    Desk desk(catalogueWithTexts());
    desk.createCase();
    VERIFY_OK(desk.session.answer({u"CTX-01"_s, {}}, valueAnswer({u"mkt"_s})));
    VERIFY_OK(desk.session.setText(perPurpose, true)); // not in the order they are shown in
    VERIFY_OK(desk.session.setText(key, true));
    const QStringList both = desk.session.assessment().texts;
    const qint64 id = desk.session.caseId();
    desk.session.closeCase();
    VERIFY_OK(desk.session.openCase(id));
    QCOMPARE(desk.session.assessment().texts, both);
    QCOMPARE(both, QStringList({key, perPurpose}));
    VERIFY_OK(desk.session.setText(perPurpose, false));
    QVERIFY(desk.session.recordBytes().contains("A sentence."));
    VERIFY_OK(desk.session.setText(key, false));
    QVERIFY(!desk.session.recordBytes().contains("A sentence."));
}

void TextsTest::undone()
{
    Desk desk(catalogueWithTexts());
    desk.createCase();
    VERIFY_OK(desk.session.setText(key, true));
    VERIFY_OK(desk.session.undo());
    QVERIFY(desk.session.assessment().texts.isEmpty());
    VERIFY_OK(desk.session.redo());
    QCOMPARE(desk.session.assessment().texts, QStringList(key));
}

void TextsTest::whatTheCaseLacksIsRefused()
{
    Desk desk(catalogueWithTexts());
    VERIFY_ERROR(desk.session.setText(key, true), "noCase");
    desk.createCase();
    for (const QString &unknown : {u"TB-97"_s, u"TB-98@p:mkt"_s, perPurpose, u""_s})
        VERIFY_ERROR(desk.session.setText(unknown, true), "text");
    QVERIFY(desk.session.assessment().texts.isEmpty());
}

void TextsTest::frozenAndSealedRefuse()
{
    Desk desk(catalogueWithTexts());
    desk.importExample();
    VERIFY_OK(desk.session.setText(key, true));
    desk.giveOpinion();
    VERIFY_ERROR(desk.session.setText(key, false), "frozen");
    VERIFY_ERROR(desk.session.setText(perPurpose, true), "frozen");
    VERIFY_OK(desk.session.seal());
    VERIFY_ERROR(desk.session.setText(key, false), "sealed");
    QCOMPARE(desk.session.assessment().texts, QStringList(key));
}

QTEST_GUILESS_MAIN(TextsTest)
#include "textstest.moc"
