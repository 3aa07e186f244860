// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk.h"

#include "ui/answers/answerrow.h"
#include "ui/answers/questioncard.h"
#include "ui/assessment/assessmentview.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace votum {

using namespace Qt::StringLiterals;

// The assessment view of a new case, shown; with what a test needs to find and use its controls.
class ViewDesk
{
protected:
    void open(const Catalogue &catalogue = shippedCatalogueRead())
    {
        m_desk = std::make_unique<Desk>(catalogue);
        m_translation = std::make_unique<Translation>();
        m_translation->speak(Language::English);
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                           u"whatsapp-business-app"_s));
        m_view = std::make_unique<AssessmentView>(&m_desk->session);
        m_view->resize(1280, 900);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        find<QToolButton>(u"findingsOfAll"_s)->click(); // whatever the step
    }
    void close()
    {
        m_view.reset();
        m_translation.reset();
        m_desk.reset();
    }
    template<class T = QWidget>
    T *find(const QString &name, QWidget *in = nullptr) const
    {
        T *found = (in ? in : m_view.get())->findChild<T *>(name);
        if (!found)
            qWarning() << "not found:" << name;
        return found;
    }
    QuestionCard *card(const QString &question) const
    {
        return find<QuestionCard>(u"card:"_s + question);
    }
    // Opened, so that its controls are there.
    AnswerRow *row(const QString &key) const
    {
        auto *row = find<AnswerRow>(u"row:"_s + key);
        if (row)
            row->setOpen(true);
        return row;
    }
    QAbstractButton *option(const QString &key, const QString &code) const
    {
        return find<QAbstractButton>(u"option-"_s + code, row(key));
    }
    QAction *menuAction(const QString &key, const QString &name) const
    {
        return find<QToolButton>(u"add"_s, row(key))->findChild<QAction *>(name);
    }
    Answer answer(const QString &key) const
    {
        const Answer *given = m_desk->session.assessment().answer(*AnswerKey::fromString(key));
        return given ? *given : Answer();
    }
    void give(const QString &key, const QStringList &value)
    {
        Answer given;
        given.state = AnswerState::Value;
        given.value = value;
        QVERIFY(m_desk->session.answer(*AnswerKey::fromString(key), given));
    }
    static void click(QAbstractButton *button)
    {
        QVERIFY(button);
        QVERIFY(button->isEnabled());
        for (QWidget *up = button->parentWidget(); up; up = up->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(up))
                area->ensureWidgetVisible(button);
        }
        QCoreApplication::processEvents();
        // At the left edge: a tick box is wider than what can be hit.
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    template<class Dialog = QDialog>
    Dialog *openDialog(const QString &name) const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return qobject_cast<Dialog *>(widget);
        }
        return nullptr;
    }
    // keyClicks() knows no umlauts.
    static void type(QWidget *field, const QString &text)
    {
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(field, &press);
        }
    }
    static void accept(QDialog *dialog)
    {
        click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<AssessmentView> m_view;
};

} // namespace votum
