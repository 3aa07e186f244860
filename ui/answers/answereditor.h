// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace votum {

class CountryBox;
class DateField;
class GrowingText;

// What an answer means for the judgement, shown beside the option that says so.
struct AnswerMark
{
    Severity severity = Severity::Hint;
    bool closed = false;
    QString word; // in the window's language

    bool operator==(const AnswerMark &) const = default;
};
using AnswerMarks = QHash<QString, AnswerMark>; // by option code; "unk": not yet known

// The control a question is answered with, "not yet known" included as an answer of its own.
// Shows an answer without a signal; a person's choice is reported and shown when it comes back.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    // The editor for this kind of question. Catalogue and question must outlive it.
    static AnswerEditor *create(const Catalogue &catalogue, const Question &question,
                                QWidget *parent);

    virtual void showAnswer(const Answer &answer) = 0;
    virtual void showMarks(const AnswerMarks &marks);
    virtual void setEditable(bool editable) = 0;
    // The key of a digit: the option of this number, 0 "not yet known". False: there is none.
    virtual bool press(int digit);
    // The window's language has changed, or the name for screen readers.
    virtual void retranslate(const QString &accessibleName) = 0;

signals:
    // State Value with the value and the points not known, Unknown, or Unanswered.
    void chosen(votum::AnswerState state, const QStringList &value,
                const QStringList &notKnown = {});

protected:
    using QWidget::QWidget;
};

// A field with a tick box "Not yet known" beneath it; the base of the kinds without options.
class FieldEditor : public AnswerEditor
{
    Q_OBJECT

public:
    void showAnswer(const Answer &answer) final;
    void setEditable(bool editable) final;
    void retranslate(const QString &accessibleName) final;

protected:
    explicit FieldEditor(QWidget *parent);

    void setField(QWidget *field);
    void report(const QString &value); // empty: unanswered
    virtual void showValue(const QString &value) = 0;
    virtual void setFieldEditable(bool editable) = 0;
    virtual void captionField(const QString &accessibleName);

private:
    QVBoxLayout *m_layout;
    QWidget *m_field = nullptr;
    QCheckBox *m_unknown;
};

} // namespace votum
