// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plainoutput.h"

#include "core/text/visible.h"

namespace votum {

PlainOutput::PlainOutput(QIODevice *target) : m_target(target)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 PlainOutput::writeData(const char *data, qint64 size)
{
    const QString text = m_decode(QByteArrayView(data, qsizetype(size)));
    return m_target->write(escaped(text).toUtf8()) < 0 ? -1 : size;
}

} // namespace votum
