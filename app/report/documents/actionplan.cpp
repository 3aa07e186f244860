// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/decision.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// When a measure is due by its nature: use must wait for it, or it has a date, or neither.
enum class Stage { Before, Dated, Further, Done, Lapsed };

// In the order of the plan, each with its heading; up to Further they are open.
constexpr std::array stages{std::pair{"label.beforeUse"_L1, Stage::Before},
                            std::pair{"label.requirements"_L1, Stage::Dated},
                            std::pair{"label.furtherMeasures"_L1, Stage::Further},
                            std::pair{"label.fulfilled"_L1, Stage::Done},
                            std::pair{"label.lapsed"_L1, Stage::Lapsed}};

// One line of the plan: a measure, and the findings it is to cure.
struct Task
{
    Stage stage = Stage::Further;
    Stage weight = Stage::Further; // of the findings, done or not
    QString measure, owner;
    QDate due, done;
    QString evidence;
    bool isPlanned = true;
    QString number;       // "10.3": in section 10, the third
    QStringList findings; // their numbers
    QStringList purposes; // their ids; an empty one: all

    bool isOpen() const { return stage <= Stage::Further; }

    bool isAlike(const Task &other) const
    {
        if (isOpen() && other.isOpen())
            return measure == other.measure;
        return stage == other.stage && weight == other.weight && measure == other.measure &&
               owner == other.owner && due == other.due && done == other.done &&
               evidence == other.evidence;
    }

    // The same measure against another finding.
    void include(const Task &other)
    {
        stage = std::min(stage, other.stage);
        weight = std::min(weight, other.weight);
        isPlanned |= other.isPlanned;
        if (other.due.isValid() && (!due.isValid() || other.due < due))
            due = other.due;
        QStringList owners{owner, other.owner};
        owners.removeAll(QString());
        owners.removeDuplicates();
        owner = owners.join(u"; "_s);
    }
};

Stage stageOf(Severity severity)
{
    switch (severity) {
    case Severity::KnockOut:
    case Severity::KnockOutUntil:
    case Severity::OpenCritical:
    case Severity::Pre:
        return Stage::Before;
    case Severity::Post:
        return Stage::Dated;
    case Severity::Open:
    case Severity::Hint:
        break;
    }
    return Stage::Further;
}

// What is still to be done stands in the plan once, with whoever is named for it, as early as the
// most urgent finding wants it.
class Plan
{
public:
    explicit Plan(const RecordView &view) : m_numbers(itemNumbers(view))
    {
        for (const Record::Finding &finding : view.record().findings)
            m_findings.insert(finding.key, &finding);
        for (const Record::PlannedMeasure &plan : view.record().measures.planned)
            addPlanned(plan);
        if (!isRefused(view)) {
            for (const Record::Finding &finding : view.record().findings)
                addMissing(finding);
        }
        // By stage and due date; what has none comes last. Ties keep the record's order.
        std::stable_sort(m_tasks.begin(), m_tasks.end(), [](const Task &a, const Task &b) {
            if (a.stage != b.stage)
                return a.stage < b.stage;
            return a.due.isValid() != b.due.isValid() ? a.due.isValid() : a.due < b.due;
        });
        for (qsizetype i = 0; i < m_tasks.size(); ++i)
            m_tasks[i].number = u"10.%1"_s.arg(i + 1);
    }

    const QList<Task> &tasks() const { return m_tasks; }

    QList<Task> at(Stage stage) const
    {
        QList<Task> tasks;
        std::copy_if(m_tasks.begin(), m_tasks.end(), std::back_inserter(tasks),
                     [stage](const Task &task) { return task.stage == stage; });
        return tasks;
    }

private:
    void addPlanned(const Record::PlannedMeasure &plan)
    {
        Task task;
        task.weight = weightOf(plan.finding);
        task.stage = plan.isFulfilled ? Stage::Done : task.weight;
        task.measure = plan.measure;
        task.owner = plan.owner;
        task.due = plan.due;
        task.done = plan.done;
        task.evidence = plan.evidence;
        add(std::move(task), plan.finding);
        m_planned.insert(plan.finding);
    }

    // An open finding nobody has planned anything against: what the catalogue proposes.
    void addMissing(const Record::Finding &finding)
    {
        const bool isNote = finding.severity.code == Severity::Hint;
        if (finding.closed || isNote || m_planned.contains(finding.key))
            return;
        Task task;
        task.stage = task.weight = stageOf(finding.severity.code);
        task.isPlanned = false;
        for (const QString &measure : finding.measures) {
            task.measure = measure;
            add(task, finding.key);
        }
    }

    Stage weightOf(const QString &finding) const
    {
        const Record::Finding *known = m_findings.value(finding);
        return known ? stageOf(known->severity.code) : Stage::Lapsed;
    }

