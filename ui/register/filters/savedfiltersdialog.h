// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"
#include "ui/register/filters/savedfilters.h"

#include <optional>

class QListWidget;

namespace votum {

class TextLabel;

// The saved filters of a store: named, renamed in place, put in order, removed. GUI thread.
class SavedFiltersDialog : public Dialog
{
    Q_OBJECT

public:
    // With one more, the name of which is being typed.
    SavedFiltersDialog(const std::vector<SavedFilter> &filters,
                       const std::optional<SavedFilter> &added, QWidget *parent);

    void accept() override;

signals:
    void saved(const std::vector<SavedFilter> &filters);

private:
    std::vector<SavedFilter> filters() const;
    void add(const SavedFilter &filter);
    void update();

    QListWidget *m_list;
    QPushButton *m_rename, *m_remove;
    TextLabel *m_fault;
};

} // namespace votum
