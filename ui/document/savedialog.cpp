// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/savedialog.h"

#include "core/text/filename.h"
#include "ui/look/language.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

std::optional<ChosenFile> askForFile(QWidget *parent, const Catalogue &catalogue,
                                     const QString &path, Saved saved)
{
    QStringList filters, endings;
    std::vector<const CaseFormat *> formats;
    for (const CaseFormat &format : caseFormats) {
        const bool isOffered = saved == Saved::Document ? format.isOfDocument : format.isOfText();
        if (!isOffered)
            continue;
        formats.push_back(&format);
        endings << format.suffix;
        filters << u"%1 (*%2)"_s.arg(
            catalogue.word(u"format."_s + format.code).in(windowLanguage()), format.suffix);
    }
    QString filter;
    const QString chosen = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("votum::SaveDialog", "Save document"), path,
        filters.join(u";;"_s), &filter);
    if (chosen.isEmpty())
        return {};
    // An ending that was typed counts for more than the choice below it.
    const auto typed = std::ranges::find_if(formats, [&](const CaseFormat *format) {
        return chosen.endsWith(format->suffix, Qt::CaseInsensitive);
    });
    const CaseFormat *format = formats[size_t(std::max<qsizetype>(0, filters.indexOf(filter)))];
    if (format == formats.front() && typed != formats.end())
        format = *typed;
    const QString whole = withEnding(chosen, format->suffix, endings);
    // The dialog asked about the name as it was chosen.
    return ChosenFile{whole, format, whole == chosen ? Existing::Replaced : Existing::Kept};
}

} // namespace votum