    void add(Task task, const QString &finding)
    {
        auto known = std::find_if(m_tasks.begin(), m_tasks.end(),
                                  [&](const Task &other) { return other.isAlike(task); });
        if (known == m_tasks.end()) {
            m_tasks.append(std::move(task));
            known = m_tasks.end() - 1;
        } else {
            known->include(task);
        }
        const QString number = m_numbers.value(finding);
        if (!number.isEmpty() && !known->findings.contains(number))
            known->findings << number;
        const Record::Finding *cured = m_findings.value(finding);
        const QString purpose = cured ? cured->purpose : QString();
        if (!known->purposes.contains(purpose))
            known->purposes << purpose;
    }

    QHash<QString, QString> m_numbers;
    QHash<QString, const Record::Finding *> m_findings; // by key
    QSet<QString> m_planned;
    QList<Task> m_tasks;
};

// What the record says of the measure; nothing if it does not know it.
Record::Measure measureOf(const RecordView &view, const Task &task)
{
    return view.record().measures.catalogue.value(task.measure);
}

// Who by default takes care, where nobody is named.
QList<Run> ownerOf(const RecordView &view, const Task &task)
{
    return task.isPlanned ? view.orDash(task.owner)
                          : plain(view.text(measureOf(view, task).owner), Tone::Muted);
}

// What a measure is to cure, by number and text: where the plan stands alone, nobody has section 6.
using FindingTexts = QHash<QString, QString>;

FindingTexts findingTexts(const RecordView &view)
{
    FindingTexts texts;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows)
            texts.insert(row.number, findingTitle(view, row));
    }
    for (const OpenPoint &point : openPoints(view)) {
        const QString subjects = point.subjects.join(u"; "_s);
        texts.insert(point.number,
                     subjects.isEmpty() ? point.text : subjects + u": "_s + point.text);
    }
    return texts;
}

QList<Run> measureRuns(const QString &measure, const Task &task, const FindingTexts &texts)
{
    QList<Run> runs{Run{.text = measure, .bold = true}};
    for (const QString &number : task.findings)
        runs.append(
            Run{.text = u"\n"_s + number + u": "_s + texts.value(number), .tone = Tone::Muted});
    return runs;
}

QList<Run> evidenceOf(const RecordView &view, const Task &task)
{
    return task.stage == Stage::Done ? view.typed(task.evidence)
                                     : plain(view.text(measureOf(view, task).evidence));
}

// When it is due, and when it was done; that it is open or has lapsed stands in the heading.
Cell dueOf(const RecordView &view, const Task &task)
{
    if (!task.isPlanned)
        return {.runs = plain(view.word(u"label.notPlanned"_s)), .tone = Tone::Notice};
    QList<Run> runs = plain(view.date(task.due));
    if (task.stage == Stage::Done)
        runs.append(Run{.text = u'\n' + view.word(u"label.done"_s, {view.date(task.done)}),
                        .tone = Tone::Fine});
    return {.runs = runs};
}

// Within the record: numbered, the findings by their numbers.
void composeTasks(Composer &composer, const RecordView &view, const QList<Task> &tasks)
{
    Table table;
    table.rowHeaders = true;
    table.weights = {0.9, 7.4, 2.6, 1.9};
    table.head = {u"#"_s, view.word(u"label.measure"_s), view.word(u"label.owner"_s),
                  view.word(u"label.due"_s)};
    for (const Task &task : tasks) {
        QList<Run> runs = plain(measureText(view, task.measure));
        const auto add = [&](const QString &label, const QList<Run> &more) {
            runs += plain(u"\n"_s + view.word(label) + u": "_s, Tone::Muted);
            runs += more;
        };
        if (!task.findings.isEmpty())
            runs += plain(u" ("_s + view.word(u"label.findingNumber"_s) + u' ', Tone::Muted) +
                    itemRuns(task.findings, Tone::Muted) + plain(u")"_s, Tone::Muted);
        if (const QList<Run> evidence = evidenceOf(view, task); !evidence.front().text.isEmpty())
            add(u"label.evidence"_s, evidence);
        table.rows.append({numberCell(task.number), Cell{.runs = runs},
                           Cell{.runs = ownerOf(view, task)}, dueOf(view, task)});
    }
    composer.table(table);
}

// Alone: the findings in words; `last` is a column more.
void composeTasksInWords(Composer &composer, const RecordView &view, const QList<Task> &tasks,
                         const QString &lastHead,
                         const std::function<QList<Run>(const Task &)> &last)
{
    const FindingTexts texts = findingTexts(view);
    Table table;
    table.weights = {7.2, 2, 2};
    table.head = {view.word(u"label.measure"_s),
                  view.word(u"label.owner"_s) + u" / "_s + view.word(u"label.due"_s), lastHead};
    for (const Task &task : tasks) {
        Cell due = dueOf(view, task);
        QList<Run> who = ownerOf(view, task);
        who.append(Run{.text = u"\n"_s});
        who.append(due.runs);
        table.rows.append({Cell{.runs = measureRuns(measureText(view, task.measure), task, texts)},
                           Cell{.runs = who, .tone = due.tone}, Cell{.runs = last(task)}});
    }
    composer.table(table);
}

} // namespace

