// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret/lockedfile.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <array>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr QByteArrayView magic = "VOTUMLCK";
constexpr char form = 1;
constexpr qsizetype saltAt = 17, saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype streamAt = saltAt + saltSize;
constexpr qsizetype streamSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype headSize = streamAt + streamSize;
constexpr qsizetype pieceSize = 65536;
constexpr qsizetype sealSize = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(saltSize == 16 && streamSize == 24 && sealSize == 17); // as described

constexpr quint32 mostPasses = 8, mostKibibytes = 1024 * 1024;
constexpr unsigned char lastPiece = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

Error fault(const QString &code, const QString &path, const QString &detail = {})
{
    return {code, {QDir::toNativeSeparators(path)}, detail};
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// The key and the stream's state, wiped at the end.
struct Stream
{
    Stream() = default;
    ~Stream() { sodium_memzero(this, sizeof *this); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> key{};
    crypto_secretstream_xchacha20poly1305_state state{};

    bool deriveKey(const Passphrase &passphrase, QByteArrayView head)
    {
        const LockCost cost{qFromLittleEndian<quint32>(head.data() + 9),
                            qFromLittleEndian<quint32>(head.data() + 13)};
        return sodium_init() >= 0 &&
               crypto_pwhash(key.data(), key.size(), passphrase.bytes().data(),
                             quint64(passphrase.bytes().size()), raw(head.sliced(saltAt)),
                             cost.passes, size_t(cost.kibibytes) * 1024,
                             crypto_pwhash_ALG_ARGON2ID13) == 0;
    }
};

// A buffer that held what is secret.
struct Wiped
{
    QByteArray bytes;
    ~Wiped() { sodium_memzero(bytes.data(), size_t(bytes.size())); }
};

bool isTakenCost(QByteArrayView head)
{
    const auto passes = qFromLittleEndian<quint32>(head.data() + 9);
    const auto kibibytes = qFromLittleEndian<quint32>(head.data() + 13);
    return passes >= 1 && passes <= mostPasses && kibibytes >= 8 && kibibytes <= mostKibibytes;
}

// As much as there is, up to the size.
QByteArray readPiece(QFile &file, qsizetype size)
{
    QByteArray piece;
    while (piece.size() < size) {
        const QByteArray more = file.read(size - piece.size());
        if (more.isEmpty())
            break;
        piece += more;
    }
    return piece;
}

// Goes with the object unless it was kept.
class Target
{
public:
    explicit Target(const QString &path) : m_file(path) {}
    ~Target()
    {
        if (m_isMine)
            m_file.remove();
    }
    bool open()
    {
        m_isMine = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return m_isMine;
    }
    bool write(QByteArrayView bytes)
    {
        return m_file.write(bytes.data(), bytes.size()) == bytes.size();
    }
    bool keep() // once it is on the disk
    {
#ifdef Q_OS_WIN
        m_isMine = _commit(m_file.handle()) != 0;
#else
        m_isMine = fsync(m_file.handle()) != 0;
#endif
        m_file.close();
        return !m_isMine;
    }
    Error fault() const
    {
        return votum::fault(u"fileUnwritable"_s, m_file.fileName(), m_file.errorString());
    }

private:
    QFile m_file;
    bool m_isMine = false;
};

} // namespace

bool isLockedFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

Result<void> lockFile(const QString &path, const QString &target, const Passphrase &passphrase,
                      LockCost cost)
{
    if (passphrase.letters() < Passphrase::leastLetters)
        return Error{u"passphraseShort"_s, {QString::number(Passphrase::leastLetters)}, {}};
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fault(u"fileUnreadable"_s, path, source.errorString());
    Target file(target);
    if (!file.open())
        return file.fault();
    QByteArray head(headSize, '\0');
    head.replace(0, magic.size(), magic.toByteArray());
    head[8] = form;
    qToLittleEndian(cost.passes, head.data() + 9);
    qToLittleEndian(cost.kibibytes, head.data() + 13);
    Stream stream;
    if (sodium_init() < 0)
        return fault(u"fileUnwritable"_s, target, u"libsodium"_s);
    randombytes_buf(head.data() + saltAt, size_t(saltSize));
    if (!isTakenCost(head) || !stream.deriveKey(passphrase, head))
        return fault(u"fileUnwritable"_s, target, u"not enough memory for Argon2id"_s);
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, raw(head) + streamAt,
                                                    stream.key.data());
    if (!file.write(head))
        return file.fault();
    QByteArray sealed(pieceSize + sealSize, Qt::Uninitialized);
    QByteArrayView bound = head; // by the first piece
    for (bool isLast = false; !isLast;) {
        Wiped piece{readPiece(source, pieceSize)};
        if (source.error() != QFileDevice::NoError)
            return fault(u"fileUnreadable"_s, path, source.errorString());
        isLast = piece.bytes.size() < pieceSize;
        crypto_secretstream_xchacha20poly1305_push(
            &stream.state, raw(sealed), nullptr, raw(QByteArrayView(piece.bytes)),
            quint64(piece.bytes.size()), raw(bound), quint64(bound.size()), isLast ? lastPiece : 0);
        bound = {};
        if (!file.write(QByteArrayView(sealed).first(piece.bytes.size() + sealSize)))
            return file.fault();
    }
    return file.keep() ? Result<void>() : file.fault();
}

Result<void> unlockFile(const QString &path, const QString &target, const Passphrase &passphrase)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fault(u"fileUnreadable"_s, path, source.errorString());
    const QByteArray head = readPiece(source, headSize);
    if (!head.startsWith(magic) || head.size() < headSize)
        return fault(u"lockedDamaged"_s, path, u"head"_s);
    if (head[8] != form || !isTakenCost(head))
        return fault(u"lockedNewer"_s, path);
    Target file(target);
    if (!file.open())
        return file.fault();
    Stream stream;
    if (!stream.deriveKey(passphrase, head))
        return fault(u"lockedNewer"_s, path, u"not enough memory for Argon2id"_s);
    crypto_secretstream_xchacha20poly1305_init_pull(
        &stream.state, raw(QByteArrayView(head).sliced(streamAt)), stream.key.data());
    QByteArrayView bound = head;
    for (unsigned char tag = 0; tag != lastPiece;) {
        const QByteArray sealed = readPiece(source, pieceSize + sealSize);
        if (sealed.size() < sealSize)
            return fault(u"lockedDamaged"_s, path, u"cut"_s);
        Wiped piece{QByteArray(sealed.size() - sealSize, Qt::Uninitialized)};
        const bool fits =
            crypto_secretstream_xchacha20poly1305_pull(
                &stream.state, raw(piece.bytes), nullptr, &tag, raw(QByteArrayView(sealed)),
                quint64(sealed.size()), raw(bound), quint64(bound.size())) == 0;
        if (!fits)
            return fault(bound.isEmpty() ? u"lockedDamaged"_s : u"passphraseWrong"_s, path);
        bound = {};
        if (!file.write(piece.bytes))
            return file.fault();
    }
    if (!source.read(1).isEmpty())
        return fault(u"lockedDamaged"_s, path, u"lengthened"_s);
    return file.keep() ? Result<void>() : file.fault();
}

} // namespace votum
