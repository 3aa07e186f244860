// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settingsdialog.h"

#include "core/case/answersfile.h"
#include "core/text/filenumber.h"
#include "session/session.h"
#include "ui/document/stationerydialog.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/words/errorline.h"
#include "ui/words/languagebox.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

QFont zoomed(QFont font, int percent)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(font.pixelSize() * percent / 100);
    return font;
}

void useSettings(Session &session, const Settings &settings)
{
    session.setAuthor(settings.author());
    session.setProposals({settings.value(Setting::Function), settings.value(Setting::Place),
                          settings.reviewPeriods(), settings.value(Setting::Numbering)});
}

SettingsDialog::SettingsDialog(Settings *settings, const Catalogue &catalogue, QWidget *parent)
    : Dialog(u"settingsDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_settings(settings)
    , m_catalogue(catalogue)
    , m_pages(new QTabWidget(this))
    , m_error(new ErrorLine(catalogue, this))
{
    setWindowTitle(tr("Settings"));
    addPage(tr("Person"),
            tr("Your name is entered with every answer, your function and place with an opinion "
               "you begin, the organisation with a new assessment."),
            {Setting::Author, Setting::Function, Setting::Place, Setting::Organisation});
    addPage(tr("Window"),
            tr("The language changes at once, the size when Votum is started the next time."),
            {Setting::WindowLanguage, Setting::Zoom});
    addPage(tr("File numbers"),
            tr("How new cases are numbered; those there are keep their numbers. {year} and "
               "{number} stand once each, apart from other digits; besides, A to Z, digits and "
               "- _ . / ( ) can be used."),
            {Setting::Numbering});
    addPage(tr("Documents and review"),
            tr("Proposed for a new assessment, a document and a decision; each can be chosen "
               "otherwise there."),
            {Setting::PaperLanguage, Setting::Paper, Setting::ReviewMonths,
             Setting::ReviewMonthsFramework, Setting::ReviewMonthsPilot});
    addPage(tr("Letterhead"),
            tr("Proposed for every document made of a case, and no part of a sealed record. The "
               "logo is a PNG or JPEG file; its description is for those who cannot see it."),
            {Setting::LetterheadName, Setting::LetterheadAddress, Setting::LetterheadLogo,
             Setting::LetterheadLogoText, Setting::LetterheadMark});
    addPage(tr("Backups"),
            tr("The store is backed up once a day. For a year back the last backup of each month "
               "is kept as well."),
            {Setting::BackupFolder, Setting::BackupsKept});
    column()->addWidget(m_pages);
    column()->addWidget(m_error);
    column()->addStrut(std::max(76 * unit(this), m_pages->tabBar()->sizeHint().width() +
                                                     2 * unit(this))); // every tab is seen
}

void SettingsDialog::addPage(const QString &title, const QString &hint,
                             const std::vector<Setting> &settings)
{
    auto *page = new QWidget(m_pages);
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *words = new TextLabel(TextLabel::Tone::Quiet, page);
    words->setText(hint);
    form->addRow(words);
    for (const Setting setting : settings)
        addField(form, setting);
    m_pages->addTab(page, title);
}

void SettingsDialog::addField(QFormLayout *form, Setting setting)
{
    const auto captionOf = [](Setting one) {
        switch (one) {
        case Setting::Author:
            return tr("&Name");
        case Setting::Function:
            return tr("&Function");
        case Setting::Place:
            return tr("P&lace");
        case Setting::Organisation:
            return tr("&Organisation");
        case Setting::WindowLanguage:
            return tr("&Language");
        case Setting::Zoom:
            return tr("&Size of everything");
        case Setting::PaperLanguage:
            return tr("&Language of the texts");
        case Setting::Paper:
            return tr("&Paper");
        case Setting::Numbering:
            return tr("File &numbers");
        case Setting::ReviewMonths:
            return tr("&Review of a decision, in months");
        case Setting::ReviewMonthsFramework:
            return tr("The same where a transfer rests on the DP&F");
        case Setting::ReviewMonthsPilot:
            return tr("The same for a p&ilot");
        case Setting::BackupFolder:
            return tr("&Folder");
        case Setting::BackupsKept:
            return tr("&Newest backups kept");
        case Setting::LetterheadName:
            return tr("&Name of the organisation");
        case Setting::LetterheadAddress:
            return tr("&Address");
        case Setting::LetterheadLogo:
            return tr("&Logo");
        case Setting::LetterheadLogoText:
            return tr("&Description of the logo");
        case Setting::LetterheadMark:
            return tr("&Marking, such as “Confidential”");
        }
        Q_UNREACHABLE();
    };
    const SettingInfo &info = settingInfo(setting);
    QWidget *editor = makeEditor(info);
    editor->setObjectName(info.key);
    auto *caption = new QLabel(captionOf(setting), this);
    caption->setBuddy(editor);
    QWidget *row = editor;
    if (info.isPath()) {
        row = new QWidget(this);
        auto *choose = new QPushButton(icon(u"folder"_s), tr("Choose…"), row);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(editor, 1);
        layout->addWidget(choose);
        connect(choose, &QPushButton::clicked, this,
                [this, kind = info.kind, line = static_cast<QLineEdit *>(editor)] {
                    const QString path = kind == SettingInfo::File
                                             ? QFileDialog::getOpenFileName(
                                                   this, tr("Logo"), line->text(),
                                                   tr("Pictures") + u" (*.png *.jpg *.jpeg)"_s)
                                             : QFileDialog::getExistingDirectory(
                                                   this, tr("Folder of the backups"), line->text());
                    if (!path.isEmpty())
                        line->setText(QDir::toNativeSeparators(path));
                });
    }
    form->addRow(caption, row);
    if (m_settings->isLocked(setting)) {
        row->setEnabled(false);
        auto *reason = new TextLabel(TextLabel::Tone::Quiet, this);
        reason->setText(tr("Set for the whole organisation in %1.")
                            .arg(QDir::toNativeSeparators(m_settings->systemFileName())));
        editor->setAccessibleDescription(reason->text());
        form->addRow(new QLabel(this), reason);
    }
    if (info.kind == SettingInfo::Numbering)
        showExample(form, static_cast<QLineEdit *>(editor));
    m_fields.push_back({setting, editor, shown(editor)});
}

// What the pattern makes, or that it makes nothing.
void SettingsDialog::showExample(QFormLayout *form, QLineEdit *pattern)
{
    auto *example = new TextLabel(TextLabel::Tone::Quiet, this);
    const auto show = [this, pattern, example] {
        const QString text = pattern->text().trimmed();
        example->setText(
            isNumbering(text)
                ? tr("For example %1").arg(fileNumber(text, m_catalogue.asOf.year(), 7))
                : tr("No file numbers can be made of this."));
        pattern->setAccessibleDescription(example->text());
    };
    connect(pattern, &QLineEdit::textChanged, example, show);
    show();
    form->addRow(new QLabel(this), example);
}

QWidget *SettingsDialog::makeEditor(const SettingInfo &info)
{
    const QString value = m_settings->value(info.setting);
    if (info.kind == SettingInfo::Number) {
        auto *box = new QSpinBox(this);
        box->setRange(info.least, info.most);
        if (info.setting == Setting::Zoom)
            box->setSuffix(tr("%", "behind a number"));
        box->setValue(value.toInt());
        return box;
    }
    if (info.kind == SettingInfo::Code) {
        auto *box = new QComboBox(this);
        if (info.setting == Setting::PaperLanguage)
            box->addItem(tr("As the window’s"), QString());
        for (const QString &code : info.codes()) {
            const std::optional<Language> language = languageFromCode(code);
            box->addItem(language          ? languageName(m_catalogue, *language)
                         : code == u"a4"_s ? u"A4"_s
                                           : u"Letter"_s,
                         code);
        }
        box->setCurrentIndex(box->findData(value));
        return box;
    }
    auto *line = new QLineEdit(info.isPath() ? QDir::toNativeSeparators(value) : value, this);
    line->setMaxLength(info.isPath()                             ? 4096
                       : info.setting == Setting::LetterheadMark ? int(mostOfAMark)
                                                                 : mostOfALine);
    line->setCursorPosition(0);
    return line;
}

QString SettingsDialog::shown(const QWidget *editor)
{
    if (const auto *number = qobject_cast<const QSpinBox *>(editor))
        return QString::number(number->value());
    if (const auto *choice = qobject_cast<const QComboBox *>(editor))
        return choice->currentData().toString();
    return static_cast<const QLineEdit *>(editor)->text().trimmed();
}

// That of what was changed: a file can go later, which is told when a document is made.
Result<void> SettingsDialog::checkLogo()
{
    const Field *file = nullptr, *words = nullptr;
    for (const Field &field : m_fields) {
        if (field.setting == Setting::LetterheadLogo)
            file = &field;
        if (field.setting == Setting::LetterheadLogoText)
            words = &field;
    }
    const QString path = QDir::fromNativeSeparators(shown(file->editor));
    const bool isChanged =
        shown(file->editor) != file->before || shown(words->editor) != words->before;
    if (path.isEmpty() || !isChanged)
        return {};
    const Result<Picture> logo =
        QDir::isAbsolutePath(path)
            ? readLogo(path, shown(words->editor))
            : Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, {}};
    if (logo)
        return {};
    m_pages->setCurrentWidget(words->editor->parentWidget());
    (logo.error().code == "logoUndescribed"_L1 ? words : file)->editor->setFocus();
    return logo.error();
}

