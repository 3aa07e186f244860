// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/unsaveddialog.h"

#include "session/session.h"
#include "ui/kit/unsaved.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/settings/settings.h"
#include "ui/unsavedwords.h"
#include "ui/words/errorline.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

UnsavedDialog::UnsavedDialog(UnsavedWords *unsaved, Session *session, Settings *settings,
                             QWidget *window, bool leaving, QWidget *parent)
    : Dialog(u"unsavedDialog"_s, leaving ? QDialogButtonBox::Cancel : QDialogButtonBox::Close,
             parent)
    , m_unsaved(unsaved)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
    , m_list(new QListWidget(this))
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_told(new IconLabel(TextLabel::Tone::Plain, this))
{
    setWindowTitle(tr("Not saved"));
    m_list->setObjectName("unsavedList"_L1);
    m_list->setAccessibleName(tr("What was entered and is not saved"));
    m_list->setWordWrap(true);
    m_list->setSpacing(unit(this) / 2);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_told->setObjectName("told"_L1);
    m_told->hide();
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Plain,
        leaving ? tr("What is listed here is not in the store yet. If you go on without it, it is "
                     "lost.")
                : tr("What is listed here is not in the store yet. It stays in its field and is "
                     "tried again by itself. Enter leads to the field."),
        this));
    column()->addWidget(m_list, 1);
    column()->addWidget(m_error);
    column()->addWidget(m_told);
    connect(addButton(u"tryAgain"_s, u"redo"_s, tr("Try again")), &QPushButton::clicked, this,
            &UnsavedDialog::tryAgain);
    connect(addButton(u"saveElsewhere"_s, u"save"_s, tr("Save elsewhere…")), &QPushButton::clicked,
            this, &UnsavedDialog::saveElsewhere);
    connect(addButton(u"copyWords"_s, u"copy"_s, tr("Copy the text")), &QPushButton::clicked, this,
            &UnsavedDialog::copy);
    if (leaving)
        connect(addButton(u"goOn"_s, {}, tr("Go on without it")), &QPushButton::clicked, this,
                &QDialog::accept);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        const QPointer<QWidget> field = m_fields.value(m_list->currentRow());
        reject();
        if (field)
            emit fieldChosen(field);
    });
    window->installEventFilter(this);
    fillList();
    resizeInUnits(this, 96, 44);
}

void UnsavedDialog::fillList()
{
    m_list->clear();
    m_fields.clear();
    for (Unsaved *each : Unsaved::allIn(m_window)) {
        const QString label = Unsaved::isHeld(each->field())
                                  ? each->label()
                                  : tr("%1 (not confirmed yet)").arg(each->label());
        m_list->addItem(label + u'\n' + each->text());
        m_fields.append(each->field());
    }
    m_list->setCurrentRow(0);
}

void UnsavedDialog::tryAgain()
{
    m_told->hide();
    m_error->check(m_unsaved->saveAll());
}

void UnsavedDialog::saveElsewhere()
{
    const QString name =
        u"%1-%2.votum"_s.arg(QFileInfo(m_session->storePath()).completeBaseName(),
                             m_session->now().toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s));
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save elsewhere"), QDir(m_settings->folder()).filePath(name),
        tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    m_told->hide();
    Result<QStringList> files = m_unsaved->saveElsewhere(path);
    if (!m_error->check(files))
        return;
    for (QString &file : *files)
        file = QDir::toNativeSeparators(file);
    tell(tr("Saved as %1").arg(files->join(u", "_s)));
}

void UnsavedDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_unsaved->text());
    tell(tr("Copied. Paste it elsewhere before you close Votum."));
}

void UnsavedDialog::tell(const QString &text)
{
    m_told->set(Role::Fine, text);
    m_told->show();
}

bool UnsavedDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == Unsaved::changed()) {
        fillList();
        if (m_list->count() == 0)
            accept();
    }
    return Dialog::eventFilter(watched, event);
}

} // namespace votum
