// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formpdf.h"

#include "core/case/answersfile.h"
#include "core/catalogue/known.h"
#include "core/inquiry/reply.h"
#include "report/forms/formsteps.h"
#include "report/pages/pagecomposer.h"
#include "report/pdf/assembler.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Kind = FormField::Kind;

constexpr int mostOfADate = 40; // characters

class PaperForm
{
public:
    PaperForm(const Catalogue &catalogue, const Questionnaire &questionnaire, Language language,
              Paper paper)
        : m_catalogue(catalogue)
        , m_form(questionnaire)
        , m_language(language)
        , m_composer(paper, {languageInfo(language).tag, {}})
        , m_unanswered(composeReply(unanswered()))
        , m_prefix(formPrefix(m_unanswered))
    {
    }

    Pages pages()
    {
        head();
        informant();
        for (size_t i = 0; i < m_form.items.size(); ++i) {
            if (const LocalText step = stepBegunBy(m_catalogue, m_form, i); !step.isEmpty())
                m_composer.heading(1, text(step));
            question(m_form.items[i], i + 1);
        }
        PageFrame frame;
        frame.header = title();
        frame.footerLeft = m_form.fileNumber;
        frame.pageLabel = word("doc.page");
        return m_composer.finish(frame);
    }

    Meta meta(const QString &programVersion) const
    {
        Meta meta;
        meta.title = title();
        meta.author = m_form.organisation;
        meta.subject = word("inquiry.intro");
        meta.keywords = u"votum-questionnaire; language=%1"_s.arg(languageCode(m_language));
        meta.creator = u"Votum "_s + programVersion;
        meta.language = languageInfo(m_language).tag;
        meta.date = m_form.asOf.startOfDay(QTimeZone::utc());
        meta.attachments = {{formfields::attachment, u"application/json"_s,
                             word("inquiry.questionnaire"), m_unanswered, "Data"}};
        return meta;
    }

private:
    QString word(const char *key) const { return text(m_catalogue.word(QLatin1StringView(key))); }
    const QString &text(const LocalText &local) const { return local.in(m_language); }
    QString title() const { return word("inquiry.title").arg(m_form.title); }

    void head()
    {
        m_composer.title(title());
        m_composer.paragraph(plain(word("inquiry.intro")));
        m_composer.paragraph(plain(word("inquiry.paper")));
        QList<QPair<QString, QList<Run>>> facts;
        const auto fact = [&](const char *label, const QString &value) {
            if (!value.isEmpty())
                facts.append({word(label), plain(value)});
        };
        fact("inquiry.for",
             text(m_form.provider.isEmpty() ? addresseeText(m_catalogue, m_form.addressee)
                                            : m_form.provider));
        fact("label.organisation", m_form.organisation);
        fact("label.channel", text(m_form.channel));
        fact("label.fileNumber", m_form.fileNumber);
        fact("label.asOfHead", text(dateText(m_form.asOf)));
        m_composer.fields(facts);
    }

    void informant()
    {
        m_composer.heading(1, word("inquiry.who"));
        m_composer.formRow({{2, word("inquiry.name"), line(formfields::informant)},
                            {2, word("label.function"), line(formfields::function)}});
        m_composer.formRow({{1, word("inquiry.asDate").arg(word("inquiry.date")),
                             line(formfields::date, mostOfADate)},
                            {1, {}}});
    }

    void question(const Questionnaire::Item &item, size_t number)
    {
        const Question &question = *item.question;
        m_asked = text(question.text);
        const QString subject = text(item.subject);
        const QString name = u'q' + QString::number(number);
        m_composer.keepTogether([&] {
            m_composer.heading(2, QString::number(number) + u". "_s + m_asked);
            if (!subject.isEmpty()) {
                m_composer.paragraph(plain(subject, Tone::Muted), ParagraphStyle::Note);
                m_asked += u", "_s + subject;
            }
            m_composer.paragraph(plain(text(question.why)), ParagraphStyle::Small);
            m_composer.paragraph(plain(text(question.help)), ParagraphStyle::Small);
            m_composer.space(2);
            answer(question, name);
        });
        m_composer.space(3);
        m_composer.keepTogether([&] {
            const auto of = [&](const QString &what) {
                return word("inquiry.ofQuestion").arg(QString::number(number), what);
            };
            m_composer.formRow({{1.6, of(word("inquiry.evidence")),
                                 line(name + formfields::evidence, mostOfALine - mostOfADate - 3)},
                                {1, word("inquiry.asDate").arg(word("label.evidenceDate")),
                                 line(name + formfields::evidenceDate, mostOfADate)}});
            m_composer.formRow({{1, of(word("label.note")), words(name + formfields::note)}});
        });
    }

