// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/choiceeditor.h"

#include "core/catalogue/known.h"
#include "ui/answers/optionrow.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/look/wheelguard.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

ChoiceEditor::ChoiceEditor(const Question &question, QWidget *parent)
    : AnswerEditor(parent), m_question(question), m_group(new QButtonGroup(this))
{
    const bool single = question.kind == QuestionKind::One;
    m_group->setExclusive(single);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (size_t i = 0; i <= question.options.size(); ++i) {
        QAbstractButton *button =
            single ? static_cast<QAbstractButton *>(new QRadioButton(this)) : new QCheckBox(this);
        const bool last = i == question.options.size();
        button->setObjectName("option-"_L1 +
                              (last ? optionCode::unknown.toString() : question.options[i].code));
        m_group->addButton(button, int(i));
        m_rows.push_back(new OptionRow(button, this));
        if (last || i < 9)
            m_rows.back()->setNumber(last ? 0 : int(i) + 1);
        layout->addWidget(m_rows.back());
        connect(button, &QAbstractButton::clicked, this,
                [this, i](bool checked) { choose(i, checked); });
        if (last || !isPoint(question.options[i]))
            continue;
        const QString code = question.options[i].code;
        connect(m_rows.back()->addNotKnown("notKnown-"_L1 + code), &QAbstractButton::clicked, this,
                [this, code](bool on) { chooseSeveral(code, on ? Point::NotKnown : Point::No); });
    }
    if (!single)
        addCount();
    setFocusProxy(m_rows.front()->button());
}

// One tick says no of every other point: so it is said how many that are, and the rest can be left
// open in one step.
void ChoiceEditor::addCount()
{
    m_countLine = new QWidget(this);
    m_count = new TextLabel(TextLabel::Tone::Small, m_countLine);
    m_count->setObjectName("count"_L1);
    m_count->setWordWrap(false);
    m_rest = new LinkButton({}, m_countLine);
    m_rest->setObjectName("restNotKnown"_L1);
    auto *row = new QHBoxLayout(m_countLine);
    row->setContentsMargins(unit(this) / 2, unit(this) / 2, 0, 0);
    row->setSpacing(2 * unit(this));
    row->addWidget(m_count);
    row->addWidget(m_rest);
    row->addStretch(1);
    m_countLine->hide();
    layout()->addWidget(m_countLine);
    connect(m_rest, &QAbstractButton::clicked, this, &ChoiceEditor::chooseRest);
}

bool ChoiceEditor::isPoint(const Option &option) const
{
    return m_question.kind == QuestionKind::Several && !option.exclusive;
}

void ChoiceEditor::choose(size_t row, bool checked)
{
    if (row == m_question.options.size())
        emit chosen(checked ? AnswerState::Unknown : AnswerState::Unanswered, {});
    else if (m_question.kind == QuestionKind::One)
        emit chosen(AnswerState::Value, {m_question.options[row].code});
    else
        chooseSeveral(m_question.options[row].code, checked ? Point::Yes : Point::No);
}

void ChoiceEditor::chooseSeveral(const QString &code, Point point)
{
    const bool alone = point == Point::Yes && m_question.option(code)->exclusive;
    QStringList value, notKnown;
    for (const Option &option : m_question.options) {
        const bool isIt = option.code == code;
        if (isIt ? point == Point::Yes
                 : m_value.contains(option.code) && !alone &&
                       (point == Point::No || !option.exclusive))
            value << option.code;
        if (isIt ? point == Point::NotKnown : m_notKnown.contains(option.code) && !alone)
            notKnown << option.code;
    }
    report(value, notKnown);
}

void ChoiceEditor::chooseRest()
{
    QStringList notKnown;
    for (const Option &option : m_question.options) {
        if (isPoint(option) && !m_value.contains(option.code))
            notKnown << option.code;
    }
    report(m_value, notKnown);
}

void ChoiceEditor::report(const QStringList &value, const QStringList &notKnown)
{
    const bool none = value.isEmpty() && notKnown.isEmpty();
    emit chosen(none ? AnswerState::Unanswered : AnswerState::Value, value, notKnown);
}

void ChoiceEditor::rereadCount()
{
    if (!m_countLine)
        return;
    const auto points = std::count_if(m_question.options.begin(), m_question.options.end(),
                                      [this](const Option &option) { return isPoint(option); });
    const bool alone = std::any_of(m_value.begin(), m_value.end(), [this](const QString &code) {
        return m_question.option(code) && m_question.option(code)->exclusive;
    });
    const auto no = points - m_value.size() - m_notKnown.size();
    m_countLine->setVisible(!alone && !(m_value.isEmpty() && m_notKnown.isEmpty()));
    m_count->setText(
        tr("Yes: %1 · not known: %2 · no: %3").arg(m_value.size()).arg(m_notKnown.size()).arg(no));
    m_rest->setVisible(m_editable && no > 0);
}

