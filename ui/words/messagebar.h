// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "ui/look/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace votum {

class Catalogue;

// One message at the top of a view, with an icon and at most one action; stays until it is closed,
// answered or replaced. Texts are functions, so that they follow the window's language.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;
    struct Action
    {
        Text text;
        std::function<void()> run; // the bar closes first
    };

    // The catalogue, for the words of errors, must outlive the bar.
    explicit MessageBar(const Catalogue &catalogue, QWidget *parent = nullptr);

    void tell(Role role, Text text, Action action = {});
    // The error in the window's language; its detail goes to the log.
    void tell(const Error &error, Action action = {});
    // Shows the error if there is one; true if there is none.
    template<class T>
    bool check(const Result<T> &result)
    {
        if (!result)
            tell(result.error());
        return result.has_value();
    }
    // That a file was saved, with a way to its folder.
    void tellSaved(const QString &path);
    // Why one was not. If another file of its name is in the way, the bar asks whether to replace
    // it: `replace` does so.
    void tellNotSaved(const Error &error, std::function<void()> replace);
    static Action showInFolder(const QString &path); // of a file, or the folder itself
    // A banner stays: it has no button to close it.
    void setClosable(bool closable);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void color();
    void run();

    const Catalogue &m_catalogue;
    Role m_role = Role::Notice;
    Text m_text;
    Action m_action;
    QLabel *m_icon;
    QLabel *m_label;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace votum
