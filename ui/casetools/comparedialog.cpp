// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/comparedialog.h"

#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/tableprint.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::array roles{Role::Blocking, Role::Serious, Role::Notice, Role::Fine, Role::Open};

QString imageName(Role role)
{
    return u"role:%1"_s.arg(int(role));
}

// Words in a role's colour, its icon before them where the document has one.
QString inRole(Role role, const QString &text, const QPalette &palette, bool withIcon)
{
    const QString image = withIcon ? u"<img src=\"%1\"/>&nbsp;"_s.arg(imageName(role)) : QString();
    return image + u"<span style=\"color:%1\"><b>%2</b></span>"_s.arg(
                       roleColor(role, palette).name(), text.toHtmlEscaped());
}

// The comparison as a table of HTML in the window's language.
class TableText
{
    Q_DECLARE_TR_FUNCTIONS(votum::TableText)

public:
    TableText(const Catalogue &catalogue, const std::vector<ChannelComparison> &list,
              const QPalette &palette, bool withIcons)
        : m_catalogue(catalogue), m_list(list), m_palette(palette), m_withIcons(withIcons)
    {
    }

    QString html(const QString &width) const
    {
        QString rows = head();
        rows += row(tr("Result"), [this](const auto &item) {
            return outcome(item, item.judgement.overall, QString());
        });
        rows += row(tr("Proposed decision"), [this](const auto &item) {
            return shown(decisionText(m_catalogue, item.judgement.proposed));
        });
        for (size_t i = 0; i < m_list.front().judgement.purposes.size(); ++i) {
            const QString &purpose = m_list.front().judgement.purposes[i].purpose;
            rows +=
                row(tr("Purpose: %1")
                        .arg(purposeText(m_catalogue, m_list.front().assessment, purpose)
                                 .in(m_language)),
                    [&](const auto &item) {
                        return QString(outcome(item, item.judgement.outcomeFor(purpose), purpose) +
                                       change(item, purpose));
                    });
        }
        rows += row(tr("To be known first"),
                    [this](const auto &item) { return questions(item, item.decisive); });
        rows += row(tr("Findings that fall away"),
                    [this](const auto &item) { return findings(item, item.gone); });
        rows += row(tr("Findings that depend on open questions"),
                    [this](const auto &item) { return findings(item, item.undecided); });
        rows += row(tr("New findings"),
                    [this](const auto &item) { return findings(item, item.gained); });
        rows += row(tr("Blocking findings that stay"),
                    [this](const auto &item) { return findings(item, blocking(item.kept)); });
        rows += row(tr("Other questions open anew"), [this](const auto &item) {
            QStringList others = item.newlyOpen;
            others.removeIf([&](const QString &id) { return item.decisive.contains(id); });
            return questions(item, others);
        });
        rows += row(tr("Proposed by the catalogue, confirmed by nobody"),
                    [this](const auto &item) { return proposals(item); });
        return u"<table width=\"%1\" cellspacing=\"0\" cellpadding=\"6\" "
               "style=\"border-collapse:collapse;border-style:solid;border-width:1px;"
               "border-color:%2\">%3</table>"_s.arg(width, lineColor(m_palette).name(), rows);
    }

    // A row for each channel: what it can come to, and how much changes on the way.
    QString overview() const
    {
        QString rows;
        for (const QString &title :
             {tr("Channel"), tr("At best"), tr("Fall away"), tr("New"), tr("Open")})
            rows += u"<th align=\"left\">%1</th>"_s.arg(title);
        for (const ChannelComparison &item : m_list) {
            const auto count = [&](size_t many) {
                return isPresent(item) ? u"–"_s : QString::number(many);
            };
            rows += u"</tr><tr>"_s;
            const QString name = channelWord(m_catalogue, item.channel).toHtmlEscaped();
            for (const QString &cell :
                 {u"<b>%1</b>"_s.arg(name), outcome(item.best.value(QString())),
                  count(item.gone.size()), count(item.gained.size()),
                  QString::number(item.judgement.openQuestions.size())})
                rows += cellOf(cell);
        }
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\" "
               "style=\"border-collapse:collapse;border-style:solid;border-width:1px;"
               "border-color:%1\"><tr>%2</tr></table><p>&nbsp;</p>"_s.arg(
                   lineColor(m_palette).name(), rows);
    }

private:
    using Cell = std::function<QString(const ChannelComparison &)>;

