// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/catalogue/catalogue.h"

#include <QAbstractTableModel>

namespace votum {

// The register's rows for a view: one version of one case each. Words are those of the window's
// present language. The catalogue must outlive the model.
class RegisterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Title, Channel, Requester, Status, Result, Decision, Review, Changed };
    static constexpr int columns = 9;
    static constexpr int SortRole = Qt::UserRole;

    explicit RegisterModel(const Catalogue &catalogue, QObject *parent = nullptr);

    // Rows that stay keep their place, so that selection and scroll position survive.
    void setCases(std::vector<CaseSummary> cases, QDate today);
    const CaseSummary &summary(int row) const { return m_cases[size_t(row)]; }
    int rowOf(qint64 id) const; // -1: none
    // After a change of language or palette: every word is read again.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CaseSummary &summary, int column) const; // as short as a column
    QString fullText(const CaseSummary &summary, int column) const;
    QVariant sortKey(const CaseSummary &summary, int column) const;
    QVariant decoration(const CaseSummary &summary, int column) const;
    bool isOverdue(const CaseSummary &summary) const;

    const Catalogue &m_catalogue;
    std::vector<CaseSummary> m_cases;
    QDate m_today;
};

} // namespace votum
