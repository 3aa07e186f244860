// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answereditor.h"

class QButtonGroup;
class QComboBox;

namespace votum {

class OptionRow;

// Radio buttons (kind One) or tick boxes (kind Several), texts wrapped, each option's finding
// beneath it. An exclusive option takes the others' ticks away.
class ChoiceEditor : public AnswerEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Question &question, QWidget *parent);

    void showAnswer(const Answer &answer) override;
    void showMarks(const AnswerMarks &marks) override;
    void setEditable(bool editable) override;
    void retranslate(const QString &accessibleName) override;

private:
    void choose(size_t row, bool checked);
    void chooseSeveral(size_t row, bool checked);

    const Question &m_question;
    QButtonGroup *m_group;
    std::vector<OptionRow *> m_rows; // one for each option, then "not yet known"
    QStringList m_value;
};

// A drop-down list, for kind One with many options.
class ChoiceBoxEditor : public AnswerEditor
{
    Q_OBJECT

public:
    ChoiceBoxEditor(const Question &question, QWidget *parent);

    void showAnswer(const Answer &answer) override;
    void setEditable(bool editable) override;
    void retranslate(const QString &accessibleName) override;

private:
    const Question &m_question;
    QComboBox *m_box;
    QString m_shown; // the code, "unk", or empty
};

} // namespace votum
