// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/ownentrydialog.h"

#include "core/judgement/display.h"
#include "ui/catalogue/lintwords.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"
#include "ui/words/languagebox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostFaultsTold = 3;

// A shipped finding or measure as it is chosen: its id tells two of the same words apart.
QString chosenWords(const QString &id, const LocalText &text)
{
    return u"%1  %2"_s.arg(id, text.in(windowLanguage()));
}

} // namespace

OwnEntryDialog::OwnEntryDialog(const Catalogue &catalogue, OwnEntry entry, Save save,
                               QWidget *parent)
    : FormDialog(u"ownEntryDialog"_s, catalogue, parent)
    , m_catalogue(catalogue)
    , m_entry(std::move(entry))
    , m_save(std::move(save))
{
    fillForm();
    resizeInUnits(this, 90, 0);
}

void OwnEntryDialog::fillForm()
{
    switch (m_entry.kind) {
    case OwnKind::Question: {
        setWindowTitle(tr("Own question"));
        addText(u"text"_s, tr("Question, to be answered yes or no"));
        addText(u"why"_s, tr("Why it matters"));
        QComboBox *step = addCode(u"step"_s, tr("Asked in the step"));
        for (const Step &one : m_catalogue.steps)
            step->addItem(one.title.in(windowLanguage()), one.id);
        QComboBox *area = addCode(u"area"_s, tr("Belongs to"));
        for (const Area &one : m_catalogue.areas)
            area->addItem(one.title.in(windowLanguage()), one.code);
        QComboBox *bad = addCode(u"bad"_s, tr("A finding follows from"));
        for (const QString &answer : {u"no"_s, u"yes"_s})
            bad->addItem(m_catalogue.word(u"own."_s + answer).in(windowLanguage()), answer);
        QComboBox *severity = addCode(u"severity"_s, tr("Weight of the finding"));
        for (const Severity one : {Severity::Pre, Severity::Post, Severity::Open,
                                   Severity::OpenCritical, Severity::KnockOutUntil, Severity::Hint})
            severity->addItem(severityText(m_catalogue, one).in(windowLanguage()),
                              severityCode(one));
        addText(u"finding"_s, tr("The finding"));
        addText(u"short"_s, tr("The finding in short"));
        addText(u"legal"_s, tr("Legal basis or internal rule"));
        addMeasures(addCode(u"measure"_s, tr("Measure that helps")));
        break;
    }
    case OwnKind::Measure: {
        setWindowTitle(tr("Own measure"));
        addText(u"text"_s, tr("What is to be done"));
        addText(u"evidence"_s, tr("What proves it"));
        addText(u"owner"_s, tr("Who usually does it"));
        QComboBox *kind = addCode(u"kind"_s, tr("Kind"));
        kind->addItem(tr("organisational"), u"org"_s);
        kind->addItem(tr("technical"), u"tech"_s);
        kind->addItem(tr("contractual"), u"contract"_s);
        kind->addItem(tr("legal"), u"legal"_s);
        addFindings(addCode(u"for"_s, tr("Offered for the finding")));
        form()->addRow(new TextLabel(TextLabel::Tone::Quiet,
                                     tr("It has to be done as well as what the catalogue offers; "
                                        "alone it closes no finding of the catalogue."),
                                     this));
        break;
    }
    case OwnKind::Channel: {
        setWindowTitle(tr("Own channel"));
        addText(u"name"_s, tr("Name"));
        addText(u"summary"_s, tr("Description"));
        QComboBox *base = addCode(u"basedOn"_s, tr("Based on"));
        base->addItem(tr("none of the catalogue’s channels"), QString());
        for (const Channel &channel : m_catalogue.channels) {
            if (!isOwnContent(channel.id))
                base->addItem(channel.name.in(windowLanguage()), channel.id);
        }
        m_brand = new QLineEdit(m_entry.codes.value(u"brand"_s), this);
        m_brand->setObjectName("brand"_L1);
        addField(m_brand, tr("Brand"));
        connect(base, &QComboBox::currentIndexChanged, this, &OwnEntryDialog::showBrand);
        form()->addRow(new TextLabel(TextLabel::Tone::Quiet,
                                     tr("What the catalogue knows of the channel it is based on "
                                        "holds of this one too."),
                                     this));
        break;
    }
    case OwnKind::Text:
        setWindowTitle(tr("Own text"));
        addText(u"title"_s, tr("Title"));
        addText(u"use"_s, tr("For whom and when"));
        addText(u"body"_s, tr("Text"));
        addText(u"legal"_s, tr("Legal basis or internal rule"));
        form()->addRow(new TextLabel(TextLabel::Tone::Quiet,
                                     tr("{organisation}, {channel} and {dpo} become what the case "
                                        "says; {?…} is a gap to be filled in."),
                                     this));
        break;
    }
    for (auto box = m_codes.begin(); box != m_codes.end(); ++box) {
        const int place = box.value()->findData(m_entry.codes.value(box.key()));
        if (place >= 0)
            box.value()->setCurrentIndex(place);
    }
    showBrand();
}

