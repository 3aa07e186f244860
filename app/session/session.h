// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/case/houserule.h"
#include "core/case/origin.h"
#include "core/case/standing.h"
#include "core/judgement/decision.h"
#include "core/judgement/evaluate.h"
#include "core/judgement/retention.h"
#include "core/text/filenumber.h"
#include "session/caserows.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace votum {

class Store;
struct StoredCase;
struct StoredImpact;

// Of whoever works here: the function and the place of an opinion, when a decision is reviewed, and
// how new cases are numbered.
struct Proposals
{
    QString function, place;
    ReviewPeriods review;
    QString numbering = usualNumbering.toString();
};

// The one object that changes. The windows ask it questions and give it commands; after every
// change it emits changed() and everybody re-reads. It only sequences: core decides, the store
// keeps. GUI thread. A command that fails changes nothing, in memory or on disk: each prepares what
// will be, keeps it as one transaction in the store, and only then swaps and emits.
class Session : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>; // UTC

    // The catalogue must outlive the session.
    Session(const Catalogue &catalogue, Clock clock, QObject *parent = nullptr);
    ~Session() override;

    const Catalogue &catalogue() const { return *m_catalogue; }
    QDate today() const;
    QDateTime now() const { return m_clock(); }

    // Why the clock cannot be right, unless it was said to be: it is behind the store's last change
    // ("clockBehind": that, now), or more than a year behind the catalogue ("clockOld": now). What
    // would bear a wrong time for ever (a number, an opinion, a seal) is refused with it.
    std::optional<Error> clockFault() const;
    void trustClock(); // of the open store, until another is opened

    // Who is working: entered with every answer and journal line.
    QString author() const { return m_author; }
    void setAuthor(const QString &author);
    // What is proposed where an opinion or a decision begins.
    const Proposals &proposals() const { return m_proposals; }
    void setProposals(const Proposals &proposals) { m_proposals = proposals; }

    // --- the store -----------------------------------------------------------------------------
    // Judges open cases anew where the catalogue is another; one that cannot be read is marked in
    // the register (CaseSummary::fault) and keeps nobody from the others. The store before is
    // closed only if all of it succeeds. Error "overlayMissing" (organisation): open cases were
    // judged with own content and the catalogue has none; only who says so judges them without it,
    // and to read no one has to.
    enum class OwnContent { Needed, Waived };
    Result<void> openStore(const QString &path, StoreOpening opening = StoreOpening::Create,
                           OwnContent ownContent = OwnContent::Needed);
    void closeStore();
    bool hasStore() const { return m_store != nullptr; }
    QString storePath() const;
    // Opened for reading: every change is refused, the register shows what was judged last.
    bool isReadOnly() const;
    // What was noticed on opening, and whether the program before ended amid its work
    // (store/store.h).
    std::vector<Error> storeNotes() const;
    bool storeEndedAmidst() const;
    Result<void> backup(const QString &targetPath) const;
    // What is wrong with the store (store/check.h); empty: it is sound.
    Result<std::vector<Error>> checkStore() const;
    // The file stays as it is while what this gives lives, for the two below in another thread.
    Result<std::shared_ptr<void>> holdStore();
    static Result<std::vector<Error>> checkStoreFile(const QString &path);
    static Result<std::vector<Error>> backupStoreFile(const QString &path,
                                                      const QString &targetPath);
    static Result<bool> holdsAny(const QString &path,
                                 const QStringList &uuids); // Store::holdsAny()
    // The register of any store or backup, also of one that cannot be changed.
    static Result<std::vector<CaseSummary>> casesIn(const QString &path);
    // What can be read of a damaged one (store/rescue.h).
    static Result<std::vector<RescuedCase>> rescuedFrom(const QString &path,
                                                        const std::atomic_bool *isCancelled);
    // Store::restore().
    static Result<QString> restoreStore(const QString &backup, const QString &path);

    // --- the register --------------------------------------------------------------------------
    // In the order in which the versions were made, without the trash; the second tells which rows
    // changed.
    const std::vector<CaseSummary> &cases() const { return m_cases.all(); }
    const CaseRows &caseRows() const { return m_cases; }
    // The others: none of them is among cases(), or found by search(). Newest change first.
    Result<std::vector<CaseSummary>> trashedCases() const;
    Result<QSet<qint64>> search(const QString &text) const; // private notes included
    struct Preview // of a case that is not open: read from the store, not kept
    {
        Assessment assessment;
        Judgement judgement;
        std::vector<CaseEvent> events; // since it was sealed
    };
    Result<Preview> preview(qint64 id) const;
    Result<std::vector<OpenMeasure>> openMeasures() const; // Store::openMeasures()

    // --- house rules (core/case/houserule.h) ---------------------------------------------------
    const HouseRuleHistory &houseRules() const { return m_houseRules; }
    // Lays one down, or withdraws it (no severity). Every open case without issued opinion is
    // judged anew; a result that changes is journalled. The errors of faultIn().
    Result<void> setHouseRule(const QString &finding, const HouseRule &rule);

    // --- how long cases are kept (core/judgement/retention.h) ----------------------------------
    Result<RetentionHistory> retentionHistory() const;
    Result<std::vector<CaseRetention>> retention() const; // of every case
    // The same decision about each of these, all or none, by the author and today. Cases erased
    // leave the register, for good; the open one is closed. The errors of faultIn(), and
    // clockFault(): what is entered bears its day for ever.
    Result<void> decideRetention(RetentionEntry::Act act, const QStringList &abouts,
                                 const QString &value, const QString &reason);

    // --- another catalogue ---------------------------------------------------------------------
    // What it would make of every case that is open or in force (session/storeimpact.h); of the
    // present one: what it makes of those sealed under others. Reads only.
    Result<std::vector<StoredImpact>> impactOf(const Catalogue &other) const;
    // Judges by it from now on: open cases are judged anew as in openStore(), sealed ones stay. The
    // open case stays open, without its steps back. Catalogues taken live as long as the session.
    Result<void> takeCatalogue(std::shared_ptr<const Catalogue> next);
    // A new version of each of these sealed cases, all or none; the open case stays open. Errors
    // "notSealed", "laterVersion" (file number).
    Result<void> createReviews(const std::vector<qint64> &ids);

    // The same event, a trigger, of each of these sealed cases, all or none: their review is due by
    // that day. The open case stays open. Errors "eventIncomplete", "notSealed" (file number),
    // "reviewEarly": due before it happened.
    struct Trigger
    {
        CaseEvent::Kind kind = CaseEvent::Kind::TermsChanged;
        QDate date, review; // when it happened, and by when the review is due
        QString text;
    };
    Result<void> recordTrigger(const std::vector<qint64> &ids, const Trigger &trigger);

    // --- a case that travels (store/store.h): a case file is opened as a store, for reading ---
    // Whether it is a sound one; any thread.
    static Result<void> checkCaseFile(const QString &path);
    // Store::exportCase(): of a store on hold, in any thread.
    static Result<void> exportCase(const QString &storePath, const QString &uuid,
                                   const QString &targetPath);
    Result<Standing> standingOf(const Session &caseFile) const;
    // Takes over what is New or Newer; drafts are judged anew where another catalogue judged them.
    // The open case stays open, without its steps back if it is the one.
    Result<void> takeCase(const Session &caseFile);
    // Its latest version as the draft of a case of its own, with its files.
    Result<void> takeAsNew(const Session &caseFile);

    // --- opening a case ------------------------------------------------------------------------
    Result<void> createCase(const QString &title, const QString &organisation, Language language,
                            const QString &channel);
    Result<void> importCase(const Assessment &assessment); // as a new case
    // The same of many, all or none; the last of them is open. Gives their ids.
    Result<std::vector<qint64>> importCases(const std::vector<Assessment> &assessments);
    Result<void> duplicateCase(qint64 id); // answers without opinion and decision
    Result<void> openCase(qint64 id);
    void closeCase();
    Result<void> trashCase(qint64 id, bool trashed = true);
    Result<void> trashCases(const std::vector<qint64> &ids, bool trashed = true); // all or none
    Result<void>
    eraseCases(const std::vector<qint64> &ids); // for good, from the trash; all or none
    // The next version of the sealed case that is open.
    Result<void> reopenAsNewVersion();

    bool hasCase() const { return m_caseId != 0; }
    qint64 caseId() const { return m_caseId; }
    const Assessment &assessment() const { return m_assessment; }
    const Judgement &judgement() const { return m_judgement; }
    bool isSealed() const { return !m_sealed.bytes.isEmpty(); }
    const SealedRecord &sealedRecord() const { return m_sealed; }
    // Nothing about the facts can be changed: opinion issued, sealed, or opened for reading.
    bool isFrozen() const { return isSealed() || m_assessment.opinion.isIssued() || isReadOnly(); }
    QDateTime savedAt() const { return m_savedAt; } // invalid: nothing saved since opening
    Result<std::vector<JournalLine>> journal() const;

    // --- commands on the open case; each is saved when it returns ------------------------------
    Result<void> answer(const AnswerKey &key, const Answer &answer);
    // The same answer for several subjects, one step back: stored for those of whom the question is
    // asked at present, and no other.
    Result<void> answerSame(const QString &question, const std::vector<Subject> &subjects,
                            const Answer &answer);
    Result<void> answerAll(const QString &question, const Answer &answer); // for every subject
    // Takes what stands beside this question as answer (core/case/proposals.h): the catalogue's
    // proposal, else the answer of the like.
    Result<void> confirmProposal(const AnswerKey &key);
    // Of several, in this order, as one step back: each as far as it still stands there once those
    // before it are answers. Error "noProposal": none does.
    Result<void> confirmProposals(const std::vector<AnswerKey> &keys);
    // Answers others gave (core/inquiry), all or none, one step back; the journal names who said
    // so.
    Result<void> takeAnswers(const std::vector<std::pair<AnswerKey, Answer>> &answers);
    // Without a reason it is open again.
    Result<void> answerPlausibility(const QString &key, const QString &reason,
                                    QDate evidenceDate = {});
    Result<void> setTitle(const QString &title, const QString &organisation);
    Result<void> setTextLanguage(Language language);
    Result<void> setChannel(const QString &channel);
    Result<void> saveRecipient(const Recipient &recipient); // an empty id: a new link
    Result<void> removeRecipient(const QString &recipientId);
    // With all under it: under `above` (empty: contracted), before `before` (empty: last).
    Result<void> moveRecipient(const QString &recipientId, const QString &above,
                               const QString &before = {});
    Result<void> addUsualChain();                     // withUsualChain() of core/case/recipients.h
    Result<void> savePurpose(const Purpose &purpose); // an empty id: a further one of its kind
    Result<void> removePurpose(const QString &purposeId);
    Result<void> judge(const QString &findingKey, const FindingJudgement &judgement);
    Result<void> planMeasure(const MeasurePlan &plan);
    Result<void> removeMeasure(const QString &findingKey, const QString &measureId);
    // Several at once: all or none, and one step back. Those to remove are found by finding and
    // measure.
    Result<void> planMeasures(const std::vector<MeasurePlan> &plans);
    Result<void> removeMeasures(const std::vector<MeasurePlan> &plans);
    Result<void> judgeRisk(const QString &scenario, const RiskJudgement &judgement);
    // An empty id: a new one. Where a file that is kept goes, for another one or none, a reason is
    // needed: error "reasonMissing".
    Result<void> saveEvidence(const EvidenceItem &item, const QString &reason = {});
    Result<void> removeEvidence(const QString &evidenceId, const QString &reason = {});
    // The files kept with them, piece by piece, as the store has them (store/store.h): to be used
    // by EvidenceIntake and EvidenceCopy (export/evidencefiles.h). What arrived, and then no entry
    // named, is dropped by its checksum.
    Result<qint64> beginContent();
    Result<void> addContent(qint64 arrival, const QByteArray &piece);
    Result<QString> endContent(qint64 arrival);
    void dropContent(qint64 arrival);
    void dropContent(const QString &sha256);
    bool keepsContent(const QString &sha256) const;
    Result<QByteArray> contentPiece(const QString &sha256, int number) const;

    // Keeps a text (core/texts/textblocks.h) in the record as an annex, or no longer.
    Result<void> setText(const QString &key, bool inRecord);
    Result<void> setPrivateNotes(const QString &notes);

    Result<void> draftOpinion(const Opinion &opinion);
    Result<void> issueOpinion(); // freezes answers and opinion
    Result<void> withdrawOpinion(const QString &reason);
    Result<void> draftDecision(const Decision &decision); // a term without text is none
    DecisionCheck decisionCheck() const;
    Result<void> seal(); // error: the first thing decisionCheck() misses
    Result<void> appendEvent(const CaseEvent &event);
    // That measures of the sealed case are done, all or none: an event each, in the case's
    // language. Errors "eventIncomplete"; "reportIncomplete": nobody is named, and one of them has
    // no owner; "reportEarly": done after today.
    struct DoneReport
    {
        QDate done;
        QString by; // empty: each by its owner
        QString evidence, sha256;
    };
    Result<void> reportDone(const std::vector<MeasurePlan> &plans, const DoneReport &report);

    bool canUndo() const { return !m_undo.empty() && !isSealed(); }
    bool canRedo() const { return !m_redo.empty() && !isSealed(); }
    Result<void> undo();
    Result<void> redo();
    // What they would take back or do again, as the journal has it; nothing: there is none.
    const JournalLine *undoable() const;
    const JournalLine *redoable() const;

    // The record's bytes: as sealed, or composed now as a draft. Empty: no case is open, or the
    // store cannot be read; caseRecord() says why.
    QByteArray recordBytes() const;
    // Every version of the open case, the first first, without the trash.
    Result<std::vector<CaseSummary>> versions() const;
    // The same of any case of the store, with what happened since it was sealed.
    struct CaseRecord
    {
        QByteArray bytes;
        std::vector<CaseEvent> events;
        QString link; // of the store's chain at the seal
    };
    Result<CaseRecord> caseRecord(qint64 id) const;
    // What the open store knows of a file checked.
    Result<Origin> originOf(const QString &seal, const QString &fileSha256,
                            const QString &link = {}) const;
    // Notes a document handed out of a sealed case, open or not; of a case not sealed, and in a
    // store opened for reading, nothing: false. Called by issue() alone.
    Result<bool> noteIssued(qint64 id, const QString &document, Language language,
                            const QByteArray &pdf);