    QString shown(const LocalText &text) const { return text.in(m_language).toHtmlEscaped(); }
    bool isPresent(const ChannelComparison &item) const { return &item == &m_list.front(); }

    QString head() const
    {
        // The present channel only has results to show.
        const int others = int(m_list.size()) - 1;
        const int present = others == 0 ? 100 : std::max(20, 50 / (others + 1));
        const int other = others == 0 ? 0 : (100 - present) / others;
        QString cells;
        for (const ChannelComparison &item : m_list) {
            const int share = isPresent(item) ? present : other;
            const QString remark =
                isPresent(item) ? u"<br/><small>"_s + tr("the case as it stands") + u"</small>"_s
                                : QString();
            cells += u"<th width=\"%1%\" align=\"left\">%2%3</th>"_s.arg(
                QString::number(share), channelWord(m_catalogue, item.channel).toHtmlEscaped(),
                remark);
        }
        return u"<thead><tr>%1</tr></thead>"_s.arg(cells);
    }

    QString cellOf(const QString &content) const
    {
        return u"<td valign=\"top\" style=\"border-style:solid;border-width:1px;"
               "border-color:%1\">%2</td>"_s.arg(lineColor(m_palette).name(), content);
    }

    // A title over the whole width, and beneath it a cell for each mode.
    QString row(const QString &title, const Cell &cell) const
    {
        QString cells;
        for (const ChannelComparison &item : m_list)
            cells += cellOf(cell(item));
        return u"<tr><td colspan=\"%1\" style=\"background-color:%2\"><b>%3</b></td></tr>"
               "<tr>%4</tr>"_s.arg(QString::number(m_list.size()), accentTint(m_palette).name(),
                                   title.toHtmlEscaped(), cells);
    }

    QString outcome(Outcome outcome) const
    {
        return inRole(roleOf(outcome), outcomeText(m_catalogue, outcome).in(m_language), m_palette,
                      m_withIcons);
    }

    // The result now, and what it can become at best once the open questions are answered.
    QString outcome(const ChannelComparison &item, Outcome now, const QString &purpose) const
    {
        const Outcome best = item.best.value(purpose);
        const QString text = outcome(now);
        return best == now ? text : text + u"<br/>"_s + tr("at best: %1").arg(outcome(best));
    }

    // How many findings about this purpose come and go; those of the case are about each.
    QString change(const ChannelComparison &item, const QString &purpose) const
    {
        if (isPresent(item))
            return {};
        const auto count = [&](const std::vector<ComparedFinding> &list) {
            return QString::number(
                std::count_if(list.begin(), list.end(), [&](const ComparedFinding &finding) {
                    return finding.purpose.isEmpty() || finding.purpose == purpose;
                }));
        };
        return u"<br/><small>%1</small>"_s.arg(
            tr("findings: %1 fall away, %2 depend on open "
               "questions, %3 new")
                .arg(count(item.gone), count(item.undecided), count(item.gained)));
    }

