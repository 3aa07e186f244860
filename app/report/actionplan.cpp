#include "report/findingrows.h"
#include "report/sections.h"

#include <algorithm>

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
    QString measure, owner, due, done, evidence; // dates: ISO
    bool isPlanned = true;
    QStringList findings; // their numbers

    bool isAlike(const Task &other) const
    {
        return stage == other.stage && measure == other.measure && owner == other.owner &&
               due == other.due && done == other.done && evidence == other.evidence &&
               isPlanned == other.isPlanned;
    }
};

Stage stageOf(const QString &severity)
{
    if (severity.startsWith("KO"_L1) || severity == "PRE"_L1 || severity == "OPEN_CRIT"_L1)
        return Stage::Before;
    return severity == "POST"_L1 ? Stage::Dated : Stage::Further;
}

class Plan
{
public:
    explicit Plan(const RecordView &view) : m_numbers(findingNumbers(view))
    {
        for (const QJsonValue &value : view.list(u"findings"_s)) {
            const QJsonObject finding = value.toObject();
            m_stages.insert(finding.value(u"key"_s).toString(),
                            stageOf(finding[u"severity"_s][u"code"_s].toString()));
        }
        for (const QJsonValue &value : view.object(u"measures"_s).value(u"planned"_s).toArray())
            addPlanned(value.toObject());
        for (const QJsonValue &value : view.list(u"findings"_s))
            addMissing(value.toObject());
        // By due date; what has none comes last. Ties keep the record's order.
        std::stable_sort(m_tasks.begin(), m_tasks.end(), [](const Task &a, const Task &b) {
            return a.due.isEmpty() != b.due.isEmpty() ? b.due.isEmpty() : a.due < b.due;
        });
    }

    QList<Task> at(Stage stage) const
    {
        QList<Task> tasks;
        std::copy_if(m_tasks.begin(), m_tasks.end(), std::back_inserter(tasks),
                     [stage](const Task &task) { return task.stage == stage; });
        return tasks;
    }

private:
    void addPlanned(const QJsonObject &plan)
    {
        const QString finding = plan.value(u"finding"_s).toString();
        Task task;
        task.stage = m_stages.value(finding, Stage::Lapsed);
        if (plan.value(u"isDone"_s).toBool())
            task.stage = Stage::Done;
        task.measure = plan.value(u"measure"_s).toString();
        task.owner = plan.value(u"owner"_s).toString();
        task.due = plan.value(u"due"_s).toString();
        task.done = plan.value(u"done"_s).toString();
        task.evidence = plan.value(u"evidence"_s).toString();
        add(std::move(task), finding);
        m_planned.insert(finding);
    }

    // An open finding nobody has planned anything against: what the catalogue proposes.
    void addMissing(const QJsonObject &finding)
    {
        const QString key = finding.value(u"key"_s).toString();
        const bool isNote = finding[u"severity"_s][u"code"_s].toString() == "HINT"_L1;
        if (finding.value(u"closed"_s).toBool() || isNote || m_planned.contains(key))
            return;
        for (const QJsonValue &measure : finding.value(u"measures"_s).toArray()) {
            Task task;
            task.stage = m_stages.value(key);
            task.measure = measure.toString();
            task.isPlanned = false;
            add(std::move(task), key);
        }
    }

    void add(Task task, const QString &finding)
    {
        auto known = std::find_if(m_tasks.begin(), m_tasks.end(),
                                  [&](const Task &other) { return other.isAlike(task); });
        if (known == m_tasks.end()) {
            m_tasks.append(std::move(task));
            known = m_tasks.end() - 1;
        }
        const QString number = m_numbers.value(finding);
        if (!number.isEmpty() && !known->findings.contains(number))
            known->findings << number;
    }

    const QHash<QString, QString> m_numbers;
    QHash<QString, Stage> m_stages;
    QSet<QString> m_planned;
    QList<Task> m_tasks;
};

QString stateOf(const RecordView &view, const Task &task)
{
    if (task.stage == Stage::Done)
        return view.word(u"label.done"_s, {view.date(task.done)});
    if (task.stage == Stage::Lapsed)
        return view.word(u"label.inactive"_s);
    return view.word(task.isPlanned ? u"label.pending"_s : u"label.notPlanned"_s);
}

Tone toneOf(const Task &task)
{
    if (task.stage == Stage::Done)
        return Tone::Fine;
    return task.stage == Stage::Lapsed ? Tone::Muted : Tone::Notice;
}

