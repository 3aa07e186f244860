// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/register/allmeasuresmodel.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextDocument;

namespace votum {

class ColumnTable;
class MessageBar;
class Session;
class Settings;
class TextLabel;
class Tile;

// The open measures of all cases, by what is due and who takes care of it; one act opens the case
// at its measures. Re-reads on Session::changed() while it is visible. GUI thread.
class AllMeasuresPage : public QWidget
{
    Q_OBJECT

public:
    // All three must outlive the page; `messages` shows errors.
    AllMeasuresPage(Session *session, Settings *settings, MessageBar *messages,
                    QWidget *parent = nullptr);

    void focusSearch();
    void showDue(AllMeasuresCriteria::Due due);
    std::vector<OpenMeasure> shown() const; // after the filters, in their order
    void fillPrintable(QTextDocument &document) const;
    void saveState();

signals:
    void openRequested(qint64 version, const QString &finding);
    void exportRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildTiles();
    QWidget *buildFilters();
    void retranslate();
    void reread();
    void rereadOwners();
    void applyFilters();
    void activate();
    AllMeasuresCriteria criteria() const;

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    AllMeasuresModel *m_model;
    TextLabel *m_title;
    QPushButton *m_back, *m_export, *m_print, *m_open, *m_reset;
    std::array<Tile *, 4> m_tiles{};
    QLineEdit *m_search;
    QComboBox *m_owner;
    QLabel *m_none;
    ColumnTable *m_table;
};

} // namespace votum
