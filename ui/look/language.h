// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/text.h"

#include <QDateTime>
#include <QObject>

#include <memory>

class QTranslator;

namespace votum {

// The language of the window at present, for LocalText::in(). The report's language and that of a
// case's free text do not depend on it.
Language windowLanguage();
// As its people write it, the year with four digits; empty for an invalid date.
QString shortDate(QDate date);
// The day of a moment where the computer stands, in the same way, and its time: "10:04".
QString localDate(const QDateTime &time);
QString localTime(const QDateTime &time);
QString dayAndTime(const QDateTime &time); // "28.11.2026, 10:04"

// Speaks a language through Qt's translators; sets QLocale's default, so that dates and
// numbers follow. Every widget gets QEvent::LanguageChange. One per program; GUI thread.
class Translation : public QObject
{
    Q_OBJECT

public:
    explicit Translation(QObject *parent = nullptr);
    ~Translation() override;

    void speak(Language language);

private:
    std::unique_ptr<QTranslator> m_program, m_toolkit;
};

} // namespace votum
