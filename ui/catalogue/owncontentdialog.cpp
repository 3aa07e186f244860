// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/owncontentdialog.h"

#include "ui/catalogue/lintwords.h"
#include "ui/catalogue/ownentrydialog.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"

#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

OwnContentDialog::OwnContentDialog(std::shared_ptr<const Catalogue> published, OwnFolder folder,
                                   const QString &organisation, Clock clock, QWidget *parent)
    : Dialog(u"ownContentDialog"_s, QDialogButtonBox::Close, parent)
    , m_published(std::move(published))
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
    , m_organisation(new QLineEdit(this))
    , m_error(new ErrorLine(*m_published, this))
    , m_list(new QListWidget(this))
    , m_add(addButton(u"addEntry"_s, u"add"_s, tr("&Add")))
    , m_edit(addButton(u"editEntry"_s, u"edit"_s, tr("&Edit…")))
    , m_remove(addButton(u"removeEntry"_s, u"trash"_s, tr("&Delete…")))
{
    setWindowTitle(tr("Own content"));
    m_list->setObjectName("entries"_L1);
    m_list->setAccessibleName(tr("Own content"));
    m_organisation->setObjectName("organisation"_L1);
    const bool isNamed = m_folder.catalogue && m_folder.catalogue->overlay;
    m_organisation->setText(isNamed ? m_folder.catalogue->overlay->organisation : organisation);
    m_organisation->setReadOnly(m_folder.isNamedElsewhere());
    auto *form = new QFormLayout;
    form->addRow(tr("&Organisation"), m_organisation);
    column()->addWidget(new TextLabel(TextLabel::Tone::Small,
                                      tr("Written in %1. What is added here is used once you take "
                                         "it on.")
                                          .arg(QDir::toNativeSeparators(m_folder.path)),
                                      this));
    column()->addLayout(form);
    column()->addWidget(m_error);
    column()->addWidget(m_list, 1);
    auto *menu = new QMenu(m_add);
    const std::pair<OwnKind, QString> kinds[]{{OwnKind::Question, tr("Question…")},
                                              {OwnKind::Measure, tr("Measure…")},
                                              {OwnKind::Channel, tr("Channel…")},
                                              {OwnKind::Text, tr("Text…")}};
    for (const auto &[kind, words] : kinds) {
        QAction *action = menu->addAction(words, this, [this, kind = kind] { add(kind); });
        action->setObjectName(u"add."_s + codeOf(kind));
    }
    m_add->setMenu(menu);
    connect(m_edit, &QPushButton::clicked, this, &OwnContentDialog::edit);
    connect(m_remove, &QPushButton::clicked, this, &OwnContentDialog::remove);
    connect(m_list, &QListWidget::itemActivated, this, &OwnContentDialog::edit);
    connect(m_list, &QListWidget::currentRowChanged, this, &OwnContentDialog::rereadButtons);
    resizeInUnits(this, 96, 60);
    reread();
}

const Catalogue &OwnContentDialog::whole() const
{
    return m_folder.catalogue ? *m_folder.catalogue : *m_published;
}

const OwnEntry *OwnContentDialog::selected() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString id = item ? item->data(Qt::UserRole).toString() : QString();
    const auto place = std::find_if(m_folder.form.entries.begin(), m_folder.form.entries.end(),
                                    [&](const OwnEntry &entry) { return entry.id == id; });
    return place == m_folder.form.entries.end() ? nullptr : &*place;
}

void OwnContentDialog::reread()
{
    m_list->clear();
    const auto list = [this](const QString &id, const LocalText &title) {
        if (!isOwnContent(id))
            return;
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, id);
        const bool isOfForm =
            std::any_of(m_folder.form.entries.begin(), m_folder.form.entries.end(),
                        [&](const OwnEntry &entry) { return entry.id == id; });
        const QString words = title.in(windowLanguage());
        item->setText(isOfForm ? words : tr("%1 – written by hand").arg(words));
    };
    for (const Question &question : whole().questions)
        list(question.id, question.text);
    for (const Rule &rule : whole().rules)
        list(rule.id, rule.finding.text);
    for (const Measure &measure : whole().measures)
        list(measure.id, measure.text);
    for (const Channel &channel : whole().channels)
        list(channel.id, channel.name);
    for (const TextBlock &block : whole().textBlocks)
        list(block.id, block.title);
    rereadButtons();
}

void OwnContentDialog::rereadButtons()
{
    m_edit->setEnabled(selected());
    m_remove->setEnabled(selected());
}

void OwnContentDialog::add(OwnKind kind)
{
    editEntry({kind, newOwnId(kind, m_clock()), {}, {}}, true);
}

void OwnContentDialog::edit()
{
    if (const OwnEntry *entry = selected())
        editEntry(*entry, false);
}

void OwnContentDialog::editEntry(const OwnEntry &entry, bool isNew)
{
    const auto keep = [this, isNew](const OwnEntry &entered) {
        OwnForm next = m_folder.form;
        const auto place = std::find_if(next.entries.begin(), next.entries.end(),
                                        [&](const OwnEntry &one) { return one.id == entered.id; });
        if (isNew)
            next.entries.push_back(entered);
        else if (place != next.entries.end())
            *place = entered;
        return save(std::move(next), entered.id);
    };
    // A copy: the dialog looks into it while the folder changes.
    auto *catalogue = new Catalogue(whole());
    auto *dialog = new OwnEntryDialog(*catalogue, entry, keep, this);
    connect(dialog, &QObject::destroyed, this, [catalogue] { delete catalogue; });
    connect(dialog, &QDialog::accepted, this, &OwnContentDialog::reread);
    dialog->open();
}

void OwnContentDialog::remove()
{
    const OwnEntry *entry = selected();
    if (!entry)
        return;
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("Delete own content"),
        tr("Delete “%1”?\n\nSealed cases keep its words. Answers given to it stay in open cases, "
           "but are judged no longer once you take the change on.")
            .arg(m_list->currentItem()->text()),
        QMessageBox::Cancel, this);
    question->setObjectName("deleteQuestion"_L1);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, id = entry->id] {
        OwnForm next = m_folder.form;
        std::erase_if(next.entries, [&](const OwnEntry &one) { return one.id == id; });
        const Result<std::vector<LintFinding>> faults = save(std::move(next), id);
        if (!m_error->check(faults))
            return;
        if (!faults->empty())
            m_error->tell(tr("Not deleted: %1").arg(lintWords(faults->front())));
        reread();
    });
    question->open();
}

Result<std::vector<LintFinding>> OwnContentDialog::save(OwnForm next, const QString &id)
{
    m_error->clear();
    if (!m_folder.isNamedElsewhere()) {
        const QDate today = m_clock().toLocalTime().date();
        next.header =
            Overlay{m_organisation->text().trimmed(), today.toString(Qt::ISODate), today, {}, {}};
    }
    return m_folder.save(next, id, *m_published);
}

} // namespace votum
