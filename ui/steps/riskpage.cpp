// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/riskpage.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/steps/riskdialog.h"
#include "ui/steps/riskmatrix.h"
#include "ui/words/roles.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum RiskColumn {
    NumberColumn,
    ScenarioColumn,
    HarmColumn,
    BeforeColumn,
    AfterColumn,
    riskColumns
};

constexpr int narrow = 84; // units; both matrices need more beside one another

} // namespace

RiskPage::RiskPage(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_dpiaCard(new Card(this))
    , m_riskTitle(new TextLabel(TextLabel::Tone::Heading, this))
    , m_riskIntro(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_matrices(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_riskCard(new Card(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * unit(this) / 2);
    layout->addWidget(m_dpiaCard);
    layout->addWidget(m_riskTitle);
    layout->addWidget(m_riskIntro);
    layout->addLayout(m_matrices);
    layout->addWidget(m_riskCard);
    m_matrices->setSpacing(2 * unit(this));
    m_before = addMatrix(&m_beforeTitle, u"matrixBefore"_s);
    m_after = addMatrix(&m_afterTitle, u"matrixAfter"_s);
    buildDpia();
    buildRisks();
}

void RiskPage::buildDpia()
{
    m_dpiaTitle = new TextLabel(TextLabel::Tone::Heading, m_dpiaCard);
    m_dpiaResult = new IconLabel(TextLabel::Tone::Plain, m_dpiaCard);
    m_criteria = new ContentTable(3, m_dpiaCard);
    m_criteria->setObjectName("criteria"_L1);
    m_criteria->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_criteria->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_dpiaTitle), static_cast<QWidget *>(m_dpiaResult),
          static_cast<QWidget *>(m_criteria)})
        m_dpiaCard->column()->addWidget(widget);
}

RiskMatrix *RiskPage::addMatrix(TextLabel **title, const QString &name)
{
    auto *card = new Card(this);
    *title = new TextLabel(TextLabel::Tone::Strong, card);
    auto *matrix = new RiskMatrix(m_session->catalogue(), card);
    matrix->setObjectName(name);
    auto *axis = new TextLabel(TextLabel::Tone::Small, card);
    axis->setObjectName("axis"_L1);
    axis->setAlignment(Qt::AlignRight);
    card->column()->addWidget(*title);
    card->column()->addWidget(axis);
    card->column()->addWidget(matrix);
    card->column()->addStretch(1);
    m_matrices->addWidget(card, 1);
    return matrix;
}

void RiskPage::buildRisks()
{
    m_risks = new ContentTable(riskColumns, m_riskCard);
    m_risks->setObjectName("risks"_L1);
    m_risks->horizontalHeader()->setSectionResizeMode(NumberColumn, QHeaderView::ResizeToContents);
    for (const int column : {HarmColumn, BeforeColumn, AfterColumn})
        m_risks->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_edit = new QPushButton(icon(u"edit"_s), {}, m_riskCard);
    m_edit->setObjectName("editRisk"_L1);
    QVBoxLayout *column = m_riskCard->column();
    column->addWidget(m_risks);
    column->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_edit, &QPushButton::clicked, this, &RiskPage::editRisk);
    connect(m_risks, &QTableWidget::itemSelectionChanged, this, &RiskPage::followSelection);
    connect(m_risks, &QTableWidget::itemActivated, this, &RiskPage::editRisk);
}

void RiskPage::reread()
{
    followSelection();
    const QString now = digest();
    if (now == m_shown)
        return;
    m_shown = now;
    rereadDpia();
    rereadRisks();
    m_before->fill(m_session->judgement().risks, &RiskAssessment::before);
    m_after->fill(m_session->judgement().risks, &RiskAssessment::after);
}

void RiskPage::changeEvent(QEvent *event)
{
    StepPart::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_shown.isEmpty())
        return;
    m_shown.clear(); // the cells carry colours of the palette
    reread();
}

QString RiskPage::digest() const
{
    QString text = m_session->judgement().openQuestions.empty() ? QString() : u"?"_s;
    for (const DpiaThreshold::Criterion &criterion : m_session->judgement().dpia.criteria)
        text += criterion.met ? u'x' : u'-';
    for (const RiskAssessment &risk : m_session->judgement().risks) {
        const RiskJudgement judged = m_session->assessment().risks.value(risk.scenario);
        text += u"|%1%2%3%4"_s.arg(risk.severity)
                    .arg(risk.before)
                    .arg(risk.after)
                    .arg(int(risk.isOverridden()));
        text += judged.reason + u'|' + judged.acceptedBy + u'|' + judged.acceptedBecause;
    }
    return text;
}

void RiskPage::rereadDpia()
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const DpiaThreshold &dpia = m_session->judgement().dpia;
    using Result = DpiaThreshold::Outcome;
    const bool likely = dpia.outcome == Result::Likely, check = dpia.outcome == Result::Check;
    const QString word = likely ? u"dpia.likely"_s : check ? u"dpia.check"_s : u"dpia.unlikely"_s;
    // As beside it: while questions are open, none met is not known yet.
    const bool isOpen = !likely && !check && !m_session->judgement().openQuestions.empty();
    m_dpiaResult->set(likely   ? Role::Serious
                      : check  ? Role::Notice
                      : isOpen ? Role::Open
                               : Role::Fine,
                      isOpen ? tr("None of the nine criteria is met so far; questions are still "
                                  "open.")
                             : catalogue.word(word).in(language));
    m_criteria->setRowCount(int(dpia.criteria.size()));
    int row = 0;
    for (const DpiaThreshold::Criterion &criterion : dpia.criteria) {
        m_criteria->setCell(row, 0, QString::number(criterion.number));
        m_criteria->setCell(row, 1, criterion.text.in(language));
        m_criteria->setCell(
            row, 2,
            catalogue.word(criterion.met ? u"label.met"_s : u"label.notMet"_s).in(language));
        m_criteria->item(row, 2)->setIcon(criterion.met ? icon(Role::Serious) : QIcon());
        ++row;
    }
    m_criteria->resizeRowsToContents();
    m_criteria->updateGeometry();
}

