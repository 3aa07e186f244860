// SPDX-License-Identifier: GPL-3.0-or-later

#include "tscheck.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList readTranslation(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
        if (xml.isStartElement())
            forms << xml.readElementText();
        else
            text += xml.text();
    }
    return forms.isEmpty() ? QStringList{text} : forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            message.translations = readTranslation(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(u"%L?\\d+"_s);
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

QString faultOf(const Message &message)
{
    if (!message.state.isEmpty())
        return message.state;
    if (message.translations.isEmpty())
        return u"no translation"_s;
    for (const QString &translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return u"empty"_s;
        if (places(translation) != places(message.source))
            return u"other places (%1, %2 …) than its source"_s;
    }
    return {};
}

} // namespace

QMap<QString, Message> readTs(const QString &path)
{
    QMap<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            const Message message = readMessage(xml, context);
            messages.insert(message.key(), message);
        }
    }
    return xml.hasError() ? QMap<QString, Message>() : messages;
}

QStringList findFaults(const QMap<QString, Message> &messages)
{
    QStringList faults;
    for (const Message &message : messages)
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults << message.context + u": \""_s + message.source + u"\": "_s + fault;
    return faults;
}

} // namespace votum
