// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/cataloguepaper.h"

#include "ui/catalogue/differencewords.h"
#include "ui/catalogue/impacttable.h"
#include "ui/look/language.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(votum::CataloguePaper)
};

QString versionOf(const Catalogue &catalogue)
{
    return PaperWords::tr("version %1, as of %2")
        .arg(catalogue.version, shortDate(catalogue.asOf))
        .toHtmlEscaped();
}

QString cell(const QString &text)
{
    return u"<td>%1</td>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

QString headRow(const QStringList &titles)
{
    QString row;
    for (const QString &title : titles)
        row += u"<th align=\"left\">%1</th>"_s.arg(title.toHtmlEscaped());
    return u"<tr>%1</tr>"_s.arg(row);
}

const QString tableStart =
    u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">"_s;

QString casesTable(const CataloguePaper &paper, const std::vector<StoredImpact> &cases)
{
    QString rows =
        headRow({PaperWords::tr("Case"), PaperWords::tr("State"), PaperWords::tr("Result so far"),
                 PaperWords::tr("Result then"), PaperWords::tr("Why")});
    for (const StoredImpact &item : cases) {
        const QString name =
            referenceText(item.row.fileNumber, item.row.version) + u'\n' + item.row.title;
        const QStringList cells =
            item.cannotBeRead()
                ? QStringList{{}, {}, paper.after.errorText(*item.row.fault, windowLanguage())}
                : QStringList{resultSoFar(item), resultThen(item),
                              reasonsOf(paper.after, item.impact).join(u'\n')};
        rows += u"<tr>"_s + cell(name) + cell(stateWords(paper.after, item)) + cell(cells[0]) +
                cell(cells[1]) + cell(cells[2]) + u"</tr>"_s;
    }
    return tableStart + rows + u"</table>"_s;
}

QString differencesTable(const CataloguePaper &paper)
{
    QString rows = headRow({PaperWords::tr("What differs"), PaperWords::tr("Part"),
                            PaperWords::tr("Before"), PaperWords::tr("After")});
    std::optional<EntryKind> kind;
    for (const CatalogueDifference &difference : paper.differences) {
        if (!difference.isJudged())
            continue;
        if (kind != difference.kind)
            rows += u"<tr><td colspan=\"4\"><b>%1</b></td></tr>"_s.arg(
                kindWords(difference.kind).toHtmlEscaped());
        kind = difference.kind;
        const QString name = difference.id + u"  "_s + difference.title.in(windowLanguage());
        if (difference.change != EntryChange::Changed) {
            rows += u"<tr>"_s + cell(name) + cell(changeWord(difference.change)) + cell({}) +
                    cell({}) + u"</tr>"_s;
            continue;
        }
        for (const PartDifference &part : difference.parts) {
            if (part.isJudged)
                rows += u"<tr>"_s + cell(name) + cell(partWords(part.part)) +
                        cell(valueWords(paper.after, difference, part.part, part.before)) +
                        cell(valueWords(paper.after, difference, part.part, part.after)) +
                        u"</tr>"_s;
        }
    }
    return kind ? tableStart + rows + u"</table>"_s : QString();
}

} // namespace

void CataloguePaper::fill(QTextDocument &document) const
{
    const std::vector<StoredImpact> cases = concerned(impacts);
    const auto words =
        std::count_if(differences.begin(), differences.end(),
                      [](const CatalogueDifference &difference) { return !difference.isJudged(); });
    QString html = u"<h2>%1</h2>"_s.arg(PaperWords::tr("What another catalogue changes"));
    html += u"<p>%1</p>"_s.arg(
        before ? PaperWords::tr("From %1 to %2.").arg(versionOf(*before), versionOf(after))
               : PaperWords::tr("By %1, against what the records say.").arg(versionOf(after)));
    html += u"<p>%1</p>"_s.arg(PaperWords::tr("Cases concerned: %1 of %2. Judged on %3. Sealed "
                                              "cases stay as they are.")
                                   .arg(cases.size())
                                   .arg(impacts.size())
                                   .arg(shortDate(day)));
    if (!cases.empty())
        html += casesTable(*this, cases);
    const QString differing = differencesTable(*this);
    if (!differing.isEmpty())
        html += u"<h3>%1</h3>"_s.arg(PaperWords::tr("What judgements rest on")) + differing;
    if (words > 0)
        html += u"<p>%1</p>"_s.arg(
            PaperWords::tr("Entries that differ in wording alone: %1.").arg(words));
    document.setHtml(html);
}

} // namespace votum
