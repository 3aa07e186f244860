// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/evidencepage.h"

#include "export/files.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/measures/evidencedialog.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum Column { Title, Place, Date, Size };

// As wide as the pages of the steps beside it.
int readableWidth(const QWidget *page)
{
    constexpr int charactersPerLine = 78;
    return page->fontMetrics().averageCharWidth() * charactersPerLine + 2 * unit(page);
}

} // namespace

EvidencePage::EvidencePage(Session *session, QWidget *parent)
    : SidePage(u"evidence"_s, u"document"_s, parent)
    , m_session(session)
    , m_card(new Card)
    , m_title(new TextLabel(TextLabel::Tone::Title))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet))
    , m_message(new MessageBar(session->catalogue(), m_card))
    , m_empty(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_table(new ContentTable(4, m_card))
    , m_sum(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_hint(new TextLabel(TextLabel::Tone::Small, m_card))
{
    setAcceptDrops(true);
    m_table->setObjectName("evidenceTable"_L1);
    m_table->installEventFilter(this);
    for (const Column column : {Date, Size})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_sum->setObjectName("evidenceSum"_L1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_empty, m_table, m_sum,
                                                            buildButtons(), m_hint})
        m_card->column()->addWidget(widget);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout;
    column->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 3 * unit(this));
    column->setSpacing(3 * unit(this) / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_intro, m_card}) {
        widget->setMaximumWidth(readableWidth(this));
        column->addWidget(widget);
    }
    column->addStretch();
    auto *centre = new QHBoxLayout(content);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addLayout(column, 100);
    centre->addStretch(1);
    setWidget(content);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &EvidencePage::updateChoice);
    connect(m_table, &QTableWidget::itemActivated, m_edit, &QPushButton::click);
    retranslate();
}

QWidget *EvidencePage::buildButtons()
{
    auto *bar = new QWidget(m_card);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit(this));
    const auto make = [&](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), {}, bar);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_addFile = make(u"add"_s, u"addFile"_s);
    m_addLink = make(u"link"_s, u"addLink"_s);
    m_edit = make(u"edit"_s, u"editEvidence"_s);
    m_remove = make(u"trash"_s, u"removeEvidence"_s);
    row->addStretch();
    connect(m_addFile, &QPushButton::clicked, this, &EvidencePage::addFiles);
    connect(m_addLink, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const EvidenceItem *item = chosen())
            edit(*item);
    });
    connect(m_remove, &QPushButton::clicked, this, &EvidencePage::remove);
    return bar;
}

bool EvidencePage::isEditable() const
{
    return m_session->hasCase() && !m_session->isSealed();
}

const EvidenceItem *EvidencePage::chosen() const
{
    const std::vector<EvidenceItem> &items = m_session->assessment().evidence;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const size_t row = rows.isEmpty() ? items.size() : size_t(rows.front().row());
    return row < items.size() ? &items[row] : nullptr;
}

void EvidencePage::addFiles()
{
    QList<QUrl> urls;
    for (const QString &path : QFileDialog::getOpenFileNames(this, tr("Files as evidence")))
        urls.append(QUrl::fromLocalFile(path));
    add(urls);
}

// One is looked at before it is saved; several are listed at once, under their names.
void EvidencePage::add(const QList<QUrl> &urls)
{
    m_message->hide();
    for (const QUrl &url : urls) {
        EvidenceItem item;
        if (url.isLocalFile()) {
            const Result<FileSum> sum = fileSum(url.toLocalFile());
            if (!m_message->check(sum))
                return;
            item.title = QFileInfo(sum->name).completeBaseName();
            item.fileName = sum->name;
            item.sha256 = sum->sha256;
            item.size = sum->size;
        } else {
            item.title = url.host();
            item.link = url.toString();
        }
        if (urls.size() == 1)
            return edit(item);
        if (!m_message->check(m_session->saveEvidence(item)))
            return;
    }
}

void EvidencePage::edit(const EvidenceItem &item)
{
    auto *dialog = new EvidenceDialog(m_session, item, this);
    if (item.id.isEmpty())
        connect(dialog, &QDialog::accepted, this,
                [this] { m_table->selectRow(m_table->rowCount() - 1); });
    dialog->open();
}

