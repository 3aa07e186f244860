// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/pages/boxes.h"
#include "report/pages/textgate.h"

#include <optional>

namespace votum {

// Everything the composer has gathered when the document ends. In page units, but for the size.
struct PageContent
{
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

    QSizeF pageSize; // points
    qreal width = 0; // of the content area
    qreal height = 0;
    std::shared_ptr<Node> root;
    std::vector<Box> boxes;
    std::vector<Box> heads;
    std::vector<Panel> panels;
    std::vector<Heading> headings;
    std::optional<Contents> contents;
    Said said;
};

// Lays the content on pages with this frame: contents, page numbers, bookmarks, repeated heads.
Pages paginate(PageContent &content, const PageFrame &frame);

} // namespace votum
