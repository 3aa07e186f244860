// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/eventspanel.h"

#include "core/record/record.h"
#include "export/files.h"
#include "report/documents/findingrows.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"
#include "ui/look/card.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/wheelguard.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The sealed record; before that, an empty one: there is nothing to append to.
Record sealedRecordOf(const Session &session)
{
    const Result<Record> record = parseRecord(session.sealedRecord().bytes);
    return record ? *record : Record();
}

// The list is as wide as its widest entry.
QString shortened(const QString &text, int characters, const QWidget *list)
{
    const QFontMetrics metrics = list->fontMetrics();
    return metrics.elidedText(text, Qt::ElideRight, characters * metrics.averageCharWidth());
}

} // namespace

EventsPanel::EventsPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_table(new ContentTable(4, m_card))
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(m_card))
    , m_about(new QComboBox(m_card))
    , m_aboutText(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_date(new DateField(m_card))
    , m_text(new GrowingText(2, m_card))
    , m_file(new QPushButton(icon(u"document"_s), {}, m_card))
    , m_sum(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
    , m_add(new QPushButton(icon(u"add"_s), {}, m_card))
{
    m_table->setObjectName("eventsTable"_L1);
    m_kind->setObjectName("eventKind"_L1);
    m_text->setObjectName("eventText"_L1);
    m_add->setObjectName("addEvent"_L1);
    m_about->setObjectName("eventAbout"_L1);
    m_aboutText->setObjectName("aboutText"_L1);
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setMinimumContentsLength(20);
    guardWheel(m_kind);
    guardWheel(m_about);
    m_sum->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(unit(this) / 2);
    m_form->addRow(new QLabel(m_card), m_kind);
    m_form->addRow(new QLabel(m_card), m_about);
    m_form->addRow(m_aboutText);
    m_form->addRow(new QLabel(m_card), m_date);
    m_form->addRow(new QLabel(m_card), m_text);
    QVBoxLayout *column = m_card->column();
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_table);
    column->addLayout(m_form);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    column->addWidget(m_sum);
    column->addWidget(m_error);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_date->showDate(session->today());
    Unsaved::await(m_text);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventsPanel::showAbout);
    connect(m_about, &QComboBox::currentIndexChanged, this, &EventsPanel::showAbout);
    connect(m_file, &QPushButton::clicked, this, &EventsPanel::pickFile);
    connect(m_add, &QPushButton::clicked, this, &EventsPanel::append);
}

void EventsPanel::pickFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("File the event rests on"));
    if (path.isEmpty())
        return;
    const Result<FileSum> sum = fileSum(path);
    if (!m_error->check(sum))
        return;
    m_sha256 = sum->sha256;
    m_sum->setText(tr("Checksum of the file (SHA-256): %1").arg(m_sha256));
    m_sum->show();
}

void EventsPanel::append()
{
    CaseEvent event;
    event.kind = CaseEvent::Kind(m_kind->currentData().toInt());
    event.date = m_date->date();
    event.text = m_text->toPlainText();
    if (event.kind == CaseEvent::Kind::ConditionMet)
        event.subject = m_about->currentData().toString();
    event.sha256 = m_sha256;
    if (!m_error->check(m_session->appendEvent(event)))
        return;
    m_text->clear();
    m_sha256.clear();
    m_sum->hide();
}

void EventsPanel::rereadAbout()
{
    const Record record = sealedRecordOf(*m_session);
    const RecordView view(record, windowLanguage());
    const std::vector<CaseEvent> &events = m_session->sealedRecord().events;
    const QString chosen = m_about->currentData().toString();
    const QSignalBlocker quiet(m_about);
    m_about->clear();
    m_about->addItem(tr("None of these – as the text says"), QString());
    // Of a measure both it and its finding must be told apart: each is shortened for itself.
    const SubjectWords subjects(view);
    const auto offer = [&](const QString &subject, const QString &prefix, qsizetype measure) {
        const QString words = subjects.of(subject), text = prefix + words;
        const int item = m_about->count();
        m_about->addItem(prefix + shortened(words.left(measure), 40, m_about) +
                             shortened(words.mid(measure), 50, m_about),
                         subject);
        m_about->setItemData(item, text, Qt::ToolTipRole);
        m_about->setItemData(item, text, Qt::AccessibleTextRole);
    };
    for (const Reportable &item : reportable(view, events)) {
        if (!item.isMeasure) {
            offer(item.subject, tr("Finding "), 0);
            continue;
        }
        offer(item.subject,
              item.due.isValid() ? tr("Due %1: ").arg(shortDate(item.due)) : QString(),
              subjects.measureOf(item.subject).size());
    }
    m_about->setCurrentIndex(qMax(0, m_about->findData(chosen)));
    showAbout();
}

