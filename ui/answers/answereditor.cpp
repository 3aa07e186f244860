// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answereditor.h"

#include "ui/answers/choiceeditor.h"
#include "ui/answers/countrybox.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostRadioButtons = 7;

class TextEditor : public FieldEditor
{
public:
    explicit TextEditor(QWidget *parent) : FieldEditor(parent), m_text(new GrowingText(2, this))
    {
        m_text->setObjectName("answerText"_L1);
        setField(m_text);
        connect(m_text, &GrowingText::settled, this,
                [this](const QString &text) { report(text.trimmed().isEmpty() ? u""_s : text); });
    }

private:
    void showValue(const QString &value) override { m_text->showSettled(value); }
    void setFieldEditable(bool editable) override { m_text->setReadOnly(!editable); }

    GrowingText *m_text;
};

class DateEditor : public FieldEditor
{
public:
    explicit DateEditor(QWidget *parent) : FieldEditor(parent), m_date(new DateField(this))
    {
        setField(m_date);
        connect(m_date, &DateField::dateChosen, this,
                [this](QDate date) { report(date.toString(Qt::ISODate)); });
    }

private:
    void showValue(const QString &value) override
    {
        m_date->showDate(QDate::fromString(value, Qt::ISODate));
    }
    void setFieldEditable(bool editable) override { m_date->setReadOnly(!editable); }
    void captionField(const QString &name) override { m_date->setCaption(name); }

    DateField *m_date;
};

class NumberEditor : public FieldEditor
{
public:
    explicit NumberEditor(QWidget *parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
    {
        m_edit->setObjectName("answerNumber"_L1);
        m_edit->setMaximumWidth(22 * unit(this));
        setField(m_edit);
        connect(m_edit, &QLineEdit::editingFinished, this, &NumberEditor::read);
    }

private:
    // What is no number goes on as typed: the refusal is then shown at the field.
    void read()
    {
        const QString text = m_edit->text().trimmed();
        bool ok = false;
        const double number = QLocale().toDouble(text, &ok);
        const QString value = ok ? QString::number(number, 'g', 15) : text;
        if (value != m_shown)
            report(value);
    }
    void showValue(const QString &value) override
    {
        m_shown = value;
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (!m_edit->hasFocus() || ok)
            m_edit->setText(ok ? QLocale().toString(number, 'g', 15) : value);
    }
    void setFieldEditable(bool editable) override { m_edit->setReadOnly(!editable); }

    QLineEdit *m_edit;
    QString m_shown;
};

class CountryEditor : public FieldEditor
{
public:
    CountryEditor(const Catalogue &catalogue, QWidget *parent)
        : FieldEditor(parent), m_box(new CountryBox(catalogue, this))
    {
        setField(m_box);
        connect(m_box, &CountryBox::countryChosen, this,
                [this](const QString &code) { report(code); });
    }

private:
    void showValue(const QString &value) override { m_box->showCountry(value); }
    void setFieldEditable(bool editable) override { m_box->setEnabled(editable); }

    CountryBox *m_box;
};

} // namespace

AnswerEditor *AnswerEditor::create(const Catalogue &catalogue, const Question &question,
                                   QWidget *parent)
{
    switch (question.kind) {
    case QuestionKind::One:
        if (question.options.size() > mostRadioButtons)
            return new ChoiceBoxEditor(question, parent);
        return new ChoiceEditor(question, parent);
    case QuestionKind::Several:
        return new ChoiceEditor(question, parent);
    case QuestionKind::Date:
        return new DateEditor(parent);
    case QuestionKind::Number:
        return new NumberEditor(parent);
    case QuestionKind::Country:
        return new CountryEditor(catalogue, parent);
    case QuestionKind::Text:
        break;
    }
    return new TextEditor(parent);
}

void AnswerEditor::showMarks(const AnswerMarks &) {}

bool AnswerEditor::press(int)
{
    return false;
}

FieldEditor::FieldEditor(QWidget *parent)
    : AnswerEditor(parent), m_layout(new QVBoxLayout(this)), m_unknown(new QCheckBox(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(unit(this) / 2);
    m_unknown->setObjectName("unknown"_L1);
    keepLegible(m_unknown);
    connect(m_unknown, &QCheckBox::clicked, this, [this](bool unknown) {
        emit chosen(unknown ? AnswerState::Unknown : AnswerState::Unanswered, {});
    });
}

void FieldEditor::setField(QWidget *field)
{
    m_field = field;
    m_layout->addWidget(field);
    m_layout->addWidget(m_unknown);
    setTabOrder(field, m_unknown);
    setFocusProxy(field);
}

void FieldEditor::report(const QString &value)
{
    if (value.isEmpty())
        emit chosen(AnswerState::Unanswered, {});
    else
        emit chosen(AnswerState::Value, {value});
}

void FieldEditor::showAnswer(const Answer &answer)
{
    m_unknown->setChecked(answer.state == AnswerState::Unknown);
    showValue(answer.state == AnswerState::Value ? answer.value.value(0) : QString());
}

void FieldEditor::setEditable(bool editable)
{
    m_unknown->setEnabled(editable);
    setFieldEditable(editable);
}

void FieldEditor::captionField(const QString &accessibleName)
{
    m_field->setAccessibleName(accessibleName);
}

void FieldEditor::retranslate(const QString &accessibleName)
{
    m_unknown->setText(tr("Not yet known"));
    m_unknown->setAccessibleDescription(accessibleName);
    captionField(accessibleName);
}

} // namespace votum
