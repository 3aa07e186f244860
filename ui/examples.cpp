// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/examples.h"

#include "core/judgement/judgedcase.h"
#include "resources/resources.h"
#include "session/session.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The files are tested with the program; a broken one is a bug of ours, not an error to show.
std::vector<Assessment> readExamples(const Catalogue &catalogue, Language language)
{
    std::vector<Assessment> examples;
    for (const QString &path : shippedExamples()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Result<AnswersFile> answers = parseAnswersFile(catalogue, file.readAll());
        Q_ASSERT_X(answers.has_value(), "example", qPrintable(path));
        if (!answers || answers->assessment.language != language)
            continue;
        examples.push_back(askedIn(catalogue, *answers, answers->asOf));
        examples.back().isExample = true;
    }
    return examples;
}

} // namespace

Examples::Examples(Session *session) : m_session(session) {}

Examples::~Examples()
{
    if (areOpen())
        m_session->closeStore();
}

QStringList Examples::titles(Language language) const
{
    QStringList titles;
    for (const Assessment &example : readExamples(m_session->catalogue(), language))
        titles.append(example.title);
    return titles;
}

Result<void> Examples::open(Language language, int index)
{
    auto folder = std::make_unique<QTemporaryDir>();
    Result<void> opened = m_session->openStore(folder->filePath(u"examples.votum"_s));
    if (!opened)
        return opened;
    m_folder = std::move(folder);
    qint64 wanted = 0;
    const std::vector<Assessment> examples = readExamples(m_session->catalogue(), language);
    for (int i = 0; i < int(examples.size()); ++i) {
        Result<void> imported = m_session->importCase(examples[size_t(i)]);
        if (!imported)
            return imported;
        if (i == index)
            wanted = m_session->caseId();
    }
    return wanted == 0 ? Result<void>() : m_session->openCase(wanted);
}

bool Examples::areOpen() const
{
    return m_folder && m_session->storePath() == m_folder->filePath(u"examples.votum"_s);
}

} // namespace votum
