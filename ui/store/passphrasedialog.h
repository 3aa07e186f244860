// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret/passphrase.h"
#include "ui/kit/dialog.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace votum {

class Catalogue;
class ErrorLine;
class TextLabel;

// Asks for a passphrase: to lock a file with, twice, or none; or to open a locked one. GUI thread.
class PassphraseDialog : public Dialog
{
    Q_OBJECT

public:
    enum class For { Locking, Opening };

    // `file`: what is to be locked, or opened, in words. The catalogue must outlive it.
    PassphraseDialog(For purpose, const Catalogue &catalogue, const QString &file, QWidget *parent);

    void accept() override;

signals:
    void given(const votum::Passphrase &passphrase); // empty: to be left unlocked

private:
    void addFields();
    void addSecond();
    void draw();
    void tellStrength();

    const For m_for;
    QFormLayout *m_form;
    QLineEdit *m_first, *m_second = nullptr;
    QCheckBox *m_shown;
    TextLabel *m_strength;
    ErrorLine *m_error;
    QString m_drawn;
};

} // namespace votum
