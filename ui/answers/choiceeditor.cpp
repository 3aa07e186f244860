// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/choiceeditor.h"

#include "core/catalogue/known.h"
#include "ui/answers/optionrow.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/wheelguard.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

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
        layout->addWidget(m_rows.back());
        connect(button, &QAbstractButton::clicked, this,
                [this, i](bool checked) { choose(i, checked); });
    }
    setFocusProxy(m_rows.front()->button());
}

void ChoiceEditor::choose(size_t row, bool checked)
{
    if (row == m_question.options.size())
        emit chosen(checked ? AnswerState::Unknown : AnswerState::Unanswered, {});
    else if (m_question.kind == QuestionKind::One)
        emit chosen(AnswerState::Value, {m_question.options[row].code});
    else
        chooseSeveral(row, checked);
}

void ChoiceEditor::chooseSeveral(size_t row, bool checked)
{
    const Option &option = m_question.options[row];
    QStringList value;
    for (const Option &other : m_question.options) {
        const bool chosenBefore = m_value.contains(other.code);
        if (other.code == option.code
                ? checked
                : chosenBefore && !(checked && option.exclusive) && !(checked && other.exclusive))
            value << other.code;
    }
    emit chosen(value.isEmpty() ? AnswerState::Unanswered : AnswerState::Value, value);
}

void ChoiceEditor::showAnswer(const Answer &answer)
{
    m_value = answer.state == AnswerState::Value ? answer.value : QStringList();
    const bool single = m_group->exclusive();
    m_group->setExclusive(false); // so that all can be off
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool last = i == m_question.options.size();
        m_rows[i]->button()->setChecked(last ? answer.state == AnswerState::Unknown
                                             : m_value.contains(m_question.options[i].code));
        m_rows[i]->update();
    }
    m_group->setExclusive(single);
    QWidget *first = m_rows.front()->button();
    if (QWidget *checked = single ? m_group->checkedButton() : nullptr)
        first = checked;
    setFocusProxy(first);
}

void ChoiceEditor::showMarks(const AnswerMarks &marks)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool last = i == m_question.options.size();
        const auto mark =
            marks.constFind(last ? optionCode::unknown.toString() : m_question.options[i].code);
        m_rows[i]->showMark(mark == marks.constEnd() ? std::nullopt : std::optional(*mark));
    }
}

void ChoiceEditor::setEditable(bool editable)
{
    for (OptionRow *row : m_rows)
        row->setEditable(editable);
}

void ChoiceEditor::retranslate(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    for (size_t i = 0; i < m_question.options.size(); ++i)
        m_rows[i]->setText(m_question.options[i].text.in(windowLanguage()), accessibleName);
    m_rows.back()->setText(tr("Not yet known"), accessibleName);
}

ChoiceBoxEditor::ChoiceBoxEditor(const Question &question, QWidget *parent)
    : AnswerEditor(parent), m_question(question), m_box(new QComboBox(this))
{
    m_box->setObjectName("answerBox"_L1);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(30);
    guardWheel(m_box);
    keepLegible(m_box);
    setFocusProxy(m_box);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box, 1);
    layout->addStretch(0);
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
}

} // namespace votum
