// SPDX-License-Identifier: GPL-3.0-or-later

#include "unpacked.h"

#include <zip.h>

namespace votum {

QMap<QByteArray, QByteArray> unpacked(const QByteArray &zip)
{
    QMap<QByteArray, QByteArray> files;
    zip_source_t *source =
        zip_source_buffer_create(zip.constData(), zip_uint64_t(zip.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        zip_source_free(source);
        return {};
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        if (file && zip_fread(file, bytes.data(), stat.size) == zip_int64_t(stat.size))
            files.insert(stat.name, bytes);
        zip_fclose(file);
    }
    zip_discard(archive);
    return files;
}

} // namespace votum
