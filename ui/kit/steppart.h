// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace votum {

// What a step holds besides questions: channel, recipients, risks, opinion, decision. GUI thread.
class StepPart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void reread() = 0;      // the session has changed; update in place
    virtual void retranslate() = 0; // the window's language has changed; reread() follows
    // Where the focus goes if something here is still to be done; nullptr: nothing is.
    virtual QWidget *openField() const { return nullptr; }
    virtual bool needsWidth() const { return false; } // as of a side page
    virtual void open(const QWidget *) {} // unfolds what the field stands in, if it is here

signals:
    void measuresRequested(const QString &finding); // to plan what cures it
    void evidenceRequested();                       // to add what is named and not enclosed
    void questionRequested(const QString &key);     // to answer it
    void recordsRequested();                        // to save the record in every language
};

} // namespace votum
