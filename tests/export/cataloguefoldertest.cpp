// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/cataloguefolder.h"
#include "export/files.h"
#include "support/testing.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const std::vector<CatalogueFile> files{{u"a.json"_s, "{}"}, {u"b.json"_s, "{\"steps\": []}"}};

} // namespace

// Imported catalogues, each in a folder of its own.
class CatalogueFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isKeptWholeUnderItsVersion()
    {
        const Result<QString> kept = keepCatalogue(root(), u"2026.11.9"_s, files);
        VERIFY_OK(kept);
        QCOMPARE(*kept, root() + u"/2026.11.9"_s);
        const Result<std::vector<CatalogueFile>> read = catalogueFiles({*kept});
        VERIFY_OK(read);
        QCOMPARE(read->size(), files.size());
        for (size_t i = 0; i < files.size(); ++i) {
            QCOMPARE(read->at(i).name, files[i].name);
            QCOMPARE(read->at(i).bytes, files[i].bytes);
        }
        QCOMPARE(QDir(root()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void theSameIsKeptOnce()
    {
        const QString first = *keepCatalogue(root(), u"1"_s, files);
        QCOMPARE(*keepCatalogue(root(), u"1"_s, files), first);
    }

    void anotherOneOfTheSameVersionLiesBeside()
    {
        const QString first = *keepCatalogue(root(), u"1"_s, files);
        const std::vector<CatalogueFile> other{{u"a.json"_s, "{ }"}};
        const QString second = *keepCatalogue(root(), u"1"_s, other);
        QVERIFY(first != second);
        QCOMPARE(bytesOf(first + u"/a.json"_s), files.front().bytes);
        QCOMPARE(bytesOf(second + u"/a.json"_s), other.front().bytes);
    }

    void aVersionIsNoPath()
    {
        const QString kept = *keepCatalogue(root(), u"../../x/y"_s, files);
        QVERIFY(kept.startsWith(root() + u'/'));
        QCOMPARE(QDir::cleanPath(kept), kept);
        QVERIFY(keepCatalogue(root(), u".."_s, files));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        const std::vector<CatalogueFile> bad{{u"a.json"_s, "{}"}, {u"no/such/b.json"_s, "{}"}};
        VERIFY_ERROR(keepCatalogue(root(), u"1"_s, bad), "fileUnwritable");
        QVERIFY(QDir(root()).isEmpty());
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_ERROR(keepCatalogue(file.fileName(), u"1"_s, files), "fileUnwritable");
    }

private:
    QString root() const { return m_folder->filePath(u"catalogue"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CatalogueFolderTest)
#include "cataloguefoldertest.moc"
