// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/zipfile.h"

#include <memory>
#include <new>

#include <zip.h>

namespace votum {

namespace {

// The earliest time a ZIP file can tell.
constexpr zip_uint16_t noTime = 0;
constexpr zip_uint16_t firstDay = (1 << 5) | 1;

// In memory nothing can fail but the memory.
void demand(bool done)
{
    if (!done)
        throw std::bad_alloc();
}

} // namespace

QByteArray toZip(const std::vector<PackedFile> &files)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    demand(target != nullptr);
    zip_t *archive = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    demand(archive);
    zip_source_keep(target.get()); // closing the archive lets go of it
    for (const PackedFile &file : files) {
        zip_source_t *source =
            zip_source_buffer(archive, file.bytes.constData(), zip_uint64_t(file.bytes.size()), 0);
        demand(source);
        const zip_int64_t index =
            zip_file_add(archive, file.name.constData(), source, ZIP_FL_ENC_UTF_8);
        demand(index >= 0);
        zip_file_set_dostime(archive, zip_uint64_t(index), noTime, firstDay, 0);
        zip_set_file_compression(archive, zip_uint64_t(index),
                                 file.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    }
    demand(zip_close(archive) == 0);
    demand(zip_source_open(target.get()) == 0);
    zip_source_seek(target.get(), 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(target.get())), Qt::Uninitialized);
    zip_source_seek(target.get(), 0, SEEK_SET);
    demand(zip_source_read(target.get(), bytes.data(), zip_uint64_t(bytes.size())) ==
           zip_int64_t(bytes.size()));
    zip_source_close(target.get());
    return bytes;
}

} // namespace votum
