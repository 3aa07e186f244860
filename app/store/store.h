// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/case/houserule.h"
#include "core/case/origin.h"
#include "core/case/parts.h"
#include "core/case/standing.h"
#include "core/judgement/retention.h"
#include "core/text/filenumber.h"

#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace votum {

// What one save changes in a version.
struct CaseChange
{
    struct Verdict
    {
        QString outcome, catalogue; // code of the result, checksum of the catalogue that judged
    };

    std::vector<PartChange> parts;
    std::vector<JournalLine> lines; // without one the case does not count as changed
    std::optional<Verdict> verdict; // nothing: stays
};

struct NewCase
{
    Assessment assessment;
    JournalLine line;                 // the first of its journal
    CaseChange::Verdict verdict = {}; // empty: not judged yet
    QString numbering = usualNumbering.toString();
};

// A version with all that the store holds of it.
struct StoredCase
{
    CaseSummary row;
    Assessment assessment;
    SealedRecord sealed; // empty bytes: not sealed
};

// The store: one SQLite file with all cases. Every change is one transaction, durable when the
// function returns; a failed one changes nothing. Sealed versions cannot be changed or deleted,
// which triggers enforce in the file itself; events and journal only grow. One process at a time
// holds a store open. Not thread-safe: use it in the thread that opened it. Never reads the clock.
//
// A version of which a part cannot be read is an error of that version alone ("caseUnreadable"): it
// is listed, can be moved to the trash and erased, and stands in nobody's way.
//
// Errors: "storeMissing" (path), "storeUnreadable" (path), "storeNotAStore" (path), "storeNewer"
// (path, its version, ours), "storeLocked" and, where Opening::TakeOver is a way out, "storeHeld"
// (path, program, computer, since when), "storeGone" (path: the file there is not, or no longer,
// the one that was opened; nothing is written to it, and backup() still saves what is open),
// "storeReadOnly" (path), "storeFull" (path), "storeDisk" (path: the drive reports an error),
// "storeDamaged" (path), "storeForeign" (path, names: tables, views, triggers not ours; none runs),
// "storeFolder" (path), "storeExists" (path: backup never overwrites), "storeMissingCase",
// "caseUnreadable" (file number, kind and key of the part), "sealed" (file number), "notSealed"
// (file number), "notTrashed" (file number), "held" (file number), "laterVersion" (file number:
// only the last version is continued), "part" (kind and key: it could not be read again, so it is
// not written). SQLite's words are in the detail alone.
class Store
{
public:
    // The schema this program writes; an older store is copied beside itself
    // (NAME.before-vN.votum, N the version it goes to) and then migrated forward, a newer one is
    // refused untouched.
    static constexpr int schemaVersion = 10;

    // The folder must exist, and be writable unless it is for reading: beside the file lie
    // NAME.lock and, while it is open, SQLite's write-ahead log.
    static Result<std::unique_ptr<Store>> open(const QString &path,
                                               StoreOpening opening = StoreOpening::Create);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString path() const;
    bool isReadOnly() const;
    // What was noticed on opening and hinders nothing: "storeLogAside" (path, where a log lies now
    // that does not belong to the file), "storeOpenToOthers", "storeOnShare", "storeSynchronised"
    // (path), "storeUnguarded" (path: something that is ours was removed).
    const std::vector<Error> &notes() const;
    // The program before ended amid its work.
    bool endedAmidst() const;

    // What is saved is durable, but lies in the log beside the file first. Brings it into the file,
    // so that a copy of the file is a copy of the store; whoever changes a store calls this within
    // a second. A failure hurts nothing: the next call does it, at the latest closing.
    void settle();
    // While what this gives lives, settle() waits and the file stays as it is, for another thread
    // to read: checkFile(), backupFile().
    // An error where not all could be brought into it.
    Result<std::shared_ptr<void>> hold();

    // Runs several changes as one: all are kept when `work` succeeds, else none. What is read
    // inside is what will be; nothing of it is durable before this returns.
    Result<void> atomically(const std::function<Result<void>()> &work);

