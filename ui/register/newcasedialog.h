#pragma once

#include "core/catalogue/catalogue.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace votum {

class Settings;

// Asks for what a new case needs at once; everything else is a question of the assessment. The
// dialog only asks: its owner creates the case.
class NewCaseDialog : public QDialog
{
    Q_OBJECT

public:
    NewCaseDialog(const Catalogue &catalogue, const Settings &settings, QWidget *parent = nullptr);

    QString title() const;
    QString organisation() const;
    QString author() const;
    Language language() const; // of the free text
    QString channel() const;   // id; empty: not chosen yet

    void accept() override; // stays open while the title is missing

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChannels();
    void describeChannel();
    void grow();
    void retranslate();

    const Catalogue &m_catalogue;
    QFormLayout *m_form;
    QLineEdit *m_title;
    QLabel *m_titleError;
    QLineEdit *m_organisation;
    QComboBox *m_language;
    QComboBox *m_channel;
    QLabel *m_summary;
    QLineEdit *m_author;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace votum
