// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace votum {

// What sources, build files and documents under `root` name and the repository does not hold, one
// "file:line: name" each, sorted: documents (*.md) anywhere, sources (*.h, *.cpp) in documents and
// comments. A name with folders is looked for from the root, from app/ and from its own folder; a
// document without them in its own folder and at the root, a source without them anywhere.
QStringList findDeadReferences(const QString &root);

} // namespace votum
