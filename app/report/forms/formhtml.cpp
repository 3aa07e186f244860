// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formhtml.h"

#include "core/case/answersfile.h"
#include "core/inquiry/reply.h"
#include "report/forms/formscript.h"
#include "report/forms/formsteps.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString quoted(const QString &text)
{
    return u'"' + text.toHtmlEscaped() + u'"';
}

// As a Content Security Policy names what may act (W3C CSP 3, 2.3.1).
QString hashSource(QStringView text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return u"'sha256-"_s + QString::fromLatin1(hash.toBase64()) + u'\'';
}

class Form
{
public:
    Form(const Catalogue &catalogue, const Questionnaire &questionnaire, Language first,
         const QString &replyName)
        : m_catalogue(catalogue), m_form(questionnaire), m_first(first), m_replyName(replyName)
    {
    }

    QByteArray render()
    {
        const QString style = formStyle + languageStyle();
        m_out = u"<!DOCTYPE html>\n<html lang=\""_s + languageCode(m_first) +
                u"\">\n<head>\n<meta charset=\"utf-8\">\n"
                u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                u"style-src "_s +
                hashSource(style) + u"; script-src "_s + hashSource(formScript) +
                u"; form-action 'none'; base-uri 'none'\">\n"
                u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                u"<title>"_s +
                title().in(m_first).toHtmlEscaped() + u"</title>\n<style>"_s + style +
                u"</style>\n</head>\n<body>\n"_s;
        head();
        m_out += u"<main>\n"_s;
        informant();
        for (size_t i = 0; i < m_form.items.size(); ++i) {
            if (const LocalText step = stepBegunBy(m_catalogue, m_form, i); !step.isEmpty())
                m_out += u"<h2>"_s + all(step) + u"</h2>\n"_s;
            question(m_form.items[i], u'q' + QString::number(i + 1));
        }
        bar();
        m_out += u"</main>\n<script type=\"application/json\" id=\"asked\">"_s + asked() +
                 u"</script>\n<script>"_s + formScript + u"</script>\n</body>\n</html>\n"_s;
        return m_out.toUtf8();
    }

private:
    LocalText word(const QString &key) const { return m_catalogue.word(key); }

    LocalText title() const { return word(u"inquiry.title"_s).arg(m_form.title); }

    // Of the languages one is shown.
    QString languageStyle() const
    {
        QString rules;
        for (const Language shown : m_catalogue.languages) {
            for (const Language other : m_catalogue.languages) {
                if (other != shown)
                    rules += u"html[lang=\"%1\"] span[lang=\"%2\"] { display: none; }\n"_s.arg(
                        languageCode(shown), languageCode(other));
            }
        }
        return rules;
    }

    // In every language where they differ.
    QString all(const LocalText &text) const
    {
        const QList<Language> &offered = m_catalogue.languages;
        const auto isAsFirst = [&](Language language) {
            return text.in(language) == text.in(offered.front());
        };
        if (std::all_of(offered.begin(), offered.end(), isAsFirst))
            return text.in(offered.front()).toHtmlEscaped();
        QString spans;
        for (const Language language : offered)
            spans += u"<span lang=\""_s + languageCode(language) + u"\">"_s +
                     text.in(language).toHtmlEscaped() + u"</span>"_s;
        return spans;
    }

    void paragraph(const LocalText &text, const QString &kind = {})
    {
        m_out += (kind.isEmpty() ? u"<p>"_s : u"<p class=\""_s + kind + u"\">"_s) + all(text) +
                 u"</p>\n"_s;
    }

    void head()
    {
        m_out += u"<header>\n<p class=\"languages\">"_s;
        for (const Language language : m_catalogue.languages)
            m_out += u"<button type=\"button\" data-language=\""_s + languageCode(language) +
                     u"\" lang=\""_s + languageCode(language) + u"\">"_s +
                     languageInfo(language).ownName.toHtmlEscaped() + u"</button> "_s;
        m_out += u"</p>\n<h1>"_s + all(title()) + u"</h1>\n"_s;
        paragraph(word(u"inquiry.intro"_s));
        paragraph(word(u"inquiry.offline"_s));
        m_out += u"<noscript>"_s;
        paragraph(word(u"inquiry.noscript"_s), u"says"_s);
        m_out += u"</noscript>\n<dl>\n"_s;
        fact(u"inquiry.for"_s, m_form.provider.isEmpty()
                                   ? addresseeText(m_catalogue, m_form.addressee)
                                   : m_form.provider);
        fact(u"label.organisation"_s, same(m_form.organisation));
        fact(u"label.channel"_s, m_form.channel);
        fact(u"label.fileNumber"_s, same(m_form.fileNumber));
        fact(u"label.asOfHead"_s, dateText(m_form.asOf));
        m_out += u"</dl>\n<p class=\"field\"><label for=\"load\">"_s +
                 all(word(u"inquiry.load"_s)) +
                 u"</label><input type=\"file\" id=\"load\" accept=\".json\"></p>\n</header>\n"_s;
    }

