// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/topics.h"

#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr Topic table[] = {
    {"RegisterView"_L1, "window#register"_L1},
    {"SavedFiltersDialog"_L1, "window#register"_L1},
    {"ColumnsDialog"_L1, "window#register"_L1},
    {"AllMeasuresPage"_L1, "window#all-measures"_L1},
    {"NewCaseDialog"_L1, "first-case#begin"_L1},
    {"CaseDialog"_L1, "steps#details"_L1},
    {"OutlinePane"_L1, "window#case"_L1},
    {"JudgementPane"_L1, "judgement#pane"_L1},
    {"NotesDock"_L1, "window#notes"_L1},
    {"FindDialog"_L1, "window#find"_L1},
    {"PhrasesDialog"_L1, "window#phrases"_L1},
    {"UnsavedDialog"_L1, "window#saving"_L1},
    {"HistoryDialog"_L1, "window#history"_L1},
    {"SameAnswerDialog"_L1, "window#same-answer"_L1},
    {"ChannelPanel"_L1, "steps#channel"_L1},
    {"RecipientsEditor"_L1, "steps#recipients"_L1},
    {"RecipientDialog"_L1, "steps#recipients"_L1},
    {"PurposesEditor"_L1, "steps#purposes"_L1},
    {"RiskPage"_L1, "steps#risk"_L1},
    {"RiskDialog"_L1, "judgement#risks"_L1},
    {"MeasuresPage"_L1, "steps#measures"_L1},
    {"MeasureDialog"_L1, "steps#measures"_L1},
    {"EvidencePage"_L1, "steps#evidence"_L1},
    {"EvidenceDialog"_L1, "steps#evidence"_L1},
    {"RemoveEvidenceDialog"_L1, "steps#evidence"_L1},
    {"PlausibilityDialog"_L1, "judgement#claims"_L1},
    {"JudgeDialog"_L1, "judgement#override"_L1},
    {"HouseRulesDialog"_L1, "judgement#house-rules"_L1},
    {"OpinionPanel"_L1, "decision#opinion"_L1},
    {"DecisionPanel"_L1, "decision#decision"_L1},
    {"TermsList"_L1, "decision#terms"_L1},
    {"FinalPage"_L1, "decision#seal"_L1},
    {"SealPanel"_L1, "decision#seal"_L1},
    {"EventsPanel"_L1, "decision#events"_L1},
    {"TriggerDialog"_L1, "decision#triggers"_L1},
    {"VersionsDialog"_L1, "decision#versions"_L1},
    {"ReportView"_L1, "documents#preview"_L1},
    {"ExportDialog"_L1, "documents#export"_L1},
    {"StationeryDialog"_L1, "documents#preview"_L1},
    {"TextsDialog"_L1, "documents#texts"_L1},
    {"QuestionnaireDialog"_L1, "documents#questionnaires"_L1},
    {"ReplyDialog"_L1, "documents#questionnaires"_L1},
    {"CompareDialog"_L1, "documents#compare"_L1},
    {"VerifyDialog"_L1, "verify#verdicts"_L1},
    {"CheckDialog"_L1, "data#check"_L1},
    {"RestoreDialog"_L1, "data#restore"_L1},
    {"PassphraseDialog"_L1, "data#passphrase"_L1},
    {"ArriveDialog"_L1, "data#case-files"_L1},
    {"RetentionDialog"_L1, "retention#rules"_L1},
    {"RetentionForm"_L1, "retention#rules"_L1},
    {"CopiesDialog"_L1, "retention#copies"_L1},
    {"CatalogueDialog"_L1, "catalogue#change"_L1},
    {"OwnContentDialog"_L1, "catalogue#own-content"_L1},
    {"OwnEntryDialog"_L1, "catalogue#own-content"_L1},
    {"SettingsDialog"_L1, "administration#settings"_L1},
    {"StoreMarkDialog"_L1, "data#store"_L1},
    {"AboutDialog"_L1, "data#store"_L1},
    {"ShortcutsDialog"_L1, "window#keys"_L1},
};

} // namespace

std::span<const Topic> topics()
{
    return table;
}

QString topicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString name = widget->objectName(); name.startsWith("page:"_L1))
            return u"steps#"_s + name.section(u':', 1);
        const QLatin1StringView path(widget->metaObject()->className());
        const auto found = std::ranges::find_if(table, [path](const Topic &topic) {
            return path.size() == topic.of.size() + 7 && path.endsWith(topic.of);
        });
        if (found != std::end(table))
            return found->target;
    }
    return {};
}

} // namespace votum
