// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace votum {

// The signals by which a system ends a program: SIGTERM, SIGHUP and SIGINT are reported from the
// event loop instead of ending it at once. Where there are none (Windows), nothing is reported: the
// end of a session comes as QGuiApplication::commitDataRequest everywhere. One object; GUI thread.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void received();
};

} // namespace votum