// Who by default takes care, where nobody is named.
QList<Run> ownerOf(const RecordView &view, const Task &task, const QJsonObject &measure)
{
    return task.isPlanned ? view.orDash(task.owner)
                          : plain(view.text(measure.value(u"owner"_s)), Tone::Muted);
}

// What a measure is to cure, by number and text: where the plan stands alone, nobody has section 6.
using FindingTexts = QHash<QString, QString>;

FindingTexts findingTexts(const RecordView &view)
{
    FindingTexts texts;
    for (const FindingGroup &group : findingGroups(view)) {
        for (const FindingRow &row : group.rows)
            texts.insert(row.number, findingTitle(view, row).first().text);
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

QList<Run> evidenceOf(const RecordView &view, const Task &task, const QJsonObject &measure)
{
    return task.stage == Stage::Done ? view.typed(task.evidence)
                                     : plain(view.text(measure.value(u"evidence"_s)));
}

QJsonObject measureOf(const RecordView &view, const Task &task)
{
    const QJsonObject known = view.object(u"measures"_s).value(u"catalogue"_s).toObject();
    return known.value(task.measure).toObject();
}

// Within the record: the findings by their numbers.
void composeTasks(Composer &composer, const RecordView &view, const QList<Task> &tasks)
{
    Table table;
    table.weights = {1, 4, 1.9, 1.5, 2.6, 1.6};
    table.head = {view.word(u"label.findingNumber"_s), view.word(u"label.measure"_s),
                  view.word(u"label.owner"_s),         view.word(u"label.due"_s),
                  view.word(u"label.evidence"_s),      view.word(u"label.state"_s)};
    for (const Task &task : tasks) {
        const QJsonObject measure = measureOf(view, task);
        table.rows.append(
            {Cell{.runs = plain(task.findings.isEmpty() ? u"–"_s : task.findings.join(u", "_s))},
             Cell{.runs = plain(view.text(measure.value(u"text"_s)))},
             Cell{.runs = ownerOf(view, task, measure)}, Cell{.runs = plain(view.date(task.due))},
             Cell{.runs = evidenceOf(view, task, measure)},
             Cell{.runs = plain(stateOf(view, task)), .tone = toneOf(task)}});
    }
    composer.table(table);
}

// Alone: the findings in words; all are open, so the state need not be said.
void composeTasksInWords(Composer &composer, const RecordView &view, const QList<Task> &tasks,
                         const FindingTexts &texts)
{
    Table table;
    table.weights = {5.6, 1.9, 1.7, 2.6};
    table.head = {view.word(u"label.measure"_s), view.word(u"label.owner"_s),
                  view.word(u"label.due"_s), view.word(u"label.evidence"_s)};
    for (const Task &task : tasks) {
        const QJsonObject measure = measureOf(view, task);
        const Cell due = task.isPlanned
                             ? Cell{.runs = plain(view.date(task.due))}
                             : Cell{.runs = plain(stateOf(view, task)), .tone = toneOf(task)};
        table.rows.append(
            {Cell{.runs = measureRuns(view.text(measure.value(u"text"_s)), task, texts)},
             Cell{.runs = ownerOf(view, task, measure)}, due,
             Cell{.runs = evidenceOf(view, task, measure)}});
    }
    composer.table(table);
}

} // namespace

void composeActionPlan(Composer &composer, const RecordView &view)
{
    sectionHeading(composer, view, 10);
    const Plan plan(view);
    bool isEmpty = true;
    for (const auto &[title, stage] : stages) {
        const QList<Task> tasks = plan.at(stage);
        if (tasks.isEmpty())
            continue;
        composer.heading(2, view.word(title));
        composeTasks(composer, view, tasks);
        isEmpty = false;
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noMeasures"_s)));
}

void composeOpenActions(Composer &composer, const RecordView &view)
{
    const Plan plan(view);
    const FindingTexts texts = findingTexts(view);
    composer.heading(1, view.word(u"label.openMeasures"_s));
    bool isEmpty = true;
    for (const auto &[title, stage] : stages) {
        const QList<Task> tasks = plan.at(stage);
        if (stage > Stage::Further || tasks.isEmpty())
            continue;
        composer.heading(2, view.word(title));
        composeTasksInWords(composer, view, tasks, texts);
        isEmpty = false;
    }
    if (isEmpty)
        composer.paragraph(plain(view.word(u"text.noOpenMeasures"_s)));
}

} // namespace votum
