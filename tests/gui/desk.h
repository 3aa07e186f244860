#pragma once

#include "resources/resources.h"
#include "session/session.h"
#include "ui/language.h"
#include "ui/settings.h"

#include <QTemporaryDir>
#include <QtTest>

namespace votum {

inline const Catalogue &shippedCatalogueRead()
{
    static const Result<Catalogue> catalogue = parseCatalogue(shippedCatalogue());
    Q_ASSERT(catalogue);
    return *catalogue;
}

// What a window needs to stand on: a store, settings and a clock of its own in a folder that
// vanishes. The clock stands still unless a test moves it.
struct Desk
{
    QTemporaryDir folder;
    QDateTime time{QDate(2026, 5, 4), QTime(12, 2), Qt::UTC};
    Settings settings{folder.filePath(QStringLiteral("votum.ini"))};
    Session session{shippedCatalogueRead(), [this] { return time; }};

    Desk()
    {
        settings.setStorePath(path());
        session.setAuthor(QStringLiteral("Ada Probe"));
    }
    QString path() const { return folder.filePath(QStringLiteral("own.votum")); }
    // A new case, closed again; its id.
    qint64 addCase(const QString &title, const QString &channel = {})
    {
        const Result<void> created =
            session.createCase(title, QStringLiteral("Probe GmbH"), Language::German, channel);
        Q_ASSERT(created);
        const qint64 id = session.caseId();
        session.closeCase();
        return id;
    }
};

} // namespace votum