    void answer(const Question &question, const QString &name)
    {
        switch (question.kind) {
        case QuestionKind::One:
            for (const Option &option : question.options)
                box(text(option.text), radio(name, option.code));
            return box(word("state.unknown"), radio(name, optionCode::unknown.toString()));
        case QuestionKind::Several:
            points(question, name);
            break;
        case QuestionKind::Text:
            field("inquiry.answer", words(name + formfields::text));
            break;
        case QuestionKind::Date:
            m_composer.formRow({{1, word("inquiry.asDate").arg(word("inquiry.answer")),
                                 line(name + formfields::day, mostOfADate)},
                                {2, {}}});
            break;
        case QuestionKind::Number:
            field("inquiry.answer", line(name + formfields::number));
            break;
        case QuestionKind::Country:
            field("inquiry.answer", countries(name));
            break;
        }
        box(word("state.unknown"), check(name + formfields::unknown));
    }

    // Each point holds, does not, or nobody knows yet; what stands alone comes after them.
    void points(const Question &question, const QString &name)
    {
        m_composer.paragraph(plain(word("inquiry.points")), ParagraphStyle::Small);
        for (const Option &option : question.options) {
            if (option.exclusive)
                continue;
            const QString own = name + formfields::point + option.code;
            const auto said = [&](const QString &code) {
                FormField field = radio(own, code);
                field.asked += u", "_s + text(option.text);
                return field;
            };
            m_composer.formRow({{6, text(option.text)},
                                {0.8, word("inquiry.yes"), said(formfields::yes)},
                                {0.9, word("inquiry.no"), said(formfields::no)},
                                {1.9, word("inquiry.notKnown"), said(formfields::notKnown)}});
        }
        const auto isAlone = [](const Option &option) { return option.exclusive; };
        if (std::ranges::any_of(question.options, isAlone))
            m_composer.paragraph(plain(word("inquiry.instead")), ParagraphStyle::Small);
        for (const Option &option : question.options) {
            if (option.exclusive)
                box(text(option.text), check(name + formfields::alone + option.code));
        }
    }

    void box(const QString &words, const FormField &field)
    {
        m_composer.formRow({{1, words, field}});
    }
    void field(const char *label, const FormField &field)
    {
        m_composer.formRow({{1, word(label), field}});
    }

    FormField line(const QString &name, int most = mostOfALine) const
    {
        return {.kind = Kind::Line, .name = m_prefix + name, .asked = m_asked, .most = most};
    }
    FormField words(const QString &name) const
    {
        return {.kind = Kind::Text, .name = m_prefix + name, .asked = m_asked, .most = mostOfAText};
    }
    FormField radio(const QString &name, const QString &code) const
    {
        return {.kind = Kind::Radio, .name = m_prefix + name, .value = code, .asked = m_asked};
    }
    FormField check(const QString &name) const
    {
        return {.kind = Kind::Check,
                .name = m_prefix + name,
                .value = formfields::yes,
                .asked = m_asked};
    }
    FormField countries(const QString &name) const
    {
        FormField list{
            .kind = Kind::List, .name = m_prefix + name + formfields::country, .asked = m_asked};
        list.options.append({QString(), u" "_s});
        for (const Country &country : m_catalogue.countries)
            list.options.append({country.code, text(country.name)});
        return list;
    }

    Reply unanswered() const
    {
        Reply reply;
        reply.caseUuid = m_form.caseUuid;
        reply.fileNumber = m_form.fileNumber;
        reply.addressee = m_form.addressee;
        reply.catalogueVersion = m_catalogue.version;
        reply.catalogueSha256 = m_catalogue.sha256();
        reply.informant = u"?"_s;
        reply.date = m_form.asOf;
        for (const Questionnaire::Item &item : m_form.items) {
            Reply::Given given;
            given.key = item.key.toString();
            given.wording = item.wording;
            given.asked = text(item.question->text);
            for (const Option &option : item.question->options)
                given.options.push_back({option.code, text(option.text)});
            given.answer.state = AnswerState::Unknown;
            reply.answers.push_back(given);
        }
        return reply;
    }

    const Catalogue &m_catalogue;
    const Questionnaire &m_form;
    const Language m_language;
    PageComposer m_composer;
    const QByteArray m_unanswered;
    const QString m_prefix;
    QString m_asked; // the question its boxes are of
};

} // namespace

QString formPrefix(const QByteArray &attachment)
{
    const QByteArray sum = QCryptographicHash::hash(attachment, QCryptographicHash::Sha256);
    return QString::fromLatin1(sum.toHex().left(8)) + u':';
}

Result<QByteArray> renderFormPdf(const Catalogue &catalogue, const Questionnaire &questionnaire,
                                 Language language, Paper paper, const QString &programVersion)
{
    PaperForm form(catalogue, questionnaire, language, paper);
    return renderPages(form.pages(), form.meta(programVersion));
}

} // namespace votum