    // Every version of every case, newest change first; without the trash, or the trash alone.
    Result<std::vector<CaseSummary>> list(bool trashed = false) const;
    // Ids of versions that hold every word of the text (prefixes count, and parts of a compound
    // from four letters on; accents and case do not), over the file number and everything typed,
    // events too, except private notes, which are found only in the own store's window:
    // `includeNotes`. Without the trash. A text without letter or digit finds all.
    Result<QSet<qint64>> search(const QString &text, bool includeNotes) const;

    // New cases: gives each uuid and the next file number of the year in which the time of its line
    // lies where the computer stands. Returns their rows, of the other the id.
    Result<std::vector<CaseSummary>> create(const std::vector<NewCase> &cases);
    Result<qint64> create(const Assessment &assessment, const JournalLine &line);
    // Version n+1 of a sealed case, as a copy of its parts without opinion and decision, under the
    // house rules in force.
    Result<qint64> createVersion(qint64 sealedId, const JournalLine &line);
    Result<Assessment> load(qint64 id) const;
    Result<StoredCase> loadCase(qint64 id) const;
    Result<CaseSummary> summary(qint64 id) const;
    // Of the same case: every version, the first first, without the trash.
    Result<std::vector<CaseSummary>> versionsOf(qint64 id) const;
    // Of the last version of each case, unless it has ended or lies in the trash; what cannot be
    // read is left out, which the register tells.
    Result<std::vector<OpenMeasure>> openMeasures() const;
    // When something was changed last; invalid: never.
    Result<QDateTime> lastChange() const;
    // One transaction: parts, journal, result, and the row of the register that follows from them,
    // which is returned. Changed parts need a line.
    Result<CaseSummary> save(qint64 id, const CaseChange &change);
    // Moves a draft to the trash or back; sealed versions cannot be moved.
    Result<void> setTrashed(qint64 id, bool trashed, const JournalLine &line);
    // Erases drafts that lie in the trash and of which none is held, all or none: what was typed
    // into a draft without decision has no purpose left (storage limitation, Art. 5(1)(e) and Art.
    // 17 GDPR). Parts, journal, search index and row are overwritten in the file; the file number
    // stays taken.
    Result<void> erase(const std::vector<qint64> &ids);

    // Every house rule and withdrawal ever laid down in this store; nothing of it is ever changed.
    Result<HouseRuleHistory> houseRules() const;
    // Appends one, and brings it into every draft, in the trash too; frozen and sealed versions
    // keep theirs. Whoever lays it down saves what the drafts then give.
    Result<void> setHouseRule(const QString &finding, const HouseRule &rule);

    // --- how long cases are kept (core/judgement/retention.h) ----------------------------------
    Result<RetentionHistory> retentionHistory() const;
    // Of every case, in the order of arrival.
    Result<std::vector<CaseRetention>> retention(QDate today) const;
    // Appends what was decided, all or none; the errors of faultIn(), on the day the entry bears. A
    // case to be erased goes from the file with all its versions, those sealed too; the entry
    // becomes its protocol (store/tables/retention.h), and a case file does not bring it back.
    Result<void> enterRetention(const RetentionHistory &entries);
    // Whether the store, or a backup of whatever age, holds any version of one of these cases.
    // Reads only; any thread.
    static Result<bool> holdsAny(const QString &path, const QStringList &uuids);

    // `record` as composed, `sha256` its seal. The version before, if sealed, is superseded by it:
    // that event (subject: the new version's number) is appended in the same transaction.
    Result<void> seal(qint64 id, const QByteArray &record, const QString &sha256, QDate review,
                      QDate decidedOn, const JournalLine &line);
    // Empty bytes: not sealed.
    Result<SealedRecord> sealedRecord(qint64 id) const;
    // To a sealed version. Suspension, revocation and superseding change its status, a release
    // check lifts a suspension; ConditionMet with a finding's key, or "FINDING MEASURE", as subject
    // ends the wait for its measures' due dates; a trigger makes the review due by its subject's
    // day.
    Result<void> appendEvent(qint64 id, const CaseEvent &event);
    Result<std::vector<JournalLine>> journal(qint64 id) const;

