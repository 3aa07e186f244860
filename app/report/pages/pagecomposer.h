// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/content/hyphenation.h"
#include "report/pages/pages.h"

#include <memory>

namespace votum {

// Makes pages of a document. Every text passes the text gate. Needs a QGuiApplication.
class PageComposer final : public Composer
{
public:
    // `division` is of running text: headings, labels and narrow columns keep their words whole.
    explicit PageComposer(Paper paper = Paper::A4, const Division &division = {});
    ~PageComposer() override;

    void title(const QString &text, const QString &subtitle = {}) override;
    void heading(int level, const QString &text, const QString &anchor = {}) override;
    void paragraph(const QList<Run> &runs, ParagraphStyle style = ParagraphStyle::Body) override;
    void list(const QList<QList<Run>> &items, bool ordered = false) override;
    void entries(const QList<Entry> &entries) override;
    void tree(const QList<Branch> &items) override;
    void treeFigure(const QList<Branch> &items, const QString &description) override;
    void picture(const Picture &picture, const std::function<void()> &beside) override;
    void table(const Table &table) override;
    void panel(Tone tone, const std::function<void()> &content) override;
    void signatureBlock(const QString &field, const QString &caption,
                        const QStringList &labels) override;
    void tableOfContents(const QString &title, int levels = 2) override;
    void pageBreak() override;
    void space(qreal points) override;
    void keepTogether(const std::function<void()> &content) override;
    const QString &textSoFar() const override;

    // A row to be filled in, never split.
    void formRow(const QList<FormCell> &cells);

    // Characters the font lacks, so far, for a note on the last page (see textgate.h).
    QStringList replacedCharacters() const;
    // Ends the document. The composer is empty afterwards.
    Pages finish(const PageFrame &frame);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace votum
