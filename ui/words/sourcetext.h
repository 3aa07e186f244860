// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/textlabel.h"

#include <QStringList>

namespace votum {

class Catalogue;

// The sources of a question or finding, one a line: publisher, title, date, as link where there is
// an address. GUI thread; the catalogue must outlive the label.
class SourceText : public TextLabel
{
    Q_OBJECT

public:
    SourceText(const Catalogue &catalogue, const QStringList &sources, QWidget *parent = nullptr);

    void setSources(const QStringList &sources);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const Catalogue &m_catalogue;
    QStringList m_sources;
};

// "Whom to ask: the provider", from the code of the catalogue.
QString askWhomText(const QString &code);

} // namespace votum
