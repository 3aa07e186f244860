// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/plausibilitylist.h"

#include "session/session.h"
#include "ui/findings/plausibilitydialog.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace votum {

PlausibilityList::PlausibilityList(Session *session, Which which, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_which(which)
    , m_rows(new QVBoxLayout)
    , m_error(new ErrorLine(session->catalogue(), this))
{
    m_rows->setSpacing(unit(this) / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_rows);
    layout->addWidget(m_error);
}

void PlausibilityList::reread()
{
    const std::vector<PlausibilityNote> &all = m_session->judgement().plausibility;
    m_notes.clear();
    std::copy_if(all.begin(), all.end(), std::back_inserter(m_notes),
                 [this](const PlausibilityNote &note) {
                     return note.answered.has_value() == (m_which == Which::Answered);
                 });
    QStringList parts{QString::number(m_session->isFrozen())};
    for (const PlausibilityNote &note : m_notes) {
        parts << note.key() << words(note);
        if (note.answered)
            parts << note.answered->evidenceDate.toString(Qt::ISODate);
        if (note.answered)
            parts << note.answered->reason << note.answered->author
                  << note.answered->time.toString(Qt::ISODate);
    }
    setVisible(!m_notes.empty());
    if (const QString now = parts.join(u'\n'); now != m_shown) {
        m_shown = now;
        fill();
    }
}

void PlausibilityList::retranslate()
{
    m_shown.clear();
    reread();
}

QString PlausibilityList::words(const PlausibilityNote &note) const
{
    QString text = note.text.in(windowLanguage());
    if (note.subject.isCase())
        return text;
    return placedSubject(m_session->catalogue(), m_session->assessment(), note.subject) + u": "_s +
           text;
}

void PlausibilityList::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its link may be what was just pressed
        delete item;
    }
    for (const PlausibilityNote &note : m_notes)
        m_which == Which::Open ? addOpen(note) : addAnswered(note);
}

void PlausibilityList::addOpen(const PlausibilityNote &note)
{
    auto *row = new QWidget(this);
    row->setObjectName("check:"_L1 + note.key());
    auto *text = new IconLabel(TextLabel::Tone::Plain, row);
    const QString said = isTermClaim(note.id) ? tr("Does this still hold? %1").arg(words(note))
                                              : tr("Does this fit together? %1").arg(words(note));
    text->set(Role::Serious, said);
    text->setToolTip(exactToolTip(note.ask.in(windowLanguage())));
    auto *link = new LinkButton(tr("Answer…"), row);
    link->setObjectName("answerCheck"_L1);
    link->setAccessibleName(tr("Answer: %1").arg(said));
    link->setVisible(!m_session->isFrozen());
    connect(link, &QAbstractButton::clicked, this, [this, key = note.key()] { ask(key); });
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(text);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(iconSide(this) + unit(this) / 2, 0, 0, 0);
    links->addWidget(link);
    links->addStretch();
    layout->addLayout(links);
    m_rows->addWidget(row);
}

void PlausibilityList::addAnswered(const PlausibilityNote &note)
{
    auto *row = new QWidget(this);
    row->setObjectName("check:"_L1 + note.key());
    auto *text = new IconLabel(TextLabel::Tone::Plain, row);
    text->set(Role::Fine, words(note));
    auto *reason = new TextLabel(TextLabel::Tone::Plain,
                                 tr("Checked, because: %1").arg(note.answered->reason), row);
    reason->setObjectName("reason"_L1);
    auto *who = new TextLabel(
        TextLabel::Tone::Small,
        tr("entered by %1 on %2").arg(note.answered->author, localDate(note.answered->time)), row);
    auto *edit = new LinkButton(tr("Edit…"), row);
    edit->setObjectName("answerCheck"_L1);
    edit->setAccessibleName(tr("Edit the answer: %1").arg(words(note)));
    auto *remove = new LinkButton(tr("Remove"), row);
    remove->setObjectName("removeCheck"_L1);
    remove->setAccessibleName(tr("Remove the answer: %1").arg(words(note)));
    for (LinkButton *link : {edit, remove})
        link->setVisible(!m_session->isFrozen());
    connect(edit, &QAbstractButton::clicked, this, [this, key = note.key()] { ask(key); });
    connect(remove, &QAbstractButton::clicked, this,
            [this, key = note.key()] { m_error->check(m_session->answerPlausibility(key, {})); });
    auto *beside = new QVBoxLayout;
    beside->setContentsMargins(iconSide(this) + unit(this), 0, 0, unit(this) / 2);
    beside->setSpacing(unit(this) / 4);
    beside->addWidget(reason);
    beside->addWidget(who);
    auto *links = new QHBoxLayout;
    links->setSpacing(unit(this));
    links->addWidget(edit);
    links->addWidget(remove);
    links->addStretch();
    beside->addLayout(links);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 4);
    layout->addWidget(text);
    layout->addLayout(beside);
    m_rows->addWidget(row);
}

void PlausibilityList::ask(const QString &key)
{
    for (const PlausibilityNote &note : m_notes) {
        if (note.key() == key)
            return (new PlausibilityDialog(m_session, note, words(note), window()))->open();
    }
}

} // namespace votum
