// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/ownfolder.h"

#include "core/catalogue/cataloguereader.h"
#include "export/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isOfForm(const CatalogueFile &file)
{
    return file.name == ownFormFile;
}

std::vector<CatalogueFile> withForm(std::vector<CatalogueFile> files, const QByteArray &bytes)
{
    const auto place = std::find_if(files.begin(), files.end(), isOfForm);
    if (place != files.end())
        place->bytes = bytes;
    else
        files.push_back({ownFormFile, bytes});
    std::stable_sort(
        files.begin(), files.end(),
        [](const CatalogueFile &a, const CatalogueFile &b) { return a.name < b.name; });
    return files;
}

std::vector<LintFinding> faultsOf(const Catalogue &catalogue, const QString &id)
{
    std::vector<LintFinding> faults = lintCatalogue(catalogue);
    std::erase_if(faults, [&](const LintFinding &fault) {
        return isHint(fault.check) || fault.place.section(u'.', 1, 1) != id;
    });
    return faults;
}

} // namespace

Result<OwnFolder> OwnFolder::read(const QString &path, const Catalogue &published)
{
    OwnFolder folder;
    folder.path = path;
    if (QDir(path).entryList({u"*.json"_s}, QDir::Files).isEmpty())
        return folder;
    Result<std::vector<CatalogueFile>> files = catalogueFiles({path});
    if (!files)
        return files.error();
    folder.files = *std::move(files);
    const auto form = std::find_if(folder.files.begin(), folder.files.end(), isOfForm);
    if (form != folder.files.end())
        folder.form = parseOwnForm(form->bytes);
    if (Result<Catalogue> both = withOverlay(published, folder.files))
        folder.catalogue = *std::move(both);
    return folder;
}

bool OwnFolder::isNamedElsewhere() const
{
    return std::any_of(files.begin(), files.end(), [](const CatalogueFile &file) {
        return !isOfForm(file) &&
               QJsonDocument::fromJson(file.bytes).object().contains(u"overlay"_s);
    });
}

Result<std::vector<LintFinding>> OwnFolder::save(const OwnForm &next, const QString &id,
                                                 const Catalogue &published)
{
    const QByteArray bytes = composeOwnForm(next, published);
    std::vector<CatalogueFile> all = withForm(files, bytes);
    Result<Catalogue> both = withOverlay(published, all);
    if (!both) {
        const QStringList &arguments = both.error().arguments;
        if (arguments.value(0) != "*"_L1)
            return both.error();
        return std::vector<LintFinding>{
            {LintCheck::Reference, arguments.value(1), arguments.mid(2)}};
    }
    if (std::vector<LintFinding> faults = faultsOf(*both, id); !faults.empty())
        return faults;
    const Result<void> saved =
        saveFile(QDir(path).filePath(ownFormFile), bytes, Existing::Replaced);
    if (!saved)
        return saved.error();
    files = std::move(all);
    form = next;
    catalogue = *std::move(both);
    return std::vector<LintFinding>();
}

} // namespace votum
