// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/cataloguediff.h"
#include "session/storeimpact.h"
#include "ui/catalogue/candidate.h"
#include "ui/kit/dialog.h"

#include <functional>

class QCheckBox;
class QListWidget;
class QPrinter;
class QPushButton;
class QTabWidget;
class QTextDocument;

namespace votum {

class DifferenceTree;
class ErrorLine;
class ImpactTable;
class Session;
class Settings;
class TextLabel;

// The catalogue in use, and another one: checked, what differs and which cases it concerns, then
// taken on; reviews of all sealed cases concerned in one act. Without another one: the sealed cases
// that the one in use would judge otherwise than their records say. The same for the own content of
// the organisation. GUI thread.
class CatalogueDialog : public Dialog
{
    Q_OBJECT

public:
    // Lets the session take the catalogue, and renews the windows that look into the one before.
    using Take = std::function<Result<void>(std::shared_ptr<const Catalogue>)>;

    CatalogueDialog(Session *session, Settings *settings, Take take, QWidget *parent);

    // Reads and checks the catalogue of this folder, or file, and shows what it would change.
    void consider(const QString &path);
    // The same of the own content in this folder; of working without, if it is empty.
    void considerOverlay(const QString &folder);
    // Opens the form on the own content of this folder; what was written is looked at afterwards.
    void editOverlayIn(const QString &folder);

    // What is shown, as it is printed.
    void fillPrintable(QTextDocument &document) const;
    void printOn(QPrinter &printer) const;

private:
    QWidget *buildHead();
    QWidget *buildOwnContent();
    QWidget *buildCases();
    QWidget *buildDifferences();
    void choose();
    void chooseOverlay();
    void editOverlay();
    void considerOwn();
    void showRead(Result<Candidate> candidate, const QString &from);
    void showCandidate(Candidate candidate, const QString &from);
    void refuse(const Candidate &candidate);
    void take();
    void createReviews();
    void print();
    void showPresent();
    void showOwnContent();
    AtHand atHand() const;
    void compare(const Catalogue *before, std::shared_ptr<const Catalogue> after);
    void rereadImpacts();
    void rereadButtons();
    bool isConsidering() const { return m_candidate.has_value(); }

    Session *m_session;
    Settings *m_settings;
    Take m_take;
    std::shared_ptr<const Catalogue> m_own; // the program's
    Candidate m_base;                       // in use
    std::optional<Candidate> m_candidate;   // read, without faults, not taken yet
    const Catalogue *m_before = nullptr;    // of what is shown; nullptr: the records
    const Catalogue *m_after = nullptr;
    std::shared_ptr<const Catalogue> m_shown; // keeps what is shown
    std::vector<CatalogueDifference> m_differences;
    std::vector<StoredImpact> m_impacts;
    TextLabel *m_present, *m_source, *m_ownContent, *m_other, *m_casesNote, *m_differencesNote;
    ErrorLine *m_error;
    QListWidget *m_faults;
    QTabWidget *m_tabs;
    ImpactTable *m_cases;
    DifferenceTree *m_tree;
    QCheckBox *m_judgedOnly;
    QPushButton *m_open, *m_backToOwn, *m_use, *m_print, *m_reviews;
    QPushButton *m_chooseOverlay, *m_editOverlay, *m_rereadOverlay,
        *m_withoutOverlay; // own content
};

} // namespace votum
