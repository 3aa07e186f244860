// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/register/filters/casecriteria.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace votum {

class GlanceTiles;
struct SavedFilter;
class Session;
class Settings;

// The line above the register: search as one types, five filters, and a menu of those saved under a
// name, to which the tiles belong too. It offers the channels and departments that occur in the
// session's cases. GUI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    // All three must outlive it.
    FilterBar(Session *session, Settings *settings, GlanceTiles *tiles, QWidget *parent = nullptr);

    QString searchText() const;    // trimmed; empty: no search
    CaseCriteria criteria() const; // of tiles and filters, without the search
    QLineEdit *search() const { return m_search; }
    // What is chosen, without the trash; without content of a case: without search and department.
    // Restored with one changed().
    enum class Content { Without, With };
    QByteArray state(Content content) const;
    void restore(const QByteArray &state);
    void showReviewsDue(); // within 30 days, and nothing else; one changed()
    void reset();          // one changed(), also if nothing was set
    // Shows the trash instead of the register; the rest of the bar rests meanwhile.
    bool showsTrash() const;
    void showTrash(bool shown);
    void setTrashCount(int count);
    void reread(); // new cases: keeps what is chosen, sends no signal

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retranslateTrash();
    bool isAnyChosen() const;
    QString words() const; // of what is chosen
    void fillMenu();
    void editSaved(const std::optional<SavedFilter> &added);

    Session *m_session;
    Settings *m_settings;
    GlanceTiles *m_tiles;
    QLineEdit *m_search;
    QComboBox *m_status, *m_outcome, *m_channel, *m_department, *m_review;
    QMenu *m_menu;
    QPushButton *m_saved, *m_reset, *m_trash;
    int m_trashCount = 0;
};

} // namespace votum
