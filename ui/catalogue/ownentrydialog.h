// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lint/cataloguelint.h"
#include "ui/catalogue/ownentry.h"
#include "ui/words/formdialog.h"

#include <functional>

class QComboBox;
class QLineEdit;

namespace votum {

class GrowingText;

// One own question, measure, channel or text. It is checked and saved with Ok; while it has faults
// the dialog stays open and tells them. GUI thread.
class OwnEntryDialog : public FormDialog
{
    Q_OBJECT

public:
    // Gives the faults; nothing is saved then.
    using Save = std::function<Result<std::vector<LintFinding>>(const OwnEntry &)>;

    // `catalogue`: with the own content so far, for what can be chosen.
    OwnEntryDialog(const Catalogue &catalogue, OwnEntry entry, Save save, QWidget *parent);

    void accept() override;

private:
    void fillForm();
    void addText(const QString &name, const QString &caption);
    QComboBox *addCode(const QString &name, const QString &caption);
    void addFindings(QComboBox *box) const;
    void addMeasures(QComboBox *box) const;
    void showBrand();
    OwnEntry entered() const;
    Result<void> save() override;

    const Catalogue &m_catalogue;
    OwnEntry m_entry;
    Save m_save;
    QMap<QString, QMap<Language, QLineEdit *>> m_texts;
    QMap<QString, QComboBox *> m_codes;
    QLineEdit *m_brand = nullptr; // of a channel that is based on none
};

} // namespace votum
