// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/formdialog.h"

namespace votum {

class DateField;
class GrowingText;
class Session;
struct PlausibilityNote;

// "Checked, because …": what a person says to a plausibility question. GUI thread.
class PlausibilityDialog : public FormDialog
{
    Q_OBJECT

public:
    // `words`: the question with its subject.
    PlausibilityDialog(Session *session, const PlausibilityNote &note, const QString &words,
                       QWidget *parent);

private:
    Result<void> save() override;

    Session *m_session;
    QString m_key;
    GrowingText *m_reason;
    DateField *m_evidenceDate; // where a fact of the catalogue is contradicted
};

} // namespace votum
