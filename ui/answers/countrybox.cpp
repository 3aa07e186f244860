// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/countrybox.h"

#include "core/catalogue/catalogue.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/wheelguard.h"

#include <QCollator>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace votum {

CountryBox::CountryBox(const Catalogue &catalogue, QWidget *parent)
    : QComboBox(parent), m_catalogue(catalogue)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    guardWheel(this);
    keepLegible(this);
    fill();
    connect(this, &QComboBox::activated, this, &CountryBox::read);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CountryBox::read);
}

QString CountryBox::country() const
{
    return m_code;
}

void CountryBox::showCountry(const QString &code)
{
    if (code == m_code && lineEdit()->hasFocus())
        return;
    const QSignalBlocker quiet(this);
    m_code = code;
    setCurrentIndex(code.isEmpty() ? -1 : findData(code));
    if (code.isEmpty())
        clearEditText();
}

void CountryBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void CountryBox::fill()
{
    const QSignalBlocker quiet(this);
    std::vector<std::pair<QString, QString>> entries;
    for (const Country &country : m_catalogue.countries)
        entries.emplace_back(country.name.in(windowLanguage()), country.code);
    const QCollator collator;
    std::sort(entries.begin(), entries.end(), [&](const auto &one, const auto &other) {
        return collator.compare(one.first, other.first) < 0;
    });
    clear();
    for (const auto &[name, code] : entries)
        addItem(name, code);
    lineEdit()->setPlaceholderText(tr("Type to search"));
    setCurrentIndex(m_code.isEmpty() ? -1 : findData(m_code));
}

// What is typed counts if it names exactly one country; else the box shows the last choice again.
void CountryBox::read()
{
    const QString text = lineEdit()->text().trimmed();
    const int exact = findText(text, Qt::MatchFixedString);
    const QString code = exact < 0 ? QString() : itemData(exact).toString();
    if (!text.isEmpty() && code.isEmpty()) {
        lineEdit()->setText(itemText(findData(m_code)));
        return;
    }
    if (code == m_code)
        return;
    m_code = code;
    setCurrentIndex(exact);
    emit countryChosen(code);
}

} // namespace votum
