// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/proposedanswers.h"
#include "report/forms/formhtml.h"
#include "report/forms/formscript.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

CaseBuilder begun()
{
    CaseBuilder builder = CaseBuilder::planned(shipped(), {u"service"_s, u"mkt"_s});
    builder.assessment.uuid = u"5d0c-\"</script><b>"_s; // whatever another program made it
    builder.assessment.fileNumber = u"2026-0007"_s;
    builder.assessment.title = u"</script><script>alert(1)</script> „News“"_s;
    builder.assessment.organisation = u"A & B <i>"_s;
    return builder;
}

Questionnaire questionnaire(const CaseBuilder &builder, Addressee addressee)
{
    return questionnaireFor(shipped(), builder.assessment, builder.judge(), addressee);
}

QString page(Addressee addressee, Language language = Language::German)
{
    return QString::fromUtf8(renderFormHtml(shipped(), questionnaire(begun(), addressee), language,
                                            u"Reply \"1\".json"_s));
}

QString hashSource(const QString &text)
{
    return u"'sha256-"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64()) +
           u'\'';
}

QStringList allOf(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

// Fills the form as a person does, by clicks and input events, saves, and leaves what was saved in
// the page.
constexpr QStringView filler = uR"js(
(function () {
  URL.createObjectURL = blob => {
    blob.text().then(text => {
      const saved = document.createElement('pre');
      saved.id = 'savedReply';
      saved.textContent = text;
      document.body.appendChild(saved);
    });
    return 'data:,';
  };
  const type = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.getElementById('save').click(); // nobody says who answers: refused
  type(document.getElementById('informant'), 'Erika <b>Muster</b>');
  type(document.getElementById('function'), 'IT');
  type(document.getElementById('date'), '2026-11-24');
  const of = key => document.querySelector('fieldset[data-key="' + key + '"]');
  const tick = (key, choice) => of(key).querySelector(choice).click();
  tick('CH-02', 'input[value="mdm"]');
  tick('CH-02', 'input[value="byod"]'); // thought better of it
  type(of('CH-02').querySelector('[data-part="note"]'), '<script>alert(1)<\/script>\nsecond line');
  type(of('CH-02').querySelector('[data-part="evidence"]'), 'MDM report');
  type(of('CH-02').querySelector('[data-part="evidenceDate"]'), '2026-11-02');
  tick('CH-01', 'input[value="unk"]');
  tick('CTX-05@p:service', '[data-point="ai"][value="yes"]');
  tick('CTX-05@p:service', '[data-point="crm"][value="no"]');
  tick('CTX-05@p:mkt', '[data-point="ai"][value="yes"]');
  tick('CTX-05@p:mkt', 'input[value="none"]'); // instead of all points
  tick('CH-04', 'input');
  of('CH-04').querySelector('.clear').click(); // not answered after all
  document.querySelector('[data-language="en"]').click();
  document.getElementById('save').click();
})();
)js";

} // namespace

// The questionnaire as one HTML file.
class FormsTest : public QObject
{
    Q_OBJECT

private slots:
    void asksEveryQuestionInEveryLanguage()
    {
        for (const Addressee addressee :
             {Addressee::Department, Addressee::It, Addressee::Provider}) {
            const Questionnaire asked = questionnaire(begun(), addressee);
            QVERIFY(!asked.items.empty());
            const QString html = page(addressee);
            QCOMPARE(allOf(html, u"<fieldset id=\"(q\\d+)\""_s).size(),
                     qsizetype(asked.items.size()));
            for (const Questionnaire::Item &item : asked.items) {
                QVERIFY(html.contains(u"data-key=\"%1\""_s.arg(item.key.toString())));
                for (const Language language : shipped().languages) {
                    for (const LocalText &text :
                         {item.question->text, item.question->why, item.question->help})
                        QVERIFY(html.contains(text.in(language).toHtmlEscaped()));
                    for (const Option &option : item.question->options)
                        QVERIFY(html.contains(option.text.in(language).toHtmlEscaped()));
                }
            }
            QVERIFY(!html.contains(u"[inquiry."_s)); // every word is there
        }
    }

    void isTheSameEachTime()
    {
        QCOMPARE(page(Addressee::It), page(Addressee::It));
        QVERIFY(page(Addressee::It).startsWith(u"<!DOCTYPE html>\n<html lang=\"de\">"_s));
        QVERIFY(page(Addressee::It, Language::English)
                    .startsWith(u"<!DOCTYPE html>\n<html lang=\"en\">"_s));
    }

    // Only the script and the style that are ours may act, and nothing is fetched.
    void nothingElseActs()
    {
        const QString html = page(Addressee::Department);
        const QStringList scripts = allOf(html, u"<script>(.*?)</script>"_s);
        const QStringList styles = allOf(html, u"<style>(.*?)</style>"_s);
        QCOMPARE(scripts, QStringList(formScript.toString()));
        QCOMPARE(styles.size(), 1);
        const QString policy = allOf(html, u"Content-Security-Policy\" content=\"([^\"]*)\""_s)[0];
        QCOMPARE(policy, u"default-src 'none'; style-src %1; script-src %2; form-action 'none'; "
                         u"base-uri 'none'"_s.arg(hashSource(styles[0]), hashSource(scripts[0])));
        const QStringList fetches{u"http:"_s,   u"https:"_s,  u" src="_s,
                                  u"url("_s,    u"@import"_s, u"fetch("_s,
                                  u"XMLHttp"_s, u"<link"_s,   u" onclick="_s};
        for (const QString &fetching : fetches)
            QVERIFY2(!html.contains(fetching), qPrintable(fetching));
    }

