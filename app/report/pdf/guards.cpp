// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/guards.h"

#include <QSet>
#include <QUrl>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

// Looks at every node of the tree in reading order and keeps the first fault it finds.
class TreeCheck
{
public:
    explicit TreeCheck(const Pages &pages) : m_places(pages.places)
    {
        if (!pages.root || pages.root->role != "Document")
            fail(u"the structure does not begin with a Document"_s);
        else
            visit(*pages.root);
    }

    const QString &fault() const { return m_fault; }
    bool contains(const Node *node) const { return m_nodes.contains(node); }

private:
    void fail(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }

    void visit(const Node &node)
    {
        m_nodes.insert(&node);
        checkHeading(node);
        checkLink(node);
        if ((node.role == "Figure" || node.role == "Form") && node.alternative.isEmpty())
            fail(u"a Figure or Form has no alternative text"_s);
        checkForm(node);
        if (node.role.isEmpty() && !node.children.empty())
            fail(u"a piece of text has children"_s);
        if (node.role == "Table")
            checkTable(node);
        for (const auto &child : node.children) {
            if (child->parent != &node)
                fail(u"a node does not know its parent"_s);
            visit(*child);
        }
    }

    void checkHeading(const Node &node)
    {
        if (node.role.size() != 2 || node.role[0] != 'H')
            return;
        const int level = node.role[1] - '0';
        if (level > m_headingLevel + 1)
            fail(u"a heading level is skipped before %1"_s.arg(QLatin1StringView(node.role)));
        m_headingLevel = level;
    }

    void checkLink(const Node &node)
    {
        if ((node.role == "Link") != node.isLink())
            fail(u"a Link has no target, or a target has no Link"_s);
        if (!node.isLink())
            return;
        if (!node.children.empty())
            fail(u"a Link has children, so no place to click"_s);
        if (node.linkText.isEmpty())
            fail(u"a Link has no text"_s);
        if (node.target && !m_places.contains(node.target))
            fail(u"a Link leads nowhere"_s);
        if (!node.url.isEmpty() && !QUrl(node.url).isValid())
            fail(u"a Link has no valid address: %1"_s.arg(node.url));
    }

    void checkForm(const Node &node)
    {
        const bool hasField = node.isForm() && !node.field->name.isEmpty();
        if ((node.role == "Form") != hasField)
            fail(u"a Form has no field, or a field has no Form"_s);
        if (!node.isForm())
            return;
        if (!node.children.empty())
            fail(u"a Form has children"_s);
        const QPair<QString, QString> name(node.field->name, node.field->value);
        if (m_fields.contains(name))
            fail(u"two Forms have one name"_s);
        m_fields.insert(name);
    }

    void checkTable(const Node &table)
    {
        int columns = 0;
        for (const auto &part : table.children) {
            for (const auto &row : part->children) {
                if (row->role == "TR")
                    checkRow(*row, columns);
            }
        }
    }

    void checkRow(const Node &row, int &columns)
    {
        int width = 0;
        for (const auto &cell : row.children) {
            width += cell->columnSpan;
            if (cell->role == "TH" && cell->scope.isEmpty())
                fail(u"a header cell has no scope"_s);
        }
        if (columns != 0 && width != columns)
            fail(u"the rows of a table differ in width"_s);
        columns = width;
    }

    QSet<const Node *> m_nodes;
    const QHash<const Node *, Place> &m_places;
    QSet<QPair<QString, QString>> m_fields;
    int m_headingLevel = 0;
    QString m_fault;
};

QString inkFault(const Pages &pages, const TreeCheck &tree)
{
    int page = 0;
    for (const Ink &ink : pages.inks) {
        if (ink.page < page || ink.page >= pages.count)
            return u"an ink is not on its page"_s;
        page = ink.page;
        if (ink.marks.empty())
            return u"an ink draws nothing"_s;
        if ((ink.artifact == Artifact::None) == (ink.node == nullptr))
            return u"an ink is neither a node's nor an artifact, or both"_s;
        if (ink.node && (!tree.contains(ink.node) || !ink.node->element()))
            return u"an ink belongs to no node of the structure"_s;
    }
    return {};
}

QString metaFault(const Meta &meta)
{
    if (meta.title.trimmed().isEmpty())
        return u"the document has no title"_s;
    if (meta.language.isEmpty())
        return u"the document has no language"_s;
    if (!meta.date.isValid())
        return u"the document has no date"_s;
    QSet<QString> names;
    for (const Attachment &file : meta.attachments) {
        if (file.name.isEmpty() || names.contains(file.name))
            return u"two attachments share a name, or one has none"_s;
        names.insert(file.name);
    }
    return {};
}

} // namespace

QString firstFault(const Pages &pages, const Meta &meta)
{
    if (pages.count < 1)
        return u"the document has no page"_s;
    if (QString fault = metaFault(meta); !fault.isEmpty())
        return fault;
    const TreeCheck tree(pages);
    return tree.fault().isEmpty() ? inkFault(pages, tree) : tree.fault();
}

} // namespace votum
