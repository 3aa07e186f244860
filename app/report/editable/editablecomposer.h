// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/pages/pages.h"

#include <QByteArray>
#include <QSizeF>

#include <memory>

namespace votum {

// A document as a file that other programs edit. What only pages have is left out: the drawing of a
// tree (the list that follows it says the same), empty space, what stays together on a page.
// The same calls give the same bytes.
class EditableComposer : public Composer
{
public:
    void title(const QString &text, const QString &subtitle) final;
    void heading(int level, const QString &text, const QString &anchor) final;
    void paragraph(const QList<Run> &runs, ParagraphStyle style) final;
    void list(const QList<QList<Run>> &items, bool ordered) final;
    void entries(const QList<Entry> &entries) final;
    void tree(const QList<Branch> &items) final;
    void treeFigure(const QList<Branch> &, const QString &) final {}
    void picture(const Picture &picture, const std::function<void()> &beside) final
    {
        writePicture(picture);
        beside();
    }
    void table(const Table &table) final;
    void panel(Tone tone, const std::function<void()> &content) final;
    void signatureBlock(const QString &field, const QString &caption,
                        const QStringList &labels) final;
    void tableOfContents(const QString &title, int levels) final;
    void pageBreak() final { writePageBreak(); }
    void space(qreal) final {}
    void keepTogether(const std::function<void()> &content) final { content(); }
    const QString &textSoFar() const final { return m_said; }

    // Ends the document.
    virtual QByteArray finish(const PageFrame &frame, const DocumentInfo &info, Paper paper) = 0;

protected:
    struct Heading
    {
        int level;
        QString text;
        QString anchor;
    };
    enum class ListKind { Bullets, Numbers, Labels };
    struct ListItem
    {
        QList<QList<Run>> paragraphs;
        QString label = {};  // of ListKind::Labels
        QString anchor = {}; // of the label
        int depth = 0;
    };

    virtual void writeTitle(const QString &text, const QString &subtitle) = 0;
    // `number`: its place in headings().
    virtual void writeHeading(const Heading &heading, int number) = 0;
    virtual void writeParagraph(const QList<Run> &runs, ParagraphStyle style) = 0;
    virtual void writeList(const QList<ListItem> &items, ListKind kind) = 0;
    virtual void writePicture(const Picture &picture) = 0;
    virtual void writeTable(const Table &table) = 0;
    virtual void openPanel(Tone tone) = 0;
    virtual void closePanel() = 0;
    // Where the table of contents belongs; what is in it is known when the document ends.
    virtual void markContents() = 0;
    virtual void writePageBreak() = 0;

    static QByteArray pngOf(const Picture &picture);
    // As large as on a page, in points.
    static QSizeF sizeOf(const Picture &picture);
    const std::vector<Heading> &headings() const { return m_headings; }
    const QString &contentsTitle() const { return m_contentsTitle; }
    int contentsLevels() const { return m_contentsLevels; }

private:
    void say(const QString &text);
    void say(const QList<Run> &runs);

    QString m_said;
    std::vector<Heading> m_headings;
    QString m_contentsTitle;
    int m_contentsLevels = 0;
};

} // namespace votum
