// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/dueline.h"

#include "ui/look/theme.h"
#include "ui/register/filters/casecriteria.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

DueLine::DueLine(QWidget *parent) : QWidget(parent), m_words(new QLabel(this))
{
    m_words->setObjectName("dueLine"_L1);
    m_words->setTextFormat(Qt::RichText); // our own words and numbers alone
    m_words->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_words->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_words);
    connect(m_words, &QLabel::linkActivated, this, [this](const QString &where) {
        if (where == "reviews"_L1)
            emit reviewsRequested();
        else if (where == "measures"_L1)
            emit measuresRequested();
        else
            emit deletionsRequested();
    });
    retranslate();
}

void DueLine::count(const std::vector<CaseSummary> &cases, QDate today)
{
    CaseCriteria soon;
    soon.review = ReviewDue::Within30Days;
    const auto isReviewDue = [&](const CaseSummary &item) {
        return item.status == CaseStatus::Sealed && soon.admits(item, today);
    };
    const auto isMeasureDue = [&](const CaseSummary &item) {
        return belongs(Glance::MeasureOverdue, item, today);
    };
    m_reviews = int(std::ranges::count_if(cases, isReviewDue));
    m_measures = int(std::ranges::count_if(cases, isMeasureDue));
    retranslate();
}

void DueLine::setDeletions(int cases)
{
    if (cases == m_deletions)
        return;
    m_deletions = cases;
    retranslate();
}

void DueLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void DueLine::retranslate()
{
    QStringList links, words;
    const auto add = [&](const QString &where, const QString &text) {
        links << u"<a style=\"color:%1\" href=\"%2\">%3</a>"_s.arg(accentColor(palette()).name(),
                                                                   where, text.toHtmlEscaped());
        words << text;
    };
    if (m_reviews > 0)
        add(u"reviews"_s, tr("%n review(s) due within 30 days or overdue", nullptr, m_reviews));
    if (m_measures > 0)
        add(u"measures"_s, tr("overdue measures in %n case(s)", nullptr, m_measures));
    if (m_deletions > 0)
        add(u"deletions"_s, tr("%n case(s) due for deletion", nullptr, m_deletions));
    m_words->setText(links.isEmpty() ? QString() : tr("To do:") + u' ' + links.join(u" \u00b7 "_s));
    m_words->setAccessibleName(tr("To do:") + u' ' + words.join(u", "_s));
    setVisible(!links.isEmpty());
}

} // namespace votum
