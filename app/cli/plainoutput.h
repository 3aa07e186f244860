// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>
#include <QStringDecoder>

namespace votum {

// Hands on what is written as escaped() has it, so that no word of a foreign file drives the
// terminal. UTF-8.
class PlainOutput : public QIODevice
{
public:
    explicit PlainOutput(QIODevice *target); // opened, outlives it

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    QIODevice *m_target;
    QStringDecoder m_decode{QStringDecoder::Utf8};
};

} // namespace votum
