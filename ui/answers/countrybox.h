// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace votum {

class Catalogue;

// A country, searchable by any part of its name; may be empty. GUI thread; the catalogue must
// outlive the box.
class CountryBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CountryBox(const Catalogue &catalogue, QWidget *parent = nullptr);

    QString country() const;               // ISO 3166-1 alpha-2, or empty
    void showCountry(const QString &code); // without a signal

signals:
    void countryChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void read();

    const Catalogue &m_catalogue;
    QString m_code;
};

} // namespace votum
