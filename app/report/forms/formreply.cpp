// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formreply.h"

#include "core/catalogue/known.h"
#include "report/forms/formpdf.h"
#include "report/verify/foreignpdf.h"

#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr size_t mostFields = 50'000;

// The fields of a form by name, each with what is written in it or the code of the box that is
// ticked. Found by a walk of our own, which has an end.
class FilledIn
{
public:
    explicit FilledIn(QPDF &file)
    {
        Handle form = file.getRoot().getKey("/AcroForm");
        if (form.isDictionary())
            addAll(form.getKey("/Fields"), {});
        for (size_t next = 0; next < m_nodes.size(); ++next)
            take(m_nodes[next]);
    }

    QString at(const QString &name) const
    {
        const auto place = m_values.find(name);
        return place == m_values.end() ? QString() : place->second;
    }
    bool has(const QString &name) const { return m_values.contains(name); }

private:
    struct Place
    {
        Handle field;
        QString name; // of the field it stands in
        QString value;
    };

    void addAll(Handle fields, const Place &above)
    {
        for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
            if (m_nodes.size() == mostFields)
                throw Excess();
            m_nodes.push_back({fields.getArrayItem(i), above.name, above.value});
        }
    }

    void take(Place place) // a copy: the list grows
    {
        if (!place.field.isDictionary())
            return;
        if (Handle name = place.field.getKey("/T"); name.isString()) {
            const QString own = QString::fromStdString(name.getUTF8Value());
            place.name = place.name.isEmpty() ? own : place.name + u'.' + own;
        }
        // A box tells by its look, where no field above it says more.
        const QString value = valueOf(place.field.getKey("/V"));
        const QString shown = valueOf(place.field.getKey("/AS"));
        if (!value.isEmpty())
            place.value = value;
        else if (place.value.isEmpty())
            place.value = shown;
        QString &known = m_values[place.name];
        if (known.isEmpty())
            known = place.value;
        addAll(place.field.getKey("/Kids"), place);
    }

    static QString valueOf(Handle value)
    {
        if (value.isArray() && value.getArrayNItems() == 1)
            value = value.getArrayItem(0);
        if (value.isString())
            return QString::fromStdString(value.getUTF8Value()).trimmed();
        if (value.isStream())
            return QString::fromStdString(unpacked(value, size_t(mostOfAText) * 4)).trimmed();
        if (!value.isName() || value.getName() == "/Off")
            return {};
        return QString::fromStdString(value.getName().substr(1));
    }

    std::vector<Place> m_nodes;
    std::map<QString, QString> m_values;
};

// As people write it, the day before the month only with full stops; else nothing.
QDate dayIn(const QString &text)
{
    QString compact = text;
    compact.remove(u' ').remove(QChar::Nbsp);
    const QDate iso = QDate::fromString(compact, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(compact, u"d.M.yyyy"_s);
}

QString dateIn(const QString &text)
{
    const QDate day = dayIn(text);
    return day.isValid() ? day.toString(Qt::ISODate) : text;
}

QString numberIn(const QString &text)
{
    return text.contains(u'.') ? text : QString(text).replace(u',', u'.');
}

// The answer to one question; nothing where nothing was filled in.
class GivenAnswer
{
public:
    GivenAnswer(const FilledIn &form, const QString &question, Reply::Given given)
        : m_form(form), m_question(question), m_given(std::move(given))
    {
        m_given.answer = {};
    }

    std::optional<Reply::Given> read()
    {
        Answer &answer = m_given.answer;
        remark();
        const QString chosen = m_form.at(m_question);
        points();
        if (!chosen.isEmpty() && chosen != optionCode::unknown)
            answer.value = {chosen};
        for (const auto &[end, reading] : written) {
            if (const QString text = m_form.at(m_question + end); !text.isEmpty())
                answer.value = {reading ? reading(text) : text};
        }
        const bool isUnknown =
            chosen == optionCode::unknown || !m_form.at(m_question + formfields::unknown).isEmpty();
        const bool isSaid = !answer.value.isEmpty() || !answer.notKnown.isEmpty() || m_isPointSaid;
        // Who says that something else than the points holds, and that it is not known, knows not.
        answer.state =
            isSaid && !(isUnknown && m_isAlone) ? AnswerState::Value : AnswerState::Unknown;
        if (answer.state == AnswerState::Unknown) {
            answer.value.clear();
            answer.notKnown.clear();
        }
        if (!isSaid && !isUnknown && answer.note.isEmpty() && answer.evidence.isEmpty())
            return {};
        return m_given;
    }

private:
    using Reading = QString (*)(const QString &);
    inline static const std::vector<std::pair<QLatin1StringView, Reading>> written{
        {formfields::text, nullptr},
        {formfields::country, nullptr},
        {formfields::day, dateIn},
        {formfields::number, numberIn}};

    void remark()
    {
        Answer &answer = m_given.answer;
        answer.note = m_form.at(m_question + formfields::note);
        answer.evidence = m_form.at(m_question + formfields::evidence);
        const QString day = m_form.at(m_question + formfields::evidenceDate);
        answer.evidenceDate = dayIn(day);
        if (!answer.evidenceDate.isValid() && !day.isEmpty())
            answer.evidence = QString(answer.evidence + u" ("_s + day + u')').trimmed();
    }

    void points()
    {
        Answer &answer = m_given.answer;
        for (const Reply::Given::Choice &option : m_given.options) {
            const QString point = m_question + formfields::point + option.code;
            const QString said = m_form.at(point);
            m_isPointSaid = m_isPointSaid || !said.isEmpty();
            if (said == formfields::yes)
                answer.value.append(option.code);
            else if (said != formfields::no && m_form.has(point))
                answer.notKnown.append(option.code);
            if (!m_form.at(m_question + formfields::alone + option.code).isEmpty()) {
                m_isAlone = true;
                answer.value.append(option.code);
            }
        }
        if (!m_isPointSaid)
            answer.notKnown.clear();
    }

    const FilledIn &m_form;
    const QString m_question; // "q1"
    Reply::Given m_given;
    bool m_isPointSaid = false, m_isAlone = false;
};

Result<Reply> replyIn(QPDF &file, const QByteArray &unanswered)
{
    // What was asked. Whoever made it anew may have made anything of it.
    Result<Reply> reply = parseReply(unanswered);
    if (!reply)
        return reply;
    const FilledIn form(file);
    reply->informant = form.at(formfields::informant);
    reply->function = form.at(formfields::function);
    reply->date = dayIn(form.at(formfields::date));
    if (reply->informant.isEmpty() || !reply->date.isValid())
        return Error{u"replyNobody"_s, {}, {}};
    const std::vector<Reply::Given> asked = std::exchange(reply->answers, {});
    for (size_t i = 0; i < asked.size(); ++i) {
        GivenAnswer answer(form, u'q' + QString::number(i + 1), asked[i]);
        if (std::optional<Reply::Given> given = answer.read())
            reply->answers.push_back(*std::move(given));
    }
    return parseReply(composeReply(*reply));
}

} // namespace

Result<Reply> replyInPdf(const QByteArray &bytes)
{
    try {
        QPDF file;
        open(file, bytes, Damage::Mended);
        const auto files = attachmentsOf(file, unpackedLimit(bytes));
        const auto unanswered = files.find(QString(formfields::attachment).toStdString());
        if (unanswered != files.end())
            return replyIn(file, unanswered->second);
    } catch (const Excess &) {
        throw;
    } catch (const std::exception &) {
    }
    return Error{u"replyNoForm"_s, {}, {}};
}

} // namespace votum
