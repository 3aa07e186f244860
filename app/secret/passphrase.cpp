// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret/passphrase.h"

#include <QList>

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Twice is harmless. Without it nothing of libsodium may be used.
void begin()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used");
}

} // namespace

Passphrase::Passphrase(const QString &typed)
{
    begin();
    QByteArray utf8 = typed.normalized(QString::NormalizationForm_C).toUtf8();
    m_size = utf8.size();
    m_letters = typed.toUcs4().size();
    if (m_size > 0) {
        m_bytes.reset(static_cast<char *>(sodium_malloc(size_t(m_size))), sodium_free);
        Q_CHECK_PTR(m_bytes.get());
        std::memcpy(m_bytes.get(), utf8.constData(), size_t(m_size));
        sodium_memzero(utf8.data(), size_t(utf8.size()));
    }
}

Passphrase Passphrase::firstLineOf(QByteArray &bytes)
{
    begin();
    qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        end = bytes.size();
    if (end > 0 && bytes[end - 1] == '\r')
        --end;
    QString line = QString::fromUtf8(bytes.constData(), end);
    Passphrase passphrase(line);
    sodium_memzero(line.data(), size_t(line.size()) * sizeof(QChar));
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return passphrase;
}

QByteArrayView Passphrase::bytes() const
{
    // Even of none there is an address, as libsodium wants it.
    return m_bytes ? QByteArrayView(m_bytes.get(), m_size) : QByteArrayView("", 0);
}

QString Passphrase::drawn()
{
    begin();
    static constexpr char letters[] = "abcdefghijkmnpqrstuvwxyz23456789"; // 32 of them
    static_assert(sizeof(letters) == 33);
    QString drawn;
    for (int i = 0; i < 25; ++i) {
        if (i > 0 && i % 5 == 0)
            drawn += u'-';
        drawn += QLatin1Char(letters[randombytes_uniform(32)]);
    }
    return drawn;
}

} // namespace votum
