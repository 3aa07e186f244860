// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/unansweredlist.h"

#include "core/judgement/display.h"
#include "core/judgement/progress.h"
#include "session/session.h"
#include "ui/kit/disclosure.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/words/stepof.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

UnansweredList::UnansweredList(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new IconLabel(TextLabel::Tone::Strong, this))
    , m_lines(session->catalogue().steps.size())
{
    setObjectName("unanswered"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 4);
    layout->addWidget(m_title);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].section = new Disclosure(this);
        m_lines[i].section->content()->setSpacing(0);
        layout->addWidget(m_lines[i].section);
        connect(m_lines[i].section, &Disclosure::opening, this, [this, i] { fill(i); });
    }
}

void UnansweredList::reread(int step)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    for (Line &line : m_lines)
        line.entries.clear();
    const std::vector<Progress> progress =
        progressOf(catalogue, m_session->assessment(), m_session->judgement());
    const int count = step < 0 ? inAll(progress).unanswered() : progress[size_t(step)].unanswered();
    int decisive = 0;
    for (const Finding &finding : m_session->judgement().findings) {
        if (!finding.notStarted || (step >= 0 && stepOf(catalogue, finding) != step))
            continue;
        decisive += finding.severity == Severity::OpenCritical ? 1 : 0;
        Entry entry{finding.text.in(language), std::nullopt};
        if (!finding.because.empty()) {
            entry.key = finding.because.front();
            const Question *question = catalogue.question(entry.key->question);
            entry.text = question ? question->text.in(language) : entry.key->question;
            if (!finding.subject.isCase())
                entry.text =
                    subjectText(catalogue, m_session->assessment(), finding.subject).in(language) +
                    u": "_s + entry.text;
        }
        m_lines[size_t(stepOf(catalogue, finding))].entries.push_back(std::move(entry));
    }
    setVisible(count > 0);
    m_title->set(Role::Open,
                 tr("Not answered yet: %1, of these decisive: %2").arg(count).arg(decisive));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        line.section->setVisible(!line.entries.empty());
        line.section->setTitle(
            u"%1: %2"_s.arg(catalogue.steps[i].title.in(language)).arg(progress[i].unanswered()));
        if (line.section->isOpen() && line.entries != line.shown)
            fill(i);
    }
}

void UnansweredList::fill(size_t step)
{
    Line &line = m_lines[step];
    line.shown = line.entries;
    QLayout *content = line.section->content();
    while (QLayoutItem *item = content->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Entry &entry : line.entries) {
        auto *link = new LinkButton(entry.text, line.section->body());
        content->addWidget(link);
        connect(link, &QAbstractButton::clicked, this, [this, step, key = entry.key] {
            if (key)
                emit questionRequested(*key);
            else
                emit stepRequested(int(step));
        });
    }
}

} // namespace votum
