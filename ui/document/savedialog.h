// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/caseformats.h"

#include <optional>

class QWidget;

namespace votum {

struct ChosenFile
{
    QString path;
    const CaseFormat *format;
    Existing existing; // whether the dialog asked about a file that is there
};

// What is saved: a document of a case, or a text or the manual, which have fewer forms.
enum class Saved { Document, Text };

// Asks where it is saved and in which of its forms; `path` proposes the PDF. The name gets the
// ending of the form chosen. Nothing if the dialog was left. GUI thread.
std::optional<ChosenFile> askForFile(QWidget *parent, const Catalogue &catalogue,
                                     const QString &path, Saved saved);

} // namespace votum
