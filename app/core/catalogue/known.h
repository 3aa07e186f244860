// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/jsonreader.h"

#include <QStringView>

#include <array>

namespace votum {

// Every id and code of the catalogue the program itself relies on, and what for. All else in the
// catalogue's files may come and go as data. parseCatalogue() refuses a catalogue that lacks one of
// them, or has it of another kind: a renamed option must not stop a rule without a word.

namespace questionId {

// The purposes of a case: its options are the subjects of scope purpose, and each is judged by
// itself (Art. 5(1)(b) GDPR).
inline constexpr QStringView purposes = u"CTX-01";
// Where the controller is established. A finding with a jurisdiction holds only where this is the
// answer; elsewhere it becomes an open point (the GDPR leaves room to national law, as in Art. 6(2)
// and 88). So each jurisdiction is an option of it.
inline constexpr QStringView seat = u"CTX-06";
// Whether the channel is in use already: what is blocked then is to be stopped, not only refused.
inline constexpr QStringView projectState = u"CTX-09";
// Who asks, and for which department: the record's section 2, and search.
inline constexpr QStringView requester = u"REQ-01";
inline constexpr QStringView department = u"REQ-02";
// Less intrusive means, and another way to get in touch: the record's section 11 (necessity,
// Art. 5(1)(c) and 35(7)(b) GDPR; an alternative without disadvantage, Art. 7(4) GDPR).
inline constexpr QStringView milderMeans = u"REQ-06";
inline constexpr QStringView otherContact = u"CH-07";
// The status of the countries a recipient's data reach (Art. 44 to 49 GDPR). A country of the
// catalogue proposes one of its options.
inline constexpr QStringView destination = u"TRF-02";
// Where a recipient processes the data: one established outside the EEA is in a third country.
inline constexpr QStringView places = u"TRF-01";
// Whether a recipient takes part in the EU-US Data Privacy Framework (Art. 45 GDPR, Implementing
// Decision (EU) 2023/1795): what rests on it is reviewed earlier.
inline constexpr QStringView framework = u"TRF-03";
// What the assessment of a transfer concludes, asked where a tool of Art. 46 GDPR supports it, and
// until when it holds (EDPB Recommendations 01/2020, steps 3 and 6).
inline constexpr QStringView transferConclusion = u"TIA-07";
inline constexpr QStringView transferExpiry = u"TIA-08";
// The tool that supports a transfer (Art. 46 and 49 GDPR).
inline constexpr QStringView transferTool = u"TRF-04";
// A recipient's role (Art. 4(7) and (8), 26, 28 GDPR): who runs the platform on his own account.
inline constexpr QStringView role = u"AVV-01";
// What has been shown of a link beneath another (Art. 28(2) and (4) GDPR), and whether it is itself
// a controller; and what the onward transfer to it rests on, as questionId::framework.
inline constexpr QStringView furtherLink = u"SUB-01";
inline constexpr QStringView onwardTransfer = u"SUB-02";
// Which variant of a product, and how messages are kept: some have others process the content on
// the controller's behalf, so that one of the recipients must be a processor (Art. 28 GDPR).
inline constexpr QStringView variant = u"CH-01";
inline constexpr QStringView backup = u"SEC-02";
// On what the data are disclosed to a controller of his own; a telecommunications provider is one
// by law for what he carries (Art. 95 GDPR).
inline constexpr QStringView disclosure = u"AVV-04";
// The contract with a processor (Art. 28(3) GDPR): over another channel what is on offer counts as
// planned, since it must be concluded before processing begins, not before a comparison.
inline constexpr QStringView contract = u"AVV-02";

} // namespace questionId

namespace optionCode {

// Never an option of any question: "not yet known" is an answer to all of them, and the findings
// QUESTION:unk and QUESTION:aged are the program's own.
inline constexpr QStringView unknown = u"unk";
inline constexpr QStringView aged = u"aged";
// Of questionId::purposes: customer lists are matched with an advertising platform, which decides
// on purposes of its own, alone or jointly (Art. 26 GDPR; CON-12), so that one
// of the recipients must be such.
inline constexpr QStringView audienceMatching = u"aud";
// Of questionId::projectState.
inline constexpr QStringView planned = u"planned";
inline constexpr QStringView pilot = u"pilot";
inline constexpr QStringView inUse = u"inuse";
// Of questionId::destination: within the European Economic Area, where nothing is a transfer.
inline constexpr QStringView insideEea = u"eea";
// … an adequacy decision, without limits or within them; the first of questionId::onwardTransfer
// too.
inline constexpr QStringView adequate = u"adeq";
inline constexpr QStringView adequateWithin = u"limok";
// … no adequacy decision, which an ended one is as well.
inline constexpr QStringView noDecision = u"none";
// Of questionId::places: directly in a third country.
inline constexpr QStringView thirdCountry = u"tc";
// Of questionId::framework: certified.
inline constexpr QStringView certified = u"act";
// Of questionId::variant: over a service provider; on a server of one's own, where it can be that
// nobody receives the data.
inline constexpr QStringView overProvider = u"bsp";
inline constexpr QStringView ownServer = u"self";
// Of questionId::backup: kept at the provider, under a data processing agreement.
inline constexpr QStringView keptAtProvider = u"prov";
// Of questionId::disclosure: a telecommunications provider.
inline constexpr QStringView carrier = u"carrier";
// Of questionId::role: a processor.
inline constexpr QStringView processor = u"proc";
// Of questionId::role, all that decide on purposes of their own: alone, in part, jointly.
inline constexpr QStringView independent = u"ind";
inline constexpr QStringView mixed = u"mixed";
inline constexpr QStringView joint = u"joint";
// Of questionId::furtherLink, as roles; the basis is documented, or not yet.
inline constexpr QStringView independentUndocumented = u"ind0";
inline constexpr QStringView inPart = u"part";
inline constexpr QStringView inPartUndocumented = u"part0";
// Of questionId::onwardTransfer: certified.
inline constexpr QStringView listed = u"dpf";
// Of questionId::contract: on offer, not concluded yet.
inline constexpr QStringView contractOffered = u"off";
inline constexpr QStringView contractPlanned = u"plan";

} // namespace optionCode

namespace stepId {

// Its answers say what is wanted, and so stay the same over another channel.
inline constexpr QStringView request = u"request";
// Their answers speak of the channel: over another one they are open. The first also shows the
// chain of recipients.
inline constexpr QStringView channel = u"channel";
inline constexpr QStringView terms = u"terms";
// They show risks and threshold; opinion, decision and seal.
inline constexpr QStringView risk = u"risk";
inline constexpr QStringView decision = u"decision";

} // namespace stepId

namespace areaCode {

// Roles and contracts: the finding that no recipient is named stands there (Art. 13(1)(e), 28 and
// 30(1)(d) GDPR).
inline constexpr QStringView contracts = u"AVV";

} // namespace areaCode

namespace textBlockId {

// The entry for the record of processing activities (Art. 30(1) GDPR): every record holds it,
// chosen or not.
inline constexpr QStringView processingEntry = u"TB-08";
// The opinion drafted for each purpose (Art. 39(1)(a) GDPR): the officer begins with it.
inline constexpr QStringView draftedOpinion = u"TB-23";

} // namespace textBlockId

namespace channelId {

// A comparison always shows it: what most organisations already use (alternatives.h).
inline constexpr QStringView emailNewsletter = u"email-newsletter";

} // namespace channelId

// What must be true of a question: its scope, its kind, and the options that it has among others.
struct KnownQuestion
{
    QStringView id;
    Scope scope = Scope::Case;
    QuestionKind kind = QuestionKind::One;
    std::array<QStringView, 4> options = {}; // an empty one is none
};

inline constexpr std::array knownQuestions{
    KnownQuestion{
        questionId::purposes, Scope::Case, QuestionKind::Several, {optionCode::audienceMatching}},
    KnownQuestion{questionId::seat, Scope::Case, QuestionKind::One},
    KnownQuestion{questionId::projectState,
                  Scope::Case,
                  QuestionKind::One,
                  {optionCode::planned, optionCode::pilot, optionCode::inUse}},
    KnownQuestion{questionId::requester, Scope::Case, QuestionKind::Text},
    KnownQuestion{questionId::department, Scope::Case, QuestionKind::Text},
    KnownQuestion{questionId::milderMeans, Scope::Case, QuestionKind::Text},
    KnownQuestion{questionId::otherContact, Scope::Case, QuestionKind::One},
    KnownQuestion{questionId::destination,
                  Scope::Recipient,
                  QuestionKind::Several,
                  {optionCode::insideEea, optionCode::noDecision, optionCode::adequate,
                   optionCode::adequateWithin}},
    KnownQuestion{
        questionId::places, Scope::Recipient, QuestionKind::One, {optionCode::thirdCountry}},
    KnownQuestion{
        questionId::framework, Scope::Recipient, QuestionKind::One, {optionCode::certified}},
    KnownQuestion{
        questionId::role,
        Scope::Recipient,
        QuestionKind::Several,
        {optionCode::processor, optionCode::independent, optionCode::mixed, optionCode::joint}},
    KnownQuestion{questionId::furtherLink,
                  Scope::Recipient,
                  QuestionKind::Several,
                  {optionCode::independent, optionCode::independentUndocumented, optionCode::inPart,
                   optionCode::inPartUndocumented}},
    KnownQuestion{questionId::onwardTransfer,
                  Scope::Recipient,
                  QuestionKind::One,
                  {optionCode::listed, optionCode::adequate}},
    KnownQuestion{questionId::variant,
                  Scope::Case,
                  QuestionKind::One,
                  {optionCode::overProvider, optionCode::ownServer}},
    KnownQuestion{questionId::backup, Scope::Case, QuestionKind::One, {optionCode::keptAtProvider}},
    KnownQuestion{
        questionId::disclosure, Scope::Recipient, QuestionKind::One, {optionCode::carrier}},
    KnownQuestion{questionId::transferTool, Scope::Recipient, QuestionKind::One},
    KnownQuestion{questionId::transferConclusion, Scope::Recipient, QuestionKind::One},
    KnownQuestion{questionId::transferExpiry, Scope::Recipient, QuestionKind::Date},
    KnownQuestion{questionId::contract,
                  Scope::Recipient,
                  QuestionKind::One,
                  {optionCode::contractOffered, optionCode::contractPlanned}}};

inline constexpr std::array knownSteps{stepId::request, stepId::channel, stepId::terms,
                                       stepId::risk, stepId::decision};
inline constexpr std::array knownAreas{areaCode::contracts};
inline constexpr std::array knownTextBlocks{textBlockId::processingEntry,
                                            textBlockId::draftedOpinion};
inline constexpr std::array knownChannels{channelId::emailNewsletter};

// Called by parseCatalogue(), once the tables are there. A partial catalogue may lack what is
// known; what it has must be as known. Paths as "questions.CTX-09.options".
void requireKnown(const Catalogue &catalogue, JsonFault &fault);

} // namespace votum
