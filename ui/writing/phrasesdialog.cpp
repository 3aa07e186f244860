// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/phrasesdialog.h"

#include "ui/kit/growingtext.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/writing/phrases.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

PhrasesDialog::PhrasesDialog(Settings *settings, QWidget *parent)
    : Dialog(u"phrasesDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_text(new GrowingText(5, this))
{
    setWindowTitle(tr("Phrases"));
    m_list->setObjectName("phrases"_L1);
    m_list->setAccessibleName(tr("Phrases"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName("phrase"_L1);
    auto *caption = new QLabel(tr("&Wording"), this);
    caption->setBuddy(m_text);
    m_text->setAccessibleName(tr("Wording"));
    column()->addWidget(new TextLabel(TextLabel::Tone::Quiet,
                                      tr("Wordings of your own, to be inserted into any text. They "
                                         "are kept with your settings and belong to no case."),
                                      this));
    column()->addWidget(m_list, 1);
    column()->addWidget(caption);
    column()->addWidget(m_text);
    QPushButton *addition = addButton(u"addPhrase"_s, u"add"_s, tr("&New"));
    m_remove = addButton(u"removePhrase"_s, u"trash"_s, tr("&Delete"));
    m_up = addButton(u"phraseUp"_s, {}, tr("&Up"));
    m_down = addButton(u"phraseDown"_s, {}, tr("D&own"));
    connect(addition, &QPushButton::clicked, this, &PhrasesDialog::addNew);
    connect(m_remove, &QPushButton::clicked, this, &PhrasesDialog::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PhrasesDialog::showCurrent);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PhrasesDialog::takeText);
    for (const QString &phrase : phrases(*settings))
        add(phrase);
    m_list->setCurrentRow(0);
    showCurrent();
    resizeInUnits(this, 84, 64);
}

void PhrasesDialog::add(const QString &phrase)
{
    auto *item = new QListWidgetItem(m_list);
    item->setData(Qt::UserRole, phrase);
    item->setText(phrase.isEmpty() ? tr("(no words yet)") : phraseName(phrase));
}

void PhrasesDialog::addNew()
{
    add({});
    m_list->setCurrentRow(m_list->count() - 1);
    m_text->setFocus();
}

void PhrasesDialog::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    showCurrent();
}

void PhrasesDialog::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
}

void PhrasesDialog::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int row = m_list->currentRow();
    m_text->setEnabled(item);
    m_remove->setEnabled(item);
    m_up->setEnabled(item && row > 0);
    m_down->setEnabled(item && row + 1 < m_list->count());
    const QString phrase = item ? item->data(Qt::UserRole).toString() : QString();
    if (phrase == m_text->toPlainText())
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(phrase);
}

void PhrasesDialog::takeText()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString phrase = m_text->toPlainText();
    item->setData(Qt::UserRole, phrase);
    item->setText(phrase.trimmed().isEmpty() ? tr("(no words yet)") : phraseName(phrase));
}

void PhrasesDialog::accept()
{
    QStringList kept;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString phrase = m_list->item(row)->data(Qt::UserRole).toString();
        if (!phrase.trimmed().isEmpty() && !kept.contains(phrase))
            kept << phrase;
    }
    keepPhrases(*m_settings, kept);
    Dialog::accept();
}

} // namespace votum
