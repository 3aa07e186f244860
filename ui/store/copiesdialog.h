// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/backups.h"
#include "ui/kit/dialog.h"

namespace votum {

class Catalogue;
class ErrorLine;

// The copies of a store that still hold a case deleted from it, and when each goes by itself;
// deletes them when asked. GUI thread.
class CopiesDialog : public Dialog
{
    Q_OBJECT

public:
    // The catalogue must outlive it.
    CopiesDialog(const Catalogue &catalogue, std::vector<HoldingCopy> copies, QWidget *parent);

signals:
    void deleted();

private:
    void erase();

    std::vector<HoldingCopy> m_copies;
    ErrorLine *m_error;
};

} // namespace votum
