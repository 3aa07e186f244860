// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/writing.h"

#include "session/session.h"
#include "ui/kit/growingtext.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/writing/cataloguewords.h"
#include "ui/writing/phrases.h"
#include "ui/writing/phrasesdialog.h"
#include "ui/writing/spellmarks.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

SpellMarks *marksOf(const GrowingText *text)
{
    return text->findChild<SpellMarks *>({}, Qt::FindDirectChildrenOnly);
}

} // namespace

Writing::Writing(const Session *session, Settings *settings, const QStringList &dictionaries,
                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_spelling(new Spelling(
          [session](Language language) { return catalogueTexts(session->catalogue(), language); },
          dictionaries, settings->ownWords(), this))
{
    qApp->installEventFilter(this);
    connect(session, &Session::changed, this, &Writing::reread);
    reread();
}

void Writing::reread()
{
    m_spelling->setLanguage(m_session->hasCase() ? m_session->assessment().language
                                                 : windowLanguage());
}

bool Writing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
        if (auto *text = qobject_cast<GrowingText *>(watched); text && !marksOf(text))
            attach(text);
        break;
    case QEvent::LanguageChange:
        if (watched == qApp)
            reread();
        break;
    case QEvent::FocusIn:
        if (auto *text = qobject_cast<GrowingText *>(watched))
            m_last = text;
        break;
    case QEvent::ContextMenu: {
        auto *text = qobject_cast<GrowingText *>(watched);
        if (!text && watched->isWidgetType())
            text = qobject_cast<GrowingText *>(watched->parent()); // the mouse is above its page
        if (!text || !marksOf(text))
            break;
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool byMouse = asked->reason() == QContextMenuEvent::Mouse;
        const int position =
            byMouse ? text->cursorForPosition(text->viewport()->mapFromGlobal(asked->globalPos()))
                          .position()
                    : text->textCursor().position();
        showMenu(text, position,
                 byMouse ? asked->globalPos()
                         : text->viewport()->mapToGlobal(text->cursorRect().bottomLeft()));
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Writing::attach(GrowingText *text)
{
    auto *marks = new SpellMarks(text, m_spelling);
    connect(marks, &SpellMarks::failed, this, &Writing::failed);
    connect(marks, &SpellMarks::sought, this, [this, text](bool isFound) {
        if (!isFound)
            return emit told(tr("No misspelt word is left in this text."));
        text->ensureCursorVisible();
        showMenu(text, text->textCursor().selectionStart(),
                 text->viewport()->mapToGlobal(text->cursorRect().bottomLeft()));
    });
}

void Writing::showMenu(GrowingText *text, int position, QPoint place)
{
    QMenu *menu = text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("writingMenu"_L1);
    if (!text->isReadOnly()) {
        const QTextCursor word = marksOf(text)->wrongWordAt(position);
        if (!word.isNull()) {
            marksOf(text)->addTo(menu, word);
        } else if (!m_spelling->hasDictionary()) {
            menu->addSeparator();
            menu->addAction(whyNot())->setEnabled(false);
        }
        menu->addSeparator();
        fillPhrases(menu->addMenu(tr("Insert a &phrase")), text);
    }
    menu->popup(place);
}

void Writing::fillPhrases(QMenu *menu, GrowingText *text)
{
    menu->setObjectName("phrasesMenu"_L1);
    const QStringList kept = phrases(*m_settings);
    for (int i = 0; i < int(kept.size()); ++i) {
        const QString name = phraseName(kept[i]).replace(u'&', u"&&"_s);
        const QString number = i < 9 ? u"&%1  "_s.arg(i + 1) : QString();
        connect(menu->addAction(number + name), &QAction::triggered, text,
                [text, phrase = kept[i]] { text->insertPlainText(phrase); });
    }
    menu->addSeparator();
    const QString selected =
        text->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n').trimmed();
    QAction *keep = menu->addAction(tr("&Keep the selection as a phrase"));
    keep->setObjectName("keepPhrase"_L1);
    keep->setEnabled(!selected.isEmpty() && !kept.contains(selected));
    connect(keep, &QAction::triggered, this,
            [this, kept, selected] { keepPhrases(*m_settings, kept + QStringList(selected)); });
    QAction *edit = menu->addAction(tr("&Edit phrases…"));
    edit->setObjectName("editPhrases"_L1);
    connect(edit, &QAction::triggered, text,
            [this, text] { (new PhrasesDialog(m_settings, text->window()))->open(); });
}

bool Writing::isWritable() const
{
    return m_last && m_last->isVisible() && !m_last->isReadOnly() && marksOf(m_last);
}

void Writing::choosePhrase()
{
    if (!isWritable())
        return emit told(
            tr("A phrase is inserted into the text in which you write: go to one first."));
    m_last->setFocus();
    auto *menu = new QMenu(m_last);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPhrases(menu, m_last);
    menu->popup(m_last->viewport()->mapToGlobal(m_last->cursorRect().bottomLeft()));
}

QString Writing::whyNot() const
{
    if (m_spelling->hasDictionary())
        return {};
    const LanguageInfo &info = languageInfo(m_spelling->language());
    return tr("Spelling is not checked: no dictionary (hunspell) for %1 is installed.")
        .arg(info.ownName);
}

void Writing::checkSpelling()
{
    if (!m_spelling->hasDictionary())
        return emit told(whyNot());
    if (!isWritable())
        return emit told(
            tr("Spelling is checked in the text in which you write: go to one first."));
    m_last->setFocus();
    marksOf(m_last)->seekNext();
}

} // namespace votum
