// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace votum {

class OptionRow;
class TextLabel;

// One choice for each purpose, "same for all" at first, its options one below the other. Shows
// without signals. GUI thread.
class PurposeChoices : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString code, text;
        bool operator==(const Entry &) const = default;
    };
    struct Row
    {
        QString purpose, label;
        QString proposed; // by the rules: code, or empty
        std::vector<Entry> entries;
        QString chosen; // code, or empty
        bool operator==(const Row &) const = default;
    };

    using Choices = QMap<QString, QString>; // codes by purpose

    explicit PurposeChoices(QWidget *parent = nullptr);

    void showRows(const std::vector<Row> &rows);
    void setEditable(bool editable); // if not, only what is chosen stays to be seen
    void retranslate();

signals:
    // What a person chose, now and before since it could not be saved.
    void chosen(const votum::PurposeChoices::Choices &choices);

private:
    struct Line
    {
        QWidget *area = nullptr;
        TextLabel *label = nullptr, *hint = nullptr;
        QVBoxLayout *column = nullptr; // of its options
        QButtonGroup *group = nullptr;
        std::vector<OptionRow *> options;
        std::vector<Entry> entries; // shown
    };

    void addLine();
    void addOption(size_t line);
    void choose(size_t line, size_t option);
    void show(size_t line, const Row &row);
    Row common() const; // all purposes as one row
    void refresh();

    QVBoxLayout *m_column;
    QCheckBox *m_same;
    std::vector<Line> m_lines;
    std::vector<Row> m_rows;
    Choices m_entered; // chosen, and not saved
    bool m_editable = true;
};

} // namespace votum
