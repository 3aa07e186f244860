// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "ui/desk.h"
#include "ui/look/language.h"
#include "ui/register/filters/dueline.h"
#include "ui/register/filters/filterbar.h"
#include "ui/register/filters/tile.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QDate today(2026, 5, 4);

CaseSummary summary(qint64 id, CaseStatus status, const QString &outcome = {})
{
    CaseSummary item;
    item.id = id;
    item.fileNumber = u"2026-%1"_s.arg(id, 4, 10, QChar(u'0'));
    item.title = u"Case %1"_s.arg(id);
    item.status = status;
    item.outcome = outcome;
    item.changed = QDateTime(today, QTime(8, int(id)), Qt::UTC);
    return item;
}

// Open; sealed with a review overdue; sealed this year, measure overdue; superseded long ago.
std::vector<CaseSummary> mixture()
{
    std::vector<CaseSummary> cases{
        summary(1, CaseStatus::Draft, u"NOT_PERMISSIBLE"_s),
        summary(2, CaseStatus::Sealed, u"PERMISSIBLE"_s),
        summary(3, CaseStatus::Sealed, u"PERMISSIBLE_WITH_CONDITIONS"_s),
        summary(4, CaseStatus::Superseded, u"PERMISSIBLE"_s),
    };
    cases[0].department = u"Vertrieb"_s;
    cases[0].channel = u"signal"_s;
    cases[1].review = today.addDays(-1);
    cases[1].decidedOn = QDate(2025, 5, 3);
    cases[2].review = today.addDays(60);
    cases[2].decidedOn = QDate(2026, 1, 1);
    cases[2].nextMeasureDue = today.addDays(-1);
    cases[3].review = today.addDays(-400);
    cases[3].decidedOn = QDate(2024, 2, 2);
    cases[3].nextMeasureDue = today.addDays(-400);
    return cases;
}

QList<qint64> shown(const RegisterModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.summary(row).id);
    return ids;
}

} // namespace

class RegisterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void modelKeepsTheContract()
    {
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        const QAbstractItemModelTester tester(&model);
        model.setCases(mixture(), today);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), int(RegisterModel::columns));
        model.setCases({}, today);
        QCOMPARE(model.rowCount(), 0);
    }

    // One that changes, comes or goes leaves the others, and the persistent indexes on them.
    void rowsThatStayKeepTheirPlace()
    {
        RegisterModel model(shippedCatalogueRead());
        const QAbstractItemModelTester tester(&model);
        model.setCases(mixture(), today);
        model.sort(RegisterModel::Title);
        const QPersistentModelIndex third = model.index(2, RegisterModel::Title);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        CaseSummary changed = mixture()[2];
        changed.department = u"Einkauf"_s;
        model.setCase(changed);
        QCOMPARE(shown(model), (QList<qint64>{1, 2, 3, 4}));
        QCOMPARE(model.summary(third.row()).department, u"Einkauf"_s);
        CaseSummary renamed = mixture()[0];
        renamed.title = u"Zuletzt"_s;
        model.setCase(renamed);
        QCOMPARE(shown(model), (QList<qint64>{2, 3, 4, 1}));
        QCOMPARE(third.row(), 1);
        CaseSummary added = renamed;
        added.id = 5;
        added.title = u"Anfang"_s;
        model.setCase(added);
        QCOMPARE(shown(model), (QList<qint64>{5, 2, 3, 4, 1}));
        model.removeCase(2);
        model.removeCase(99); // there is none
        QCOMPARE(shown(model), (QList<qint64>{5, 3, 4, 1}));
        QCOMPARE(third.row(), 1);
        CaseCriteria criteria;
        criteria.status = changed.status;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), QList<qint64>{3});
        added.status = changed.status; // what was not shown now is
        model.setCase(added);
        changed.status = CaseStatus::Draft;
        model.setCase(changed); // and the other way
        QCOMPARE(shown(model), QList<qint64>{5});
        QCOMPARE(resets.count(), 1); // of the criteria
    }

    void cellsSayWhatTheyMean()
    {
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        std::vector<CaseSummary> cases = mixture();
        cases[3].version = 2;
        model.setCases(cases, today);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, RegisterModel::Reference), u"2026-0001"_s);
        QCOMPARE(text(3, RegisterModel::Reference), u"2026-0004 / 2"_s);
        QCOMPARE(text(0, RegisterModel::Channel), u"Signal"_s);
        // In the column short, as tool tip and for the screen reader whole.
        const QString whole =
            shippedCatalogueRead().word(u"outcome.NOT_PERMISSIBLE"_s).in(Language::English);
        const QModelIndex result = model.index(0, RegisterModel::Result);
        QCOMPARE(text(0, RegisterModel::Result), u"not permissible"_s);
        QCOMPARE(result.data(Qt::ToolTipRole).toString(), whole);
        QCOMPARE(result.data(Qt::AccessibleTextRole).toString(), u"Result: "_s + whole);
        cases[0].title = u"<b>R&D</b>"_s; // words, not formatting
        model.setCases(cases, today);
        QCOMPARE(model.index(0, RegisterModel::Title).data(Qt::ToolTipRole).toString(),
                 u"<span>&lt;b&gt;R&amp;D&lt;/b&gt;</span>"_s);
        QVERIFY(!model.index(0, RegisterModel::Result).data(Qt::DecorationRole).isNull());
        QVERIFY(text(1, RegisterModel::Review).endsWith(u"overdue"_s));
        QVERIFY(!text(3, RegisterModel::Review).endsWith(u"overdue"_s)); // superseded: no duty left
        const QString spoken =
            model.index(0, RegisterModel::Status).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken, u"Status: "_s +
                             shippedCatalogueRead().word(u"status.draft"_s).in(Language::English));
    }

    // What was decided, for all purposes or for each.
    void whatCannotBeReadIsMarked()
    {
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        std::vector<CaseSummary> cases = mixture();
        cases[2].fault = Error{u"caseUnreadable"_s, {u"2026-0003"_s, u"answer CTX-04"_s}, {}};
        model.setCases(cases, today);
        const QModelIndex result = model.index(2, RegisterModel::Result);
        QCOMPARE(result.data().toString(), u"cannot be read"_s);
        QVERIFY(result.data(Qt::ToolTipRole).toString().contains(u"2026-0003"_s));
        QVERIFY(result.data(Qt::AccessibleTextRole).toString().contains(u"answer CTX-04"_s));
        QVERIFY(!result.data(Qt::DecorationRole).isNull());
        QCOMPARE(model.index(2, RegisterModel::Title).data().toString(), u"Case 3"_s);
        model.sort(RegisterModel::Result); // before the worst result
        QCOMPARE(shown(model).front(), 3);
    }

    void decisionsAreTold()
    {
        using enum DecisionCode;
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        std::vector<CaseSummary> cases = mixture();
        cases[1].decisions = {{u"service"_s, D1}, {u"newsletter"_s, D1}};
        cases[2].decisions = {{u"service"_s, D2}, {u"newsletter"_s, D4}};
        model.setCases(cases, today);
        const auto cell = [&](int row, int role) {
            return model.index(row, RegisterModel::Decision).data(role).toString();
        };
        const Catalogue &catalogue = shippedCatalogueRead();
        QCOMPARE(cell(0, Qt::DisplayRole), QString()); // open: none yet
        QCOMPARE(cell(0, Qt::ToolTipRole), QString());
        QCOMPARE(cell(1, Qt::DisplayRole), u"approved"_s);
        QCOMPARE(cell(1, Qt::ToolTipRole), catalogue.word(u"decision.D1"_s).in(Language::English));
        QCOMPARE(cell(2, Qt::DisplayRole), u"differs"_s);
        QCOMPARE(cell(2, Qt::ToolTipRole),
                 u"%1: %2\n%3: %4"_s.arg(
                     purposeText(catalogue, {}, u"newsletter"_s).in(Language::English),
                     catalogue.word(u"decision.D4"_s).in(Language::English),
                     purposeText(catalogue, {}, u"service"_s).in(Language::English),
                     catalogue.word(u"decision.D2"_s).in(Language::English)));
        QVERIFY(!model.index(2, RegisterModel::Decision).data(Qt::DecorationRole).isNull());
        model.sort(RegisterModel::Decision, Qt::AscendingOrder); // mildest first, none last
        QCOMPARE(shown(model).first(), 2);
        QCOMPARE(shown(model)[1], 3);
        QStringList words;
        for (const DecisionCode code : {D1, D2, D3, D4, D5, D6, D7})
            words << shortDecisionWord(code);
        words.removeDuplicates();
        QCOMPARE(words.size(), 7);
        QVERIFY(!words.contains(shortDecisionWord(cases[2].decisions)));
    }

    void glances_data()
    {
        QTest::addColumn<int>("glance");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("open") << int(Glance::Open) << QList<qint64>{1};
        QTest::newRow("review overdue") << int(Glance::ReviewOverdue) << QList<qint64>{2};
        QTest::newRow("measure overdue") << int(Glance::MeasureOverdue) << QList<qint64>{3};
        QTest::newRow("this year") << int(Glance::DecidedThisYear) << QList<qint64>{3};
    }

    void glances()
    {
        QFETCH(const int, glance);
        QFETCH(const QList<qint64>, expected);
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        model.setCases(mixture(), today);
        CaseCriteria criteria;
        criteria.glance = Glance(glance);
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), expected);
    }

    // A day later a review due today is overdue: the same criteria, another date.
    void overdueFollowsTheDate()
    {
        CaseSummary item = summary(1, CaseStatus::Sealed);
        item.review = today;
        QVERIFY(!belongs(Glance::ReviewOverdue, item, today));
        QVERIFY(belongs(Glance::ReviewOverdue, item, today.addDays(1)));
    }

    void criteriaAreCombined()
    {
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        model.setCases(mixture(), today);
        CaseCriteria criteria;
        criteria.outcome = u"PERMISSIBLE"_s;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), (QList<qint64>{2, 4}));
        criteria.status = CaseStatus::Sealed;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), QList<qint64>{2});
        criteria = {};
        criteria.found = QSet<qint64>{1, 3};
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), (QList<qint64>{1, 3}));
        criteria.department = u"Vertrieb"_s;
        criteria.channel = u"signal"_s;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), QList<qint64>{1});
        criteria = {};
        criteria.review = ReviewDue::Within90Days;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), (QList<qint64>{2, 3, 4}));
        criteria.review = ReviewDue::Within30Days;
        model.setCriteria(criteria, today);
        QCOMPARE(shown(model), (QList<qint64>{2, 4}));
    }

    void sortingIsByMeaning()
    {
        RegisterModel model(shippedCatalogueRead());
        model.sort(RegisterModel::Reference);
        model.setCases(mixture(), today);
        model.sort(RegisterModel::Result, Qt::AscendingOrder); // worst first
        QCOMPARE(shown(model).first(), 1);
        model.sort(RegisterModel::Review, Qt::AscendingOrder); // no date last
        QCOMPARE(shown(model), (QList<qint64>{4, 2, 3, 1}));
        model.sort(RegisterModel::Changed, Qt::DescendingOrder);
        QCOMPARE(shown(model), (QList<qint64>{4, 3, 2, 1}));
    }

    // Two channels whose names stand in another order in the other language.
    void theOrderFollowsTheLanguage()
    {
        Translation translation;
        translation.speak(Language::German);
        const std::vector<Channel> &channels = shippedCatalogueRead().channels;
        const auto precedes = [](const Channel &one, const Channel &other, Language language) {
            return QString::compare(one.name.in(language), other.name.in(language),
                                    Qt::CaseInsensitive) < 0;
        };
        std::vector<CaseSummary> cases;
        for (const Channel &one : channels) {
            for (const Channel &other : channels) {
                if (!cases.empty() || !precedes(one, other, Language::German) ||
                    !precedes(other, one, Language::English))
                    continue;
                cases = {summary(1, CaseStatus::Draft), summary(2, CaseStatus::Draft)};
                cases[0].channel = one.id;
                cases[1].channel = other.id;
            }
        }
        QVERIFY(!cases.empty());
        RegisterModel model(shippedCatalogueRead());
        model.setCases(cases, today);
        model.sort(RegisterModel::Channel);
        const QList<qint64> german = shown(model);
        translation.speak(Language::English);
        model.retranslate();
        QVERIFY(shown(model) != german);
    }

    void searchingAsOneTypes()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        desk.addCase(u"Reiseanfragen über WhatsApp"_s, u"whatsapp-consumer"_s);
        desk.addCase(u"Branchennachrichten"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.show();
        auto *table = view.findChild<QTableView *>(u"registerTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        view.focusSearch();
        QTest::keyClicks(view.findChild<QLineEdit *>(u"registerSearch"_s), u"reisea"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, RegisterModel::Title).data().toString(),
                 u"Reiseanfragen über WhatsApp"_s);
    }

    void tilesAreFilters()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        desk.addCase(u"One"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.show();
        auto *table = view.findChild<QTableView *>(u"registerTable"_s);
        const QList<Tile *> tiles = view.findChildren<Tile *>();
        QCOMPARE(tiles.size(), 4);
        QCOMPARE(tiles[0]->count(), 1);
        QCOMPARE(tiles[3]->count(), 0);
        tiles[3]->setFocus();
        QTest::keyClick(tiles[3], Qt::Key_Space);
        QCOMPARE(table->model()->rowCount(), 0);
        QTest::keyClick(tiles[0], Qt::Key_Space);
        QVERIFY(!tiles[3]->isChecked());
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(tiles[0], Qt::Key_Space); // off again
        QVERIFY(!tiles[0]->isChecked());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void theTrashGivesBack()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        const qint64 kept = desk.addCase(u"Kept"_s), thrown = desk.addCase(u"Thrown"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.show();
        auto *table = view.findChild<QTableView *>(u"registerTable"_s);
        while (view.selectedCase() != thrown)
            table->selectRow(table->currentIndex().row() + 1);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(desk.session.cases().size(), 1u);
        QCOMPARE(desk.session.cases().back().id, kept);
        QVERIFY(messages.text().contains(u"Thrown"_s));
        messages.findChild<QPushButton *>()->click();
        QCOMPARE(desk.session.cases().size(), 2u);
        QCOMPARE(table->model()->rowCount(), 2);
    }

    // What waits is said once, and each part leads there.
    void whatWaitsLeadsThere()
    {
        Translation translation;
        translation.speak(Language::English);
        DueLine line;
        auto *words = line.findChild<QLabel *>();
        line.count(mixture(), today);
        QVERIFY(!line.isHidden());
        QVERIFY(words->accessibleName().contains(u"1 review due"_s));
        QVERIFY(words->accessibleName().contains(u"in 1 case"_s));
        QVERIFY(!words->text().contains(u"deletion"_s));
        line.setDeletions(2);
        QVERIFY(words->text().contains(u"2 cases due for deletion"_s));
        QSignalSpy reviews(&line, &DueLine::reviewsRequested);
        QSignalSpy measures(&line, &DueLine::measuresRequested);
        QSignalSpy deletions(&line, &DueLine::deletionsRequested);
        for (const auto &where : {u"reviews"_s, u"measures"_s, u"deletions"_s}) {
            QVERIFY(words->text().contains(u"href=\"%1\""_s.arg(where)));
            emit words->linkActivated(where);
        }
        QCOMPARE(reviews.count() + measures.count() + deletions.count(), 3);
        QCOMPARE(measures.count(), 1);
        line.setDeletions(0);
        line.count({}, today);
        QVERIFY(line.isHidden());
    }

    void reviewsDueAreShownAlone()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        desk.addCase(u"Draft"_s, u"signal"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.show();
        auto *bar = view.findChild<FilterBar *>();
        bar->search()->setText(u"draft"_s);
        QCOMPARE(view.shownCases().size(), 1u);
        bar->showReviewsDue();
        QCOMPARE(view.shownCases().size(), 0u);
        QCOMPARE(bar->searchText(), QString());
        QCOMPARE(bar->criteria().review, ReviewDue::Within30Days);
        QCOMPARE(bar->criteria().status, std::optional(CaseStatus::Sealed));
    }

    // As the platform has it: nothing is selected then, and nothing is in the preview.
    void aClickBesideTheRowsSelectsNothing()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        desk.addCase(u"One"_s);
        desk.addCase(u"Two"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.resize(1280, 800);
        view.show();
        QVERIFY(view.selectedCase() != 0);
        auto *table = view.findChild<QTableView *>(u"registerTable"_s);
        const QPoint beside(20, table->viewport()->height() - 5);
        QVERIFY(!table->indexAt(beside).isValid());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, beside);
        QCOMPARE(view.selectedCase(), 0);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(view.selectedCase() != 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, beside);
        QVERIFY(view.selectedCase() != 0);
    }

    void enterOpens()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        const qint64 id = desk.addCase(u"One"_s);
        MessageBar messages(desk.session.catalogue());
        RegisterView view(&desk.session, &desk.settings, &messages);
        view.show();
        QSignalSpy opened(&view, &RegisterView::openRequested);
        QTest::keyClick(view.findChild<QTableView *>(u"registerTable"_s), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), id);
    }
};

QTEST_MAIN(RegisterTest)
#include "registertest.moc"
