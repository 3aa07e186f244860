// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/startnotices.h"

#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct StartNotices
{
    Q_DECLARE_TR_FUNCTIONS(votum::StartNotices)
};

QString ownContentText(const CatalogueAtStart::OwnContent &content, const Catalogue &inUse)
{
    using State = CatalogueAtStart::OwnContent::State;
    const QString folder = QDir::toNativeSeparators(content.folder);
    const QString why = content.why ? inUse.errorText(*content.why, windowLanguage()) : QString();
    switch (content.state) {
    case State::Changed:
        return StartNotices::tr(
                   "The own content in %1 has changed since it was taken on. What was taken "
                   "on stays in use until you take the new one on.")
            .arg(folder);
    case State::Gone:
        return StartNotices::tr(
                   "The folder of the own content, %1, cannot be read. What was taken on "
                   "stays in use.")
            .arg(folder);
    case State::Refused:
        break;
    }
    return StartNotices::tr("The own content from %1 cannot be used, so it is left out. %2")
        .arg(folder, why);
}

} // namespace

void tellCatalogue(MessageBar *messages, const CatalogueAtStart &start, const Catalogue &inUse,
                   const std::function<void()> &look)
{
    const MessageBar::Action action{[] { return StartNotices::tr("Catalogue…"); }, look};
    if (const auto &content = start.ownContent)
        messages->tell(
            content->state == CatalogueAtStart::OwnContent::State::Changed ? Role::Notice
                                                                           : Role::Serious,
            [&inUse, content = *content] { return ownContentText(content, inUse); }, action);
    if (start.refused.isEmpty())
        return;
    const QString own = start.catalogue->version;
    if (start.why)
        messages->tell(
            Role::Serious,
            [&inUse, own, folder = QDir::toNativeSeparators(start.refused), why = *start.why] {
                return StartNotices::tr(
                           "The imported catalogue in %2 cannot be read, so the program’s own is "
                           "in use "
                           "(version %1). %3")
                    .arg(own, folder, inUse.errorText(why, windowLanguage()));
            },
            action);
    else
        messages->tell(
            Role::Notice,
            [own, imported = start.version] {
                return StartNotices::tr(
                           "The program brings a newer catalogue (version %1) than the one "
                           "imported (version %2): the newer one is in use.")
                    .arg(own, imported);
            },
            action);
}

void tellUnsaved(MessageBar *messages, Settings *settings)
{
    const QString path = QString::fromUtf8(settings->state(u"unsavedWords"_s));
    if (path.isEmpty() || !messages->isHidden()) // there is worse to tell: next time
        return;
    settings->setState(u"unsavedWords"_s, {});
    if (QFileInfo::exists(path))
        messages->tell(
            Role::Serious,
            [path] {
                return StartNotices::tr(
                           "When Votum was ended last, not everything entered could be saved. It "
                           "is in %1.")
                    .arg(QDir::toNativeSeparators(path));
            },
            MessageBar::showInFolder(path));
}

void tellTour(MessageBar *messages, Settings *settings, const std::function<void()> &take)
{
    if (!settings->state(u"version"_s).isEmpty() || !messages->isHidden())
        return;
    messages->tell(
        Role::Notice,
        [] { return StartNotices::tr("New to Votum? A short tour shows what is where."); },
        {[] { return StartNotices::tr("Take the tour"); }, take});
}

void tellNews(MessageBar *messages, Settings *settings, const QString &version,
              const std::function<void()> &read)
{
    const QByteArray before = settings->state(u"version"_s);
    if (before == version.toUtf8() || (!before.isEmpty() && !messages->isHidden()))
        return; // there is worse to tell: next time
    settings->setState(u"version"_s, version.toUtf8());
    if (!before.isEmpty())
        messages->tell(Role::Notice,
                       [version] { return StartNotices::tr("This is Votum %1.").arg(version); },
                       {[] { return StartNotices::tr("What is new"); }, read});
}

void tellSettings(MessageBar *messages, const Settings &settings)
{
    const std::vector<SettingFault> faults = settings.faults();
    if (faults.empty() || !messages->isHidden())
        return;
    messages->tell(Role::Serious, [faults] {
        QStringList lines;
        for (const SettingFault &fault : faults)
            lines << StartNotices::tr("%1 cannot be “%2” (%3)")
                         .arg(fault.key, fault.value, QDir::toNativeSeparators(fault.file));
        return StartNotices::tr("Settings that cannot be used; others hold in their place: %1.")
            .arg(lines.join(u"; "_s));
    });
}

} // namespace votum
