// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace votum {

class Examples;
class MessageBar;
class Session;
class Settings;
class StoreBand;

// Above the views: which store is open, where more than one is in use, and that it holds examples
// or can only be read. GUI thread.
class StoreHead : public QWidget
{
    Q_OBJECT

public:
    // All three must outlive it.
    StoreHead(Session *session, Settings *settings, const Examples *examples, QWidget *parent);

    void reread();
    void editMark(); // asks for name and colour of the open store

signals:
    void leaveExamplesRequested();
    void reopenRequested(); // for changing

private:
    void rereadBand();
    void rereadBanner();

    Session *m_session;
    Settings *m_settings;
    const Examples *m_examples;
    StoreBand *m_band;
    MessageBar *m_banner;
};

} // namespace votum