signals:
    void changed();

private:
    enum class Undo { Record, Keep, Back, Forward, Forget }; // what a commit does to the steps back
    // Saves what differs, then shows it; the one way in which the case changes.
    Result<void> commit(Assessment next, const JournalLine &line, Undo undo = Undo::Record);
    Result<void> commit(Assessment next, std::vector<JournalLine> lines, Undo undo);
    Result<void> apply(Result<Assessment> next, const JournalLine &line);
    // A step back or forward: the assessment it leads to, and what was done in between.
    struct Step
    {
        Assessment assessment;
        std::vector<JournalLine> done;
    };
    // Keeps the assessment that is about to be replaced; `done`: by what.
    void remember(Undo undo, std::vector<JournalLine> done);
    Result<void> goTo(const Step &step, JournalAction action, Undo undo);
    QString answerValue(const AnswerKey &key, const Answer *answer) const;
    std::optional<Answer> confirmedAnswer(const Assessment &assessment, const Judgement &judgement,
                                          const AnswerKey &key) const;

    // Runs `change`, which gives the version to be shown, and shows it: one transaction. Of the
    // register only the rows of that case change, and the `others` that are there by then.
    Result<void> showAfter(const std::function<Result<qint64>()> &change,
                           const std::vector<CaseSummary> &others = {});
    // What is sealed stays in the store as it is, its answers shown where they are asked by now.
    Assessment shown(Assessment assessment, const SealedRecord &sealed) const;
    // `before`: what the same transaction does first.
    Result<std::vector<qint64>> addCases(const std::vector<Assessment> &assessments,
                                         const std::function<Result<void>()> &before);
    static Assessment asDraft(Assessment assessment);
    Error frozenError() const; // why the facts cannot be changed
    void settleSoon();
    // The open case as the store has it, inside what changes it there; untouched: none is open.
    Result<void> reread(std::optional<StoredCase> &open) const;
    void take(StoredCase &&stored); // as the open case
    void forgetCase();              // the open one, silently
    // "reasonMissing": for a file that is kept
    Result<void> requireReason(const QString &sha256, const QString &reason) const;
    void dropTakenBack();               // files to which no step leads back any more
    void place(const CaseSummary &row); // in the register
    void replaceCases(std::vector<CaseSummary> rows, QMap<qint64, Error> unreadable);

    JournalLine line(JournalAction action, const JournalSubject &subject = {},
                     const QString &before = {}, const QString &after = {}) const;
    Judgement judged(const Assessment &assessment) const;
    Result<void> appendEvents(std::vector<CaseEvent> events);
    Result<QByteArray> composed(qint64 id, const Assessment &assessment, const Judgement &judgement,
                                bool sealed) const;

    const Catalogue *m_catalogue;
    std::vector<std::shared_ptr<const Catalogue>> m_taken; // the present one, and those before
    Clock m_clock;
    QString m_author;
    Proposals m_proposals;
    std::unique_ptr<Store> m_store;
    QTimer m_settling; // brings what was saved into the file itself
    CaseRows m_cases;
    QMap<qint64, Error> m_unreadable; // open versions that cannot be read, and why
    HouseRuleHistory m_houseRules;
    qint64 m_caseId = 0;
    Assessment m_assessment;
    Judgement m_judgement;
    SealedRecord m_sealed;
    QDateTime m_savedAt;
    bool m_isClockTrusted = false;
    std::vector<Step> m_undo, m_redo;
};

} // namespace votum
