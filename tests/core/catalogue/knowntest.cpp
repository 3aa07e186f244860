// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"
#include "core/catalogue/cataloguereader.h"
#include "resources/resources.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Change = std::function<void(QJsonObject &)>;

QJsonValue changed(const QJsonValue &value, const Change &change)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(changed(item, change));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    change(object);
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        *entry = changed(*entry, change);
    return object;
}

// The shipped files with every object changed alike.
std::vector<CatalogueFile> shippedWith(const Change &change)
{
    std::vector<CatalogueFile> files = shippedCatalogue();
    for (CatalogueFile &file : files) {
        const QJsonObject content = QJsonDocument::fromJson(file.bytes).object();
        file.bytes = QJsonDocument(changed(content, change).toObject()).toJson();
    }
    return files;
}

// One name by another in all files, wherever it stands by itself: what refers to it still fits.
std::vector<CatalogueFile> shippedWithout(QStringView name)
{
    const QRegularExpression alone(u"(?<![\\w-])%1(?![\\w-])"_s.arg(name));
    std::vector<CatalogueFile> files = shippedCatalogue();
    for (CatalogueFile &file : files) {
        QString text = QString::fromUtf8(file.bytes);
        file.bytes = text.replace(alone, u"renamed"_s).toUtf8();
    }
    return files;
}

QJsonValue replaced(const QJsonValue &value, QStringView code)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(replaced(item, code));
        return items;
    }
    return value.toString() == code ? QJsonValue(u"renamed"_s) : value;
}

// An option by another name, in the question and in whatever names it: only the program does not
// know.
Change renameOption(QStringView question, QStringView code)
{
    return [=](QJsonObject &object) {
        if (object.value(u"id"_s).toString() == question) {
            QJsonArray options = object.value(u"options"_s).toArray();
            for (QJsonValueRef item : options) {
                QJsonObject option = item.toObject();
                option.insert(u"code"_s, replaced(option.value(u"code"_s), code));
                option.remove(u"settles"_s);
                item = option;
            }
            object.insert(u"options"_s, options);
        }
        if (object.value(u"question"_s).toString() == question)
            object.insert(u"value"_s, replaced(object.value(u"value"_s), code));
        const QRegularExpression named(u"(any\\(%1,(?:[\\w-]+,)*)%2(?=[,)])"_s.arg(question, code));
        for (const QString &key : {u"when"_s, u"unless"_s}) {
            if (object.contains(key))
                object.insert(key, object.value(key).toString().replace(named, u"\\1renamed"_s));
        }
    };
}

Change set(QStringView id, const QString &key, const QString &value)
{
    return [=](QJsonObject &object) {
        if (object.value(u"id"_s).toString() == id)
            object.insert(key, value);
    };
}

// "questions.CTX-09.options: an option inuse": the place, and what is missing.
QString refusalOf(const std::vector<CatalogueFile> &files)
{
    const Result<Catalogue> read = parseCatalogue(files);
    if (read)
        return u"accepted"_s;
    const QStringList &arguments = read.error().arguments;
    return arguments.value(1).section(u" (line "_s, 0, 0) + u": "_s + arguments.value(2);
}

constexpr QLatin1StringView relied = ", on which the program relies"_L1;

} // namespace

// What the program relies on cannot leave the catalogue unnoticed, even where the catalogue still
// agrees with itself.
class KnownTest : public QObject
{
    Q_OBJECT

private slots:
    void shippedIsWhole();
    void renamedQuestionIsRefused();
    void renamedOptionIsRefused();
    void otherKindOrScopeIsRefused();
    void renamedEntryIsRefused();
    void renamingAnythingElseIsNot();
    void partialMayLackButNotDiffer();
};

void KnownTest::shippedIsWhole()
{
    QVERIFY(!shipped().isPartial);
    QCOMPARE(refusalOf(shippedCatalogue()), u"accepted"_s);
}

