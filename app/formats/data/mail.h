// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"

#include <QByteArray>
#include <QString>

namespace votum {

// A mail with one file, for another program to address and send.
struct MailDraft
{
    QString subject, text; // the text's lines end in '\n'
    Language language = Language::German;
    QString fileName;
    QByteArray fileType, file; // its media type, "application/pdf"; its bytes
};

// The draft as mail programs open it (RFC 5322, MIME by RFC 2045 to 2047, 2183 and 2231): ASCII,
// no line longer than 76 characters. "X-Unsent: 1" tells Outlook and others that know it to open it
// for writing. Sender and date, which RFC 5322, 3.6 asks of a mail, and addressees come from the
// program that sends it. Nothing in subject, text or name begins a header of its own. Same draft,
// same bytes. Pure; any thread.
QByteArray toMail(const MailDraft &draft);

} // namespace votum
