// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/passphrasedialog.h"

#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

PassphraseDialog::PassphraseDialog(For purpose, const Catalogue &catalogue, const QString &file,
                                   QWidget *parent)
    : Dialog(u"passphraseDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_for(purpose)
    , m_form(new QFormLayout)
    , m_first(new QLineEdit(this))
    , m_shown(new QCheckBox(tr("&Show what is typed"), this))
    , m_strength(new TextLabel(TextLabel::Tone::Small, this))
    , m_error(new ErrorLine(catalogue, this))
{
    setWindowTitle(tr("Passphrase"));
    column()->addStrut(66 * unit(this));
    column()->addWidget(new TextLabel(TextLabel::Tone::Heading, file, this));
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Plain,
        purpose == For::Opening
            ? tr("The file is locked with a passphrase.")
            : tr("Whoever gets hold of the file can read all of it, unless it is locked. Tell "
                 "the passphrase by another way than the file. Once forgotten it cannot be "
                 "recovered by anybody; the file is then lost."),
        this));
    addFields();
    if (purpose == For::Locking) {
        auto *without = addButton(u"without"_s, u"next"_s, tr("&Without a passphrase"));
        connect(without, &QPushButton::clicked, this, [this] {
            QDialog::accept();
            emit given(Passphrase());
        });
    }
    // Adding buttons gives the standard ones their own words again.
    buttons()
        ->button(QDialogButtonBox::Ok)
        ->setText(purpose == For::Opening ? tr("&Open") : tr("&Lock"));
    m_first->setFocus();
}

void PassphraseDialog::addFields()
{
    m_form->setSpacing(unit(this));
    m_first->setObjectName("passphrase"_L1);
    m_form->addRow(new QLabel(this), m_first);
    captionField(m_form, m_first, tr("&Passphrase"));
    if (m_for == For::Locking)
        addSecond();
    m_shown->setObjectName("shown"_L1);
    m_form->addRow(new QLabel(this), m_shown);
    column()->addLayout(m_form);
    column()->addWidget(m_strength);
    column()->addWidget(m_error);
    column()->addStretch();
    const auto show = [this](bool isShown) {
        for (QLineEdit *field : {m_first, m_second}) {
            if (field)
                field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        }
    };
    show(false);
    connect(m_shown, &QCheckBox::toggled, this, show);
}

void PassphraseDialog::addSecond()
{
    m_second = new QLineEdit(this);
    m_second->setObjectName("again"_L1);
    m_form->addRow(new QLabel(this), m_second);
    captionField(m_form, m_second, tr("&Once more"));
    auto *draw = addButton(u"draw"_s, u"redo"_s, tr("&Suggest one"));
    connect(draw, &QPushButton::clicked, this, &PassphraseDialog::draw);
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseDialog::tellStrength);
    tellStrength();
}

void PassphraseDialog::draw()
{
    m_drawn = Passphrase::drawn();
    m_first->setText(m_drawn);
    m_second->setText(m_drawn);
    m_shown->setChecked(true); // to be written down
}

// What can be said without guessing at it.
void PassphraseDialog::tellStrength()
{
    const QString text = m_first->text();
    const auto letters = int(text.toUcs4().size());
    if (!text.isEmpty() && text == m_drawn)
        m_strength->setText(tr("Drawn by chance, 125 bits: nobody guesses it. Note it down now."));
    else if (letters < Passphrase::leastLetters)
        m_strength->setText(tr("At least %1 characters.").arg(Passphrase::leastLetters));
    else
        m_strength->setText(
            tr("Long enough. How well it is chosen, no program can tell: names, dates and "
               "quotations are guessed whatever their length, six words drawn at random are not."));
}

void PassphraseDialog::accept()
{
    const Passphrase passphrase(m_first->text());
    if (m_second && passphrase.letters() < Passphrase::leastLetters) {
        m_error->tell(Error{u"passphraseShort"_s, {QString::number(Passphrase::leastLetters)}, {}});
        return m_first->setFocus();
    }
    if (m_second && m_second->text() != m_first->text()) {
        m_error->tell(Error{u"passphraseDiffers"_s, {}, {}});
        return m_second->setFocus();
    }
    if (passphrase.isEmpty())
        return m_first->setFocus();
    for (QLineEdit *field : {m_first, m_second}) {
        if (field)
            field->clear();
    }
    QDialog::accept();
    emit given(passphrase);
}

} // namespace votum
