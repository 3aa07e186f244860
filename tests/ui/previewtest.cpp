// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/judgement/display.h"
#include "ui/desk.h"
#include "ui/look/language.h"
#include "ui/register/casepreview.h"
#include "ui/words/words.h"

#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace votum;

// What the register tells of the selected case.
class PreviewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        m_desk->time = QDateTime(QDate(2026, 11, 25), QTime(12, 2), Qt::UTC);
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        m_preview = std::make_unique<CasePreview>(&m_desk->session);
        m_preview->resize(400, 900);
    }
    void cleanup()
    {
        m_preview.reset();
        m_desk.reset();
    }

    void theDecisionStandsUnderTheResult()
    {
        give(example(u"publisher.en"_s));
        QVERIFY(!shown().contains(u"Decision"_s));
        QVERIFY(session().issueOpinion());
        QVERIFY(session().seal());
        const QMap<QString, DecisionCode> &decided = session().assessment().decision.purposes;
        QVERIFY(!decided.isEmpty());
        const QStringList lines = shown();
        const qsizetype heading = lines.indexOf(u"Decision"_s);
        QVERIFY(heading > lines.indexOf(u"Result"_s));
        QVERIFY(heading < lines.indexOf(u"Findings"_s));
        CaseSummary summary;
        summary.decisions = decided;
        const QStringList told = decisionLines(session().catalogue(), summary, windowLanguage());
        QCOMPARE(lines.mid(heading + 1, told.size()), told);
    }

    // Planned against a finding that is gone since: no longer due.
    void onlyMeasuresOfPresentFindingsAreNext()
    {
        Assessment assessment = example(u"publisher.en"_s);
        const QString gone = session().catalogue().measures.front().id;
        assessment.measures = {{u"no:finding"_s, gone, {}, QDate(2026, 12, 1), {}, {}}};
        give(assessment);
        const Finding *open = nullptr;
        for (const Finding &finding : session().judgement().findings) {
            if (!finding.closed && !finding.measures.contains(gone) && !finding.measures.isEmpty())
                open = &finding;
        }
        QVERIFY(open);
        QVERIFY(!shown().contains(u"Next measures"_s));
        const QString measure = open->measures.front();
        QVERIFY(session().planMeasure({open->key, measure, {}, QDate(2026, 12, 2), {}, {}}));
        const QStringList lines = shown();
        const qsizetype heading = lines.indexOf(u"Next measures"_s);
        QVERIFY(heading > 0);
        QCOMPARE(lines.size(), heading + 2);
        QVERIFY2(lines.back().contains(
                     session().catalogue().measure(measure)->text.in(Language::English)),
                 qPrintable(lines.back()));
    }

    // What is said of several recipients or purposes stands there once, and says of whom.
    void everyFindingSaysOfWhom()
    {
        QVERIFY(
            session().createCase(u"Sales"_s, {}, Language::English, u"whatsapp-cloud-provider"_s));
        QVERIFY(session().addUsualChain());
        QVERIFY(session().assessment().recipients.size() > 1);
        Answer unknown;
        unknown.state = AnswerState::Unknown;
        for (const Question &question : session().catalogue().questions) {
            if (question.scope == Scope::Recipient && question.when.isEmpty())
                QVERIFY(session().answerAll(question.id, unknown));
        }
        const QStringList lines = shown();
        QMap<QString, QStringList> expected; // text -> of whom
        for (const Finding &finding : session().judgement().findings) {
            if (!finding.closed && !finding.notStarted && finding.severity > Severity::Hint)
                expected[finding.text.in(Language::English)]
                    << subjectText(session().catalogue(), session().assessment(), finding.subject)
                           .in(Language::English);
        }
        int ofSeveral = 0;
        for (auto item = expected.begin(); item != expected.end(); ++item) {
            QStringList told;
            for (const QString &line : lines) {
                if (line.endsWith(item.key()))
                    told << line;
            }
            if (told.isEmpty() || item.value().contains(QString()))
                continue; // cut off, or of the case
            QStringList subjects = item.value();
            subjects.removeDuplicates();
            QCOMPARE(told, QStringList(subjects.join(u"; "_s) + u": "_s + item.key()));
            ofSeveral += subjects.size() > 1 ? 1 : 0;
        }
        QVERIFY(ofSeveral > 0);
    }

private:
    Session &session() { return m_desk->session; }
    Assessment example(const QString &name)
    {
        QFile file(u":/examples/%1.json"_s.arg(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const Result<AnswersFile> read = parseAnswersFile(session().catalogue(), file.readAll());
        Q_ASSERT(read);
        return read->assessment;
    }
    void give(const Assessment &assessment) { QVERIFY(session().importCase(assessment)); }
    // The preview of the open case, read again: its lines from top to bottom.
    QStringList shown()
    {
        for (const CaseSummary &row : session().cases()) {
            if (row.id == session().caseId())
                m_preview->showCase(row);
        }
        m_preview->show();
        QCoreApplication::processEvents();
        QList<QLabel *> labels = m_preview->widget()->findChildren<QLabel *>();
        const auto top = [this](const QLabel *label) {
            return label->mapTo(m_preview->widget(), QPoint()).y();
        };
        std::stable_sort(labels.begin(), labels.end(),
                         [&](auto *one, auto *other) { return top(one) < top(other); });
        QStringList lines;
        for (const QLabel *label : labels) {
            if (!label->text().isEmpty())
                lines << label->text();
        }
        return lines;
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CasePreview> m_preview;
};

QTEST_MAIN(PreviewTest)
#include "previewtest.moc"