QHash<QString, QStringList> measureNumbers(const RecordView &view)
{
    QHash<QString, QStringList> numbers;
    for (const Plan plan(view); const Task &task : plan.tasks()) {
        for (const QString &finding : task.findings)
            numbers[finding] << task.number;
    }
    return numbers;
}

void composeActionPlan(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 10);
    const Plan plan(view);
    for (const auto &[title, stage] : stages) {
        const QList<Task> tasks = plan.at(stage);
        if (tasks.isEmpty())
            continue;
        composer.heading(2, view.word(title));
        composeTasks(composer, view, tasks);
    }
    if (plan.tasks().isEmpty())
        composer.paragraph(plain(view.word(u"text.noMeasures"_s)));
}

void composeOpenActions(Composer &composer, const RecordView &view)
{
    const Plan plan(view);
    composer.heading(1, view.word(u"label.openMeasures"_s));
    bool isEmpty = true;
    for (const auto &[title, stage] : stages) {
        const QList<Task> tasks = plan.at(stage);
        if (stage > Stage::Further || tasks.isEmpty())
            continue;
        composer.heading(2, view.word(title));
        composeTasksInWords(composer, view, tasks, view.word(u"label.evidence"_s),
                            [&](const Task &task) { return evidenceOf(view, task); });
        isEmpty = false;
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noOpenMeasures"_s)));
}

void composeConditionsOfUse(Composer &composer, const RecordView &view)
{
    QStringList approved;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        if (purpose.decision && isApproval(purpose.decision->code))
            approved << purpose.id;
    }
    const auto concerns = [&](const Task &task) {
        return std::any_of(task.purposes.begin(), task.purposes.end(), [&](const QString &id) {
            return id.isEmpty() || approved.contains(id);
        });
    };
    Table table;
    table.weights = {6, 3, 2};
    table.head = {view.word(u"label.measure"_s), view.word(u"label.owner"_s),
                  view.word(u"label.due"_s)};
    int duties = 0;
    QDate first;
    for (const Plan plan(view); const Task &task : plan.tasks()) {
        if (!concerns(task))
            continue;
        if (task.stage == Stage::Before)
            table.rows.append({Cell{.runs = plain(measureText(view, task.measure))},
                               Cell{.runs = ownerOf(view, task)}, dueOf(view, task)});
        if (task.stage != Stage::Dated)
            continue;
        ++duties;
        if (!first.isValid() || task.due < first)
            first = task.due;
    }
    // For some there is no measure: what is open says itself what is to be done.
    QStringList named;
    for (const Record::Finding &finding : view.record().findings) {
        const bool isOfApproved = finding.purpose.isEmpty() || approved.contains(finding.purpose);
        if (finding.closed || !finding.measures.isEmpty() || !isOfApproved ||
            stageOf(finding.severity.code) != Stage::Before)
            continue;
        const QString title = findingTitle(view, {{}, {&finding}});
        if (named.contains(title))
            continue;
        named << title;
        table.rows.append(
            {Cell{.runs = plain(title)}, Cell{.runs = plain(u"–"_s)},
             Cell{.runs = plain(view.word(u"label.notPlanned"_s)), .tone = Tone::Notice}});
    }
    if (!table.rows.isEmpty()) {
        composer.heading(2, view.word(u"label.beforeUse"_s));
        composer.table(table);
    }
    if (duties == 0)
        return;
    QString text = QString::number(duties);
    if (const QString due = view.word(u"label.firstDue"_s, {view.date(first)});
        first.isValid() && !due.isEmpty())
        text += u", "_s + due;
    composer.paragraph(view.labelled(u"label.requirements"_s, plain(text)));
}

void composeConditions(Composer &composer, const RecordView &view)
{
    QStringList conditional;
    for (const Record::Purpose &purpose : view.record().result.purposes) {
        if (purpose.opinion && purpose.opinion->code == OpinionClass::NoConcernsIfMet)
            conditional << purpose.id;
    }
    if (conditional.isEmpty())
        return;
    const QDate issued = view.record().opinion.date;
    const Plan plan(view);
    bool isFirst = true;
    for (const auto &[title, stage] : {stages[0], stages[1]}) {
        QList<Task> tasks;
        for (Task task : plan.tasks()) {
            if (task.purposes.contains(QString()))
                task.purposes = conditional;
            task.purposes.removeIf([&](const QString &id) { return !conditional.contains(id); });
            const bool wasDone = task.stage == Stage::Done && task.done <= issued;
            if (task.weight == stage && !task.purposes.isEmpty() && !wasDone)
                tasks.append(task);
        }
        if (tasks.isEmpty())
            continue;
        if (std::exchange(isFirst, false)) {
            if (const QString words = view.word(u"text.opinionConditions"_s); !words.isEmpty())
                composer.paragraph(plain(words.arg(view.time(view.record().composedAt))));
            composeNote(composer, view, u"text.utc"_s);
        }
        composer.heading(2, view.word(title));
        composeTasksInWords(
            composer, view, tasks, view.word(u"label.purpose"_s),
            [&](const Task &task) { return plain(purposeNames(view, task.purposes).join(u'\n')); });
    }
}

} // namespace votum
