// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/recipientseditor.h"

#include "core/case/recipients.h"
#include "session/session.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/steps/recipientdialog.h"
#include "ui/words/errorline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Way = RecipientTree::Way;

struct Place
{
    QString above, before; // as withRecipientMoved() takes them
};

std::vector<QString> idsUnder(const std::vector<Recipient> &links, const QString &above)
{
    std::vector<QString> ids;
    for (const Recipient &link : links) {
        if (link.under == above)
            ids.push_back(link.id);
    }
    return ids;
}

// What comes `by` places after this link among those beside it; empty: nothing.
QString beside(const std::vector<Recipient> &links, const Recipient &link, std::ptrdiff_t by)
{
    const std::vector<QString> ids = idsUnder(links, link.under);
    const auto at = std::find(ids.begin(), ids.end(), link.id) - ids.begin() + by;
    return at >= 0 && at < std::ssize(ids) ? ids[size_t(at)] : QString();
}

// Where the link goes that way; nothing if it cannot.
std::optional<Place> placeOf(const Assessment &assessment, const QString &id, Way way)
{
    const std::vector<Recipient> &links = assessment.recipients;
    const Recipient *link = assessment.recipient(id);
    if (!link)
        return std::nullopt;
    const Recipient *above = assessment.recipient(link->under);
    const QString previous = beside(links, *link, -1);
    switch (way) {
    case Way::Up:
        if (!previous.isEmpty())
            return Place{link->under, previous};
        break;
    case Way::Down:
        if (!beside(links, *link, 1).isEmpty())
            return Place{link->under, beside(links, *link, 2)};
        break;
    case Way::Inwards:
        if (!previous.isEmpty())
            return Place{previous, {}};
        break;
    case Way::Outwards:
        if (above)
            return Place{above->under, beside(links, *above, 1)};
        break;
    }
    return std::nullopt;
}

} // namespace

RecipientsEditor::RecipientsEditor(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_why(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_empty(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_tree(new RecipientTree(m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
{
    m_tree->setObjectName("recipients"_L1);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_why),
                            static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_tree),
                            static_cast<QWidget *>(m_error), buildButtons()})
        m_card->column()->addWidget(widget);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &RecipientsEditor::updateButtons);
    connect(m_tree, &RecipientTree::moveWanted, this, &RecipientsEditor::move);
    connect(m_tree, &RecipientTree::editWanted, m_edit, &QPushButton::click);
    connect(m_tree, &RecipientTree::removeWanted, m_remove, &QPushButton::click);
    connect(m_tree, &RecipientTree::placeWanted, this,
            [this](const QString &id, const QString &above, const QString &before) {
                m_error->check(m_session->moveRecipient(id, above, before));
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
    m_inwards = make(u"next"_s, u"moveInwards"_s);
    m_outwards = make(u"back"_s, u"moveOutwards"_s);
    connect(m_usual, &QPushButton::clicked, this,
            [this] { m_error->check(m_session->addUsualChain()); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Recipient *recipient = m_session->assessment().recipient(m_tree->chosenId()))
            edit(*recipient);
    });
    connect(m_remove, &QPushButton::clicked, this, &RecipientsEditor::remove);
    auto *usual = new QHBoxLayout;
    usual->addWidget(m_usual);
    usual->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(unit(this));
    for (QPushButton *button : {m_add, m_edit, m_remove})
        row->addWidget(button);
    row->addStretch();
    auto *ways = new QHBoxLayout;
    ways->setSpacing(unit(this));
    for (const auto &[button, way] :
         {std::pair(m_up, Way::Up), std::pair(m_down, Way::Down),
          std::pair(m_outwards, Way::Outwards), std::pair(m_inwards, Way::Inwards)}) {
        ways->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, way] { move(way); });
    }
    ways->addStretch();
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addLayout(usual);
    layout->addLayout(row);
    layout->addLayout(ways);
    return bar;
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
    m_error->check(m_session->removeRecipient(m_tree->chosenId()));
}

void RecipientsEditor::move(Way way)
{
    const QString id = m_tree->chosenId();
    if (const std::optional<Place> place = placeOf(m_session->assessment(), id, way))
        m_error->check(m_session->moveRecipient(id, place->above, place->before));
}

bool RecipientsEditor::canMove(Way way) const
{
    return !m_session->isFrozen() &&
           placeOf(m_session->assessment(), m_tree->chosenId(), way).has_value();
}

void RecipientsEditor::reread()
{
    const std::vector<Recipient> &recipients = m_session->assessment().recipients;
    m_tree->showLinks(m_session->catalogue(), recipients);
    m_tree->setEditable(!m_session->isFrozen());
    m_tree->setVisible(!recipients.empty());
    m_empty->setVisible(recipients.empty());
    updateButtons();
}

void RecipientsEditor::updateButtons()
{
    const Assessment &assessment = m_session->assessment();
    const bool editable = !m_session->isFrozen();
    const bool chosen = editable && assessment.recipient(m_tree->chosenId());
    const Channel *channel = m_session->catalogue().channel(assessment.channel);
    m_usual->setVisible(channel && !channel->chain.empty());
    if (channel) {
        const Result<Assessment> usual = withUsualChain(m_session->catalogue(), assessment);
        const bool isComplete =
            std::all_of(channel->chain.begin(), channel->chain.end(), [&](const ChainLink &link) {
                return assessment.recipient(link.id) != nullptr;
            });
        m_usual->setText(isComplete ? tr("Arrange as usual for this channel")
                                    : tr("Add the usual links of this channel"));
        m_usual->setEnabled(editable && usual && usual->recipients != assessment.recipients);
    }
    m_add->setEnabled(editable);
    m_edit->setEnabled(chosen);
    m_remove->setEnabled(chosen);
    m_up->setEnabled(canMove(Way::Up));
    m_down->setEnabled(canMove(Way::Down));
    m_inwards->setEnabled(canMove(Way::Inwards));
    m_outwards->setEnabled(canMove(Way::Outwards));
}

QWidget *RecipientsEditor::openField() const
{
    if (!m_session->assessment().recipients.empty())
        return nullptr;
    return m_usual->isHidden() || !m_usual->isEnabled() ? m_add : m_usual;
}

void RecipientsEditor::retranslate()
{
    m_title->setText(tr("Recipients"));
    m_why->setText(
        tr("Everyone who receives data or can read them: at the top those with whom your "
           "organisation contracts, beneath each the companies it engages or passes data on to. "
           "Whom you contract with is examined in full; of those beneath only approval, the "
           "obligations passed down, the list, location and onward transfer "
           "(Art. 28(2) and (4), Chapter V GDPR)."));
    m_empty->set(Role::Open, tr("No recipient is named yet."), true);
    m_tree->setHeaderLabels({tr("Name"), tr("Country"), tr("Part in the chain")});
    m_tree->setAccessibleName(m_title->text());
    m_tree->setToolTip(tr("Drag a link onto another one to put it under it. Keys: Alt with the "
                          "arrows moves, F2 edits, Del removes."));
    m_tree->setAccessibleDescription(m_tree->toolTip());
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a recipient"));
    m_edit->setText(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the recipient"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the recipient"));
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    m_inwards->setToolTip(tr("Put under the link above (Alt+Right)"));
    m_outwards->setToolTip(tr("Take out one level (Alt+Left)"));
    for (QPushButton *button : {m_up, m_down, m_inwards, m_outwards})
        button->setAccessibleName(button->toolTip());
}

} // namespace votum
