// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/evidencepage.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/measures/evidencedialog.h"
#include "ui/measures/evidencefiles.h"
#include "ui/measures/filework.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum Column { Title, Place, Date, Size };
enum NamedColumn { NamedTitle, NamedAt, NamedDate };

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
    , m_namedTitle(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_named(new ContentTable(3, m_card))
    , m_work(new FileWork(m_card))
    , m_files(new EvidenceFiles(session, m_message, m_work, this))
{
    setAcceptDrops(true);
    m_table->setObjectName("evidenceTable"_L1);
    m_table->installEventFilter(this);
    for (const Column column : {Date, Size})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_named->setObjectName("namedEvidence"_L1);
    m_named->horizontalHeader()->setSectionResizeMode(NamedDate, QHeaderView::ResizeToContents);
    m_sum->setObjectName("evidenceSum"_L1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_message, m_empty, m_table, m_sum, m_work,
                                          buildButtons(), m_hint, m_namedTitle, m_named})
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
    connect(m_table, &QTableWidget::itemActivated, this,
            [this] { (m_open->isEnabled() ? m_open : m_edit)->click(); });
    connect(m_named, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        const AnswerKey key = m_namedAt[size_t(item->row())];
        if (!key.question.isEmpty())
            emit answerWanted(key);
    });
    connect(m_files, &EvidenceFiles::arrived, this, &EvidencePage::edit);
    retranslate();
}

QWidget *EvidencePage::buildButtons()
{
    auto *bar = new QWidget(m_card);
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(unit(this));
    QHBoxLayout *row = nullptr;
    const auto beginRow = [&] {
        row = new QHBoxLayout;
        row->setSpacing(unit(this));
        rows->addLayout(row);
    };
    beginRow(); // what is added
    const auto make = [&](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), {}, bar);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_addFile = make(u"add"_s, u"addFile"_s);
    m_addLink = make(u"link"_s, u"addLink"_s);
    row->addStretch();
    beginRow(); // what becomes of the one chosen
    m_open = make(u"folder"_s, u"openEvidence"_s);
    m_save = make(u"save"_s, u"saveEvidence"_s);
    m_edit = make(u"edit"_s, u"editEvidence"_s);
    m_remove = make(u"trash"_s, u"removeEvidence"_s);
    row->addStretch();
    connect(m_addFile, &QPushButton::clicked, m_files, &EvidenceFiles::choose);
    connect(m_addLink, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const EvidenceItem *item = chosen())
            m_files->open(*item);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const EvidenceItem *item = chosen())
            m_files->save(*item);
    });
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

void EvidencePage::edit(const EvidenceItem &item)
{
    auto *dialog = new EvidenceDialog(m_session, item, this);
    if (item.id.isEmpty())
        connect(dialog, &QDialog::accepted, this,
                [this] { m_table->selectRow(m_table->rowCount() - 1); });
    dialog->open();
}

// It can be undone here and now, or later with all other steps; only where a file goes a reason is
// asked for.
void EvidencePage::remove()
{
    const EvidenceItem *item = chosen();
    if (!item)
        return;
    const QString id = item->id, title = item->title; // the item goes
    if (m_session->keepsContent(item->sha256)) {
        auto *dialog = new RemoveEvidenceDialog(m_session, *item, this);
        connect(dialog, &QDialog::accepted, this, [this, title] { tellRemoved(title); });
        return dialog->open();
    }
    if (m_message->check(m_session->removeEvidence(id)))
        tellRemoved(title);
}

void EvidencePage::tellRemoved(const QString &title)
{
    m_message->tell(Role::Notice, [title] { return tr("“%1” is no longer listed.").arg(title); },
                    {[] { return tr("Undo"); }, [this] { m_message->check(m_session->undo()); }});
    if (m_table->rowCount() == 0)
        m_addFile->setFocus();
}

bool EvidencePage::canTake(const QMimeData *mime) const
{
    return isEditable() && (mime->hasUrls() || mime->hasImage());
}

void EvidencePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canTake(event->mimeData()))
        return;
    m_card->flash();
    event->acceptProposedAction();
}

void EvidencePage::dropEvent(QDropEvent *event)
{
    if (!canTake(event->mimeData()))
        return;
    // The file stays where it is, whatever the other side proposes.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_files->take(event->mimeData());
}

void EvidencePage::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (event->matches(QKeySequence::Paste) && mime && canTake(mime))
        return m_files->take(mime);
    SidePage::keyPressEvent(event);
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
    rereadNamed();
    updateChoice();
}

void EvidencePage::rereadNamed()
{
    const Assessment &assessment = m_session->assessment();
    const Catalogue &catalogue = m_session->catalogue();
    m_namedAt.clear();
    m_named->setRowCount(0);
    const auto add = [this](const AnswerKey &key, const QString &title, const LocalText &at,
                            QDate date) {
        const int row = int(m_namedAt.size());
        m_namedAt.push_back(key);
        m_named->setRowCount(row + 1);
        m_named->setCell(row, NamedTitle, title);
        m_named->setCell(row, NamedAt, at.in(windowLanguage()));
        m_named->setCell(row, NamedDate, date.isValid() ? shortDate(date) : tr("no date"));
    };
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        const Question *question = catalogue.question(answer.key().question);
        if (!answer->evidence.isEmpty() && question)
            add(answer.key(), answer->evidence,
                joined(question->text, u" – "_s,
                       subjectText(catalogue, assessment, answer.key().subject)),
                answer->evidenceDate);
    }
    for (const MeasurePlan &plan : assessment.measures) {
        const Measure *measure = catalogue.measure(plan.measure);
        if (!plan.evidence.isEmpty() && measure)
            add({}, plan.evidence, measure->text, plan.done);
    }
    m_named->resizeRowsToContents();
    m_named->updateGeometry();
    m_named->setVisible(!m_namedAt.empty());
    m_namedTitle->setVisible(!m_namedAt.empty());
}

void EvidencePage::updateChoice()
{
    const EvidenceItem *item = chosen();
    const bool isKept = item && m_session->keepsContent(item->sha256);
    for (QWidget *button : {m_open, m_save, m_edit, m_remove})
        button->setVisible(!m_table->isHidden());
    m_open->setEnabled(isKept);
    m_save->setEnabled(isKept);
    m_edit->setEnabled(isEditable() && item);
    m_remove->setEnabled(isEditable() && item);
    m_sum->setVisible(item && !item->sha256.isEmpty());
    if (item)
        m_sum->setText(u"SHA-256:\n%1"_s.arg(checksumLines(item->sha256)) +
                       (isKept ? QString() : u'\n' + tr("The file is not in the store.")));
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
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open the file"));
    m_save->setText(tr("Save as…"));
    m_save->setAccessibleName(tr("Save the file of the evidence"));
    m_edit->setText(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the evidence"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the evidence"));
    m_hint->setText(tr("The store keeps a copy of each file, up to 200 MB, and seals it with the "
                       "case. The file itself stays where it is. Of an entry made by an older "
                       "version of the program, name, size and checksum alone are known."));
    m_namedTitle->setText(tr("Named with answers and measures"));
    m_named->setHead({tr("Evidence"), tr("Named with"), tr("Date")});
    m_named->setAccessibleName(m_namedTitle->text());
    m_work->retranslate();
}

void EvidencePage::focusFirst()
{
    QWidget *first = m_table->isHidden() ? static_cast<QWidget *>(m_addFile) : m_table;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace votum