    void whatOthersTypedIsText()
    {
        const QString html = page(Addressee::It);
        QCOMPARE(html.count(u"<script"_s), 2);
        QCOMPARE(html.count(u"</script>"_s), 2);
        QVERIFY(html.contains(u"&lt;/script&gt;&lt;script&gt;alert(1)"_s));
        QVERIFY(html.contains(u"A &amp; B &lt;i&gt;"_s));
        const QString asked =
            allOf(html, u"<script type=\"application/json\" id=\"asked\">(.*?)</script>"_s)[0];
        const QJsonObject object = QJsonDocument::fromJson(asked.toUtf8()).object();
        QCOMPARE(object[u"case"_s].toString(), begun().assessment.uuid);
        QCOMPARE(object[u"file"_s].toString(), u"Reply \"1\".json"_s);
        QCOMPARE(object[u"catalogueSha256"_s].toString(), shipped().sha256());
    }

    // Whoever cannot see it is told of each field what it is for.
    void everyFieldHasAName()
    {
        for (const Addressee addressee :
             {Addressee::Department, Addressee::It, Addressee::Provider}) {
            const QString html = page(addressee);
            QStringList ids = allOf(html, u" id=\"([^\"]*)\""_s);
            QCOMPARE(ids.removeDuplicates(), 0);
            const QStringList fields = allOf(html, u"(<(?:input|select|textarea)[^>]*>)"_s);
            QVERIFY(fields.size() > 20);
            for (const QString &field : fields) {
                const QString id = allOf(field, u" id=\"([^\"]*)\""_s).value(0);
                const QString named = allOf(field, u"aria-labelledby=\"([^\"]*)\""_s).value(0);
                const bool isInLabel =
                    html.contains(u"<label class=\"choice\">"_s + field) ||
                    QRegularExpression(u"<label class=\"choice unknown\"[^>]*>"_s +
                                       QRegularExpression::escape(field))
                        .match(html)
                        .hasMatch();
                QVERIFY2(isInLabel || (!id.isEmpty() && html.contains(u"for=\"%1\""_s.arg(id))) ||
                             ids.contains(named),
                         qPrintable(field));
            }
            for (const QString &group :
                 allOf(html, u"role=\"radiogroup\" aria-labelledby=\"([^\"]*)\""_s))
                QVERIFY(ids.contains(group));
        }
    }

    // Filled in and saved by the script in a real browser, and read back as proposals.
    void aBrowserFillsItIn()
    {
        const QString browser = QStandardPaths::findExecutable(u"chromium"_s);
        if (browser.isEmpty())
            QSKIP("Chromium is not installed");
        QString html = page(Addressee::It);
        html.replace(u"script-src "_s, u"script-src "_s + hashSource(filler.toString()) + u' ');
        html.replace(u"</body>"_s, u"<script>"_s + filler + u"</script>\n</body>"_s);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"form.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html.toUtf8()) > 0);
        file.close();
        QProcess process;
        process.start(browser, {u"--headless=new"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                                u"--user-data-dir="_s + folder.filePath(u"profile"_s),
                                u"--virtual-time-budget=5000"_s, u"--dump-dom"_s,
                                u"file://"_s + file.fileName()});
        QVERIFY(process.waitForFinished(180'000));
        const QString dom = QString::fromUtf8(process.readAllStandardOutput());
        const QString saved = allOf(dom, u"<pre id=\"savedReply\">(.*?)</pre>"_s).value(0);
        QVERIFY2(!saved.isEmpty(), process.readAllStandardError().constData());
        const QByteArray bytes = QString(saved)
                                     .replace(u"&lt;"_s, u"<"_s)
                                     .replace(u"&gt;"_s, u">"_s)
                                     .replace(u"&amp;"_s, u"&"_s)
                                     .toUtf8();
        QVERIFY(isReply(bytes));
        const Result<Reply> reply = parseReply(bytes);
        VERIFY_OK(reply);
        QCOMPARE(reply->who(), u"Erika <b>Muster</b> (IT)"_s);
        QCOMPARE(reply->date, QDate(2026, 11, 24));
        QCOMPARE(reply->caseUuid, begun().assessment.uuid);
        QCOMPARE(reply->catalogueVersion, shipped().version);
        const CaseBuilder builder = begun();
        const auto proposed =
            proposedAnswers(shipped(), builder.assessment, builder.judge(), *reply);
        VERIFY_OK(proposed);
        QStringList told;
        for (const ProposedAnswer &one : *proposed) {
            QVERIFY2(one.fillsGap(), qPrintable(one.key.toString()));
            told << one.key.toString() + u" = "_s + one.answer.value.join(u' ') + u" ? "_s +
                        QString::number(one.answer.notKnown.size());
        }
        const auto points = shipped().question(u"CTX-05"_s)->options.size() - 1;
        QCOMPARE(told, QStringList({u"CTX-05@p:service = ai ? "_s + QString::number(points - 2),
                                    u"CTX-05@p:mkt = none ? 0"_s, u"CH-01 =  ? 0"_s,
                                    u"CH-02 = byod ? 0"_s}));
        QCOMPARE(proposed->at(2).answer.state, AnswerState::Unknown);
        const Answer &devices = proposed->at(3).answer;
        QCOMPARE(devices.note, u"<script>alert(1)</script>\nsecond line"_s);
        QCOMPARE(devices.evidence, u"MDM report"_s);
        QCOMPARE(devices.evidenceDate, QDate(2026, 11, 2));
    }
};

QTEST_GUILESS_MAIN(FormsTest)
#include "formstest.moc"
