// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include "report/pdf/guards.h"

#include <QtTest/QTest>

#include <functional>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

// A document small enough to be spoilt by hand: a heading, a paragraph with a link, a table.
struct Document
{
    Pages pages;
    Meta meta = sample::meta();
    std::shared_ptr<Node> root;

    Document()
    {
        PageComposer composer;
        composer.heading(1, u"Eins"_s);
        composer.paragraph(
            {{u"Text "_s}, {u"Verweis"_s, false, Tone::Text, u"https://example.org/"_s}});
        composer.table({{}, {1, 1}, {u"A"_s, u"B"_s}, {{{plain(u"1"_s)}, {plain(u"2"_s)}}}});
        pages = composer.finish(sample::frame());
        root = std::const_pointer_cast<Node>(pages.root);
    }

    Node &child(size_t i) { return *root->children[i]; }
    Ink &firstNodeInk()
    {
        return *std::find_if(pages.inks.begin(), pages.inks.end(),
                             [](const Ink &ink) { return ink.node != nullptr; });
    }
};

Node &form(Document &document, const QString &field)
{
    Node &node = *document.root->add("Form");
    node.field = FormField{.name = field};
    node.alternative = u"Unterschrift"_s;
    return node;
}

using Damage = std::function<void(Document &)>;

} // namespace

Q_DECLARE_METATYPE(Damage)

class GuardsTest : public QObject
{
    Q_OBJECT

private slots:
    void undamagedPagesPass()
    {
        const Document document;
        QCOMPARE(firstFault(document.pages, document.meta), QString());
        QVERIFY(renderPages(document.pages, document.meta).has_value());
    }

    void damagedPagesAreRefused_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QString &detail, const Damage &damage) {
            QTest::newRow(name) << damage << detail;
        };
        row("ink without node", u"neither"_s, [](Document &d) { d.firstNodeInk().node = nullptr; });
        row("artifact with node", u"neither"_s,
            [](Document &d) { d.firstNodeInk().artifact = Artifact::Layout; });
        row("ink of another tree", u"no node of the structure"_s, [](Document &d) {
            static const Node stranger;
            d.firstNodeInk().node = &stranger;
        });
        row("ink that draws nothing", u"draws nothing"_s,
            [](Document &d) { d.firstNodeInk().marks.clear(); });
        row("ink past the last page", u"not on its page"_s,
            [](Document &d) { d.pages.inks.back().page = 9; });
        row("inks out of order", u"not on its page"_s, [](Document &d) {
            d.pages.count = 2;
            d.pages.inks.front().page = 1;
        });
        row("figure without alternative", u"Figure"_s, [](Document &d) { d.root->add("Figure"); });
        row("form without alternative", u"alternative"_s,
            [](Document &d) { form(d, u"one"_s).alternative.clear(); });
        row("form without field", u"no field"_s, [](Document &d) { form(d, {}); });
        row("field without form", u"no field"_s,
            [](Document &d) { d.child(0).field = FormField{.name = u"one"_s}; });
        row("form with children", u"has children"_s,
            [](Document &d) { form(d, u"one"_s).add("P"); });
        row("two fields of one name", u"one name"_s, [](Document &d) {
            form(d, u"one"_s);
            form(d, u"one"_s);
        });
        row("skipped heading level", u"skipped"_s, [](Document &d) { d.root->add("H3"); });
        row("first heading of level 2", u"skipped"_s, [](Document &d) { d.child(0).role = "H2"; });
        row("link to nowhere", u"leads nowhere"_s, [](Document &d) {
            Node &link = *d.child(1).children[1];
            link.url.clear();
            link.target = &d.child(1);
        });
        row("link without text", u"no text"_s,
            [](Document &d) { d.child(1).children[1]->linkText.clear(); });
        row("link with its text in a child", u"children"_s,
            [](Document &d) { d.child(1).children[1]->add({}); });
        row("link without address", u"no target"_s,
            [](Document &d) { d.child(1).children[1]->url.clear(); });
        row("row too wide", u"width"_s,
            [](Document &d) { d.child(2).children[1]->children[0]->add("TD"); });
        row("header cell without scope", u"scope"_s,
            [](Document &d) { d.child(2).children[0]->children[0]->children[0]->scope.clear(); });
        row("no tree", u"Document"_s, [](Document &d) { d.pages.root.reset(); });
        row("no page", u"no page"_s, [](Document &d) { d.pages = {}; });
        row("no title", u"no title"_s, [](Document &d) { d.meta.title = u" "_s; });
        row("no language", u"no language"_s, [](Document &d) { d.meta.language.clear(); });
        row("no date", u"no date"_s, [](Document &d) { d.meta.date = {}; });
        row("attachments of one name", u"share a name"_s,
            [](Document &d) { d.meta.attachments[1].name = d.meta.attachments[0].name; });
        row("foreign font", u"not the bundled one"_s, [](Document &d) {
            auto &glyphs = std::get<GlyphMark>(d.firstNodeInk().marks.front());
            QRawFont font = QRawFont::fromFont(QFont(u"DejaVu Sans"_s, 100));
            glyphs.glyphs.setRawFont(font);
        });
    }
    void damagedPagesAreRefused()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, detail);
        Document document;
        damage(document);
        const Result<QByteArray> pdf = renderPages(document.pages, document.meta);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, u"pdfRefused"_s);
        QVERIFY2(pdf.error().detail.contains(detail), qPrintable(pdf.error().detail));
    }
};

QTEST_MAIN(GuardsTest)
#include "guardstest.moc"
