// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answerrow.h"

#include "core/case/recipients.h"
#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/answers/answerextras.h"
#include "ui/answers/offerstrip.h"
#include "ui/answers/rowhead.h"
#include "ui/answers/sameanswerdialog.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/taborder.h"
#include "ui/words/errorline.h"
#include "ui/words/foldingrow.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

AnswerRow::AnswerRow(Session *session, const Question &question, const Subject &subject,
                     QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_question(question)
    , m_key{question.id, subject}
    , m_body(this)
{
    setObjectName("row:"_L1 + m_key.toString());
    if (question.scope == Scope::Case) {
        build();
    } else {
        m_head = new RowHead(this);
        m_body = new QWidget(this);
        m_body->hide();
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(unit(this) / 2);
        layout->addWidget(m_head);
        layout->addWidget(m_body);
        connect(m_head, &RowHead::clicked, this, [this] {
            if (isOpen())
                setOpen(false);
            else
                focusAnswer();
        });
    }
    retranslate();
}

void AnswerRow::build()
{
    m_editor = AnswerEditor::create(m_session->catalogue(), m_question, m_body);
    m_agedMark = new IconLabel(TextLabel::Tone::Small, m_body);
    m_error = new ErrorLine(m_session->catalogue(), m_body);
    m_provenance = new TextLabel(TextLabel::Tone::Small, m_body);
    m_extras = new AnswerExtras(m_body);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(m_head ? iconSide(this) + unit(this) : 0, 0, 0,
                               m_head ? unit(this) : 0);
    layout->setSpacing(unit(this) / 2);
    m_offer = new OfferStrip(m_session, m_question, m_body);
    layout->addWidget(m_offer);
    layout->addWidget(m_editor);
    layout->addWidget(m_extras);
    layout->addWidget(m_agedMark);
    layout->addWidget(m_error);
    layout->addWidget(m_provenance);
    layout->addWidget(buildFooter());
    m_agedMark->hide();
    m_error->setObjectName("error"_L1);
    connect(m_offer, &OfferStrip::confirmed, this, [this] {
        m_editor->setFocus(Qt::OtherFocusReason); // the button is about to go
        keep(m_editor, [this] { return m_session->confirmProposal(m_key); });
    });
    connect(m_editor, &AnswerEditor::chosen, this, &AnswerRow::choose);
    connect(m_extras, &AnswerExtras::noteSettled, this, [this](const QString &note) {
        keep(m_extras->note(), [this, note] { return saveNote(note); });
    });
    const auto change = [this](QWidget *field, auto member) {
        return [this, field, member](const auto &value) {
            keep(field, [this, member, value] {
                Answer answer = current();
                answer.*member = value;
                return save(answer);
            });
        };
    };
    connect(m_extras, &AnswerExtras::evidenceSettled, this,
            change(m_extras->evidence(), &Answer::evidence));
    connect(m_extras, &AnswerExtras::evidenceDateSettled, this, [this](QDate date) {
        keep(m_extras->evidenceDate(), [this, date] {
            Answer answer = current();
            answer.evidenceDate = date;
            answer.fromProposal.clear(); // whoever gives a date of their own has looked themselves
            return save(answer);
        });
    });
    connect(m_extras, &AnswerExtras::informantSettled, this,
            change(m_extras->informant(), &Answer::informant));
}

void AnswerRow::make()
{
    if (m_editor)
        return;
    build();
    retranslate();
    rereadBody(current());
    orderTabs(this); // what is new comes at the end otherwise
}

bool AnswerRow::isOpen() const
{
    return !m_head || !m_body->isHidden();
}

void AnswerRow::setOpen(bool open)
{
    if (!m_head || open == isOpen() || (!open && !Unsaved::heldIn(this).isEmpty()))
        return;
    if (open)
        make();
    m_body->setVisible(open);
    m_head->setOpen(open);
    if (open)
        emit opened();
}

void AnswerRow::focusAnswer()
{
    setOpen(true);
    QWidget *field = m_offer->isHidden() ? m_editor : m_offer->button();
    field->setFocus(Qt::OtherFocusReason);
}

// Of a row that is closed too: rows beneath each other are answered like the cells of a sheet.
void AnswerRow::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!isPlain || digit < 0 || digit > 9 || !m_facts.editable)
        return event->ignore();
    const bool wasOpen = isOpen();
    make();
    if (!m_editor->press(digit))
        event->ignore();
    else if (wasOpen)
        m_editor->setFocus(Qt::OtherFocusReason);
}

