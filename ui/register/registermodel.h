// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"
#include "ui/register/filters/casecriteria.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <variant>

namespace votum {

// The register's rows for a view: one version of one case each, filtered and sorted. Words are
// those of the window's present language. The catalogue must outlive the model.
//
// Filters and order are its own and not those of a proxy, which would take rows away in as many
// steps as there are gaps: with a search over a large store, for seconds.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT

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

    explicit RegisterModel(const Catalogue &catalogue, QObject *parent = nullptr);

    void setCases(std::vector<CaseSummary> cases, QDate today);
    // One of them is another now, or is new; it is gone. The others stay where they are, selected
    // as they were.
    void setCase(const CaseSummary &summary);
    void removeCase(qint64 id);
    void setCriteria(const CaseCriteria &criteria, QDate today);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const CaseSummary &summary(int row) const { return m_cases[m_shown[size_t(row)]].summary; }
    int rowOf(qint64 id) const; // -1: none, or not shown
    // After a change of language or palette: every word is read again.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CaseSummary &summary, int column) const; // as short as a column
    QString fullText(const CaseSummary &summary, int column) const;
    QVariant decoration(const CaseSummary &summary, int column) const;
    bool isOverdue(const CaseSummary &summary) const;
    bool isMeasureOverdue(const CaseSummary &summary) const;

    // What a row is sorted by.
    using Key = std::variant<qint64, QString, QCollatorSortKey>;
    struct Row
    {
        CaseSummary summary;
        Key key;
    };
    Key keyOf(const CaseSummary &summary) const;
    void makeKeys();
    bool isBefore(size_t one, size_t other) const;
    std::vector<size_t> admitted() const; // in their order
    void show(size_t at);
    void hide(size_t at);

    const Catalogue &m_catalogue;
    std::vector<Row> m_cases;    // by id
    std::vector<size_t> m_shown; // of these, as rows
    CaseCriteria m_criteria;
    QDate m_today;
    int m_column = Changed;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QCollator m_collator;
};

} // namespace votum
