// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/json.h"
#include "core/case/answersfile.h"
#include "export/caseformats.h"
#include "export/files.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The texts one case gives: listed, printed, written.
class TextPrinter
{
public:
    TextPrinter(CommandContext &context, const JudgedCase &judged, std::vector<ComposedText> texts)
        : m_context(context), m_judged(judged), m_texts(std::move(texts))
    {
    }

    void list() const
    {
        for (const ComposedText &text : m_texts)
            m_context.out << text.key << u"  "_s << name(text) << u"  "_s
                          << CommandText::tr("%n gap(s)", nullptr,
                                             gapCount(m_judged.catalogue, text, language()))
                          << '\n';
    }

    void print() const
    {
        for (const ComposedText &text : m_texts)
            m_context.out << (&text == &m_texts.front() ? u"== "_s : u"\n== "_s) << name(text)
                          << u"\n\n"_s << plainText(text, language());
    }

    // All are rendered before the first is written.
    Result<void> write(const QString &folder, const CaseFormat &format, Existing existing) const
    {
        const TextOptions options{.language = language(),
                                  .programVersion = QStringLiteral(VOTUM_VERSION)};
        NamedFiles files;
        for (const ComposedText &text : m_texts) {
            Result<NamedFile> file = makeText(m_judged, text, options, format);
            if (!file)
                return file.error();
            files.push_back(*std::move(file));
        }
        if (const Result<void> made = makeFolder(folder); !made)
            return made.error();
        for (const NamedFile &file : files) {
            const QString path = QDir(folder).filePath(file.name);
            if (const Result<void> written = saveFile(path, file.bytes, existing); !written)
                return written.error();
            m_context.out << path << '\n';
        }
        return {};
    }

    void printJson() const
    {
        m_context.print(QJsonDocument(textsToJson(m_judged.catalogue, m_texts, language())));
    }

private:
    Language language() const { return m_context.language; }

    // Most titles name the subject themselves.
    QString name(const ComposedText &text) const
    {
        const QString title = text.title.in(language()), subject = text.subject.in(language());
        return title.contains(subject) ? title : title + u" ("_s + subject + u')';
    }

    CommandContext &m_context;
    const JudgedCase &m_judged;
    const std::vector<ComposedText> m_texts;
};

// From the store, or from an answers file without one; returns the exit code, 0 if it is well.
int loadCase(CommandContext &context, const Arguments &arguments, Session::Preview &loaded)
{
    if (arguments.value(u"store"_s).isEmpty()) {
        AnswersFile file;
        if (const int fault = loadAnswers(context, arguments, file))
            return fault;
        loaded.judgement = evaluate(context.catalogue, file.assessment, file.asOf);
        loaded.assessment = std::move(file.assessment);
        return Done;
    }
    Result<Session::Preview> preview = previewCase(context, arguments);
    if (!preview)
        return report(context, preview.error());
    loaded = *std::move(preview);
    return Done;
}

// In what form the texts are written; none: texts have no such form.
const CaseFormat *textFormat(const Arguments &arguments)
{
    const CaseFormat *format = caseFormat(arguments.value(u"format"_s, pdfFormat().code));
    return format && format->isOfText() ? format : nullptr;
}

// What is wrong with the options, or nothing.
QString faultIn(const Arguments &arguments)
{
    if (arguments.has(u"json"_s) && !arguments.value(u"out"_s).isEmpty())
        return CommandText::tr("take --json or --out, not both");
    if (!arguments.value(u"store"_s).isEmpty() && !arguments.value(u"as-of"_s).isEmpty())
        return CommandText::tr("--as-of is for an answers file, not for a case of a store");
    if (!textFormat(arguments))
        return CommandText::tr("--format takes %1").arg(formatCodes(true));
    if (!arguments.value(u"format"_s).isEmpty() && arguments.value(u"out"_s).isEmpty())
        return CommandText::tr("--format needs --out");
    return {};
}

} // namespace

int runTexts(CommandContext &context, const Arguments &arguments)
{
    if (const QString fault = faultIn(arguments); !fault.isEmpty()) {
        context.tell(fault);
        return WrongUsage;
    }
    Session::Preview loaded;
    if (const int fault = loadCase(context, arguments, loaded))
        return fault;
    const JudgedCase judged(context.catalogue, loaded.assessment, loaded.judgement);
    const QString wanted = arguments.value(u"text"_s); // a block, or one text of it by its key
    const QString block = wanted.section(u'@', 0, 0);
    std::vector<ComposedText> texts = composeTexts(judged, block);
    if (wanted != block)
        texts.erase(std::remove_if(texts.begin(), texts.end(),
                                   [&](const ComposedText &text) { return text.key != wanted; }),
                    texts.end());
    if (!wanted.isEmpty() && texts.empty()) {
        const int code = report(context, {u"text"_s, {wanted}, {}});
        return context.catalogue.textBlock(block) ? code : int(WrongUsage);
    }
    const TextPrinter printer(context, judged, std::move(texts));
    if (const QString folder = arguments.value(u"out"_s); !folder.isEmpty()) {
        const Result<void> written =
            printer.write(folder, *textFormat(arguments), existingFiles(arguments));
        return written ? int(Done) : report(context, written.error());
    }
    if (arguments.has(u"json"_s))
        printer.printJson();
    else if (wanted.isEmpty())
        printer.list();
    else
        printer.print();
    return Done;
}

} // namespace votum
