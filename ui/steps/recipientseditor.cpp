// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/recipientseditor.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/kit/contenttable.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/steps/recipientdialog.h"
#include "ui/words/errorline.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

RecipientsEditor::RecipientsEditor(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_why(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_empty(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_table(new ContentTable(4, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
{
    m_table->setObjectName("recipients"_L1);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (const auto &[column, units] : {std::pair(1, 20), std::pair(2, 15)}) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, units * unit(this)); // the part has the longest words
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_why),
                            static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_table),
                            static_cast<QWidget *>(m_error), buildButtons()})
        m_card->column()->addWidget(widget);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RecipientsEditor::updateButtons);
    connect(m_table, &QTableWidget::itemActivated, this, [this] {
        if (m_edit->isEnabled())
            m_edit->click();
    });
}

QWidget *RecipientsEditor::buildButtons()
{
    auto *bar = new QWidget(m_card);
    const auto make = [bar](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), {}, bar);
        button->setObjectName(name);
        return button;
    };
    m_usual = make(u"import"_s, u"usualChain"_s);
    m_add = make(u"add"_s, u"addRecipient"_s);
    m_edit = make(u"edit"_s, u"editRecipient"_s);
    m_remove = make(u"trash"_s, u"removeRecipient"_s);
    m_up = make(u"up"_s, u"moveUp"_s);
    m_down = make(u"down"_s, u"moveDown"_s);
    connect(m_usual, &QPushButton::clicked, this,
            [this] { m_error->check(m_session->addUsualChain()); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Recipient *recipient = m_session->assessment().recipient(chosenId()))
            edit(*recipient);
    });
    connect(m_remove, &QPushButton::clicked, this, &RecipientsEditor::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    auto *grid = new QGridLayout(bar);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(unit(this));
    grid->addWidget(m_usual, 0, 0, 1, 5, Qt::AlignLeft);
    int column = 0;
    for (QPushButton *button : {m_add, m_edit, m_remove, m_up, m_down})
        grid->addWidget(button, 1, column++);
    grid->setColumnStretch(column, 1);
    return bar;
}

QString RecipientsEditor::chosenId() const
{
    const QList<QTableWidgetItem *> chosen = m_table->selectedItems();
    if (chosen.isEmpty())
        return {};
    return m_table->item(chosen.front()->row(), 0)->data(Qt::UserRole).toString();
}

void RecipientsEditor::chooseId(const QString &id)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(Qt::UserRole).toString() == id)
            m_table->setCurrentCell(row, 1);
    }
}

void RecipientsEditor::edit(const Recipient &recipient)
{
    auto *dialog = new RecipientDialog(m_session, recipient, this);
    dialog->open();
}

// The answers about the link are kept: adding it again under the same identity brings them back,
// and so does undo. So no question is asked.
void RecipientsEditor::remove()
{
    m_error->check(m_session->removeRecipient(chosenId()));
}

void RecipientsEditor::move(int by)
{
    const QString id = chosenId();
    const std::vector<Recipient> &links = m_session->assessment().recipients;
    const auto isChosen = [&](const Recipient &link) { return link.id == id; };
    const auto chosen = std::find_if(links.begin(), links.end(), isChosen);
    if (chosen == links.end())
        return;
    std::vector<QString> beside;
    for (const Recipient &link : links) {
        if (link.under == chosen->under)
            beside.push_back(link.id);
    }
    const auto at = std::find(beside.begin(), beside.end(), id) - beside.begin();
    const auto before = at + (by < 0 ? -1 : 2);
    if (before < 0 || before > std::ssize(beside))
        return;
    m_error->check(m_session->moveRecipient(
        id, chosen->under, before < std::ssize(beside) ? beside[size_t(before)] : QString()));
    chooseId(id);
}

void RecipientsEditor::reread()
{
    const std::vector<Recipient> &recipients = m_session->assessment().recipients;
    const Language language = windowLanguage();
    const QString chosen = chosenId();
    m_table->setRowCount(int(recipients.size()));
    int row = 0;
    for (const Recipient &recipient : recipients) {
        m_table->setCell(row, 0, QString::number(row + 1));
        m_table->item(row, 0)->setData(Qt::UserRole, recipient.id);
        m_table->setCell(row, 1, recipient.name);
        m_table->setCell(row, 2,
                         countryText(m_session->catalogue(), recipient.country).in(language));
        m_table->setCell(row, 3, recipient.part);
        ++row;
    }
    m_table->resizeRowsToContents();
    m_table->updateGeometry();
    chooseId(chosen);
    m_table->setVisible(!recipients.empty());
    m_empty->setVisible(recipients.empty());
    updateButtons();
}

void RecipientsEditor::updateButtons()
{
    const Assessment &assessment = m_session->assessment();
    const bool editable = !m_session->isFrozen();
    const int row = m_table->selectedItems().isEmpty() ? -1 : m_table->currentRow();
    const Channel *channel = m_session->catalogue().channel(assessment.channel);
    m_usual->setVisible(channel && !channel->chain.empty());
    m_usual->setEnabled(
        editable && channel &&
        std::any_of(channel->chain.begin(), channel->chain.end(),
                    [&](const ChainLink &link) { return !assessment.recipient(link.id); }));
    m_add->setEnabled(editable);
    m_edit->setEnabled(editable && row >= 0);
    m_remove->setEnabled(editable && row >= 0);
    m_up->setEnabled(editable && row > 0);
    m_down->setEnabled(editable && row >= 0 && row + 1 < m_table->rowCount());
}

void RecipientsEditor::retranslate()
{
    m_title->setText(tr("Recipient chain"));
    m_why->setText(tr("Everyone who receives data or can read them, in order: service provider, "
                      "platform operator, group company abroad, sub-processor. Transfer and "
                      "contract are examined for every link."));
    m_empty->set(Role::Open, tr("No recipient is named yet."), true);
    m_table->setHead({tr("No."), tr("Name"), tr("Country"), tr("Part in the chain")});
    m_table->setAccessibleName(tr("Recipient chain"));
    m_usual->setText(tr("Add the usual links of this channel"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a recipient"));
    m_edit->setText(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the recipient"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the recipient"));
    m_up->setToolTip(tr("Move the recipient up"));
    m_up->setAccessibleName(m_up->toolTip());
    m_down->setToolTip(tr("Move the recipient down"));
    m_down->setAccessibleName(m_down->toolTip());
}

} // namespace votum
