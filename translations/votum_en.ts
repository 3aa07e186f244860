<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>votum::AssessmentView</name>
    <message numerus="yes">
        <source>No question after this one is open; before it there are %n.</source>
        <translation>
            <numerusform>No question after this one is open; one before it is.</numerusform>
            <numerusform>No question after this one is open; %n before it are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) confirmed. Undo takes all of them back.</source>
        <translation>
            <numerusform>One answer confirmed. Undo takes it back.</numerusform>
            <numerusform>%n answers confirmed. Undo takes all of them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CaseCommands</name>
    <message numerus="yes">
        <source>%n case(s) imported</source>
        <translation>
            <numerusform>%n case imported</numerusform>
            <numerusform>%n cases imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CaseMenu</name>
    <message numerus="yes">
        <source>Export %n record(s)…</source>
        <translation>
            <numerusform>Export %n record…</numerusform>
            <numerusform>Export %n records…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export list of %n case(s)…</source>
        <translation>
            <numerusform>Export list of %n case…</numerusform>
            <numerusform>Export list of %n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print list of %n case(s)…</source>
        <translation>
            <numerusform>Print list of %n case…</numerusform>
            <numerusform>Print list of %n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begin %n review(s)</source>
        <translation>
            <numerusform>Begin %n review</numerusform>
            <numerusform>Begin %n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record a trigger for review of %n case(s)…</source>
        <translation>
            <numerusform>Record a trigger for review of %n case…</numerusform>
            <numerusform>Record a trigger for review of %n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n draft(s) to trash</source>
        <translation>
            <numerusform>Move %n draft to trash</numerusform>
            <numerusform>Move %n drafts to trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) begun.</source>
        <translation>
            <numerusform>%n review begun.</numerusform>
            <numerusform>%n reviews begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CasePreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered yet</source>
        <translation>
            <numerusform>One question not answered yet</numerusform>
            <numerusform>%n questions not answered yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CaseTrash</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) for good?</source>
        <translation>
            <numerusform>Delete this draft for good?</numerusform>
            <numerusform>Delete %n drafts for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) permanently deleted.</source>
        <translation>
            <numerusform>The draft is permanently deleted.</numerusform>
            <numerusform>%n drafts are permanently deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are in the trash.</source>
        <translation>
            <numerusform>%n draft is in the trash.</numerusform>
            <numerusform>%n drafts are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are back in the register.</source>
        <translation>
            <numerusform>%n draft is back in the register.</numerusform>
            <numerusform>%n drafts are back in the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::CatalogueDialog</name>
    <message numerus="yes">
        <source>Not taken: the catalogue has %n fault(s). The one in use stays.</source>
        <translation>
            <numerusform>Not taken: the catalogue has %n fault. The one in use stays.</numerusform>
            <numerusform>Not taken: the catalogue has %n faults. The one in use stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) begun, to be found in the register.</source>
        <translation>
            <numerusform>%n review begun, to be found in the register.</numerusform>
            <numerusform>%n reviews begun, to be found in the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ChannelList</name>
    <message numerus="yes">
        <source>Search %n mode(s) of operation</source>
        <translation>
            <numerusform>Search %n mode of operation</numerusform>
            <numerusform>Search %n modes of operation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::DoneReport</name>
    <message numerus="yes">
        <source>Report %n measure(s) as done</source>
        <translation>
            <numerusform>Report %n measure as done</numerusform>
            <numerusform>Report %n measures as done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::DueLine</name>
    <message numerus="yes">
        <source>%n review(s) due within 30 days or overdue</source>
        <translation>
            <numerusform>%n review due within 30 days or overdue</numerusform>
            <numerusform>%n reviews due within 30 days or overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue measures in %n case(s)</source>
        <translation>
            <numerusform>overdue measures in %n case</numerusform>
            <numerusform>overdue measures in %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) due for deletion</source>
        <translation>
            <numerusform>%n case due for deletion</numerusform>
            <numerusform>%n cases due for deletion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ExportDialog</name>
    <message numerus="yes">
        <source>The %n case(s) the register shows</source>
        <translation>
            <numerusform>The %n case the register shows</numerusform>
            <numerusform>The %n cases the register shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n case(s)</source>
        <translation>
            <numerusform>The only case (%n)</numerusform>
            <numerusform>All %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n case failed.</numerusform>
            <numerusform>%n cases failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) do not have this document.</source>
        <translation>
            <numerusform>%n case does not have this document.</numerusform>
            <numerusform>%n cases do not have this document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected case(s)</source>
        <translation>
            <numerusform>The %n selected case</numerusform>
            <numerusform>The %n selected cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::FinalSummary</name>
    <message numerus="yes">
        <source>%n question(s) are open or not yet known.</source>
        <translation>
            <numerusform>%n question is open or not yet known.</numerusform>
            <numerusform>%n questions are open or not yet known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) named as evidence are not enclosed.</source>
        <translation>
            <numerusform>%n document named as evidence is not enclosed.</numerusform>
            <numerusform>%n documents named as evidence are not enclosed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::FindDialog</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>One place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::FindingItem</name>
    <message numerus="yes">
        <source>%n measure(s) planned</source>
        <translation>
            <numerusform>%n measure planned</numerusform>
            <numerusform>%n measures planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ImpactTable</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::JudgementPane</name>
    <message numerus="yes">
        <source>%n answer(s) may not fit together</source>
        <translation>
            <numerusform>One question whether answers fit together</numerusform>
            <numerusform>%n questions whether answers fit together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>1 more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ManualWindow</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::MeasureList</name>
    <message numerus="yes">
        <source>Group %1, folded, %n measure(s)</source>
        <translation>
            <numerusform>Group %1, folded, %n measure</numerusform>
            <numerusform>Group %1, folded, %n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n measure(s)</source>
        <translation>
            <numerusform>Group %1, %n measure</numerusform>
            <numerusform>Group %1, %n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::MeasuresPage</name>
    <message numerus="yes">
        <source>%n measure(s) planned, with the usual owner and the usual period.</source>
        <translation>
            <numerusform>%n measure planned, with the usual owner and the usual period.</numerusform>
            <numerusform>%n measures planned, each with the usual owner and the usual period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) no longer planned.</source>
        <translation>
            <numerusform>%n measure is no longer planned.</numerusform>
            <numerusform>%n measures are no longer planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) changed.</source>
        <translation>
            <numerusform>%n measure changed.</numerusform>
            <numerusform>%n measures changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reported as done; the events stand in the record.</source>
        <translation>
            <numerusform>%n measure reported as done; the event stands in the record.</numerusform>
            <numerusform>%n measures reported as done; the events stand in the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::Outline</name>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n open point</numerusform>
            <numerusform>%n open points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) to use</source>
        <translation>
            <numerusform>%n bar to use</numerusform>
            <numerusform>%n bars to use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::QuestionCard</name>
    <message numerus="yes">
        <source>Evidence must not be older than %n month(s).</source>
        <translation>
            <numerusform>Evidence must not be older than %n month.</numerusform>
            <numerusform>Evidence must not be older than %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n recipient(s) answered</source>
        <translation>
            <numerusform>%1 of %n recipient answered</numerusform>
            <numerusform>%1 of %n recipients answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n purpose(s) answered</source>
        <translation>
            <numerusform>%1 of %n purpose answered</numerusform>
            <numerusform>%1 of %n purposes answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::QuestionnaireDialog</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::RegisterHead</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ReplyDialog</name>
    <message numerus="yes">
        <source>%n answer(s) ticked</source>
        <translation>
            <numerusform>%n answer ticked</numerusform>
            <numerusform>%n answers ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ReportView</name>
    <message numerus="yes">
        <source>%n evidence file(s) embedded in the PDF.</source>
        <translation>
            <numerusform>%n evidence file embedded in the PDF.</numerusform>
            <numerusform>%n evidence files embedded in the PDF.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::RestoreDialog</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::ResultPanel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and 1 more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Because: %n decisive point(s) are open</source>
        <translation>
            <numerusform>Because: one decisive point is open</numerusform>
            <numerusform>Because: %n decisive points are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Because: %n condition(s) or requirement(s) are not met yet</source>
        <translation>
            <numerusform>Because: one condition or requirement is not met yet</numerusform>
            <numerusform>Because: %n conditions or requirements are not met yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::RetentionDialog</name>
    <message numerus="yes">
        <source>%n case(s) due for deletion</source>
        <translation>
            <numerusform>One case is due for deletion</numerusform>
            <numerusform>%n cases are due for deletion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::RetentionForm</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::SealPanel</name>
    <message numerus="yes">
        <source>%n question(s) are open or not yet known. That does not prevent sealing.</source>
        <translation>
            <numerusform>%n question is open or not yet known. That does not prevent sealing.</numerusform>
            <numerusform>%n questions are open or not yet known. That does not prevent sealing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::StepPage</name>
    <message numerus="yes">
        <source>Confirm %n verified fact(s) of the catalogue</source>
        <translation>
            <numerusform>Confirm one verified fact of the catalogue</numerusform>
            <numerusform>Confirm %n verified facts of the catalogue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::StoreCommands</name>
    <message numerus="yes">
        <source>%n version(s) of cases saved, to be imported into another store.</source>
        <translation>
            <numerusform>%n version saved; it can be imported into another store.</numerusform>
            <numerusform>%n versions saved; they can be imported into another store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of them a part could not be read.</source>
        <translation>
            <numerusform>Part of %n of them could not be read.</numerusform>
            <numerusform>Parts of %n of them could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::TextsDialog</name>
    <message numerus="yes">
        <source>%n place(s) to be completed</source>
        <translation>
            <numerusform>%n place to be completed</numerusform>
            <numerusform>%n places to be completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::TriggerDialog</name>
    <message numerus="yes">
        <source>%n case(s) ticked</source>
        <translation>
            <numerusform>%n case ticked</numerusform>
            <numerusform>%n cases ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::UnsavedWords</name>
    <message numerus="yes">
        <source>%n entry(s) not saved</source>
        <translation>
            <numerusform>1 entry not saved</numerusform>
            <numerusform>%n entries not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>votum::WordCount</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
</TS>