    // "Question: answer (not checked against the original; older than 12 months, …)".
    QString proposals(const ChannelComparison &item) const
    {
        QString text;
        for (const AnswerKey &key : item.proposed) {
            const Question &question = *m_catalogue.question(key.question);
            const Proposal proposal =
                *proposalFor(m_catalogue, item.assessment, key, item.judgement.asOf);
            QStringList marks;
            if (const LocalText about = subjectText(m_catalogue, item.assessment, key.subject);
                !about.isEmpty())
                marks << about.in(m_language);
            if (!proposal.isVerified())
                marks << m_catalogue.word(u"label.notVerified"_s).in(m_language);
            if (const LocalText stale = staleText(m_catalogue, proposal, item.judgement.asOf);
                !stale.isEmpty())
                marks << stale.in(m_language);
            const QString mark =
                marks.isEmpty() ? QString() : u" (%1)"_s.arg(marks.join(u"; "_s).toHtmlEscaped());
            Answer answer;
            answer.state = AnswerState::Value;
            answer.value = proposal.value;
            text += u"<li>%1 <b>%2</b>%3</li>"_s.arg(
                shown(question.text), shown(answerText(m_catalogue, question, &answer)), mark);
        }
        return item.proposed.empty() ? nothing(item) : u"<ul>%1</ul>"_s.arg(text);
    }

    QString nothing(const ChannelComparison &item) const
    {
        return isPresent(item) ? u"–"_s : tr("none");
    }

    static std::vector<ComparedFinding> blocking(std::vector<ComparedFinding> list)
    {
        std::erase_if(list, [](const ComparedFinding &finding) {
            return finding.severity < Severity::OpenCritical;
        });
        return list;
    }

    // Grouped by weight: they come heaviest first.
    QString findings(const ChannelComparison &item, const std::vector<ComparedFinding> &list) const
    {
        QString text;
        std::optional<Severity> group;
        for (const ComparedFinding &finding : list) {
            if (group != finding.severity) {
                text += group ? u"</ul>"_s : QString();
                group = finding.severity;
                text += u"<p>%1</p><ul>"_s.arg(
                    inRole(roleOf(finding.severity),
                           severityText(m_catalogue, finding.severity).in(m_language), m_palette,
                           m_withIcons));
            }
            const QString purpose =
                finding.purpose.isEmpty()
                    ? QString()
                    : shown(purposeText(m_catalogue, item.assessment, finding.purpose)) + u": "_s;
            text += u"<li>%1%2</li>"_s.arg(purpose, shown(finding.text));
        }
        return group ? QString(text + u"</ul>"_s) : nothing(item);
    }

    QString questions(const ChannelComparison &item, const QStringList &ids) const
    {
        QString text;
        for (const QString &id : ids)
            text += u"<li>%1 (%2)</li>"_s.arg(shown(m_catalogue.question(id)->text), id);
        return ids.isEmpty() ? nothing(item) : u"<ul>%1</ul>"_s.arg(text);
    }

    const Catalogue &m_catalogue;
    const std::vector<ChannelComparison> &m_list;
    const QPalette m_palette;
    const bool m_withIcons;
    const Language m_language = windowLanguage();
};

const QString tightLists = u"ul { margin: 0 0 4px 0; -qt-list-indent: 0; } "
                           "li { margin: 0 0 2px 18px; } p { margin: 0 0 2px 0; }"_s;

} // namespace

