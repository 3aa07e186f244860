// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/pages.h"

namespace votum {

Node *Node::add(const QByteArray &childRole)
{
    auto child = std::make_unique<Node>();
    child->role = childRole;
    child->parent = this;
    children.push_back(std::move(child));
    return children.back().get();
}

void translate(Mark &mark, QPointF by)
{
    if (auto *glyphs = std::get_if<GlyphMark>(&mark))
        glyphs->at += by;
    else if (auto *fill = std::get_if<FillMark>(&mark))
        fill->rect.translate(by);
    else
        std::get<PathMark>(mark).path.translate(by);
}

} // namespace votum
