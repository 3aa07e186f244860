// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"
#include "support/faultydisk.h"

#include "ui/answers/answerrow.h"
#include "ui/assessment/assessmentview.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"
#include "ui/mainwindow.h"
#include "ui/unsaveddialog.h"
#include "ui/unsavedwords.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <cerrno>

namespace votum {

using namespace Qt::StringLiterals;

// The window with a new case, on a disk that can refuse what is typed; with what a test needs to
// type and to answer the question about words not saved.
class UnsavedDesk
{
protected:
    inline static const QString words = u"Words that must not be lost"_s;

    void open()
    {
        m_asked = 0;
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(session().openStore(m_desk->path()));
        m_window =
            std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(session().createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                     u"whatsapp-business-app"_s));
        Answer purpose;
        purpose.state = AnswerState::Value;
        purpose.value = QStringList{u"service"_s, u"mkt"_s};
        QVERIFY(session().answer(*AnswerKey::fromString(u"CTX-01"_s), purpose));
    }
    void close()
    {
        FaultyDisk::heal();
        m_window.reset();
        m_desk.reset();
    }
    Session &session() const { return m_desk->session; }
    UnsavedWords *unsaved() const { return m_window->findChild<UnsavedWords *>(); }
    AssessmentView *view() const { return m_window->findChild<AssessmentView *>(); }
    QToolButton *button() const { return m_window->findChild<QToolButton *>(u"unsavedButton"_s); }
    template<class T = QWidget>
    T *find(const QString &name, const QWidget *in = nullptr) const
    {
        return (in ? in : m_window.get())->template findChild<T *>(name);
    }
    AnswerRow *row(int step, const QString &key)
    {
        view()->showStep(step);
        auto *row = find<AnswerRow>(u"row:"_s + key);
        row->setOpen(true);
        return row;
    }
    const Answer answer(const QString &key) const
    {
        const Answer *given = session().assessment().answer(*AnswerKey::fromString(key));
        return given ? *given : Answer();
    }
    void breakDisk() const
    {
        FaultyDisk::fail(m_desk->path().toUtf8(), FaultyDisk::Fault::Write, ENOSPC);
    }
    // As by hand, and then the field is left.
    static void enter(QWidget *field, const QString &text)
    {
        QWidget *typed = innermost(field);
        typed->setFocus();
        QTest::keyClicks(typed, text);
        typed->clearFocus();
    }
    static QString shown(const QWidget *field)
    {
        if (const auto *text = qobject_cast<const GrowingText *>(field))
            return text->toPlainText();
        if (const auto *line = qobject_cast<const QLineEdit *>(field))
            return line->text();
        return field->focusProxy() ? shown(field->focusProxy()) : QString();
    }
    static QWidget *innermost(QWidget *field)
    {
        return field->focusProxy() ? innermost(field->focusProxy()) : field;
    }
    // Runs once the question about unsaved words is open.
    void answerWith(const std::function<void(UnsavedDialog *)> &reply)
    {
        QTimer::singleShot(0, m_window.get(), [this, reply] {
            auto *dialog = qobject_cast<UnsavedDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            ++m_asked;
            reply(dialog);
        });
    }
    static void press(QWidget *dialog, const QString &name)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    static void cancel(QDialog *dialog)
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel),
                          Qt::LeftButton);
    }
    void activate() const
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    // A text of the case that the disk refuses.
    GrowingText *refuseText()
    {
        view()->showStep(8);
        auto *text = find<GrowingText>(u"opinionText"_s);
        breakDisk();
        enter(text, words);
        [&] { QVERIFY(Unsaved::isHeld(text)); }();
        return text;
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    int m_asked = 0;
};

} // namespace votum
