// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace votum {

class LinkButton;

// A line that opens and closes what lies beneath it. GUI thread.
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    LinkButton *button() const { return m_button; }
    QVBoxLayout *content() const { return m_content; }
    QWidget *body() const { return m_body; }
    bool isOpen() const;
    void setOpen(bool open);

signals:
    void opening(); // its content may be made now

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();

    LinkButton *m_button;
    QWidget *m_body;
    QVBoxLayout *m_content;
};

} // namespace votum