void OwnEntryDialog::addText(const QString &name, const QString &caption)
{
    const LocalText &text = m_entry.texts.value(name);
    for (const Language language : m_catalogue.languages) {
        auto *field = new QLineEdit(text.in(language), this);
        field->setObjectName(name + u'.' + languageCode(language));
        field->setCursorPosition(0);
        m_texts[name].insert(language, field);
        addField(field, u"%1 (%2)"_s.arg(caption, languageName(m_catalogue, language)));
    }
}

QComboBox *OwnEntryDialog::addCode(const QString &name, const QString &caption)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    m_codes.insert(name, box);
    addField(box, caption);
    return box;
}

void OwnEntryDialog::addFindings(QComboBox *box) const
{
    box->addItem(tr("none"), QString());
    const auto add = [box](const QString &id, const FindingText &finding) {
        if (finding.severity != Severity::Hint)
            box->addItem(chosenWords(id, finding.shortText), id);
    };
    for (const Question &question : m_catalogue.questions) {
        for (const Option &option : question.options) {
            if (option.finding)
                add(question.id + u':' + option.code, *option.finding);
        }
    }
    for (const Rule &rule : m_catalogue.rules)
        add(rule.id, rule.finding);
}

void OwnEntryDialog::addMeasures(QComboBox *box) const
{
    box->addItem(tr("none"), QString());
    for (const Measure &measure : m_catalogue.measures)
        box->addItem(chosenWords(measure.id, measure.text), measure.id);
}

void OwnEntryDialog::showBrand()
{
    if (m_brand)
        form()->setRowVisible(m_brand, m_codes[u"basedOn"_s]->currentData().toString().isEmpty());
}

OwnEntry OwnEntryDialog::entered() const
{
    OwnEntry entry = m_entry;
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        LocalText words;
        for (auto field = text->begin(); field != text->end(); ++field)
            words.set(field.key(), field.value()->text().trimmed());
        entry.texts.insert(text.key(), words);
    }
    for (auto box = m_codes.begin(); box != m_codes.end(); ++box)
        entry.codes.insert(box.key(), box.value()->currentData().toString());
    if (m_brand)
        entry.codes.insert(u"brand"_s, m_brand->text().trimmed());
    return entry;
}

void OwnEntryDialog::accept()
{
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        for (QLineEdit *field : *text) {
            if (!field->text().trimmed().isEmpty())
                continue;
            field->setFocus();
            return error()->tell(tr("Please fill in every field, in each language: what goes into "
                                    "a record stands there in all of them."));
        }
    }
    FormDialog::accept();
}

Result<void> OwnEntryDialog::save()
{
    const Result<std::vector<LintFinding>> faults = m_save(entered());
    if (!faults)
        return faults.error();
    QStringList words;
    for (const LintFinding &fault : *faults) {
        if (words.size() < mostFaultsTold)
            words << lintWords(fault);
    }
    return words.isEmpty() ? Result<void>() : Error{u"entryFaults"_s, {words.join(u"; "_s)}, {}};
}

} // namespace votum
