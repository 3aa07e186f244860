// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/processingtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What the entry says under one of its headings.
struct Part
{
    QString heading;
    QStringList texts;
};

std::vector<Part> partsOf(const Record &record, Language language)
{
    std::vector<Part> parts;
    for (const ComposedParagraph &paragraph : record.processingRecord) {
        const QString &text = paragraph.text.in(language);
        if (paragraph.kind == TextPart::Kind::Heading || parts.empty())
            parts.push_back({text, {}});
        else
            parts.back().texts << text;
    }
    return parts;
}

// "Newsletter: consent": the purpose the text is about, by the longest name that fits.
const Record::Purpose *purposeIn(const Record &record, const QString &text, Language language)
{
    const Record::Purpose *found = nullptr;
    qsizetype longest = 0;
    for (const Record::Purpose &purpose : record.result.purposes) {
        const QString &name = purpose.text.in(language);
        if (name.size() > longest && text.startsWith(name + u": "_s)) {
            found = &purpose;
            longest = name.size();
        }
    }
    return found;
}

// What is said of this purpose, and of all.
QString textFor(const Record &record, const Record::Purpose &purpose, const Part &part,
                Language language)
{
    QStringList lines;
    for (const QString &text : part.texts) {
        const Record::Purpose *about = purposeIn(record, text, language);
        if (!about)
            lines << text;
        else if (about == &purpose)
            lines << text.sliced(purpose.text.in(language).size() + 2);
    }
    return lines.join(u'\n');
}

bool isRefused(const Record::Purpose &purpose)
{
    return purpose.decision && (purpose.decision->code == DecisionCode::D4 ||
                                purpose.decision->code == DecisionCode::D7);
}

} // namespace

DataTable processingTable(const Record &record, Language language)
{
    DataTable table;
    for (const auto &key : {u"label.organisation"_s, u"label.fileNumber"_s, u"label.version"_s,
                            u"label.title"_s, u"label.purpose"_s, u"label.decision"_s})
        table.head << record.words.value(key).in(language);
    const std::vector<Part> parts = partsOf(record, language);
    for (const Part &part : parts)
        table.head << part.heading;
    for (const Record::Purpose &purpose : record.result.purposes) {
        if (isRefused(purpose))
            continue;
        QStringList row{record.file.organisation,
                        record.file.fileNumber,
                        QString::number(record.file.version),
                        record.file.title,
                        purpose.text.in(language),
                        purpose.decision ? purpose.decision->text.in(language) : QString()};
        for (const Part &part : parts)
            row << textFor(record, purpose, part, language);
        table.rows.push_back(row);
    }
    return table;
}

DataTable joinedTable(const std::vector<DataTable> &tables)
{
    DataTable all;
    for (const DataTable &table : tables) {
        for (const QString &heading : table.head) {
            if (!all.head.contains(heading))
                all.head << heading;
        }
    }
    for (const DataTable &table : tables) {
        for (const QStringList &row : table.rows) {
            QStringList cells;
            for (const QString &heading : std::as_const(all.head))
                cells << row.value(table.head.indexOf(heading));
            all.rows.push_back(cells);
        }
    }
    return all;
}

} // namespace votum
