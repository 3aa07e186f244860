// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/manual/manual.h"

#include "core/catalogue/catalogue.h"
#include "report/manual/markdownreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

const ManualChapter *Manual::chapter(const QString &id) const
{
    const auto found = std::find_if(chapters.begin(), chapters.end(),
                                    [&](const ManualChapter &each) { return each.id == id; });
    return found == chapters.end() ? nullptr : &*found;
}

Manual parseManual(const std::vector<CatalogueFile> &files)
{
    Manual manual;
    for (const CatalogueFile &file : files)
        manual.chapters.push_back(readChapter(file.name, QString::fromUtf8(file.bytes)));
    Q_ASSERT(!manual.chapters.empty());
    return manual;
}

QString plainText(const QList<ManualSpan> &spans)
{
    QString text;
    for (const ManualSpan &span : spans)
        text += span.text;
    return text;
}

} // namespace votum
