// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lint/cataloguelint.h"
#include "ui/catalogue/ownentry.h"

namespace votum {

// A folder of own content as it stands on disk.
struct OwnFolder
{
    QString path;
    std::vector<CatalogueFile> files; // none: it is new, or empty
    OwnForm form;
    std::optional<Catalogue> catalogue; // with it; nothing: there is none, or it does not fit

    // Errors of catalogueFiles().
    static Result<OwnFolder> read(const QString &path, const Catalogue &published);
    // Whether a file beside the form's says whose content it is.
    bool isNamedElsewhere() const;

    // Writes the form's file, as a whole, and reads the folder again. Nothing is written where
    // something would not fit, or the entry of this id has faults: these are given. Errors
    // "catalogue", "fileUnwritable".
    Result<std::vector<LintFinding>> save(const OwnForm &next, const QString &id,
                                          const Catalogue &published);
};

} // namespace votum
