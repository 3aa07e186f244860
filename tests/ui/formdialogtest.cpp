// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/kit/datefield.h"
#include "ui/words/errorline.h"
#include "ui/words/formdialog.h"

#include <QDialogButtonBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// Two fields and a date; refuses what it is told to refuse.
class ProbeDialog : public FormDialog
{
public:
    explicit ProbeDialog(const Catalogue &catalogue)
        : FormDialog(u"probe"_s, catalogue, nullptr)
        , title(new QLineEdit(this))
        , place(new QLineEdit(this))
        , date(new DateField(this))
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        addField(title, u"&Title"_s);
        tellBeneath(u"titleMissing"_s);
        addField(place, u"Place"_s);
        addField(date, u"Date"_s);
    }

    QList<ErrorLine *> told() const
    {
        QList<ErrorLine *> lines;
        for (ErrorLine *line : findChildren<ErrorLine *>()) {
            if (!line->isHidden())
                lines << line;
        }
        return lines;
    }
    QPushButton *ok() const { return buttons()->button(QDialogButtonBox::Ok); }

    QLineEdit *title, *place;
    DateField *date;
    QString refusal; // code of the error
    int saved = 0;

private:
    Result<void> save() override
    {
        if (!refusal.isEmpty())
            return Error{refusal, {}, {}};
        ++saved;
        return {};
    }
};

} // namespace

class FormDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_dialog = std::make_unique<ProbeDialog>(shippedCatalogueRead());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void tabGoesInTheOrderOfTheScreen()
    {
        QList<QWidget *> order{QApplication::focusWidget()};
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            order << QApplication::focusWidget();
        }
        QCOMPARE(order.mid(0, 2), (QList<QWidget *>{m_dialog->title, m_dialog->place}));
        QVERIFY(m_dialog->date->isAncestorOf(order[2]));
        QCOMPARE(QSet<QWidget *>({order[3]->parentWidget(), order[4]->parentWidget()}),
                 QSet<QWidget *>({m_dialog->ok()->parentWidget()}));
    }

    void captionsNameTheirFields()
    {
        QCOMPARE(m_dialog->title->accessibleName(), u"Title"_s);
        QCOMPARE(m_dialog->date->accessibleName(), u"Date"_s);
    }

    void errorStandsBeneathItsField()
    {
        m_dialog->refusal = u"titleMissing"_s;
        m_dialog->place->setFocus();
        QTest::keyClick(m_dialog->place, Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->told().size(), 1);
        ErrorLine *line = m_dialog->told().first();
        QVERIFY(!line->text().isEmpty());
        QVERIFY(line->y() > m_dialog->title->y() && line->y() < m_dialog->place->y());
        QCOMPARE(m_dialog->title->accessibleDescription(), line->text());
        QVERIFY(m_dialog->title->hasFocus());
        // The next one has nothing to do with that field any more.
        m_dialog->refusal = u"noStore"_s;
        m_dialog->accept();
        QCOMPARE(m_dialog->told().size(), 1);
        QVERIFY(m_dialog->told().first()->y() > m_dialog->date->y());
        QCOMPARE(m_dialog->title->accessibleDescription(), QString());
    }

    void dialogGrowsWithItsError()
    {
        const int before = m_dialog->layout()->totalHeightForWidth(m_dialog->width());
        m_dialog->resize(m_dialog->width(), before);
        m_dialog->refusal = u"titleMissing"_s;
        m_dialog->accept();
        QTRY_VERIFY(m_dialog->height() > before);
        QVERIFY(m_dialog->height() >= m_dialog->layout()->totalHeightForWidth(m_dialog->width()));
    }

    void errorFollowsTheLanguage()
    {
        ErrorLine line(shippedCatalogueRead());
        QVERIFY(!line.check(Result<void>(Error{u"titleMissing"_s, {}, {}})));
        QCOMPARE(line.text(), u"Please enter a title."_s);
        QVERIFY(!line.isHidden());
        m_translation.speak(Language::German);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(line.text(), u"Bitte geben Sie eine Bezeichnung an."_s);
        QVERIFY(line.check(Result<void>()));
        QVERIFY(line.isHidden());
    }

    void whatIsNoDateIsNotSaved()
    {
        auto *field = m_dialog->date->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, u"31.02."_s);
        m_dialog->title->setFocus();
        QTest::keyClick(m_dialog->title, Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->saved, 0);
        QCOMPARE(m_dialog->told().size(), 1);
        QVERIFY(m_dialog->told().first()->text().contains(u"Date"_s));
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        m_dialog->title->setFocus();
        QTest::keyClick(m_dialog->title, Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->saved, 1);
    }

    void escapeSavesNothing()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->saved, 0);
    }

private:
    Translation m_translation;
    std::unique_ptr<ProbeDialog> m_dialog;
};

QTEST_MAIN(FormDialogTest)
#include "formdialogtest.moc"
