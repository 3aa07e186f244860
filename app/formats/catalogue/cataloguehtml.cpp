// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/cataloguehtml.h"

#include "formats/catalogue/cataloguesections.h"

#include "core/judgement/display.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Readable on a screen, light or dark, and on paper; nothing is told by colour alone.
constexpr QStringView style = uR"css(
:root { color-scheme: light dark; --ink: #1d2430; --soft: #4a5464; --line: #b8c0cc;
        --paper: #ffffff; --shade: #eef1f5; --link: #1b4f9c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #b3bcc9; --line: #4a5464; --paper: #171b22; --shade: #232a35;
          --link: #9cc2ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1.5rem; color: var(--ink);
       background: var(--paper); font: 1rem/1.5 "Noto Sans", "Segoe UI", Arial, sans-serif; }
a { color: var(--link); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--paper); }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); font-size: 1.4rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
summary { padding: .15rem 0; }
.id { color: var(--soft); font-family: monospace; }
.second { display: block; color: var(--soft); font-weight: normal; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .3rem .5rem; border: 1px solid var(--line); text-align: left;
         vertical-align: top; overflow-wrap: break-word; }
th:first-child { width: 14rem; }
thead th, th[scope="rowgroup"] { background: var(--shade); }
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #333333; --line: #888888;
          --paper: #ffffff; --shade: #eeeeee; --link: #000000; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  h2 { break-before: page; }
  h2, h3, th[scope="rowgroup"] { break-after: avoid; }
  tr { break-inside: avoid; }
  th:first-child { width: 9rem; }
  nav { display: none; }
}
@page { margin: 15mm; }
)css";

class Page
{
public:
    Page(const Catalogue &catalogue, const QList<Language> &languages, QDate asOf)
        : m_catalogue(catalogue), m_languages(languages), m_asOf(asOf)
    {
    }

    QByteArray render()
    {
        const std::vector<CatalogueSection> sections = composeCatalogue(m_catalogue, m_asOf);
        noteAnchors(sections);
        m_out = u"<!DOCTYPE html>\n<html lang=\""_s + languageCode(first()) +
                u"\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                u"<title>"_s +
                text(m_catalogue.title) + u"</title>\n<style>"_s + style +
                u"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">"_s +
                text(word(u"catalogue.skip"_s)) + u"</a>\n"_s;
        head();
        contents(sections);
        m_out += u"<main id=\"main\">\n"_s;
        for (const CatalogueSection &item : sections)
            section(item);
        m_out += u"</main>\n</body>\n</html>\n"_s;
        return m_out.toUtf8();
    }

private:
    Language first() const { return m_languages.front(); }
    LocalText word(const QString &key) const { return m_catalogue.word(key); }

    QString text(const LocalText &words) const { return words.in(first()).toHtmlEscaped(); }

    bool isSame(const LocalText &words) const
    {
        return std::all_of(m_languages.begin(), m_languages.end(), [&](Language language) {
            return words.in(language) == words.in(first());
        });
    }

    // The first language, and below it the others where they differ.
    QString allOf(const LocalText &words) const
    {
        QString all = text(words);
        for (const Language language : m_languages) {
            if (words.in(language) != words.in(first()))
                all += u" <span class=\"second\" lang=\""_s + languageCode(language) + u"\">"_s +
                       words.in(language).toHtmlEscaped() + u"</span>"_s;
        }
        return all;
    }

    void paragraph(const LocalText &words)
    {
        for (const Language language : m_languages)
            m_out += u"<p lang=\""_s + languageCode(language) + u"\">"_s +
                     words.in(language).toHtmlEscaped() + u"</p>\n"_s;
    }

