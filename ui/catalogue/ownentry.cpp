// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/ownentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString yes = u"yes"_s, no = u"no"_s;

LocalText localOf(const QJsonValue &value)
{
    return localText(value.toObject());
}

// One entry as an object of its list, and back.
class Writer
{
public:
    Writer(const OwnEntry &entry, const Catalogue &published)
        : m_entry(entry), m_published(published)
    {
        m_object.insert(u"id"_s, entry.id);
    }

    QJsonObject write()
    {
        switch (m_entry.kind) {
        case OwnKind::Question:
            writeQuestion();
            break;
        case OwnKind::Measure:
            writeMeasure();
            break;
        case OwnKind::Channel:
            writeChannel();
            break;
        case OwnKind::Text:
            writeText();
            break;
        }
        return m_object;
    }

private:
    QJsonObject text(const QString &name) const
    {
        return toJson(m_entry.texts.value(name), m_published.languages);
    }
    QString code(const QString &name) const { return m_entry.codes.value(name); }
    void put(const QStringList &names)
    {
        for (const QString &name : names)
            m_object.insert(name, text(name));
    }

    void writeQuestion()
    {
        put({u"text"_s, u"why"_s, u"legal"_s});
        m_object.insert(u"help"_s, text(u"why"_s));
        m_object.insert(u"step"_s, code(u"step"_s));
        m_object.insert(u"area"_s, code(u"area"_s));
        m_object.insert(u"scope"_s, u"case"_s);
        m_object.insert(u"kind"_s, u"one"_s);
        m_object.insert(u"confidence"_s, u"A"_s);
        const QJsonArray measures =
            code(u"measure"_s).isEmpty() ? QJsonArray() : QJsonArray{code(u"measure"_s)};
        const LocalText open =
            m_published.word(u"own.unknown"_s).arg(m_entry.texts.value(u"text"_s));
        m_object.insert(u"unknown"_s, QJsonObject{{u"text"_s, toJson(open, m_published.languages)},
                                                  {u"measures"_s, measures}});
        QJsonArray options;
        for (const QString &answer : {yes, no}) {
            const LocalText word = m_published.word(u"own."_s + answer);
            QJsonObject option{{u"code"_s, answer},
                               {u"text"_s, toJson(word, m_published.languages)}};
            if (answer == code(u"bad"_s))
                option.insert(u"finding"_s, QJsonObject{{u"severity"_s, code(u"severity"_s)},
                                                        {u"text"_s, text(u"finding"_s)},
                                                        {u"short"_s, text(u"short"_s)},
                                                        {u"legal"_s, text(u"legal"_s)},
                                                        {u"measures"_s, measures}});
            options.append(option);
        }
        m_object.insert(u"options"_s, options);
    }

    void writeMeasure()
    {
        put(ownTexts(OwnKind::Measure));
        m_object.insert(u"kind"_s, code(u"kind"_s));
        if (!code(u"for"_s).isEmpty())
            m_object.insert(u"for"_s, QJsonArray{code(u"for"_s)});
    }

    void writeChannel()
    {
        put(ownTexts(OwnKind::Channel));
        const Channel *base = m_published.channel(code(u"basedOn"_s));
        m_object.insert(u"brand"_s, base ? base->brand : code(u"brand"_s));
        if (base)
            m_object.insert(u"basedOn"_s, base->id);
    }

    void writeText()
    {
        put({u"title"_s, u"use"_s, u"legal"_s});
        m_object.insert(u"scope"_s, u"case"_s);
        m_object.insert(u"confidence"_s, u"A"_s);
        m_object.insert(u"parts"_s, QJsonArray{QJsonObject{{u"kind"_s, u"paragraph"_s},
                                                           {u"text"_s, text(u"body"_s)}}});
    }

    const OwnEntry &m_entry;
    const Catalogue &m_published;
    QJsonObject m_object;
};

