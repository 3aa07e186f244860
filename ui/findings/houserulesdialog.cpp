// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/houserulesdialog.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/unsaved.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/words/errorline.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

HouseRulesDialog::HouseRulesDialog(Session *session, const QString &finding, QWidget *parent)
    : Dialog(u"houseRulesDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_points(contestedPoints(session->catalogue()))
    , m_list(new QListWidget(this))
    , m_text(new TextLabel(TextLabel::Tone::Heading, {}, this))
    , m_contested(new TextLabel(TextLabel::Tone::Plain, {}, this))
    , m_effect(new TextLabel(TextLabel::Tone::Small, {}, this))
    , m_catalogued(new IconLabel(TextLabel::Tone::Plain, this))
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_weight(new QComboBox(this))
    , m_reason(new GrowingText(3, this))
    , m_apply(new QPushButton(this))
    , m_history(new TextLabel(TextLabel::Tone::Small, {}, this))
{
    setWindowTitle(tr("House rules"));
    m_list->setObjectName("points"_L1);
    m_list->setAccessibleName(tr("Points on which opinions differ"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(unit(this) / 2); // each point has several lines
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumWidth(32 * unit(this));
    m_weight->setObjectName("weight"_L1);
    m_reason->setObjectName("reason"_L1);
    Unsaved::await(m_reason);
    m_apply->setObjectName("apply"_L1);
    auto *intro = new TextLabel(
        TextLabel::Tone::Plain,
        tr("On these points opinions differ. Votum gives one answer and says so. Your "
           "organisation can lay down a stricter one for all its cases, with a reason."),
        this);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildPoint());
    splitter->setStretchFactor(1, 1);
    column()->addWidget(intro);
    column()->addWidget(splitter, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HouseRulesDialog::showPoint);
    connect(m_weight, &QComboBox::currentIndexChanged, this, &HouseRulesDialog::updateApply);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &HouseRulesDialog::updateApply);
    connect(m_apply, &QPushButton::clicked, this, &HouseRulesDialog::apply);
    fillList(finding);
    resizeInUnits(this, 110, 72);
}

QWidget *HouseRulesDialog::buildPoint()
{
    auto *point = new QWidget;
    auto *layout = new QVBoxLayout(point);
    layout->setSpacing(unit(this));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_catalogued, m_contested})
        layout->addWidget(widget);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows); // the choices are long
    form->addRow(new QLabel(point), m_weight);
    form->addRow(new QLabel(point), m_reason);
    captionField(form, m_weight, tr("Here it weighs"));
    captionField(form, m_reason, tr("Reason"));
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(m_apply, 0, Qt::AlignLeft);
    m_effect->setText(tr("Takes effect at once in every open case. Cases whose opinion is "
                         "issued or that are sealed keep the rules they were judged with."));
    layout->addWidget(m_effect);
    layout->addWidget(m_history);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(point);
    return area;
}

QString HouseRulesDialog::presentFinding() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_points[size_t(row)].id;
}

HouseRule HouseRulesDialog::presentRule() const
{
    return inForce(m_session->houseRules()).value(presentFinding());
}

void HouseRulesDialog::fillList(const QString &chosen)
{
    int row = 0;
    for (const ContestedPoint &point : m_points) {
        m_list->addItem(point.text->text.in(windowLanguage()));
        if (point.id == chosen)
            row = m_list->count() - 1;
    }
    markRules();
    m_list->setCurrentRow(m_points.empty() ? -1 : row);
}

void HouseRulesDialog::markRules()
{
    const QMap<QString, HouseRule> rules = inForce(m_session->houseRules());
    for (int row = 0; row < m_list->count(); ++row) {
        const auto rule = rules.constFind(m_points[size_t(row)].id);
        const bool found = rule != rules.constEnd();
        QListWidgetItem *item = m_list->item(row);
        item->setIcon(found ? icon(roleOf(*rule->severity)) : QIcon());
        item->setToolTip(
            found ? severityText(m_session->catalogue(), *rule->severity).in(windowLanguage())
                  : tr("as the catalogue says"));
    }
}

void HouseRulesDialog::showPoint()
{
    const QString finding = presentFinding();
    if (finding.isEmpty())
        return;
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const FindingText &point = *m_points[size_t(m_list->currentRow())].text;
    m_text->setText(point.text.in(language));
    m_catalogued->set(
        roleOf(point.severity),
        tr("The catalogue says: %1").arg(severityText(catalogue, point.severity).in(language)));
    m_contested->setText(tr("Opinions differ: %1").arg(point.contested.in(language)));
    const HouseRule rule = presentRule();
    {
        const QSignalBlocker quiet(m_weight);
        m_weight->clear();
        m_weight->addItem(tr("As the catalogue says"), -1);
        for (int i = int(point.severity) + 1; i <= int(Severity::KnockOut); ++i)
            m_weight->addItem(severityText(catalogue, Severity(i)).in(language), i);
        m_weight->setCurrentIndex(
            rule.severity ? std::max(0, m_weight->findData(int(*rule.severity))) : 0);
        m_weight->setEnabled(m_weight->count() > 1); // nothing is stricter than a knock-out
    }
    m_reason->setPlainText(rule.reason);
    m_error->clear();
    fillHistory(m_session->houseRules().value(finding));
    updateApply();
}

void HouseRulesDialog::fillHistory(const std::vector<HouseRule> &history)
{
    QStringList lines;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) { // the newest first
        const HouseRule &rule = *entry;
        const QString what =
            rule.severity
                ? severityText(m_session->catalogue(), *rule.severity).in(windowLanguage())
                : tr("withdrawn");
        lines << tr("%1, %2: %3. %4").arg(localDate(rule.time), rule.author, what, rule.reason);
    }
    m_history->setText(lines.isEmpty() ? QString() : tr("So far") + u'\n' + lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

void HouseRulesDialog::updateApply()
{
    const HouseRule rule = presentRule();
    const int weight = m_weight->currentData().toInt();
    const bool withdraws = weight < 0;
    m_apply->setText(withdraws && rule.severity ? tr("Withdraw the house rule") : tr("Lay down"));
    const bool same = rule.severity ? int(*rule.severity) == weight : withdraws;
    m_apply->setEnabled(!same || (!withdraws && m_reason->toPlainText() != rule.reason));
}

void HouseRulesDialog::apply()
{
    const int weight = m_weight->currentData().toInt();
    HouseRule rule;
    if (weight >= 0)
        rule.severity = Severity(weight);
    rule.reason = m_reason->toPlainText();
    if (!m_error->check(m_session->setHouseRule(presentFinding(), rule)))
        return;
    markRules();
    showPoint();
}

} // namespace votum
