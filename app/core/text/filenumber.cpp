// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/filenumber.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr auto year = "{year}"_L1, number = "{number}"_L1;

} // namespace

bool isNumbering(QStringView pattern)
{
    static const QRegularExpression form = [] {
        const QString any = u"[A-Za-z0-9_./()-]*"_s, noDigit = u"[A-Za-z_./()-]"_s;
        const QString before = u"(?:[A-Za-z]|[A-Za-z0-9]%1%2)?"_s.arg(any, noDigit);
        const QString between = u"%2(?:%1%2)?"_s.arg(any, noDigit);
        const QString after = u"(?:%2%1)?"_s.arg(any, noDigit);
        return QRegularExpression(
            u"\\A%1(?:\\{year\\}%2\\{number\\}|\\{number\\}%2\\{year\\})%3\\z"_s.arg(
                before, between, after));
    }();
    return pattern.size() <= 40 && form.match(pattern).hasMatch();
}

QString fileNumber(QString pattern, int inYear, int count)
{
    return pattern.replace(year, QString::number(inYear))
        .replace(number, QString::number(count).rightJustified(4, u'0'));
}

} // namespace votum
