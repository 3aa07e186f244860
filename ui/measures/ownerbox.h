// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace votum {

class Session;

// Who takes care of a measure: typed, or one of those named before. GUI thread.
class OwnerBox : public QComboBox
{
    Q_OBJECT

public:
    explicit OwnerBox(QWidget *parent = nullptr);

    // The owners of the case, then those the catalogue names for measures, in the case's language;
    // what is typed stays.
    void offer(const Session &session);
};

} // namespace votum
