// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/sidepage.h"
#include "ui/measures/measuremodel.h"

#include <functional>

class QPushButton;

namespace votum {

class Card;
class DateField;
class DoneReport;
class IconLabel;
class MeasureFilter;
class MeasureList;
class MeasureTable;
class MessageBar;
class OwnerBox;
class TextLabel;

// All measures of the case in one table, found, filtered and grouped. Those selected are planned,
// given an owner or a due date together, each time as one step back; evidence differs and is given
// in each one's dialog. Measures go on after the opinion; once sealed, what was done is reported
// here, for those selected together. GUI thread.
class MeasuresPage final : public SidePage
{
    Q_OBJECT

public:
    explicit MeasuresPage(Session *session, QWidget *parent = nullptr);

    QString entry() const override;
    QString shortcut() const override;
    bool needsWidth() const override { return true; }
    void reread() override;
    void retranslate() override;
    void focusFirst() override;

    // Selects the measure of this finding that lacks owner or date.
    void reveal(const QString &finding);
    QByteArray columnState() const; // and how they are grouped
    void restoreColumns(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Row = MeasureModel::Row;

    QWidget *buildBar();
    bool isEditable() const;
    std::vector<Row> selected(bool (*isWanted)(const Row &)) const;
    void plan();
    void unplan();
    void setOwner();
    void setDue();
    void setUsualDue();
    // `change` of every open measure of the selection.
    void changeOpen(const std::function<void(Row &)> &change);
    void tell(const Result<void> &done, const std::function<QString()> &text);
    void ask(const QString &text, QWidget *field);
    void edit();
    void updateChoice();
    void applyFilter();

    Session *m_session;
    MeasureModel *m_model;
    MeasureList *m_list;
    Card *m_card;
    TextLabel *m_title, *m_intro;
    MessageBar *m_message;
    IconLabel *m_empty;
    MeasureFilter *m_filter;
    IconLabel *m_none;
    MeasureTable *m_table;
    QWidget *m_bar;
    DoneReport *m_report;
    TextLabel *m_chosen;
    QPushButton *m_plan, *m_unplan, *m_edit;
    TextLabel *m_ownerCaption, *m_dueCaption;
    OwnerBox *m_owner;
    DateField *m_due;
    QPushButton *m_setOwner, *m_setDue, *m_usualDue;
};

} // namespace votum
