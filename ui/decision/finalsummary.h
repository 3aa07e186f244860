// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace votum {

struct Finding;
class Session;

// What is about to be issued or sealed, in the window's words, and what it lacks: read from the
// session's open case, changes nothing. GUI thread.
struct FinalSummary
{
    Q_DECLARE_TR_FUNCTIONS(votum::FinalSummary)

public:
    struct Gap
    {
        enum class Place { Field, Measure, Evidence };

        QString text;
        bool isRequired = false;    // nothing is issued or sealed without it
        Place place = Place::Field; // where it can be mended
        QString target;             // the field's object name, or the finding's key
    };
    struct Section
    {
        QString title;
        QStringList lines; // paragraphs
    };

    std::vector<Gap> gaps; // what is required first
    std::vector<Section> sections;

    bool isComplete() const; // nothing required is missing

    static FinalSummary ofOpinion(const Session &session);
    static FinalSummary ofSeal(const Session &session);
    // The field of the decision's step in which what the error code names can be given.
    static QString fieldOf(const QString &errorCode);

private:
    void require(const Session &session, const QStringList &codes);
    void remark(bool applies, const QString &text, const QString &field);
    void add(const QString &title, const QStringList &lines); // no lines: no section
    void addCase(const Session &session);
    void addResults(const Session &session);
    void addOpinion(const Session &session);
    void addDecision(const Session &session);
    void addConditions(const Session &session);
    void addEvidence(const Session &session);
    static QString conditionLine(const Session &session, const Finding &finding);
    static QString signature(const QString &name, const QString &function, const QString &place,
                             QDate date);
};

} // namespace votum
