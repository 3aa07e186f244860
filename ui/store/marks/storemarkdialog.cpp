// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/marks/storemarkdialog.h"

#include "ui/look/textlabel.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostOfAName = 60, columns = 4;

} // namespace

StoreMarkDialog::StoreMarkDialog(const StoreMark &mark, QWidget *parent)
    : Dialog(u"storeMarkDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_name(new QLineEdit(mark.name, this))
    , m_colors(new QButtonGroup(this))
{
    setWindowTitle(tr("Name and colour of the store"));
    auto *hint = new TextLabel(TextLabel::Tone::Quiet, this);
    hint->setText(
        tr("Shown above the register and in the list of recent stores, so that two stores "
           "are not mistaken for each other. Kept on this computer, not in the store."));
    m_name->setObjectName("storeName"_L1);
    m_name->setMaxLength(mostOfAName);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *caption = new QLabel(tr("&Name"), this);
    caption->setBuddy(m_name);
    form->addRow(caption, m_name);
    auto *box = new QGroupBox(tr("Colour"), this);
    auto *grid = new QGridLayout(box);
    for (int color = 0; color < markColors; ++color) {
        auto *choice = new QRadioButton(markColorName(color), box);
        choice->setIcon(markIcon(color, palette(), iconSide(this)));
        choice->setChecked(color == mark.color);
        m_colors->addButton(choice, color);
        grid->addWidget(choice, color / columns, color % columns);
    }
    column()->addWidget(hint);
    column()->addLayout(form);
    column()->addWidget(box);
    column()->addStrut(66 * unit(this));
    const auto update = [this] {
        QPushButton *ok = buttons()->button(QDialogButtonBox::Ok);
        ok->setEnabled(!m_name->text().trimmed().isEmpty());
        ok->setToolTip(ok->isEnabled() ? QString() : tr("The store needs a name."));
    };
    connect(m_name, &QLineEdit::textChanged, this, update);
    update();
    m_name->selectAll();
    m_name->setFocus();
}

void StoreMarkDialog::accept()
{
    emit chosen({m_name->text().simplified(), m_colors->checkedId(), true});
    Dialog::accept();
}

} // namespace votum
