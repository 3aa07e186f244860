// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/cataloguereader.h"
#include "resources/resources.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

namespace votum {

inline const Catalogue &shippedCatalogueRead()
{
    static const Result<Catalogue> catalogue =
        parseCatalogue(shippedCatalogue(), shippedCatalogueSha256());
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
    Session session;

    explicit Desk(const Catalogue &catalogue = shippedCatalogueRead())
        : session(catalogue, [this] { return time; })
    {
        settings.setStorePath(path());
        session.setAuthor(QStringLiteral("Ada Probe"));
    }
    QString path() const { return folder.filePath(QStringLiteral("own.votum")); }
    // The open case: one purpose, and an opinion on it that is issued.
    void issueOpinion()
    {
        Answer purpose;
        purpose.state = AnswerState::Value;
        purpose.value = QStringList(QStringLiteral("service"));
        Result<void> done =
            session.answer(*AnswerKey::fromString(QStringLiteral("CTX-01")), purpose);
        Q_ASSERT(done);
        Opinion opinion;
        opinion.purposes.insert(QStringLiteral("service"), OpinionClass::RejectionRecommended);
        opinion.text = QStringLiteral("Stellungnahme.");
        opinion.author = QStringLiteral("Dora Schutz");
        done = session.draftOpinion(opinion);
        Q_ASSERT(done);
        done = session.issueOpinion();
        Q_ASSERT(done);
    }
    // And then the decision, sealed.
    void seal()
    {
        Decision decision;
        decision.purposes.insert(QStringLiteral("service"), DecisionCode::D4);
        decision.date = session.today();
        decision.review = decision.date.addMonths(12);
        decision.decider = QStringLiteral("Leonie Leitung");
        decision.text = QStringLiteral("Zu viele Fragen offen.");
        Result<void> done = session.draftDecision(decision);
        Q_ASSERT(done);
        done = session.seal();
        Q_ASSERT(done);
    }
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
