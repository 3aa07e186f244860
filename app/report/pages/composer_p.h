#pragma once

#include "report/pages/boxes.h"
#include "report/pages/composer.h"
#include "report/pages/laidtext.h"
#include "report/pages/theme.h"

#include <optional>

namespace votum {

class PageBuilder;

// What the composer gathers until finish().
class Composer::Private
{
public:
    struct Heading
    {
        int level = 1;
        QString text;
        Node *node = nullptr;
        bool listed = true; // in the table of contents
    };

    struct Contents
    {
        Node *node = nullptr;
        size_t box = 0; // where its lines are inserted
        int levels = 0;
    };

    // A line of the contents whose page number is still to come.
    struct ContentsLine
    {
        size_t box = 0;
        size_t heading = 0;
        Node *link = nullptr;
    };

    explicit Private(Paper paper);

    // composer.cpp
    void heading(int level, const QString &text, const theme::Type &type, Tone tone, bool listed);
    void paragraph(const QList<Run> &runs, const TextStyle &style, Node *node);
    void appendLines(const LaidText &block, qreal before, bool keepNext, bool keepTogether);
    void panel(const Panel &look, qreal padding, Node *node, const std::function<void()> &content);
    void keepTogether(const std::function<void()> &content);
    Box &appendBox(Box box);
    QList<Run> bodyRuns(const QList<Run> &runs) const;

    // composertable.cpp
    void table(const Table &table);
    void fields(const QList<QPair<QString, QList<Run>>> &rows);

    // composerfinish.cpp
    Pages finish(const PageFrame &frame);

    QSizeF pageSize; // points
    qreal left = 0;  // page units from the content area's edge
    qreal width = 0;
    qreal contentHeight = 0;
    std::shared_ptr<Node> root;
    Node *parent = nullptr; // where new nodes go
    int openPanel = -1;
    bool startNextPage = false;
    qreal extraSpace = 0;
    std::vector<Box> boxes;
    std::vector<Box> heads;
    std::vector<Panel> panels;
    std::vector<Heading> headings;
    size_t headingEnd = SIZE_MAX; // how many boxes there were after the last of them
    std::optional<Contents> contents;
    QStringList replaced;

private:
    QPointF contentOrigin() const;
    std::vector<ContentsLine> insertContents();
    Box contentsBox(const LaidText &block, int line, qreal indent) const;
    void addPageNumbers(const std::vector<ContentsLine> &lines,
                        const std::vector<Placement> &placements);
    void addBookmarks(const std::vector<Placement> &placements, Pages &pages) const;
    void addInks(const std::vector<Placement> &placements, const PageFrame &frame,
                 Pages &pages) const;
    void addBox(const Box &box, const Placement &placement, QPointF origin,
                PageBuilder &builder) const;
};

} // namespace votum
