// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/sourcechecks.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Hosts where anybody puts what others wrote: nobody answers for the copy, and it may be altered or
// out of date. Subdomains are meant too.
constexpr std::array copies{
    "scribd.com"_L1,                // documents uploaded by readers
    "docplayer.fr"_L1,              // the same
    "raw.githubusercontent.com"_L1, // files without their project
    "cdn.jsdelivr.net"_L1,          // the same
    "glama.ai"_L1,                  // a collection of tools for AI, with texts of others
    "hapydev.cn"_L1,                // a translated copy of Meta's documentation
    "smsg.pages.dev"_L1,            // a copy under a throw-away address
    "git.hackliberty.org"_L1,       // a copy of a list kept elsewhere
    "coralberryevents.com"_L1       // a file of Cisco's on an events agency's site
};
// Hosts of code: a project as a whole is no page that could be read and cited.
constexpr std::array projects{"github.com"_L1, "gitlab.com"_L1, "codeberg.org"_L1};
constexpr qsizetype projectDepth = 2; // OWNER/REPO

bool isOf(const QString &host, QLatin1StringView name)
{
    return host == name || host.endsWith(u'.' + QString(name));
}

} // namespace

bool isHomePage(const QString &url)
{
    static const QRegularExpression bare(
        uR"re(^/?([a-z]{2}([-_][A-Za-z]{2})?/?)?((index|home)(\.\w+)?)?$)re"_s);
    const QUrl address(url);
    return !url.isEmpty() && !address.hasQuery() && !address.hasFragment() &&
           bare.match(address.path()).hasMatch();
}

bool saysWhere(const Source &source)
{
    return !source.url.isEmpty() || source.title.contains("ohne Netzadresse"_L1) ||
           source.title.contains("no web address"_L1);
}

bool isMirror(const QString &url)
{
    const QUrl address(url);
    const auto isHost = [host = address.host()](QLatin1StringView name) {
        return isOf(host, name);
    };
    return std::any_of(copies.begin(), copies.end(), isHost) ||
           (std::any_of(projects.begin(), projects.end(), isHost) &&
            address.path().split(u'/', Qt::SkipEmptyParts).size() <= projectDepth);
}

bool isUnnamedJudgment(const Source &source)
{
    static const QRegularExpression decision(
        uR"re(\b(Urteil|[Jj]udge?ment|ECLI:|EuGH|EuG|BGH|BAG|BVerfG|BVerwG|BSG|BFH|OLG|OVG|VGH?)re"
        uR"re(|LA?G|ArbG|OGH|VfGH|BVwG|BGer|[CT]-\d+/\d\d)\b|\w v\. [A-Z])re"_s);
    static const QRegularExpression ofUnion(uR"re(\bECLI:[A-Z]{2}:\w|\b[CT]-\d+/\d\d\b)re"_s);
    static const QRegularExpression number(
        uR"re(\b[IVX]+ [A-Z]+ \d+/\d\d|\b\d+ [A-Za-z]+ \d+/\d\d|\bW\d+ \d+-\d)re"
        uR"re(|\bN[or]\.\s?\d+[-/]\d+)re"_s);
    static const QRegularExpression court(
        uR"re(\b(EuG|EuGH|BGH|BAG|BVerfG|BVerwG|BSG|BFH|OLG|OVG|VGH?|LA?G|ArbG|OGH|VfGH|BVwG|BGer)\b)re"
        uR"re(|Court|[Gg]ericht)re"_s);
    const QString title = QString(source.title).replace(QChar(QChar::Nbsp), u' ');
    if (!decision.match(title).hasMatch() || ofUnion.match(title).hasMatch())
        return false; // the Union's names its court
    return !number.match(title).hasMatch() ||
           !court.match(title + u' ' + source.publisher).hasMatch();
}

} // namespace votum
