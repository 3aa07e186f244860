// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formreply.h"

#include "core/case/answersfile.h"
#include "core/catalogue/known.h"
#include "report/forms/formpdf.h"
#include "report/verify/foreignpdf.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <new>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr size_t mostFields = 20'000, mostBytesUnpacked = size_t(4) << 20;
constexpr int mostLevels = 4;

// As somebody wrote it, whatever ends the lines of his program; without signs that no text has.
QString inWords(const std::string &utf8)
{
    QString text = QString::fromStdString(utf8);
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &sign : text) {
        if (sign == u'\r' || sign == QChar::LineSeparator || sign == QChar::ParagraphSeparator)
            sign = u'\n';
        else if (sign < u' ' && sign != u'\n' && sign != u'\t')
            sign = u' ';
    }
    return text.trimmed();
}

// The fields of a form whose names begin so, each with what is written in it or the code of the
// box that is ticked; both, where a field says two things. Found by a walk that sees no object
// twice.
class FilledIn
{
public:
    FilledIn(QPDF &file, const QString &prefix) : m_prefix(prefix)
    {
        Handle form = file.getRoot().getKey("/AcroForm");
        if (form.isDictionary())
            takeAll(form.getKey("/Fields"), {}, 0);
    }

    QString at(const QString &name) const
    {
        const auto place = m_values.find(name);
        return place == m_values.end() ? QString() : place->second;
    }
    bool has(const QString &name) const { return m_values.contains(name); }

private:
    void takeAll(Handle fields, const QString &above, int level)
    {
        for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i)
            take(fields.getArrayItem(i), above, level);
    }

    void take(Handle field, QString name, int level)
    {
        if (++m_count > mostFields || level > mostLevels)
            throw Excess();
        if (!field.isDictionary() ||
            (field.isIndirect() && !m_seen.insert(field.getObjGen()).second))
            return;
        if (Handle own = field.getKey("/T"); own.isString())
            name = QString::fromStdString(own.getUTF8Value());
        if (!name.startsWith(m_prefix))
            return; // of another form
        QString &known = m_values[name.mid(m_prefix.size())];
        // A box tells by its look what no field above it tells.
        QString value = valueOf(field.getKey("/V"));
        Handle parent = field.getKey("/Parent");
        if (value.isEmpty() && !(parent.isDictionary() && parent.hasKey("/V")))
            value = valueOf(field.getKey("/AS"));
        if (!value.isEmpty() && value != known)
            known = known.isEmpty() ? value : known + u' ' + value;
        takeAll(field.getKey("/Kids"), name, level + 1);
    }

    QString valueOf(Handle value)
    {
        if (value.isArray() && value.getArrayNItems() == 1)
            value = value.getArrayItem(0);
        if (value.isString())
            return inWords(value.getUTF8Value());
        if (value.isStream()) {
            const std::string bytes = unpacked(value, m_room);
            m_room -= bytes.size();
            return inWords(Handle::newString(bytes).getUTF8Value());
        }
        if (!value.isName() || value.getName() == "/Off")
            return {};
        return QString::fromStdString(value.getName().substr(1));
    }

    const QString m_prefix;
    size_t m_count = 0, m_room = mostBytesUnpacked;
    std::set<QPDFObjGen> m_seen;
    std::map<QString, QString> m_values;
};

// As people write it: the day before the month where full stops or names tell; else nothing.
QDate dayIn(const QString &text)
{
    QString compact = text;
    compact.remove(u' ').remove(QChar::Nbsp);
    if (compact.endsWith(u'.'))
        compact.chop(1);
    QList<QDate> readings{QDate::fromString(compact, u"yyyy-M-d"_s),
                          QDate::fromString(compact, u"d.M.yyyy"_s)};
    if (const QDate brief = QDate::fromString(compact, u"d.M.yy"_s); brief.isValid())
        readings << brief.addYears(100); // Qt counts them from 1900 on
    for (const Language language : allLanguages()) {
        for (const QString &form : {u"d.MMMMyyyy"_s, u"dMMMMyyyy"_s, u"d.MMMyyyy"_s, u"dMMMyyyy"_s})
            readings << languageInfo(language).locale.toDate(compact, form);
    }
    const auto isLikely = [](const QDate &day) { return day.year() >= 1990 && day.year() < 2100; };
    const auto found = std::ranges::find_if(readings, isLikely);
    return found == readings.end() ? QDate() : *found;
}

