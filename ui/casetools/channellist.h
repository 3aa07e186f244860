// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace votum {

class Catalogue;

// The catalogue's modes of operation to choose one from, each with what it is beneath its name; a
// search narrows them by brand, name and summary. Down in the search leads into the list. The
// catalogue must outlive it. GUI thread.
class ChannelList : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelList(const Catalogue &catalogue, QWidget *parent = nullptr);

    QString chosen() const; // its id; empty: none yet
    QWidget *list() const;
    void retranslate();

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();

    const Catalogue &m_catalogue;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace votum
