// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/finalpage.h"

#include "ui/kit/steppart.h"
#include "ui/look/controls.h"
#include "ui/look/iconlabel.h"
#include "ui/look/linkbutton.h"
#include "ui/look/taborder.h"
#include "ui/look/textlabel.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

FinalPage::FinalPage(const QString &name, const QString &actName, const Words &words,
                     const FinalSummary &summary, StepPart *part)
    : Dialog(name, QDialogButtonBox::Cancel, part), m_part(part)
{
    setWindowTitle(words.title);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, unit(this), 0);
    lines->setSpacing(unit(this));
    auto *consequence = new IconLabel(TextLabel::Tone::Plain, page);
    consequence->set(u"lock"_s, words.consequence);
    column()->addWidget(consequence);
    addGaps(summary, true, tr("Missing"), lines);
    addGaps(summary, false, tr("To be considered"), lines);
    for (const FinalSummary::Section &section : summary.sections) {
        auto *title = new TextLabel(TextLabel::Tone::Strong, section.title, page);
        lines->addSpacing(unit(this));
        lines->addWidget(title);
        for (const QString &line : section.lines)
            lines->addWidget(new TextLabel(TextLabel::Tone::Plain, line, page));
    }
    lines->addStretch();
    area->setWidget(page);
    area->setAccessibleName(words.title);
    column()->addWidget(area, 1);
    QPushButton *act = addButton(actName, u"lock"_s, words.act);
    makePrimary(act);
    act->setEnabled(summary.isComplete());
    connect(act, &QPushButton::clicked, this, [this] {
        accept();
        emit confirmed();
    });
    buttons()->button(QDialogButtonBox::Cancel)->setDefault(true);
    buttons()->button(QDialogButtonBox::Cancel)->setFocus(); // nothing final by a slip of a key
    const QSize most = screen()->availableSize() * 9 / 10;
    resize(QSize(96 * unit(this), 80 * unit(this)).boundedTo(most));
}

void FinalPage::addGaps(const FinalSummary &summary, bool required, const QString &title,
                        QVBoxLayout *lines)
{
    QWidget *page = lines->parentWidget();
    const auto isOfKind = [required](const FinalSummary::Gap &gap) {
        return gap.isRequired == required;
    };
    const auto count = std::ranges::count_if(summary.gaps, isOfKind);
    if (count == 0)
        return;
    auto *head = new IconLabel(TextLabel::Tone::Strong, page);
    head->set(required ? Role::Blocking : Role::Serious, title, true);
    lines->addWidget(head);
    for (const FinalSummary::Gap &gap : summary.gaps) {
        if (!isOfKind(gap))
            continue;
        auto *link = new LinkButton(gap.text, page);
        link->setObjectName("finalGap:"_L1 + gap.target);
        lines->addWidget(link);
        connect(link, &QAbstractButton::clicked, this, [this, gap] {
            reject();
            lead(m_part, gap);
        });
    }
}

void FinalPage::lead(StepPart *part, const FinalSummary::Gap &gap)
{
    if (gap.place == FinalSummary::Gap::Place::Measure)
        emit part->measuresRequested(gap.target);
    if (gap.place == FinalSummary::Gap::Place::Evidence)
        emit part->evidenceRequested();
    auto *field = part->window()->findChild<QWidget *>(gap.target);
    if (gap.place != FinalSummary::Gap::Place::Field || gap.target.isEmpty() || !field)
        return;
    for (QWidget *up = field->parentWidget(); up; up = up->parentWidget()) {
        if (auto *its = qobject_cast<StepPart *>(up))
            its->open(field);
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(field, 0, 3 * unit(part));
    }
    if (field->focusPolicy() == Qt::NoFocus)
        focusFirst(field, Qt::OtherFocusReason);
    else
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace votum
