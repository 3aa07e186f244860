// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answereditor.h"

class QButtonGroup;
class QComboBox;

namespace votum {

class LinkButton;
class OptionRow;
class TextLabel;

// Radio buttons (kind One) or tick boxes (kind Several), texts wrapped, each option's finding
// beneath it. Of several each point is yes, not known or no, and a line beneath says how many are
// which; an exclusive option takes the others' away.
class ChoiceEditor : public AnswerEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Question &question, QWidget *parent);

    void showAnswer(const Answer &answer) override;
    void showMarks(const AnswerMarks &marks) override;
    void setEditable(bool editable) override;
    bool press(int digit) override;
    void retranslate(const QString &accessibleName) override;

private:
    enum class Point { Yes, NotKnown, No };

    void addCount();
    void choose(size_t row, bool checked);
    void chooseSeveral(const QString &code, Point point);
    void chooseRest();
    bool isPoint(const Option &option) const; // one that may be not known
    void report(const QStringList &value, const QStringList &notKnown);
    void rereadCount();
    void rereadMarks();

    const Question &m_question;
    QButtonGroup *m_group;
    std::vector<OptionRow *> m_rows; // one for each option, then "not yet known"
    QWidget *m_countLine = nullptr;  // of several
    TextLabel *m_count = nullptr;
    LinkButton *m_rest = nullptr;
    QStringList m_value, m_notKnown;
    AnswerMarks m_marks;
    bool m_editable = true;
};

// A drop-down list, for kind One with many options; a choice too long for it stands beneath it.
class ChoiceBoxEditor : public AnswerEditor
{
    Q_OBJECT

public:
    ChoiceBoxEditor(const Question &question, QWidget *parent);

    void showAnswer(const Answer &answer) override;
    void setEditable(bool editable) override;
    void retranslate(const QString &accessibleName) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhole();

    const Question &m_question;
    QComboBox *m_box;
    TextLabel *m_whole;
    QString m_shown; // the code, "unk", or empty
};

} // namespace votum