void ChoiceEditor::showAnswer(const Answer &answer)
{
    const bool given = answer.state == AnswerState::Value;
    m_value = given ? answer.value : QStringList();
    m_notKnown = given ? answer.notKnown : QStringList();
    const bool single = m_group->exclusive();
    m_group->setExclusive(false); // so that all can be off
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool last = i == m_question.options.size();
        m_rows[i]->button()->setChecked(last ? answer.state == AnswerState::Unknown
                                             : m_value.contains(m_question.options[i].code));
        m_rows[i]->showNotKnown(!last && m_notKnown.contains(m_question.options[i].code));
    }
    m_group->setExclusive(single);
    rereadCount();
    rereadMarks();
    QWidget *first = m_rows.front()->button();
    if (QWidget *checked = single ? m_group->checkedButton() : nullptr)
        first = checked;
    setFocusProxy(first);
}

void ChoiceEditor::showMarks(const AnswerMarks &marks)
{
    m_marks = marks;
    rereadMarks();
}

// What being open weighs stands at the points that are not known, or where all of it is.
void ChoiceEditor::rereadMarks()
{
    const auto markOf = [this](const QString &code) {
        const auto mark = m_marks.constFind(code);
        return mark == m_marks.constEnd() ? std::nullopt : std::optional(*mark);
    };
    const auto open = markOf(optionCode::unknown.toString());
    for (size_t i = 0; i < m_question.options.size(); ++i) {
        const QString &code = m_question.options[i].code;
        m_rows[i]->showMark(m_notKnown.contains(code) ? open : markOf(code));
    }
    m_rows.back()->showMark(m_notKnown.isEmpty() ? open : std::nullopt);
}

void ChoiceEditor::setEditable(bool editable)
{
    m_editable = editable;
    for (OptionRow *row : m_rows)
        row->setEditable(editable);
    rereadCount();
}

bool ChoiceEditor::press(int digit)
{
    const size_t row = digit == 0 ? m_rows.size() - 1 : size_t(digit - 1);
    if (row + (digit == 0 ? 0 : 1) >= m_rows.size())
        return false;
    QAbstractButton *button = m_rows[row]->button();
    button->click();
    setFocusProxy(button);
    return true;
}

void ChoiceEditor::retranslate(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    for (size_t i = 0; i < m_question.options.size(); ++i)
        m_rows[i]->setText(m_question.options[i].text.in(windowLanguage()), accessibleName);
    m_rows.back()->setText(tr("Not yet known"), accessibleName);
    if (m_rest) {
        m_rest->setText(tr("Set the rest to not known"));
        m_rest->setAccessibleName(tr("Set the rest to not known: %1").arg(accessibleName));
    }
    rereadCount();
}

ChoiceBoxEditor::ChoiceBoxEditor(const Question &question, QWidget *parent)
    : AnswerEditor(parent)
    , m_question(question)
    , m_box(new QComboBox(this))
    , m_whole(new TextLabel(TextLabel::Tone::Quiet, this))
{
    m_box->setObjectName("answerBox"_L1);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(30);
    guardWheel(m_box);
    keepLegible(m_box);
    setFocusProxy(m_box);
    m_whole->setObjectName("whole"_L1);
    m_whole->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 2);
    layout->addWidget(m_box);
    layout->addWidget(m_whole);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QString code = m_box->itemData(index).toString();
        if (code == optionCode::unknown)
            emit chosen(AnswerState::Unknown, {});
        else
            emit chosen(AnswerState::Value, {code});
    });
}

void ChoiceBoxEditor::showAnswer(const Answer &answer)
{
    m_shown = answer.state == AnswerState::Value     ? answer.value.value(0)
              : answer.state == AnswerState::Unknown ? optionCode::unknown.toString()
                                                     : QString();
    m_box->setCurrentIndex(m_shown.isEmpty() ? -1 : m_box->findData(m_shown));
    showWhole();
}

void ChoiceBoxEditor::showWhole()
{
    const QString text = m_box->currentText();
    const int room = m_box->width() - 5 * unit(this); // the arrow and the margins take the rest
    m_whole->setText(text);
    m_whole->setVisible(m_box->fontMetrics().horizontalAdvance(text) > room);
}

void ChoiceBoxEditor::resizeEvent(QResizeEvent *event)
{
    AnswerEditor::resizeEvent(event);
    showWhole();
}

void ChoiceBoxEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
}

void ChoiceBoxEditor::retranslate(const QString &accessibleName)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const Option &option : m_question.options)
        m_box->addItem(option.text.in(windowLanguage()), option.code);
    m_box->insertSeparator(m_box->count());
    m_box->addItem(tr("Not yet known"), optionCode::unknown.toString());
    m_box->setPlaceholderText(tr("Please choose"));
    m_box->setAccessibleName(accessibleName);
    m_box->setCurrentIndex(m_shown.isEmpty() ? -1 : m_box->findData(m_shown));
    showWhole();
}

} // namespace votum