CompareDialog::CompareDialog(Session *session, QWidget *parent)
    : Dialog(u"compareDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_modes(new QListWidget(this))
    , m_table(new QTextBrowser(this))
{
    setWindowTitle(tr("Compare channels"));
    m_modes->setObjectName("modes"_L1);
    m_modes->setAccessibleName(tr("Channels to compare"));
    m_modes->setWordWrap(true);
    m_modes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setObjectName("comparison"_L1);
    m_table->setAccessibleName(tr("Comparison of channels"));
    m_table->setTabChangesFocus(true);
    m_table->document()->setDefaultStyleSheet(tightLists);
    const int side = iconSide(this);
    for (const Role role : roles)
        m_table->document()->addResource(QTextDocument::ImageResource, QUrl(imageName(role)),
                                         icon(role).pixmap(QSize(side, side), devicePixelRatioF()));

    auto *split = new QSplitter(this);
    split->addWidget(m_modes);
    split->addWidget(m_table);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({34 * unit(this), 116 * unit(this)});
    column()->addWidget(new TextLabel(TextLabel::Tone::Quiet, note(), this));
    column()->addWidget(split, 1);
    connect(addButton(u"copy"_s, u"copy"_s, tr("&Copy table")), &QPushButton::clicked, this,
            &CompareDialog::copy);
    connect(addButton(u"print"_s, u"print"_s, tr("&Print…")), &QPushButton::clicked, this,
            &CompareDialog::print);
    resizeInUnits(this, 150, 90);
    fillModes();
    connect(m_modes, &QListWidget::itemChanged, this, &CompareDialog::reread);
    reread();
}

QString CompareDialog::note()
{
    return tr("The same request over other channels, judged from the catalogue’s facts. A "
              "proposal, not an assessment: nobody has confirmed these answers, and open questions "
              "stay open. Measures taken for the present channel do not count for another one; a "
              "contract on offer counts as one to be concluded before use.");
}

// The present mode and the newsletter are always compared, and say so.
void CompareDialog::fillModes()
{
    const QString present = m_session->assessment().channel;
    for (const Channel &channel : m_session->catalogue().channels) {
        const bool isPresent = channel.id == present;
        const bool isFixed = isPresent || channel.id == channelId::emailNewsletter;
        QString text = channel.name.in(windowLanguage());
        if (isFixed)
            text += u" – "_s + (isPresent ? tr("this case") : tr("always compared"));
        auto *item = new QListWidgetItem(text, m_modes);
        item->setData(Qt::UserRole, channel.id);
        item->setFlags(isFixed ? item->flags() & ~Qt::ItemIsUserCheckable
                               : item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isFixed ? Qt::Checked : Qt::Unchecked);
    }
    m_modes->setCurrentRow(0);
}

QStringList CompareDialog::tickedModes() const
{
    QStringList ids;
    for (int row = 0; row < m_modes->count(); ++row) {
        if (m_modes->item(row)->checkState() == Qt::Checked)
            ids << m_modes->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

void CompareDialog::reread()
{
    auto comparison = compareChannels(m_session->catalogue(), m_session->assessment(),
                                      tickedModes(), m_session->today());
    Q_ASSERT(comparison); // the modes are the catalogue's own
    m_comparison = *std::move(comparison);
    const int columns = int(m_comparison.size());
    const QString width = columns > 4 ? QString::number(columns * 28 * unit(this)) : u"100%"_s;
    const int place = m_table->verticalScrollBar()->value();
    const TableText text(m_session->catalogue(), m_comparison, palette(), true);
    m_table->setHtml(text.overview() + text.html(width));
    m_table->verticalScrollBar()->setValue(place); // where one was reading
}

void CompareDialog::fillPrintable(QTextDocument &document) const
{
    QPalette paper(Qt::white);
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    const Assessment &assessment = m_session->assessment();
    const QString head = u"<h2>%1</h2><p>%2</p><p>%3</p><p>%4</p>"_s.arg(
        windowTitle(),
        QString(referenceText(assessment.fileNumber, assessment.version) + u"  "_s +
                assessment.title)
            .toHtmlEscaped(),
        tr("As of %1").arg(shortDate(m_session->today())), note().toHtmlEscaped());
    document.setDefaultStyleSheet(tightLists);
    const TableText text(m_session->catalogue(), m_comparison, paper, false);
    document.setHtml(head + text.overview() + text.html(u"100%"_s));
}

void CompareDialog::copy()
{
    QTextDocument document;
    fillPrintable(document);
    auto *copied = new QMimeData;
    copied->setHtml(document.toHtml());
    copied->setText(document.toPlainText());
    QGuiApplication::clipboard()->setMimeData(copied);
}

void CompareDialog::print()
{
    printTable(this, [this](QTextDocument &document) { fillPrintable(document); });
}

void CompareDialog::printOn(QPrinter &printer) const
{
    printTableOn(printer, [this](QTextDocument &document) { fillPrintable(document); });
}

} // namespace votum