void RiskPage::rereadRisks()
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const std::vector<RiskAssessment> &risks = m_session->judgement().risks;
    m_risks->setRowCount(int(risks.size()));
    int row = 0;
    for (const RiskAssessment &risk : risks) {
        const RiskScenario *scenario = catalogue.risk(risk.scenario);
        QString text = scenario ? scenario->text.in(language) : risk.scenario;
        const RiskJudgement judged = m_session->assessment().risks.value(risk.scenario);
        if (risk.isOverridden())
            text += u'\n' + tr("Set by hand: %1").arg(judged.reason);
        if (!judged.acceptedBecause.isEmpty())
            text += u'\n' + tr("Residual risk accepted by %1: %2")
                                .arg(judged.acceptedBy, judged.acceptedBecause);
        m_risks->setCell(row, NumberColumn, QString::number(row + 1));
        m_risks->item(row, NumberColumn)->setData(Qt::UserRole, risk.scenario);
        m_risks->setCell(row, ScenarioColumn, text);
        m_risks->setCell(row, HarmColumn, level(risk.severity, &RiskLevel::severity));
        showRisk(row, BeforeColumn, risk.before, risk.cellBefore);
        showRisk(row, AfterColumn, risk.after, risk.cellAfter);
        ++row;
    }
    m_risks->resizeRowsToContents();
    m_risks->updateGeometry();
}

QString RiskPage::level(int value, LocalText RiskLevel::*word) const
{
    const RiskLevel &found = m_session->catalogue().riskLevels[size_t(value - 1)];
    return u"%1 %2"_s.arg(value).arg((found.*word).in(windowLanguage()));
}

// The class of risk; how likely it is stands in the matrix, and is said with it.
void RiskPage::showRisk(int row, int column, int likelihood, const RiskCell &cell)
{
    const QString word = riskCellText(m_session->catalogue(), cell);
    const QString whole = level(likelihood, &RiskLevel::likelihood) + u", "_s + word;
    QString shown = word;
    if (const auto space = word.indexOf(u' '); m_isNarrow && space >= 0 && space < word.size() - 2)
        shown[space] = u'\n'; // a star stays with its word
    m_risks->setCell(row, column, shown);
    QTableWidgetItem *item = m_risks->item(row, column);
    const Role role = roleOf(cell.risk);
    item->setIcon(icon(role));
    item->setForeground(roleColor(role, QGuiApplication::palette()));
    item->setToolTip(exactToolTip(whole));
    item->setData(Qt::AccessibleTextRole, whole);
}

void RiskPage::resizeEvent(QResizeEvent *event)
{
    StepPart::resizeEvent(event);
    const bool isNarrow = width() < narrow * unit(this);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_matrices->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_risks->setColumnHidden(HarmColumn, isNarrow); // the matrices say it; scenarios need the room
    if (!m_shown.isEmpty())
        rereadRisks();
}

void RiskPage::editRisk()
{
    const QList<QTableWidgetItem *> chosen = m_risks->selectedItems();
    if (chosen.isEmpty() || m_session->isFrozen())
        return;
    const QString id =
        m_risks->item(chosen.front()->row(), NumberColumn)->data(Qt::UserRole).toString();
    (new RiskDialog(m_session, id, this))->open();
}

void RiskPage::followSelection()
{
    const QList<QTableWidgetItem *> chosen = m_risks->selectedItems();
    m_edit->setEnabled(!m_session->isFrozen() && !chosen.isEmpty());
    for (RiskMatrix *matrix : {m_before, m_after})
        matrix->mark(chosen.isEmpty() ? 0 : chosen.front()->row() + 1);
}

void RiskPage::retranslate()
{
    m_shown.clear();
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const auto word = [&](const QString &key) { return catalogue.word(key).in(language); };
    m_dpiaTitle->setText(tr("Threshold analysis: is a DPIA needed?"));
    m_criteria->setHead({tr("No."), word(u"label.criterion"_s), tr("Met")});
    m_criteria->setAccessibleName(m_dpiaTitle->text());
    m_riskTitle->setText(tr("Risks before and after completed measures"));
    m_riskIntro->setText(word(u"text.riskIntro"_s) + u'\n' +
                         tr("The two matrices show where each scenario lies, by its number. Rows: "
                            "severity, highest first; columns: likelihood.") +
                         u"\n* "_s + word(u"text.border"_s));
    m_risks->setHead({tr("No."), word(u"label.scenario"_s), word(u"label.harm"_s),
                      word(u"label.before"_s), word(u"label.after"_s)});
    m_risks->setAccessibleName(m_riskTitle->text());
    m_edit->setText(tr("Own value or acceptance for the selected scenario…"));
    m_beforeTitle->setText(word(u"label.matrixBefore"_s));
    m_afterTitle->setText(word(u"label.matrixAfter"_s));
    for (RiskMatrix *matrix : {m_before, m_after})
        matrix->retranslate();
    for (TextLabel *axis : findChildren<TextLabel *>(u"axis"_s))
        axis->setText(word(u"label.likelihood"_s));
    m_before->setAccessibleName(m_beforeTitle->text());
    m_after->setAccessibleName(m_afterTitle->text());
}

} // namespace votum
