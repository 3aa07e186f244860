// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/stationerydialog.h"

#include "core/catalogue/catalogue.h"
#include "export/files.h"
#include "report/stationery/logo.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/words/errorline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

StationeryChoice proposedStationery(const Settings &settings)
{
    return {hasLetterhead(settings), settings.value(Setting::LetterheadMark), {}};
}

bool hasLetterhead(const Settings &settings)
{
    return !settings.value(Setting::LetterheadName).isEmpty() ||
           !settings.value(Setting::LetterheadAddress).isEmpty() ||
           !settings.value(Setting::LetterheadLogo).isEmpty();
}

Result<Picture> readLogo(const QString &path, const QString &description)
{
    const Result<QByteArray> bytes = readFile(path, mostBytesOfALogo);
    return bytes ? parseLogo(*bytes, description) : bytes.error();
}

Result<Stationery> stationeryOf(const Settings &settings, const StationeryChoice &choice)
{
    Stationery stationery;
    stationery.mark = choice.mark;
    stationery.distribution = choice.distribution;
    if (choice.hasLetterhead) {
        stationery.name = settings.value(Setting::LetterheadName);
        stationery.address = settings.value(Setting::LetterheadAddress);
        if (const QString logo = settings.value(Setting::LetterheadLogo); !logo.isEmpty()) {
            Result<Picture> picture = readLogo(logo, settings.value(Setting::LetterheadLogoText));
            if (!picture)
                return picture.error();
            stationery.logo = *std::move(picture);
        }
    }
    if (const Result<void> checked = checkStationery(stationery); !checked)
        return checked.error();
    return stationery;
}

StationeryDialog::StationeryDialog(const Settings *settings, const Catalogue &catalogue,
                                   const StationeryChoice &present, QWidget *parent)
    : Dialog(u"stationeryDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_settings(settings)
    , m_letterhead(new QCheckBox(tr("&Letterhead on the first page"), this))
    , m_mark(new QComboBox(this))
    , m_distribution(new QPlainTextEdit(present.distribution.join(u'\n'), this))
    , m_error(new ErrorLine(catalogue, this))
{
    setWindowTitle(tr("Letterhead, marking, distribution"));
    m_letterhead->setObjectName("letterhead"_L1);
    m_letterhead->setChecked(present.hasLetterhead && hasLetterhead(*settings));
    m_letterhead->setEnabled(hasLetterhead(*settings));
    m_mark->setObjectName("mark"_L1);
    m_mark->setEditable(true);
    m_mark->addItems({QString(), catalogue.word(u"doc.confidential"_s).in(windowLanguage())});
    m_mark->setCurrentText(present.mark);
    m_mark->lineEdit()->setMaxLength(int(mostOfAMark));
    m_mark->lineEdit()->setPlaceholderText(tr("none"));
    m_mark->setEnabled(!settings->isLocked(Setting::LetterheadMark));
    m_distribution->setObjectName("distribution"_L1);
    m_distribution->setTabChangesFocus(true);
    m_distribution->setPlaceholderText(tr("One person or body a line"));
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Quiet,
        tr("They are added to the paper and are no part of the sealed record; whoever checks the "
           "PDF is told so. The letterhead itself stands in the settings."),
        this));
    column()->addWidget(m_letterhead);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Marking on every page"), m_mark);
    form->addRow(tr("&Distribution"), m_distribution);
    column()->addLayout(form);
    column()->addWidget(m_error);
    column()->addStrut(64 * unit(this));
}

StationeryChoice StationeryDialog::choice() const
{
    StationeryChoice choice{m_letterhead->isChecked(), m_mark->currentText().trimmed(), {}};
    for (const QString &line : m_distribution->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString name = line.simplified(); !name.isEmpty())
            choice.distribution << name;
    }
    return choice;
}

void StationeryDialog::accept()
{
    if (const Result<Stationery> made = stationeryOf(*m_settings, choice()); !made)
        return m_error->tell(made.error());
    emit chosen(choice());
    Dialog::accept();
}

} // namespace votum
