// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/mail.h"

#include "core/text/visible.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype mostPlain = 60; // characters after a header's name

// Stands in no part: both are base64, which has no "_".
constexpr auto boundary = "=_votum";

// RFC 2045, 6.8.
QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype most = 76;
    const QByteArray code = bytes.toBase64();
    QByteArray lines;
    lines.reserve(code.size() + 2 * (code.size() / most + 1));
    for (qsizetype at = 0; at < code.size(); at += most)
        lines.append(code.constData() + at, std::min(most, code.size() - at)).append("\r\n");
    return lines;
}

// Its UTF-8 in pieces of at most so many octets, none of which ends within a character.
QByteArrayList pieces(const QString &text, qsizetype most)
{
    QByteArrayList result{{}};
    for (const char32_t character : text.toUcs4()) {
        const QByteArray octets = QString::fromUcs4(&character, 1).toUtf8();
        if (result.back().size() + octets.size() > most)
            result << QByteArray();
        result.back() += octets;
    }
    return result;
}

template<class Allowed> // bool(char16_t)
bool isPlain(const QString &text, Allowed allowed)
{
    return text.size() <= mostPlain &&
           std::ranges::all_of(text, [&](QChar sign) { return allowed(sign.unicode()); });
}

// RFC 2047: an encoded word has at most 75 characters, a line with one 76.
QByteArray subjectValue(const QString &text)
{
    const bool isAscii = isPlain(text, [](char16_t sign) { return sign >= 0x20 && sign < 0x7f; });
    if (isAscii && !text.contains("=?"_L1))
        return text.toLatin1();
    QByteArrayList words;
    for (const QByteArray &piece : pieces(text, 39))
        words << "=?UTF-8?B?" + piece.toBase64() + "?=";
    return words.join("\r\n ");
}

// The parameter with what continues it: RFC 2231, 3 and 4.
QByteArray fileNameParameter(const QString &name)
{
    const bool isToken = isPlain(name, [](char16_t sign) {
        return (sign >= u'0' && sign <= u'9') || (sign >= u'A' && sign <= u'Z') ||
               (sign >= u'a' && sign <= u'z') || sign == u'-' || sign == u'.' || sign == u'_';
    });
    if (isToken)
        return "filename=\"" + name.toLatin1() + '"';
    QByteArrayList parameters;
    for (const QByteArray &piece : pieces(name, 15))
        parameters << "filename*" + QByteArray::number(parameters.size()) +
                          "*=" + (parameters.isEmpty() ? "UTF-8''" : "") +
                          piece.toPercentEncoding();
    return parameters.join(";\r\n ");
}

QByteArray lines(const QByteArrayList &all)
{
    return all.join("\r\n") + "\r\n";
}

} // namespace

QByteArray toMail(const MailDraft &draft)
{
    const QByteArray delimiter = QByteArray("--") + boundary;
    const QByteArray tag = languageInfo(draft.language).tag.toLatin1();
    const QString text = visible(draft.text).replace(u'\n', u"\r\n"_s); // RFC 2045, 6.8
    return lines({"X-Unsent: 1", "Subject: " + subjectValue(oneLine(draft.subject).trimmed()),
                  "MIME-Version: 1.0",
                  QByteArray("Content-Type: multipart/mixed; boundary=\"") + boundary + '"', "",
                  delimiter, "Content-Type: text/plain; charset=UTF-8", "Content-Language: " + tag,
                  "Content-Transfer-Encoding: base64", ""}) +
           base64Lines(text.toUtf8()) +
           lines({delimiter, "Content-Type: " + draft.fileType,
                  "Content-Disposition: attachment;\r\n " +
                      fileNameParameter(oneLine(draft.fileName)),
                  "Content-Transfer-Encoding: base64", ""}) +
           base64Lines(draft.file) + lines({delimiter + "--"});
}

} // namespace votum
