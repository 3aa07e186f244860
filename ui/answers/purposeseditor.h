// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace votum {

class ErrorLine;
class LinkButton;
class Session;
class TextLabel;

// The purposes in force, beneath the question that chooses their kinds: each may have a name of its
// own, and of a kind there may be several. A name is saved when its field is left. GUI thread.
class PurposesEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PurposesEditor(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        Purpose purpose; // without id: one more of its kind, which is kept once it has a name
        QWidget *widget = nullptr;
        TextLabel *kind = nullptr;
        QLineEdit *name = nullptr;
        LinkButton *another = nullptr, *remove = nullptr;
    };

    std::vector<Purpose> wanted() const; // the rows there should be
    void adopt(const Purpose &purpose);
    Row &addRow(const Purpose &purpose);
    void word(const Row &row) const;
    Result<void> save(const Purpose &purpose);
    void addAnother(const QString &kind);
    void giveUpAnother();
    void remove(const Purpose &purpose);

    Session *m_session;
    TextLabel *m_title;
    QVBoxLayout *m_layout;
    ErrorLine *m_error;
    std::vector<Row> m_rows;
    QString m_more; // the kind of which one more is being named
};

} // namespace votum