void KnownTest::renamedQuestionIsRefused()
{
    for (const KnownQuestion &known : knownQuestions)
        QCOMPARE(refusalOf(shippedWithout(known.id)),
                 u"questions.%1: this id"_s.arg(known.id) + relied);
}

void KnownTest::renamedOptionIsRefused()
{
    int count = 0;
    for (const KnownQuestion &known : knownQuestions) {
        for (const QStringView code : known.options) {
            if (code.isEmpty())
                continue;
            ++count;
            QCOMPARE(refusalOf(shippedWith(renameOption(known.id, code))),
                     u"questions.%1.options: an option %2"_s.arg(known.id, code) + relied);
        }
    }
    QCOMPARE(count, 26);
}

void KnownTest::otherKindOrScopeIsRefused()
{
    for (const KnownQuestion &known : knownQuestions) {
        const QString kind = known.kind == QuestionKind::Several ? u"one"_s : u"several"_s;
        const bool isChoice =
            known.kind == QuestionKind::One || known.kind == QuestionKind::Several;
        const Change other = set(known.id, u"kind"_s, isChoice ? kind : u"number"_s);
        QVERIFY2(refusalOf(shippedWith(other))
                     .startsWith(u"questions.%1.kind: the kind "_s.arg(known.id)),
                 qPrintable(known.id.toString()));
        const bool isCase = known.scope == Scope::Case;
        const Change moved = set(known.id, u"scope"_s, isCase ? u"recipient"_s : u"case"_s);
        QVERIFY2(refusalOf(shippedWith(moved))
                     .startsWith(u"questions.%1.scope: the scope "_s.arg(known.id)),
                 qPrintable(known.id.toString()));
    }
}

void KnownTest::renamedEntryIsRefused()
{
    const auto rename = [](const QString &key, QStringView id) -> Change {
        return [=](QJsonObject &object) {
            for (const QString &place : {key, u"step"_s, u"area"_s}) {
                if (object.value(place).toString() == id)
                    object.insert(place, u"renamed"_s);
            }
        };
    };
    const auto refused = [](const QString &list, QStringView id) {
        return QString(list + u'.' + id + u": this id"_s + relied);
    };
    for (const QStringView id : knownSteps)
        QCOMPARE(refusalOf(shippedWith(rename(u"id"_s, id))), refused(u"steps"_s, id));
    for (const QStringView code : knownAreas)
        QCOMPARE(refusalOf(shippedWith(rename(u"code"_s, code))), refused(u"areas"_s, code));
    for (const QStringView id : knownTextBlocks)
        QCOMPARE(refusalOf(shippedWith(rename(u"id"_s, id))), refused(u"textBlocks"_s, id));
    for (const QStringView id : knownChannels)
        QCOMPARE(refusalOf(shippedWith(rename(u"id"_s, id))), refused(u"channels"_s, id));
}

// Else the tests above would prove nothing but that a renamed catalogue is refused.
void KnownTest::renamingAnythingElseIsNot()
{
    QCOMPARE(refusalOf(shippedWithout(u"CTX-04")), u"accepted"_s);
    QCOMPARE(refusalOf(shippedWith(renameOption(u"TRF-03", u"lapsed"))), u"accepted"_s);
    QCOMPARE(refusalOf(shippedWith(renameOption(u"AVV-02", u"gap"))), u"accepted"_s);
}

void KnownTest::partialMayLackButNotDiffer()
{
    SmallCatalogue small;
    VERIFY_OK(small.parse());
    small.question(u"TRF-03"_s, u"yes no"_s, {.scope = u"recipient"_s});
    const Result<Catalogue> other = small.parse();
    VERIFY_ERROR(other, "catalogue");
    QCOMPARE(other.error().arguments.value(1), u"questions.TRF-03.options"_s);

    SmallCatalogue whole;
    QJsonObject meta = whole.json().value(u"meta"_s).toObject();
    meta.remove(u"partial"_s);
    whole.json().insert(u"meta"_s, meta);
    VERIFY_ERROR(whole.parse(), "catalogue");
}

QTEST_APPLESS_MAIN(KnownTest)
#include "knowntest.moc"
