// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/catalogue/ownfolder.h"
#include "ui/kit/dialog.h"

#include <memory>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace votum {

class ErrorLine;

// The own content of a folder: its questions, measures, channels and texts, added, edited and
// deleted in forms; what was written by hand is listed only. It is used once the folder is taken on
// (CatalogueDialog). GUI thread.
class OwnContentDialog : public Dialog
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    // `published`: what it is laid over. `organisation`: proposed where the folder names none.
    OwnContentDialog(std::shared_ptr<const Catalogue> published, OwnFolder folder,
                     const QString &organisation, Clock clock, QWidget *parent);

    const OwnFolder &folder() const { return m_folder; }

private:
    void add(OwnKind kind);
    void edit();
    void remove();
    void editEntry(const OwnEntry &entry, bool isNew);
    Result<std::vector<LintFinding>> save(OwnForm next, const QString &id);
    void reread();
    void rereadButtons();
    const Catalogue &whole() const;
    const OwnEntry *selected() const;

    std::shared_ptr<const Catalogue> m_published;
    OwnFolder m_folder;
    Clock m_clock;
    QLineEdit *m_organisation;
    ErrorLine *m_error;
    QListWidget *m_list;
    QPushButton *m_add, *m_edit, *m_remove;
};

} // namespace votum