    void head()
    {
        m_out += u"<header>\n<h1>"_s + allOf(m_catalogue.title) + u"</h1>\n"_s;
        paragraph(word(u"catalogue.intro"_s));
        paragraph(word(u"catalogue.reading"_s));
        paragraph(word(u"text.weights"_s));
        EntryPart part;
        part.rows = {{word(u"label.version"_s), same(m_catalogue.id + u' ' + m_catalogue.version)},
                     {word(u"label.asOfHead"_s), dateText(m_catalogue.asOf)},
                     {word(u"catalogue.hash"_s), same(m_catalogue.sha256())}};
        if (const std::optional<Overlay> &own = m_catalogue.overlay)
            part.rows.push_back({word(u"own.title"_s), word(u"own.content"_s)
                                                           .arg(own->organisation)
                                                           .arg(own->version)
                                                           .arg(dateText(own->asOf))});
        for (const QString &code : {u"V"_s, u"S"_s, u"K"_s, u"A"_s}) {
            part.rows.push_back({joined(word(u"label.confidence"_s), u" "_s, same(code)),
                                 word(u"confidence."_s + code)});
        }
        table({{}, {}, {part}}, {});
        m_out += u"</header>\n"_s;
    }

    void contents(const std::vector<CatalogueSection> &sections)
    {
        m_out += u"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">"_s +
                 allOf(word(u"doc.contents"_s)) + u"</h2>\n<ul>\n"_s;
        for (const CatalogueSection &item : sections) {
            m_out += u"<li>"_s + link(item.anchor, allOf(item.title)) + u'\n';
            index(item);
            m_out += u"</li>\n"_s;
        }
        m_out += u"</ul>\n</nav>\n"_s;
    }

    // The entries of a section, folded away until they are wanted.
    void index(const CatalogueSection &section)
    {
        QString items;
        for (const CatalogueEntry &entry : section.entries) {
            if (!entry.id.isEmpty() && !entry.title.isEmpty())
                items += u"<li>"_s +
                         link(section.anchor + u'.' + entry.id,
                              entry.id.toHtmlEscaped() + u' ' + text(entry.title)) +
                         u"</li>\n"_s;
        }
        if (!items.isEmpty())
            m_out += u"<details><summary>"_s + text(word(u"catalogue.entries"_s)) +
                     u"</summary>\n<ul>\n"_s + items + u"</ul>\n</details>\n"_s;
    }

    static QString link(const QString &target, const QString &shown)
    {
        return u"<a href=\"#"_s + anchor(target) + u"\">"_s + shown + u"</a>"_s;
    }

    // Where the entries stand that others name by their id; sources are rows of one table.
    void noteAnchors(const std::vector<CatalogueSection> &sections)
    {
        for (const CatalogueSection &section : sections) {
            for (const CatalogueEntry &entry : section.entries) {
                if (!entry.id.isEmpty())
                    m_anchors.insert(entry.id, section.anchor + u'.' + entry.id);
            }
        }
        for (const Source &source : m_catalogue.sources)
            m_anchors.insert(source.id, u"sources."_s + source.id);
    }

    // Ids that have a place here, and addresses, as links. `escaped` is HTML already.
    QString linked(const QString &escaped) const
    {
        // Ids bear a number, or stand behind "R-"; what else is written in capitals is none.
        static const QRegularExpression named(
            u"(https?://[^\\s<>\"]*[^\\s<>\".,;)])|\\b((?:[A-Z]+-)*[A-Z]+-?\\d+[a-z]?|R-[A-Z]+)\\b"_s);
        QString out;
        qsizetype from = 0;
        for (auto each = named.globalMatch(escaped); each.hasNext();) {
            const QRegularExpressionMatch found = each.next();
            const QString address = found.captured(1), id = found.captured(2);
            QString shown = found.captured();
            if (!address.isEmpty())
                shown = u"<a href=\""_s + address + u"\">"_s + address + u"</a>"_s;
            else if (const auto place = m_anchors.find(id); place != m_anchors.end())
                shown = link(*place, id);
            out += QStringView(escaped).mid(from, found.capturedStart() - from) + shown;
            from = found.capturedEnd();
        }
        return out + QStringView(escaped).mid(from);
    }