    // --- files kept as evidence: each content once, named by its SHA-256 -----------------------
    static constexpr qsizetype pieceSize = qsizetype(1) << 20;
    // A file arrives piece by piece, each durable by itself, so that other changes may come
    // between. Gives the arrival's id; one that does not end is removed at the next opening. Errors
    // of an id that is not of this store: "storeGone".
    Result<qint64> beginContent();
    Result<void> addContent(qint64 arrival, const QByteArray &piece); // 1 to pieceSize bytes
    // Gives the SHA-256 of all that arrived. A content that no evidence names by the next opening
    // is removed.
    Result<QString> endContent(qint64 arrival);
    void dropContent(qint64 arrival); // before its end
    Result<bool> hasContent(const QString &sha256) const;
    // Of the pieces in their order; empty: there is none of this number.
    Result<QByteArray> contentPiece(const QString &sha256, int number) const;
    // Removes those of these that no evidence of any version names; overwritten, as all that goes.
    Result<void> dropUnusedContents(const QStringList &sha256s);

    // --- a case on its way (store/travel.h) ----------------------------------------------------
    // A case file is opened for reading alone; as a store it is "storeIsCaseFile" (path).
    bool isCaseFile() const;
    // Writes the case of this UUID into a new case file, without private notes; whole or not at
    // all, never over another file. Of a store nobody changes meanwhile, any thread: hold().
    static Result<void> exportCase(const QString &path, const QString &uuid,
                                   const QString &targetPath);
    // Whether it is a sound case file: error "caseFile" (path).
    Result<void> checkCaseFile() const;
    // How the case in the file stands to this store, and what files of evidence come with it.
    // "caseErased" (file number, day): it was deleted here.
    Result<Standing> standingOf(const Store &caseFile) const;
    Result<QStringList> contentsIn(const Store &caseFile) const;
    Result<void> copyContents(const Store &caseFile); // the files alone
    // Takes over a case that is New or Newer, errors "caseNotNewer" (file number) else, with its
    // files; drafts come under the house rules in force. Returns the ids of its versions.
    Result<std::vector<qint64>> takeCase(const Store &caseFile,
                                         const QString &numbering = usualNumbering.toString());

    // What was issued: the SHA-256 of every PDF handed out.
    Result<void> noteIssued(qint64 id, const QString &document, const QString &language,
                            const QString &sha256, const QDateTime &time);
    // `link`: of its chain, as the file names it; empty: it names none.
    // What was sealed in a case that was deleted is known by the protocol.
    Result<Origin> originOf(const QString &seal, const QString &fileSha256,
                            const QString &link = {}) const;

    // A consistent copy into a new file (VACUUM INTO), on the disk when this returns; refuses to
    // overwrite.
    Result<void> backup(const QString &targetPath) const;
    // Puts a backup in the place of a store that nobody has open, even of one that cannot be
    // opened; that one is kept beside it, under the name returned (empty: there was none). All or
    // nothing. An older backup is migrated on the way; errors of the backup name the backup.
    // "restoreSame" (path): the backup is the store.
    static Result<QString> restore(const QString &backup, const QString &path);
    // What is wrong with it (store/check.h), in the catalogue's words; empty: sound.
    Result<std::vector<Error>> check() const;
    // The same of a file nobody changes meanwhile: a store on hold(), or a copy. Any thread.
    static Result<std::vector<Error>> checkFile(const QString &path);
    // backup() of such a file; returns what the check finds wrong with the copy, which is kept: of
    // a store with faults it is what can be saved. Any thread.
    static Result<std::vector<Error>> backupFile(const QString &path, const QString &targetPath);

private:
    class Data;
    explicit Store(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace votum