QWidget *AnswerRow::buildFooter()
{
    auto *footer = new FoldingRow(m_body);
    const auto make = [footer](const QString &name, const QString &iconName) {
        auto *button = new QToolButton(footer);
        button->setObjectName(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(icon(iconName));
        return button;
    };
    m_add = make(u"add"_s, u"add"_s);
    m_same = make(u"sameAnswer"_s, u"copy"_s);
    m_finding = make(u"showFinding"_s, u"info"_s);
    connect(m_finding, &QToolButton::clicked, this,
            [this] { emit findingWanted(m_facts.findings.value(0)); });
    auto *same = new QMenu(m_same); // opened by hand, as the other
    connect(same, &QMenu::aboutToShow, this, [this, same] { fillSameMenu(same); });
    connect(m_same, &QToolButton::clicked, same,
            [this, same] { same->popup(m_same->mapToGlobal(QPoint(0, m_same->height()))); });
    fillMenu();
    footer->addLeft(m_add);
    footer->addLeft(m_same);
    footer->addRight(m_finding);
    return footer;
}

void AnswerRow::fillMenu()
{
    using Extra = AnswerExtras::Extra;
    auto *menu = new QMenu(m_add); // opened by hand: the button's own arrow says nothing more
    const auto opener = [this](Extra extra) { return [this, extra] { m_extras->open(extra); }; };
    m_addNote = menu->addAction(icon(u"note"_s), QString(), this, opener(Extra::Note));
    m_addEvidence = menu->addAction(icon(u"document"_s), QString(), this, opener(Extra::Evidence));
    m_addInformant = menu->addAction(icon(u"person"_s), QString(), this, opener(Extra::Informant));
    menu->addSeparator();
    m_notApplicable = menu->addAction(QString());
    m_notApplicable->setObjectName("notApplicable"_L1);
    m_notApplicable->setCheckable(true);
    m_notApplicable->setVisible(!m_question.notApplicable.isEmpty());
    connect(m_notApplicable, &QAction::triggered, this, &AnswerRow::chooseNotApplicable);
    m_clear = menu->addAction(icon(u"trash"_s), QString(), this, [this] {
        m_wantsNotApplicable = false;
        Unsaved::dropAll(this); // what was entered is not wanted any more
        tell(m_session->answer(m_key, {}));
    });
    connect(m_add, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
}

// All of whom this is asked, those under a link, or those chosen one by one.
void AnswerRow::fillSameMenu(QMenu *menu)
{
    menu->clear();
    const std::vector<Subject> others = othersAsked();
    const auto add = [&](const QString &name, const QString &text, std::vector<Subject> subjects) {
        QAction *action = menu->addAction(
            text, this, [this, subjects = std::move(subjects)] { giveSame(subjects); });
        action->setObjectName(name);
    };
    add(u"sameAll"_s,
        m_question.scope == Scope::Recipient
            ? tr("All recipients asked this (%1)").arg(others.size() + 1)
            : tr("All purposes asked this (%1)").arg(others.size() + 1),
        others);
    const std::vector<Recipient> &links = m_session->assessment().recipients;
    for (const LinkPlace &place : inTreeOrder(links)) {
        if (m_question.scope != Scope::Recipient)
            break;
        std::vector<Subject> under;
        for (const Recipient *link : linksUnder(links, place.link->id)) {
            if (std::find(others.begin(), others.end(), Subject{link->id, {}}) != others.end())
                under.push_back({link->id, {}});
        }
        if (!under.empty())
            add(u"sameUnder:"_s + place.link->id,
                tr("Those under %1 (%2)")
                    .arg(QString(place.link->name).replace(u'&', u"&&"_s),
                         QString::number(under.size())),
                under);
    }
    menu->addSeparator();
    QAction *chosen = menu->addAction(tr("Chosen ones…"), this, [this, others] {
        (new SameAnswerDialog(m_session, m_key, others, this))->open();
    });
    chosen->setObjectName("sameChosen"_L1);
}

std::vector<Subject> AnswerRow::othersAsked() const
{
    std::vector<Subject> others;
    for (const AnswerKey &key : m_session->judgement().applicable) {
        if (key.question == m_question.id && key.subject != m_key.subject)
            others.push_back(key.subject);
    }
    return others;
}

void AnswerRow::giveSame(const std::vector<Subject> &subjects)
{
    tell(m_session->answerSame(m_question.id, subjects, givenToOthers(current())));
}

Answer AnswerRow::current() const
{
    const Answer *answer = m_session->assessment().answer(m_key);
    return answer ? *answer : Answer();
}

QString AnswerRow::name() const
{
    const Language language = windowLanguage();
    const QString text = m_question.text.in(language);
    if (m_question.scope == Scope::Case)
        return text;
    return subjectText(m_session->catalogue(), m_session->assessment(), m_key.subject)
               .in(language) +
           u": "_s + text;
}

void AnswerRow::reread(const RowFacts &facts)
{
    m_facts = facts;
    const Answer answer = current();
    if (m_head)
        rereadHead(answer);
    if (m_editor)
        rereadBody(answer);
}

void AnswerRow::rereadHead(const Answer &answer)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Assessment &assessment = m_session->assessment();
    const Language language = windowLanguage();
    RowHead::Line line;
    line.name = subjectText(catalogue, assessment, m_key.subject).in(language);
    if (const Recipient *link = assessment.recipient(m_key.subject.recipient)) {
        const Recipient *above = assessment.recipient(link->under);
        line.place = above                     ? tr("under %1").arg(above->name)
                     : link->country.isEmpty() ? QString()
                                               : countryText(catalogue, link->country).in(language);
    }
    line.isGiven = answer.state != AnswerState::Unanswered;
    if (line.isGiven) {
        line.answer = answerText(catalogue, m_question, &answer).in(language);
        line.role = m_facts.isOpen ? Role::Open : Role::Fine;
    } else if (m_facts.offer) {
        Answer offered;
        offered.state = AnswerState::Value;
        offered.value = m_facts.offer->value;
        line.answer =
            tr("Proposed: %1").arg(answerText(catalogue, m_question, &offered).in(language));
    } else {
        line.answer = tr("not answered yet");
    }
    // The heaviest of what the answer says by itself.
    const AnswerMark *heaviest = nullptr;
    for (const AnswerMark &mark : m_facts.marks) {
        if (!mark.closed && (!heaviest || mark.severity > heaviest->severity))
            heaviest = &mark;
    }
    if (heaviest) {
        line.role = roleOf(heaviest->severity);
        line.weight = heaviest->word;
    }
    line.evidence = answer.evidence;
    const QString date = shortDate(answer.evidenceDate);
    if (answer.evidenceDate.isValid() && !line.evidence.contains(date))
        line.evidence += (line.evidence.isEmpty() ? QString() : u", "_s) + date;
    m_head->show(line);
}

void AnswerRow::rereadBody(const Answer &answer)
{
    m_editor->showMarks(m_facts.marks);
    m_agedMark->setVisible(m_facts.marks.contains(u"aged"_s));
    const QString day = shortDate(answer.evidenceDate);
    m_agedMark->set(Role::Open,
                    !answer.evidenceDate.isValid() ? tr("The evidence bears no date.")
                    : answer.evidenceDate > m_session->today()
                        ? tr("The evidence bears a date in the future, %1.").arg(day)
                        : tr("The evidence is of %1, older than %2 months.")
                              .arg(day)
                              .arg(m_question.maxAgeMonths),
                    true);
    m_editor->setEditable(m_facts.editable);
    m_extras->setEditable(m_facts.editable);
    m_add->setVisible(m_facts.editable);
    m_same->setVisible(m_facts.editable && m_facts.several &&
                       answer.state != AnswerState::Unanswered);
    m_finding->setVisible(!m_facts.findings.isEmpty());
    m_finding->setText(tr("Findings (%1)").arg(m_facts.findings.size()));
    const bool isOffered = answer.state == AnswerState::Unanswered && !m_wantsNotApplicable;
    m_offer->reread(isOffered ? m_facts.offer : std::nullopt);
    if (m_shown == answer)
        return;
    m_shown = Unsaved::heldIn(this).isEmpty() ? std::optional(answer) : std::nullopt;
    if (!Unsaved::isHeld(m_editor))
        m_editor->showAnswer(answer);
    const bool notApplicable = answer.state == AnswerState::NotApplicable;
    m_extras->showAnswer(answer, m_question.maxAgeMonths > 0 && !notApplicable,
                         notApplicable || m_wantsNotApplicable);
    m_notApplicable->setChecked(notApplicable || m_wantsNotApplicable);
    m_clear->setEnabled(answer != Answer());
    rereadProvenance(answer);
}

void AnswerRow::rereadProvenance(const Answer &answer)
{
    QStringList parts;
    if (!answer.fromProposal.isEmpty())
        parts << tr("Confirmed from the catalogue (%1)").arg(answer.fromProposal);
    if (answer.state != AnswerState::Unanswered && !answer.author.isEmpty())
        parts
            << (answer.time.isValid()
                    ? tr("entered by %1 on %2").arg(answer.author, localDate(answer.time))
                    : tr("entered by %1").arg(answer.author)); // an answers file need not say when
    if (answer.state == AnswerState::NotApplicable)
        parts.prepend(tr("Not applicable"));
    m_provenance->setText(parts.join(u" · "_s));
    m_provenance->setVisible(!parts.isEmpty());
}

void AnswerRow::choose(AnswerState state, const QStringList &value, const QStringList &notKnown)
{
    m_wantsNotApplicable = false;
    const auto chosen = [this, state, value, notKnown] {
        Answer answer = current();
        if (!answer.fromProposal.isEmpty()) { // its evidence spoke for the value proposed
            answer.fromProposal.clear();
            answer.evidence.clear();
            answer.evidenceDate = {};
        }
        answer.state = state;
        answer.value = value;
        answer.notKnown = notKnown;
        return answer;
    };
    keep(m_editor, [this, chosen] { return save(chosen()); });
    if (Unsaved::isHeld(m_editor))
        m_editor->showAnswer(chosen());
}

void AnswerRow::chooseNotApplicable(bool wanted)
{
    Answer answer = current();
    m_wantsNotApplicable = wanted;
    m_shown.reset(); // the note's caption changes even where the answer does not
    if (!wanted) {
        answer.state = AnswerState::Unanswered;
        answer.value.clear();
        answer.notKnown.clear();
        return keep(m_editor, [this, answer] { return save(answer); });
    }
    if (answer.note.trimmed().isEmpty()) {
        m_extras->showAnswer(answer, false, true);
        m_extras->open(AnswerExtras::Extra::Note);
        return;
    }
    keep(m_extras->note(), [this, note = answer.note] { return saveNote(note); });
}

Result<void> AnswerRow::saveNote(const QString &note)
{
    Answer answer = current();
    answer.note = note;
    const bool isReason = m_wantsNotApplicable && !note.trimmed().isEmpty();
    if (isReason) {
        answer.state = AnswerState::NotApplicable;
        answer.value.clear();
        answer.notKnown.clear();
    } else if (answer.state == AnswerState::NotApplicable && note.trimmed().isEmpty()) {
        answer.state = AnswerState::Unanswered; // no reason, no answer
    }
    const Result<void> saved = save(answer);
    m_wantsNotApplicable = m_wantsNotApplicable && !(isReason && saved);
    return saved;
}

Result<void> AnswerRow::save(Answer answer)
{
    if (answer.state == AnswerState::Unanswered) {
        Answer bare = answer; // who and when say nothing about an answer that is not given
        bare.author.clear();
        bare.time = {};
        if (bare == Answer())
            answer = bare;
    }
    return m_session->answer(m_key, answer);
}

void AnswerRow::keep(QWidget *field, const Unsaved::Save &save)
{
    if (!m_error->keep(field, save))
        m_shown.reset();
}

void AnswerRow::tell(const Result<void> &result)
{
    if (m_error->check(result))
        return;
    m_shown.reset();
    if (!Unsaved::isHeld(m_editor))
        m_editor->showAnswer(current()); // what is shown is what is saved
}

void AnswerRow::retranslate()
{
    setAccessibleName(name());
    if (m_head)
        rereadHead(current());
    if (!m_editor)
        return;
    m_editor->retranslate(name());
    m_extras->retranslate();
    m_offer->retranslate(name());
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add to the answer: %1").arg(name()));
    m_same->setText(tr("Same answer for…"));
    m_same->setAccessibleName(tr("Give the same answer for others: %1").arg(name()));
    m_finding->setAccessibleName(tr("Findings from this answer: %1").arg(name()));
    m_addNote->setText(tr("Note"));
    m_addEvidence->setText(tr("Evidence"));
    m_addInformant->setText(tr("Informant"));
    m_notApplicable->setText(tr("Not applicable…"));
    m_clear->setText(tr("Clear the answer"));
    m_shown.reset();
}

} // namespace votum
