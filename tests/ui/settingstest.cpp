// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    // What lies beside settings in a file of their own travels with them; the rest stays where it
    // is.
    void whatLiesBesideIsFoundAgain()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"E"_s), moved = home.filePath(u"F"_s);
        QVERIFY(QDir().mkpath(folder));
        {
            Settings settings(folder + u"/votum.conf"_s);
            settings.setStorePath(folder + u"/mandant/store.votum"_s);
            settings.setCatalogue(settings.catalogueRoot() + u"/2026.11.8"_s);
            settings.setBackupFolder(u"/srv/backups"_s);
            settings.setOverlay(settings.overlayRoot() + u"/1"_s, u"/srv/overlay"_s);
            QCOMPARE(settings.storePath(), folder + u"/mandant/store.votum"_s);
        }
        QVERIFY(QDir().rename(folder, moved));
        Settings settings(moved + u"/votum.conf"_s);
        QCOMPARE(settings.storePath(), moved + u"/mandant/store.votum"_s);
        QCOMPARE(settings.catalogue(), moved + u"/catalogue/2026.11.8"_s);
        QCOMPARE(settings.backupFolder(), u"/srv/backups"_s);
        QCOMPARE(settings.overlay(), moved + u"/overlay/1"_s);
        QCOMPARE(settings.overlayFolder(), u"/srv/overlay"_s);
        settings.setCatalogue({});
        QCOMPARE(settings.catalogue(), QString());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
