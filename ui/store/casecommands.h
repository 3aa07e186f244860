// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "export/files.h"
#include "export/lockedcopy.h"
#include "formats/data/datatable.h"
#include "ui/store/background.h"
#include "ui/store/passphrasedialog.h"

#include <QObject>

#include <functional>

namespace votum {

class MessageBar;
class Session;
class Settings;
struct ListFormat;

// The commands of the window that bring cases in and out as files. What was done, or why not, is
// told in the message bar. GUI thread.
class CaseCommands : public QObject
{
    Q_OBJECT

public:
    // All four must outlive it; `window` is the parent of the dialogs.
    CaseCommands(Session *session, Settings *settings, MessageBar *messages, QWidget *window);

    // Of answers files, records and PDFs each begins a case, all or none; case files are shown
    // first.
    void chooseImport();
    void importFiles(const QStringList &paths);
    void exportCase();    // the open one, as a case file
    void exportAnswers(); // of the open one
    // These of the register, in one of the forms of formats/data/listformats.h, with these fields.
    void exportRegister(const std::vector<qint64> &shown, const std::vector<RegisterField> &fields);
    void exportMeasures(const std::vector<OpenMeasure> &shown); // the same of measures

private:
    void begin(const QStringList &paths);
    void check(const QStringList &paths, const Passphrase &passphrase);
    void arrive(const std::vector<ReadableFile> &files);
    void tellImported(int count);
    void saveCase(const QString &path, Existing existing, const Passphrase &passphrase);
    using WriteList = std::function<QByteArray(const ListFormat &)>;
    void saveList(const QString &title, const QString &name, const WriteList &write);
    void saveWhole(const QString &path, const QByteArray &bytes, Existing existing);
    // Asks for it, then goes on.
    void ask(PassphraseDialog::For purpose, const QString &file,
             std::function<void(const Passphrase &)> then);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QWidget *m_window;
    Background m_background;
};

} // namespace votum
