// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QMap>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace votum {

class TextLabel;

// One choice for each purpose, "same for all" at first. Shows without signals. GUI thread.
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
        QString purpose, label, hint; // hint: what the rules propose
        std::vector<Entry> entries;
        QString chosen; // code, or empty
        bool operator==(const Row &) const = default;
    };

    using Choices = QMap<QString, QString>; // codes by purpose

    explicit PurposeChoices(QWidget *parent = nullptr);

    void showRows(const std::vector<Row> &rows);
    void setEditable(bool editable);
    void retranslate();

signals:
    // What a person chose, now and before since it could not be saved.
    void chosen(const votum::PurposeChoices::Choices &choices);

private:
    struct Line
    {
        TextLabel *label = nullptr;
        QComboBox *box = nullptr;
        TextLabel *hint = nullptr;
    };

    void ensureLines(size_t count);
    void show(const Line &line, const Row &row);
    Row common() const; // all purposes as one row
    void refresh();

    QGridLayout *m_grid;
    QCheckBox *m_same;
    std::vector<Line> m_lines;
    std::vector<Row> m_rows;
    Choices m_entered; // chosen, and not saved
    bool m_editable = true;
};

} // namespace votum