OwnEntry entryOf(OwnKind kind, const QJsonObject &object)
{
    OwnEntry entry{kind, object[u"id"_s].toString(), {}, {}};
    for (const QString &name : ownTexts(kind))
        entry.texts.insert(name, localOf(object[name]));
    for (const QString &name : ownCodes(kind))
        entry.codes.insert(name, object[name].toString());
    if (kind == OwnKind::Text)
        entry.texts.insert(u"body"_s, localOf(object[u"parts"_s][0][u"text"_s]));
    if (kind == OwnKind::Measure)
        entry.codes.insert(u"for"_s, object[u"for"_s][0].toString());
    if (kind == OwnKind::Question) {
        for (const QJsonValue &option : object[u"options"_s].toArray()) {
            const QJsonValue finding = option[u"finding"_s];
            if (finding.isUndefined())
                continue;
            entry.codes.insert(u"bad"_s, option[u"code"_s].toString());
            entry.codes.insert(u"severity"_s, finding[u"severity"_s].toString());
            entry.codes.insert(u"measure"_s, finding[u"measures"_s][0].toString());
            entry.texts.insert(u"finding"_s, localOf(finding[u"text"_s]));
            entry.texts.insert(u"short"_s, localOf(finding[u"short"_s]));
        }
    }
    return entry;
}

} // namespace

QStringList ownTexts(OwnKind kind)
{
    switch (kind) {
    case OwnKind::Question:
        return {u"text"_s, u"why"_s, u"finding"_s, u"short"_s, u"legal"_s};
    case OwnKind::Measure:
        return {u"text"_s, u"evidence"_s, u"owner"_s};
    case OwnKind::Channel:
        return {u"name"_s, u"summary"_s};
    case OwnKind::Text:
        break;
    }
    return {u"title"_s, u"use"_s, u"body"_s, u"legal"_s};
}

QStringList ownCodes(OwnKind kind)
{
    switch (kind) {
    case OwnKind::Question:
        return {u"step"_s, u"area"_s, u"bad"_s, u"severity"_s, u"measure"_s};
    case OwnKind::Measure:
        return {u"for"_s, u"kind"_s};
    case OwnKind::Channel:
        return {u"basedOn"_s, u"brand"_s};
    case OwnKind::Text:
        break;
    }
    return {};
}

QString newOwnId(OwnKind kind, const QDateTime &now)
{
    const QString letter = codeOf(kind).left(1).toUpper();
    return ownPrefix + letter + now.toUTC().toString(u"yyMMddhhmmss"_s);
}

OwnForm parseOwnForm(const QByteArray &bytes)
{
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    OwnForm form;
    if (const QJsonValue header = file[u"overlay"_s]; header.isObject())
        form.header = Overlay{header[u"organisation"_s].toString(),
                              header[u"version"_s].toString(),
                              QDate::fromString(header[u"asOf"_s].toString(), Qt::ISODate),
                              {},
                              {}};
    for (const OwnKind kind :
         {OwnKind::Question, OwnKind::Measure, OwnKind::Channel, OwnKind::Text}) {
        for (const QJsonValue &item : file[codeOf(kind)].toArray())
            form.entries.push_back(entryOf(kind, item.toObject()));
    }
    return form;
}

QByteArray composeOwnForm(const OwnForm &form, const Catalogue &published)
{
    QJsonObject file;
    if (form.header)
        file.insert(u"overlay"_s,
                    QJsonObject{{u"organisation"_s, form.header->organisation},
                                {u"version"_s, form.header->version},
                                {u"asOf"_s, form.header->asOf.toString(Qt::ISODate)}});
    for (const OwnEntry &entry : form.entries) {
        const QString list = codeOf(entry.kind);
        QJsonArray items = file[list].toArray();
        items.append(Writer(entry, published).write());
        file.insert(list, items);
    }
    return QJsonDocument(file).toJson();
}

} // namespace votum