// Without asking: it can be undone here and now, or later with all other steps.
void EvidencePage::remove()
{
    const EvidenceItem *item = chosen();
    if (!item)
        return;
    const QString id = item->id, title = item->title; // the item goes
    if (!m_message->check(m_session->removeEvidence(id)))
        return;
    m_message->tell(Role::Notice, [title] { return tr("“%1” is no longer listed.").arg(title); },
                    {[] { return tr("Undo"); }, [this] { m_message->check(m_session->undo()); }});
    if (m_table->rowCount() == 0)
        m_addFile->setFocus();
}

void EvidencePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isEditable() || !event->mimeData()->hasUrls())
        return;
    m_card->flash();
    event->acceptProposedAction();
}

void EvidencePage::dropEvent(QDropEvent *event)
{
    if (!isEditable())
        return;
    // The file stays where it is, whatever the other side proposes.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    add(event->mimeData()->urls());
}

bool EvidencePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_remove->isEnabled() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return SidePage::eventFilter(watched, event);
}

QString EvidencePage::entry() const
{
    const size_t count = m_session->assessment().evidence.size();
    return count == 0 ? tr("Evidence") : tr("Evidence (%1)").arg(count);
}

QString EvidencePage::shortcut() const
{
    return tr("Ctrl+Shift+E");
}

void EvidencePage::reread()
{
    const std::vector<EvidenceItem> &items = m_session->assessment().evidence;
    m_message->hide(); // its undo would now take back something else
    m_table->setRowCount(int(items.size()));
    int row = 0;
    for (const EvidenceItem &item : items) {
        QStringList places;
        for (const QString &place : {item.fileName, item.link}) {
            if (!place.isEmpty())
                places.append(place);
        }
        m_table->setCell(row, Title, item.title);
        m_table->setCell(row, Place, places.join(u'\n'));
        m_table->setCell(row, Date, item.date.isValid() ? shortDate(item.date) : tr("no date"));
        m_table->setCell(row, Size,
                         item.fileName.isEmpty() ? QString()
                                                 : QLocale().formattedDataSize(item.size));
        ++row;
    }
    m_table->resizeRowsToContents();
    m_table->updateGeometry();
    m_table->setVisible(!items.empty());
    m_empty->setVisible(items.empty());
    m_empty->set(u"document"_s,
                 isEditable() ? tr("Nothing is listed yet: add a file or a link, or drop it here.")
                              : tr("Nothing is listed."));
    m_addFile->setEnabled(isEditable());
    m_addLink->setEnabled(isEditable());
    updateChoice();
}

void EvidencePage::updateChoice()
{
    const EvidenceItem *item = chosen();
    m_edit->setEnabled(isEditable() && item);
    m_remove->setEnabled(isEditable() && item);
    m_sum->setVisible(item && !item->sha256.isEmpty());
    if (item)
        m_sum->setText(u"SHA-256:\n%1"_s.arg(checksumLines(item->sha256)));
}

void EvidencePage::retranslate()
{
    m_title->setText(tr("Evidence"));
    setAccessibleName(m_title->text());
    m_intro->setText(tr("What the assessment rests on as a whole: contracts, terms of service as "
                        "they stood, offers, minutes. It is listed in the record."));
    m_table->setHead({tr("Title"), tr("File, link or place"), tr("Date"), tr("Size")});
    m_table->setAccessibleName(tr("Evidence"));
    m_addFile->setText(tr("File…"));
    m_addFile->setAccessibleName(tr("Add a file"));
    m_addLink->setText(tr("Link…"));
    m_addLink->setAccessibleName(tr("Add a link"));
    m_edit->setText(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the evidence"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the evidence"));
    m_hint->setText(tr("A file is not copied into the store. Its name, its size and its checksum "
                       "(SHA-256) are kept, so that it can be recognised later; keep the file "
                       "itself where your organisation keeps its records."));
}

void EvidencePage::focusFirst()
{
    QWidget *first = m_table->isHidden() ? static_cast<QWidget *>(m_addFile) : m_table;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace votum
