#pragma once

#include <QLabel>
#include <QStringList>

namespace votum {

class Catalogue;

// A label with the sources of a question or finding, one a line: publisher, title, date, as link
// where there is an address. GUI thread.
QLabel *makeSourceLabel(const Catalogue &catalogue, const QStringList &sources, QWidget *parent);

// "Ask: IT or information security", from the code of the catalogue.
QString askWhomText(const QString &code);

} // namespace votum
