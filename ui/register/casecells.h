// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"
#include "formats/data/datatable.h"
#include "ui/look/theme.h"

#include <QCollator>
#include <QCoreApplication>
#include <QIcon>

#include <optional>
#include <variant>

namespace votum {

// By what the cases of the register stand together.
enum class Grouping { None, Status, Result, Channel, Requester, Department };
constexpr int groupings = 6;

// What a column of the register, and the head of a group, say of a case, in the window's present
// language, and by what they are put in order. The catalogue must outlive it. GUI thread.
class CaseCells
{
    Q_DECLARE_TR_FUNCTIONS(votum::CaseCells)

public:
    enum Column {
        Reference,
        Title,
        Channel,
        Requester,
        Status,
        Result,
        Decision,
        Review,
        Changed, // up to here what is shown where nobody chose
        Organisation,
        Department,
        Decided,
        NextMeasure,
        ValidUntil
    };
    static constexpr int columns = 14, usualColumns = 9;

    explicit CaseCells(const Catalogue &catalogue);

    QDate today() const { return m_today; }
    void setToday(QDate today); // of which is told what is overdue
    void followLocale();        // of the language, for the order of words

    static QString heading(int column);
    static std::vector<RegisterField> fields(int column);       // of a list for other programs
    QString text(const CaseSummary &summary, int column) const; // as short as a column
    QString fullText(const CaseSummary &summary, int column) const;
    // What stands beneath, where a case has two lines; empty: nothing.
    QString secondLine(const CaseSummary &summary, int column) const;
    QIcon decoration(const CaseSummary &summary, int column) const;    // null: none
    static std::optional<Role> resultRole(const CaseSummary &summary); // nothing: not judged yet

    // By meaning, not by word: results from the worst to the best, what cannot be read first,
    // decisions by the mildest; what is not there comes last.
    using Key = std::variant<qint64, QString, QCollatorSortKey, std::monostate>;
    Key key(const CaseSummary &summary, int column) const;

    Key groupKey(const CaseSummary &summary, Grouping grouping) const;
    QString groupHeading(const CaseSummary &summary, Grouping grouping) const;
    static QString groupingWord(Grouping grouping);

private:
    QString groupText(const CaseSummary &summary, Grouping grouping) const;
    bool isOverdue(const CaseSummary &summary) const;
    bool isMeasureOverdue(const CaseSummary &summary) const;

    const Catalogue &m_catalogue;
    QDate m_today;
    QCollator m_collator;
};

} // namespace votum