QString dateIn(const QString &text)
{
    const QDate day = dayIn(text);
    return day.isValid() ? day.toString(Qt::ISODate) : text;
}

// Nothing where one cannot tell thousands from a fraction.
QString numberIn(const QString &text)
{
    static const QRegularExpression thousands(u"^[+-]?\\d{1,3}([.,]\\d{3})+$"_s);
    if (thousands.match(text).hasMatch())
        return {};
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
        points();
        const QString chosen = m_form.at(m_question);
        bool isUnknown =
            chosen == optionCode::unknown || !m_form.at(m_question + formfields::unknown).isEmpty();
        if (!chosen.isEmpty() && chosen != optionCode::unknown)
            answer.value = {chosen};
        for (const auto &[end, reading] : written) {
            const QString text = m_form.at(m_question + end);
            const QString value = reading ? reading(text) : text;
            if (!value.isEmpty() && !isUnknown) {
                answer.value = {value};
            } else if (!text.isEmpty()) { // said, and not to be taken for the answer
                isUnknown = true;
                answer.note = QString(text + u'\n' + answer.note).trimmed();
            }
        }
        // Of points it tells nothing more; beside all else it weighs more.
        if (isUnknown && !m_isPointSaid) {
            answer.value.clear();
            answer.notKnown.clear();
        }
        const bool isSaid = m_isPointSaid || !answer.value.isEmpty();
        answer.state = isSaid ? AnswerState::Value : AnswerState::Unknown;
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
        bool isAlone = false, isHeld = false;
        for (const Reply::Given::Choice &option : m_given.options) {
            const QString point = m_question + formfields::point + option.code;
            const QString said = m_form.at(point);
            m_isPointSaid = m_isPointSaid || !said.isEmpty();
            isHeld = isHeld || (!said.isEmpty() && said != formfields::no);
            if (said == formfields::yes)
                answer.value.append(option.code);
            else if (said != formfields::no && m_form.has(point))
                answer.notKnown.append(option.code);
            if (!m_form.at(m_question + formfields::alone + option.code).isEmpty()) {
                isAlone = true;
                answer.value.append(option.code);
            }
        }
        if (isAlone && !isHeld) // no to some of them contradicts nothing
            m_isPointSaid = false;
        if (!m_isPointSaid)
            answer.notKnown.clear();
    }

    const FilledIn &m_form;
    const QString m_question; // "q1"
    Reply::Given m_given;
    bool m_isPointSaid = false;
};

Result<Reply> replyIn(QPDF &file, const QByteArray &unanswered)
{
    // What was asked. Whoever made it anew may have made anything of it.
    Result<Reply> reply = parseReply(unanswered);
    if (!reply)
        return reply;
    const FilledIn form(file, formPrefix(unanswered));
    if (!form.has(formfields::informant))
        return Error{u"replyNoForm"_s, {}, u"no fields"_s};
    reply->informant = form.at(formfields::informant);
    reply->function = form.at(formfields::function);
    reply->date = dayIn(form.at(formfields::date));
    if (reply->informant.isEmpty())
        return Error{u"replyNobody"_s, {}, {}};
    if (!reply->date.isValid())
        return Error{u"replyDay"_s, {form.at(formfields::date).left(mostOfALine)}, {}};
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
        const auto files = attachmentsOf(file, mostBytesUnpacked);
        const auto unanswered = files.find(QString(formfields::attachment).toStdString());
        if (unanswered != files.end())
            return replyIn(file, unanswered->second);
    } catch (const Excess &) {
        throw;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) { // no PDF, or a damaged one
    }
    return Error{u"replyNoForm"_s, {}, {}};
}

} // namespace votum