void SettingsDialog::accept()
{
    for (const Field &field : m_fields) {
        const QString folder = QDir::fromNativeSeparators(shown(field.editor));
        if (settingInfo(field.setting).kind != SettingInfo::Folder || folder.isEmpty() ||
            shown(field.editor) == field.before)
            continue;
        if (!QDir::isAbsolutePath(folder) || !QDir().mkpath(folder) ||
            !QFileInfo(folder).isWritable()) {
            m_pages->setCurrentWidget(field.editor->parentWidget()->parentWidget());
            field.editor->setFocus();
            return m_error->tell({u"storeFolder"_s, {QDir::toNativeSeparators(folder)}, {}});
        }
    }
    for (const Field &field : m_fields) {
        const QString pattern = shown(field.editor);
        if (settingInfo(field.setting).kind != SettingInfo::Numbering || pattern.isEmpty() ||
            pattern == field.before || isNumbering(pattern))
            continue;
        m_pages->setCurrentWidget(field.editor->parentWidget());
        field.editor->setFocus();
        return m_error->tell({u"numbering"_s, {pattern}, {}});
    }
    if (const Result<void> logo = checkLogo(); !logo)
        return m_error->tell(logo.error());
    for (const Field &field : m_fields) {
        QString value = shown(field.editor);
        if (value == field.before)
            continue;
        if (settingInfo(field.setting).isPath())
            value = QDir::fromNativeSeparators(value);
        m_settings->set(field.setting, value);
    }
    emit changed();
    Dialog::accept();
}

} // namespace votum
