// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/aboutdialog.h"

#include "session/session.h"
#include "ui/kit/folder.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text);
}

QString fact(const QString &term, const QString &value)
{
    return u"<p><b>%1</b><br/>%2</p>"_s.arg(term, value);
}

QString pathOf(const QString &path)
{
    return QDir::toNativeSeparators(path).toHtmlEscaped();
}

} // namespace

AboutDialog::AboutDialog(const Session &session, const Settings &settings, Page page,
                         QWidget *parent)
    : Dialog(u"aboutDialog"_s, QDialogButtonBox::Close, parent)
{
    setWindowTitle(tr("About Votum"));
    auto *tabs = new QTabWidget(this);
    tabs->addTab(programPage(session), tr("The program"));
    tabs->addTab(dataPage(session, settings), tr("Where is my data?"));
    tabs->setCurrentIndex(page);
    column()->addWidget(tabs);
    resizeInUnits(this, 76, 66);
}

QWidget *AboutDialog::textPage(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMargin(2 * unit(this));
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setFocusPolicy(Qt::StrongFocus);
    auto *area = new QScrollArea; // with a large font there is more than fits
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(label);
    area->viewport()->setAutoFillBackground(false);
    label->setAutoFillBackground(false);
    return area;
}

QWidget *AboutDialog::programPage(const Session &session)
{
    const Catalogue &catalogue = session.catalogue();
    const Language language = windowLanguage();
    return textPage(
        u"<h2>Votum %1</h2>"_s.arg(QStringLiteral(VOTUM_VERSION)) +
        paragraph(tr("Votum guides data protection officers from the request for a messaging "
                     "channel to a documented decision. It proposes; people decide. It does "
                     "not replace legal advice.")) +
        fact(tr("Catalogue of questions and rules"),
             tr("%1, version %2, as of %3")
                 .arg(catalogue.title.in(language), catalogue.version, shortDate(catalogue.asOf))) +
        fact(tr("Fingerprint of the catalogue (SHA-256)"), catalogue.sha256()) +
        fact(tr("Licence"), tr("See the file LICENSE that comes with the program.")) +
        fact(tr("Made with"),
             tr("Qt %1 (LGPL-3.0), QPDF and simdjson (Apache-2.0), SQLite (public domain); the "
                "font of the records is under the SIL Open Font License 1.1.")
                 .arg(QString::fromLatin1(qVersion()))));
}

QWidget *AboutDialog::dataPage(const Session &session, const Settings &settings)
{
    const QString path = session.storePath();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 2 * unit(this));
    const QString store = path.isEmpty() ? tr("No store is open.") : pathOf(path);
    layout->addWidget(
        textPage(fact(tr("All your cases are in one file"), store) +
                 paragraph(tr("Nothing leaves this computer: Votum opens no connection to any "
                              "network. Whoever can read this file can read your cases; keep "
                              "it where your organisation protects and backs up its files.")) +
                 paragraph(tr("To move to another computer, copy the file while Votum is closed, "
                              "or use File > Back up store.")) +
                 (settings.catalogue().isEmpty() ? QString()
                                                 : fact(tr("The imported catalogue is kept in"),
                                                        pathOf(settings.catalogue()))) +
                 fact(tr("Window, language and your name are remembered in"),
                      pathOf(settings.fileName()))),
        1);
    auto *show = new QPushButton(icon(u"folder"_s), tr("Show store in folder"), page);
    show->setEnabled(!path.isEmpty());
    connect(show, &QPushButton::clicked, this, [path] { showFolder(path); });
    auto *row = new QHBoxLayout;
    row->addSpacing(2 * unit(this));
    row->addWidget(show);
    row->addStretch();
    layout->addLayout(row);
    return page;
}

} // namespace votum