    void fact(const QString &label, const LocalText &text)
    {
        if (!text.isEmpty())
            m_out += u"<dt>"_s + all(word(label)) + u"</dt><dd>"_s + all(text) + u"</dd>\n"_s;
    }

    void informant()
    {
        m_out += u"<h2>"_s + all(word(u"inquiry.who"_s)) + u"</h2>\n"_s;
        field(u"informant"_s, u"inquiry.name"_s, u"type=\"text\" required autocomplete=\"name\""_s);
        field(u"function"_s, u"label.function"_s,
              u"type=\"text\" autocomplete=\"organization-title\""_s);
        field(u"date"_s, u"inquiry.date"_s, u"type=\"date\" required"_s);
    }

    void field(const QString &id, const QString &label, const QString &attributes)
    {
        m_out += u"<div class=\"field\"><label for=\""_s + id + u"\">"_s + all(word(label)) +
                 u"</label><input id=\""_s + id + u"\" "_s + limit() + attributes + u"></div>\n"_s;
    }

    static QString limit() { return u"maxlength=\"%1\" "_s.arg(mostOfALine); }

    void question(const Questionnaire::Item &item, const QString &id)
    {
        const Question &question = *item.question;
        m_out += u"<fieldset id=\""_s + id + u"\" data-key="_s + quoted(item.key.toString()) +
                 u" data-kind=\""_s + codeOf(question.kind) + u"\" data-wording=\""_s +
                 item.wording + u"\">\n<legend><span class=\"asked\" id=\""_s + id +
                 u"-asked\">"_s + all(question.text) + u"</span>"_s;
        if (!item.subject.isEmpty())
            m_out += u" <span class=\"subject\">"_s + all(item.subject) + u"</span>"_s;
        m_out += u"</legend>\n"_s;
        paragraph(question.why, u"why"_s);
        m_out += u"<details><summary>"_s + all(word(u"inquiry.help"_s)) + u"</summary><p>"_s +
                 all(question.help) + u"</p></details>\n<div class=\"answer\">\n"_s;
        answer(question, id);
        m_out += u"</div>\n"_s;
        more(id);
        m_out += u"<button type=\"button\" class=\"clear\" hidden>"_s +
                 all(word(u"inquiry.clear"_s)) + u"</button>\n</fieldset>\n"_s;
    }

    void answer(const Question &question, const QString &id)
    {
        switch (question.kind) {
        case QuestionKind::One:
            for (const Option &option : question.options)
                choice(id, u"radio"_s, option);
            return unknown(id, u"radio"_s, id);
        case QuestionKind::Several:
            points(question, id);
            return unknown(id + u"-unknown"_s, u"checkbox"_s, id);
        case QuestionKind::Text:
            m_out += u"<textarea rows=\"4\" maxlength=\"20000\""_s;
            break;
        case QuestionKind::Date:
            m_out += u"<input type=\"date\""_s;
            break;
        case QuestionKind::Number:
            m_out += u"<input type=\"number\" step=\"any\""_s;
            break;
        case QuestionKind::Country:
            m_out += u"<select"_s;
            break;
        }
        m_out += u" data-value aria-labelledby=\""_s + id + u"-asked\">"_s;
        if (question.kind == QuestionKind::Text)
            m_out += u"</textarea>"_s;
        if (question.kind == QuestionKind::Country)
            countries();
        m_out += u'\n';
        unknown(id + u"-unknown"_s, u"checkbox"_s, id);
    }

    // An option of a list has but one language.
    void countries()
    {
        m_out += u"<option value=\"\"></option>"_s;
        for (const Country &country : m_catalogue.countries)
            m_out += u"<option value=\""_s + country.code + u"\">"_s +
                     country.name.in(m_first).toHtmlEscaped() + u"</option>"_s;
        m_out += u"</select>"_s;
    }

    void choice(const QString &name, const QString &type, const Option &option,
                const QString &mark = {})
    {
        m_out += u"<label class=\"choice\"><input type=\""_s + type + u"\" name=\""_s + name +
                 u"\" value="_s + quoted(option.code) + mark + u"><span data-code="_s +
                 quoted(option.code) + u'>' + all(option.text) + u"</span></label>\n"_s;
    }

    void unknown(const QString &name, const QString &type, const QString &id)
    {
        m_out += u"<label class=\"choice unknown\" id=\""_s + id + u"-open\"><input type=\""_s +
                 type + u"\" name=\""_s + name + u"\" value=\"unk\"><span>"_s +
                 all(word(u"state.unknown"_s)) + u"</span></label>\n"_s;
    }

