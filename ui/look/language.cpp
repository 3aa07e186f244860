// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The territory of the system is kept where its language is the window's: "de_AT" stays "de_AT".
QLocale localeFor(Language language)
{
    const QLocale &own = languageInfo(language).locale, system = QLocale::system();
    return system.language() == own.language() ? QLocale(system.language(), system.territory())
                                               : own;
}

// Loads `name` from `folder` and installs it; an absent file means the source language.
void install(QTranslator &translator, const QString &name, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(name, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

Language windowLanguage()
{
    return languageOf(QLocale());
}

Translation::Translation(QObject *parent)
    : QObject(parent)
    , m_program(std::make_unique<QTranslator>())
    , m_toolkit(std::make_unique<QTranslator>())
{
}

Translation::~Translation() = default;

void Translation::speak(Language language)
{
    QLocale::setDefault(localeFor(language));
    const QString code = languageCode(language);
    install(*m_toolkit, u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(*m_program, u"votum_"_s + code, u":/i18n"_s);
}

QString shortDate(QDate date)
{
    if (!date.isValid())
        return {};
    // Four digits for the year in every locale: dates of decisions are read years later.
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return QLocale().toString(date, format);
}

QString localDate(const QDateTime &time)
{
    return shortDate(time.toLocalTime().date());
}

QString localTime(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm"_s);
}

QString dayAndTime(const QDateTime &time)
{
    return localDate(time) + u", "_s + localTime(time);
}

} // namespace votum
