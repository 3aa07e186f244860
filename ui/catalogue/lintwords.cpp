// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/lintwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct LintWords
{
    Q_DECLARE_TR_FUNCTIONS(votum::LintWords)

public:
    static QString sentence(const LintFinding &finding)
    {
        const QString first = finding.arguments.value(0), second = finding.arguments.value(1);
        switch (finding.check) {
        case LintCheck::Reference:
            return tr("does not fit together; expected: %1").arg(first);
        case LintCheck::Language:
            return tr("one language is missing, or two have the same words");
        case LintCheck::Length:
            return tr("in %1 %2 characters, in %3 %4")
                .arg(first, second, finding.arguments.value(2), finding.arguments.value(3));
        case LintCheck::Space:
            return tr("a line may break within “%1”").arg(first);
        case LintCheck::Short:
            return tr("a short form of at most %1 characters is missing").arg(mostShort);
        case LintCheck::Promise:
            return tr("promises compliance: “%1”").arg(first);
        case LintCheck::NeverAsked:
            return tr("no answers lead to this question: %1").arg(first);
        case LintCheck::NeverArises:
            return tr("no answers make it arise");
        case LintCheck::AlwaysArises:
            return tr("arises whatever is answered");
        case LintCheck::Decisive:
            return tr("the mark of a decisive question is wrong");
        case LintCheck::Unknown:
            return tr("a missing answer leaves no open point");
        case LintCheck::NoWayOut:
            return tr("blocks, and names no measure");
        case LintCheck::MeasureUnused:
            return tr("no finding that a measure can close names this one");
        case LintCheck::MeasureRisk:
            return tr("this measure lowers no risk");
        case LintCheck::Date:
            return tr("no date, or not a possible one");
        case LintCheck::Confidence:
            return tr("no mark of confidence, or verified without a source");
        case LintCheck::Stale:
            return tr("older than the catalogue allows");
        case LintCheck::SourceUnused:
            return tr("nothing names this source");
        case LintCheck::HomePage:
            return tr("the address is a home page, not the page that was read: %1").arg(first);
        case LintCheck::NoAddress:
            return tr("no address, and the title does not say that there is none");
        case LintCheck::Mirror:
            return tr("a copy kept by others, or a whole project of code: %1").arg(first);
        case LintCheck::Judgment:
            return tr("a decision of a court without its number or the court");
        case LintCheck::NoSource:
            return tr("no source");
        case LintCheck::Memory:
            return tr("law that is marked as from memory");
        case LintCheck::Floor:
            return tr("only %1 % of the facts are verified, at least %2 % have to be")
                .arg(first, second);
        case LintCheck::Exception:
            break;
        }
        return tr("the exception from “%1” is needed no more").arg(first);
    }
};

} // namespace

QString lintWords(const LintFinding &finding)
{
    return finding.place + u": "_s + LintWords::sentence(finding);
}

} // namespace votum