    static QString anchor(const QString &name) { return name.toHtmlEscaped(); }

    void section(const CatalogueSection &section)
    {
        m_out += u"<section aria-labelledby=\""_s + anchor(section.anchor) + u"\">\n<h2 id=\""_s +
                 anchor(section.anchor) + u"\">"_s + allOf(section.title) + u"</h2>\n"_s;
        if (!section.intro.isEmpty())
            paragraph(section.intro);
        for (const CatalogueEntry &entry : section.entries) {
            if (!entry.title.isEmpty())
                heading(section, entry);
            table(entry, section.anchor);
        }
        m_out += u"</section>\n"_s;
    }

    void heading(const CatalogueSection &section, const CatalogueEntry &entry)
    {
        if (entry.id.isEmpty()) {
            m_out += u"<h3>"_s + allOf(entry.title) + u"</h3>\n"_s;
            return;
        }
        m_out += u"<h3 id=\""_s + anchor(section.anchor + u'.' + entry.id) +
                 u"\"><span class=\"id\">"_s + entry.id.toHtmlEscaped() + u"</span> "_s +
                 allOf(entry.title) + u"</h3>\n"_s;
    }

    // Named by its heading, or by the section's where it is the only table.
    void table(const CatalogueEntry &entry, const QString &section)
    {
        const QString label = entry.id.isEmpty() ? section : QString(section + u'.' + entry.id);
        m_out += u"<table"_s;
        if (!label.isEmpty())
            m_out += u" aria-labelledby=\""_s + anchor(label) + u'"';
        m_out += u">\n<thead><tr><th scope=\"col\">"_s + allOf(word(u"catalogue.property"_s)) +
                 u"</th>"_s;
        for (const Language language : m_languages) {
            const LocalText name = languageText(m_catalogue, language);
            m_out += u"<th scope=\"col\" lang=\""_s + languageCode(language) + u"\">"_s +
                     name.in(language).toHtmlEscaped() + u"</th>"_s;
        }
        m_out += u"</tr></thead>\n"_s;
        for (const EntryPart &part : entry.parts)
            body(part);
        m_out += u"</table>\n"_s;
    }

    void body(const EntryPart &part)
    {
        if (part.rows.empty())
            return;
        m_out += u"<tbody>\n"_s;
        if (!part.heading.isEmpty())
            m_out += u"<tr><th scope=\"rowgroup\" colspan=\""_s +
                     QString::number(m_languages.size() + 1) + u"\">"_s + allOf(part.heading) +
                     u"</th></tr>\n"_s;
        for (const EntryRow &row : part.rows)
            cells(row);
        m_out += u"</tbody>\n"_s;
    }

    void cells(const EntryRow &row)
    {
        m_out += u"<tr><th scope=\"row\""_s;
        if (const QString id = row.label.in(first()); m_catalogue.source(id))
            m_out += u" id=\""_s + anchor(m_anchors.value(id)) + u'"';
        m_out += u'>' + allOf(row.label) + u"</th>"_s;
        if (m_languages.size() > 1 && isSame(row.text)) {
            m_out += u"<td colspan=\""_s + QString::number(m_languages.size()) + u"\">"_s +
                     linked(text(row.text)) + u"</td>"_s;
        } else {
            for (const Language language : m_languages)
                m_out += u"<td lang=\""_s + languageCode(language) + u"\">"_s +
                         linked(row.text.in(language).toHtmlEscaped()) + u"</td>"_s;
        }
        m_out += u"</tr>\n"_s;
    }

    const Catalogue &m_catalogue;
    const QList<Language> &m_languages;
    const QDate m_asOf;
    QHash<QString, QString> m_anchors; // by id
    QString m_out;
};

} // namespace

QByteArray renderCatalogueHtml(const Catalogue &catalogue, const QList<Language> &languages,
                               QDate asOf)
{
    Q_ASSERT(!languages.isEmpty());
    return Page(catalogue, languages, asOf).render();
}

} // namespace votum