    // Each point holds, does not, or nobody knows yet; what stands alone comes after them.
    void points(const Question &question, const QString &id)
    {
        int number = 0;
        for (const Option &option : question.options) {
            if (option.exclusive)
                continue;
            const QString name = id + u'-' + QString::number(++number);
            m_out += u"<div class=\"point\" role=\"radiogroup\" aria-labelledby=\""_s + name +
                     u"\"><span id=\""_s + name + u"\" data-code="_s + quoted(option.code) + u'>' +
                     all(option.text) + u"</span><span>"_s;
            for (const auto &[value, label] : {std::pair{u"yes"_s, u"inquiry.yes"_s},
                                               {u"no"_s, u"inquiry.no"_s},
                                               {u"unknown"_s, u"inquiry.notKnown"_s}})
                m_out += u"<label class=\"choice\"><input type=\"radio\" name=\""_s + name +
                         u"-said\" data-point="_s + quoted(option.code) + u" value=\""_s + value +
                         u"\"><span>"_s + all(word(label)) + u"</span></label>"_s;
            m_out += u"</span></div>\n"_s;
        }
        const bool hasAlone = std::any_of(question.options.begin(), question.options.end(),
                                          [](const Option &option) { return option.exclusive; });
        if (hasAlone)
            paragraph(word(u"inquiry.instead"_s), u"why"_s);
        for (const Option &option : question.options) {
            if (option.exclusive)
                choice(id + u"-alone"_s, u"checkbox"_s, option, u" data-alone"_s);
        }
    }

    void more(const QString &id)
    {
        m_out += u"<details><summary>"_s + all(word(u"inquiry.more"_s)) + u"</summary>\n"_s;
        part(id, u"evidence"_s, u"inquiry.evidence"_s,
             u"<input type=\"text\" "_s + limit() + u"%1>"_s);
        part(id, u"evidenceDate"_s, u"label.evidenceDate"_s, u"<input type=\"date\" %1>"_s);
        part(id, u"note"_s, u"label.note"_s,
             u"<textarea rows=\"3\" maxlength=\"20000\" %1></textarea>"_s);
        m_out += u"</details>\n"_s;
    }

    void part(const QString &id, const QString &name, const QString &label, const QString &input)
    {
        const QString own = id + u'-' + name;
        m_out += u"<div class=\"field\"><label for=\""_s + own + u"\">"_s + all(word(label)) +
                 u"</label>"_s + input.arg(u"id=\""_s + own + u"\" data-part=\""_s + name + u'"') +
                 u"</div>\n"_s;
    }

    void bar()
    {
        const QString total = QString::number(m_form.items.size());
        m_out += u"<div class=\"bar\">\n<p role=\"status\">"_s +
                 all(word(u"inquiry.count"_s))
                     .replace(u"%1"_s, u"<span class=\"done\">0</span>"_s)
                     .replace(u"%2"_s, total) +
                 u"</p>\n<p class=\"says\" role=\"alert\">"_s;
        for (const QString &said : {u"nameMissing"_s, u"saved"_s, u"loaded"_s, u"notAReply"_s})
            m_out += u"<span id=\""_s + said + u"\" hidden>"_s +
                     all(word(u"inquiry."_s + said))
                         .replace(u"%1"_s, u"<span class=\"file\"></span>"_s) +
                     u"</span>"_s;
        m_out += u"</p>\n<button type=\"button\" class=\"main\" id=\"save\">"_s +
                 all(word(u"inquiry.save"_s)) + u"</button>\n</div>\n"_s;
    }

    // What the script takes along into the reply. No “<” ends the script early.
    QString asked() const
    {
        const QJsonObject object{{u"format"_s, replyFormat},
                                 {u"formatVersion"_s, replyFormatVersion},
                                 {u"case"_s, m_form.caseUuid},
                                 {u"fileNumber"_s, m_form.fileNumber},
                                 {u"for"_s, codeOf(m_form.addressee)},
                                 {u"catalogue"_s, m_catalogue.version},
                                 {u"catalogueSha256"_s, m_catalogue.sha256()},
                                 {u"file"_s, m_replyName}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
            .replace(u'<', u"\\u003c"_s);
    }

    const Catalogue &m_catalogue;
    const Questionnaire &m_form;
    const Language m_first;
    const QString m_replyName;
    QString m_out;
};

} // namespace

QByteArray renderFormHtml(const Catalogue &catalogue, const Questionnaire &questionnaire,
                          Language first, const QString &replyName)
{
    return Form(catalogue, questionnaire, first, replyName).render();
}

} // namespace votum
