// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manualfile.h"

#include "export/files.h"
#include "report/editable/editablecomposer.h"
#include "report/manual/manualpaper.h"
#include "ui/document/savedialog.h"
#include "ui/help/manualwindow.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QFileInfo>

namespace votum {

void saveManual(ManualWindow *manual, const Catalogue &catalogue, Settings *settings)
{
    const ManualOptions options{.language = manual->language(),
                                .paper = settings->paper(),
                                .programVersion = QStringLiteral(VOTUM_VERSION)};
    const QString proposed =
        QDir(settings->folder()).filePath(manualFileName(manual->manual(), options));
    const std::optional<ChosenFile> chosen = askForFile(manual, catalogue, proposed, Saved::Text);
    if (!chosen)
        return;
    MessageBar *messages = manual->messages();
    const auto composer = chosen->format->composer ? chosen->format->composer() : nullptr;
    const Result<QByteArray> file =
        renderManual(manual->manual(), catalogue, options, composer.get());
    if (!file)
        return messages->tell(file.error());
    settings->setFolder(QFileInfo(chosen->path).absolutePath());
    const auto save = [path = chosen->path, bytes = *file, messages](Existing existing) {
        const Result<void> saved = saveFile(path, bytes, existing);
        if (saved)
            messages->tellSaved(path);
        return saved;
    };
    if (const Result<void> saved = save(chosen->existing); !saved)
        messages->tellNotSaved(saved.error(),
                               [save, messages] { messages->check(save(Existing::Replaced)); });
}

} // namespace votum