// Box and list are narrow; what is chosen stands whole below them.
void EventsPanel::showAbout()
{
    const bool isAsked =
        CaseEvent::Kind(m_kind->currentData().toInt()) == CaseEvent::Kind::ConditionMet;
    m_about->setVisible(isAsked);
    if (QWidget *caption = m_form->labelForField(m_about))
        caption->setVisible(isAsked);
    m_aboutText->setText(m_about->currentData(Qt::ToolTipRole).toString());
    m_aboutText->setVisible(isAsked && m_about->currentIndex() > 0);
}

void EventsPanel::reread()
{
    const Catalogue &catalogue = m_session->catalogue();
    const Record record = sealedRecordOf(*m_session);
    const RecordView view(record, windowLanguage());
    const QList<EventRow> rows = eventRows(view, m_session->sealedRecord().events);
    m_table->setRowCount(int(rows.size()));
    m_table->setVisible(!rows.empty());
    for (int row = 0; row < rows.size(); ++row) {
        const CaseEvent &event = *rows[row].event;
        QString text = event.text;
        if (event.kind == CaseEvent::Kind::Superseded)
            text = tr("by version %1").arg(event.subject);
        else if (const QDate review = reviewAskedBy(event); review.isValid())
            text += u'\n' + tr("Review due by %1").arg(shortDate(review));
        else if (rows[row].subjects.size() == 1)
            text += u'\n' + tr("Concerns: %1").arg(rows[row].subjects.front());
        else if (!rows[row].subjects.isEmpty())
            text += u'\n' + tr("Concerns:") + u"\n• "_s + rows[row].subjects.join(u"\n• "_s);
        if (!event.sha256.isEmpty())
            text += u"\nSHA-256 "_s + event.sha256;
        m_table->setCell(row, 0, shortDate(event.date));
        m_table->setCell(row, 1,
                         catalogue.word(u"event."_s + eventCode(event.kind)).in(windowLanguage()));
        m_table->setCell(row, 2, text);
        m_table->setCell(row, 3, event.author);
    }
    rereadAbout();
    m_table->resizeRowsToContents();
    m_table->updateGeometry();
}

void EventsPanel::retranslate()
{
    using Kind = CaseEvent::Kind;
    m_title->setText(tr("Events after sealing"));
    m_card->setAccessibleName(m_title->text());
    m_intro->setText(tr("Events are appended to the record and printed as an addendum; the seal "
                        "stays untouched."));
    m_table->setHead({tr("Date"), tr("Event"), tr("Text"), tr("Entered by")});
    m_table->setAccessibleName(m_title->text());
    captionField(m_form, m_kind, tr("Event"));
    captionField(m_form, m_about, tr("Which condition or measure"));
    captionField(m_form, m_date, tr("When it happened"));
    captionField(m_form, m_text, tr("Text"));
    m_date->setCaption(tr("When it happened"));
    m_file->setText(tr("File with its checksum…"));
    m_add->setText(tr("Add the event"));
    const int chosen = qMax(0, m_kind->currentIndex());
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    // "Superseded" is not entered by hand: the next version's seal says so.
    for (const Kind kind : {Kind::ConditionMet, Kind::ReleaseCheck, Kind::SignedScan,
                            Kind::Suspension, Kind::Revocation})
        m_kind->addItem(
            m_session->catalogue().word(u"event."_s + eventCode(kind)).in(windowLanguage()),
            int(kind));
    m_kind->setCurrentIndex(chosen);
    reread();
}

} // namespace votum
