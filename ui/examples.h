// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "core/text/text.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace votum {

class Catalogue;
class Session;

// The example cases shipped with the program. They live in a store of their own in a temporary
// folder, made anew each time, so that an example never stands among real cases. GUI thread.
class Examples
{
public:
    explicit Examples(Session *session);
    ~Examples(); // closes the store of examples, if it is open, and removes it

    // Titles of the examples in a language, for a menu; their order is that of open().
    QStringList titles(Language language) const;
    // Replaces the session's store by the examples of that language and opens one of them.
    Result<void> open(Language language, int index);
    bool areOpen() const; // the session's store is the store of examples

private:
    Session *m_session;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace votum
