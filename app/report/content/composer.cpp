// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/content/composer.h"

namespace votum {

Composer::~Composer() = default;

QList<Run> plain(const QString &text, Tone tone)
{
    return {Run{text, false, tone}};
}

QString PageFrame::markedHeader() const
{
    QStringList words{mark, draftMark, header};
    words.removeAll(QString());
    return words.join(QStringLiteral(" – "));
}

void Composer::fields(const QList<QPair<QString, QList<Run>>> &rows, const QString &caption)
{
    Table table;
    table.caption = caption;
    table.weights = {0.3, 0.7};
    table.rowHeaders = true;
    for (const auto &[label, value] : rows)
        table.rows.append({Cell{{Run{label, false, Tone::Muted}}}, Cell{value}});
    this->table(table);
}

} // namespace votum
