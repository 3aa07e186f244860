// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/editablecomposer.h"

#include "report/pages/boxes.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace votum {

void EditableComposer::say(const QString &text)
{
    m_said += text + u'\n';
}

void EditableComposer::say(const QList<Run> &runs)
{
    for (const Run &run : runs)
        m_said += run.text;
    m_said += u'\n';
}

void EditableComposer::title(const QString &text, const QString &subtitle)
{
    say(text);
    say(subtitle);
    writeTitle(text, subtitle);
}

void EditableComposer::heading(int level, const QString &text, const QString &anchor)
{
    say(text);
    m_headings.push_back({level, text, anchor});
    writeHeading(m_headings.back(), int(m_headings.size()) - 1);
}

void EditableComposer::paragraph(const QList<Run> &runs, ParagraphStyle style)
{
    say(runs);
    writeParagraph(runs, style);
}

void EditableComposer::list(const QList<QList<Run>> &items, bool ordered)
{
    QList<ListItem> listed;
    for (const QList<Run> &runs : items) {
        say(runs);
        listed.append({{runs}});
    }
    if (!listed.isEmpty())
        writeList(listed, ordered ? ListKind::Numbers : ListKind::Bullets);
}

void EditableComposer::entries(const QList<Entry> &entries)
{
    QList<ListItem> listed;
    for (const Entry &entry : entries) {
        say(entry.label);
        ListItem item{{entry.runs}, entry.label, entry.anchor};
        item.paragraphs += entry.notes;
        for (const QList<Run> &runs : item.paragraphs)
            say(runs);
        listed.append(item);
    }
    if (!listed.isEmpty())
        writeList(listed, ListKind::Labels);
}

void EditableComposer::tree(const QList<Branch> &items)
{
    QList<ListItem> listed;
    for (const Branch &branch : items) {
        say(branch.runs);
        listed.append({{branch.runs}, {}, {}, branch.depth});
    }
    if (!listed.isEmpty())
        writeList(listed, ListKind::Bullets);
}

QByteArray EditableComposer::pngOf(const Picture &picture)
{
    const QImage image(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.width,
                       picture.height, qsizetype(picture.width) * 4, QImage::Format_RGBA8888);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

QSizeF EditableComposer::sizeOf(const Picture &picture)
{
    return pictureBox(picture, 0, nullptr).items.front().bounds.size() / unitsPerPoint;
}

void EditableComposer::table(const Table &table)
{
    if (table.rows.isEmpty())
        return;
    say(table.caption);
    say(table.head.join(u'\n'));
    for (const QList<Cell> &cells : table.rows) {
        for (const Cell &cell : cells)
            say(cell.runs);
    }
    writeTable(table);
}

void EditableComposer::panel(Tone tone, const std::function<void()> &content)
{
    openPanel(tone);
    content();
    closePanel();
}

void EditableComposer::signatureBlock(const QString &, const QString &caption,
                                      const QStringList &labels)
{
    paragraph({Run{.text = caption, .bold = true}}, ParagraphStyle::Body);
    for (const QString &label : labels)
        paragraph(plain(QString(34, u'_') + u'\n' + label), ParagraphStyle::Body);
}

void EditableComposer::tableOfContents(const QString &title, int levels)
{
    say(title);
    m_contentsTitle = title;
    m_contentsLevels = levels;
    markContents();
}

} // namespace votum
