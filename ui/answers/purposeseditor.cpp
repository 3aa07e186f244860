// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/purposeseditor.h"

#include "core/case/purposes.h"
#include "session/session.h"
#include "ui/kit/typing.h"
#include "ui/kit/unsaved.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/words/errorline.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

PurposesEditor::PurposesEditor(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_layout(new QVBoxLayout(this))
    , m_error(new ErrorLine(session->catalogue(), this))
{
    setObjectName("purposes"_L1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(unit(this));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_error);
    hide();
}

// The one being added stands after the others of its kind.
std::vector<Purpose> PurposesEditor::wanted() const
{
    std::vector<Purpose> list = purposesAsked(m_session->catalogue(), m_session->assessment());
    const auto isOfKind = [this](const Purpose &purpose) { return purpose.kind == m_more; };
    const auto last = std::find_if(list.rbegin(), list.rend(), isOfKind);
    if (last != list.rend() && !m_session->isFrozen())
        list.insert(last.base(), Purpose{{}, m_more, {}});
    return list;
}

// A row stays where its purpose does, so that what is being typed keeps its place.
void PurposesEditor::reread()
{
    const std::vector<Purpose> purposes = wanted();
    for (const Purpose &purpose : purposes)
        adopt(purpose);
    for (Row &row : m_rows) {
        const auto isSame = [&](const Purpose &one) {
            return one.id == row.purpose.id && one.kind == row.purpose.kind;
        };
        if (std::any_of(purposes.begin(), purposes.end(), isSame) || Unsaved::isHeld(row.name))
            continue;
        row.name->disconnect(this); // it loses the focus now, with what is saved already
        row.name->removeEventFilter(this);
        row.widget->hide();
        row.widget->deleteLater(); // its field or button may have caused this
        row.widget = nullptr;
    }
    std::erase_if(m_rows, [](const Row &row) { return !row.widget; });
    int place = 1; // after the title
    for (const Purpose &purpose : purposes) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
            return row.purpose.id == purpose.id && row.purpose.kind == purpose.kind;
        });
        Row &row = found == m_rows.end() ? addRow(purpose) : *found;
        row.purpose = purpose;
        if (m_layout->indexOf(row.widget) != place)
            m_layout->insertWidget(place, row.widget);
        ++place;
        showLine(row.name, purpose.name);
        word(row);
    }
    setVisible(!purposes.empty());
}

// The one more that was named becomes the row of what it was saved as: the field stays in use.
void PurposesEditor::adopt(const Purpose &purpose)
{
    Row *more = nullptr;
    for (Row &row : m_rows) {
        if (row.purpose.id == purpose.id)
            return;
        if (row.purpose.id.isEmpty() && row.purpose.kind == purpose.kind && m_more.isEmpty() &&
            row.name->text().trimmed() == purpose.name)
            more = &row;
    }
    if (!more)
        return;
    more->name->removeEventFilter(this);
    more->purpose = purpose;
    more->widget->setObjectName("purpose:"_L1 + purpose.id);
}

PurposesEditor::Row &PurposesEditor::addRow(const Purpose &purpose)
{
    Row row;
    row.purpose = purpose;
    row.widget = new QWidget(this);
    row.widget->setObjectName("purpose:"_L1 + purpose.id);
    row.kind = new TextLabel(TextLabel::Tone::Small, row.widget);
    row.name = new QLineEdit(row.widget);
    row.name->setObjectName("purposeName"_L1);
    row.another = new LinkButton({}, row.widget);
    row.another->setObjectName("anotherPurpose"_L1);
    row.remove = new LinkButton({}, row.widget);
    row.remove->setObjectName("removePurpose"_L1);
    auto *line = new QHBoxLayout;
    line->setSpacing(unit(this));
    line->addWidget(row.name, 1);
    line->addWidget(row.another, 0, Qt::AlignVCenter);
    line->addWidget(row.remove, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 4);
    layout->addWidget(row.kind);
    layout->addLayout(line);
    const auto shown = [this, field = row.name] {
        return std::find_if(m_rows.begin(), m_rows.end(),
                            [&](const Row &each) { return each.name == field; })
            ->purpose;
    };
    onLineSettled(row.name, this, [this, field = row.name, shown](const QString &) {
        m_error->keep(field, [this, field, shown] {
            Purpose named = shown();
            named.name = field->text().trimmed();
            return save(named);
        });
    });
    connect(row.another, &QAbstractButton::clicked, this,
            [this, kind = purpose.kind] { addAnother(kind); });
    connect(row.remove, &QAbstractButton::clicked, this, [this, shown] { remove(shown()); });
    if (purpose.id.isEmpty())
        row.name->installEventFilter(this);
    m_rows.push_back(row);
    return m_rows.back();
}

void PurposesEditor::word(const Row &row) const
{
    const QString kind =
        purposeTitle(m_session->catalogue(), {{}, row.purpose.kind, {}}).in(windowLanguage());
    const bool editable = !m_session->isFrozen();
    row.kind->setText(kind);
    row.name->setReadOnly(!editable);
    row.name->setPlaceholderText(tr("Name of your own, e.g. outage alerts"));
    row.name->setAccessibleName(tr("Name of the purpose: %1").arg(kind));
    row.another->setText(tr("Another of this kind"));
    row.another->setAccessibleName(tr("Add another purpose of the kind: %1").arg(kind));
    row.another->setVisible(editable && m_more != row.purpose.kind);
    row.remove->setText(tr("Remove"));
    const QString name = row.purpose.name.isEmpty() ? kind : row.purpose.name;
    row.remove->setAccessibleName(tr("Remove the purpose: %1").arg(name));
    row.remove->setVisible(editable);
}

// One more without a name is none: it goes when its field is left.
bool PurposesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isLeft = reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
        if (isLeft && static_cast<QLineEdit *>(watched)->text().trimmed().isEmpty())
            QMetaObject::invokeMethod(this, &PurposesEditor::giveUpAnother, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void PurposesEditor::giveUpAnother()
{
    m_more.clear();
    reread();
}

Result<void> PurposesEditor::save(const Purpose &purpose)
{
    const bool isNew = purpose.id.isEmpty();
    if (isNew && purpose.name.isEmpty()) // one more without a name is none
        return {};
    const QString more = isNew ? std::exchange(m_more, {}) : m_more;
    Result<void> saved = m_session->savePurpose(purpose);
    if (!saved)
        m_more = more;
    return saved;
}

void PurposesEditor::addAnother(const QString &kind)
{
    m_more = kind;
    m_error->clear();
    reread();
    for (const Row &row : m_rows) {
        if (row.purpose.id.isEmpty())
            row.name->setFocus(Qt::OtherFocusReason);
    }
}

void PurposesEditor::remove(const Purpose &purpose)
{
    for (const Row &row : m_rows) {
        if (row.purpose.id == purpose.id)
            Unsaved::dropAll(row.widget);
    }
    if (purpose.id.isEmpty())
        return giveUpAnother();
    m_error->check(m_session->removePurpose(purpose.id));
}

void PurposesEditor::retranslate()
{
    m_title->setText(tr("Each purpose is judged by itself. Give it a name of your own where the "
                        "kind alone does not say enough; of a kind there may be several."));
    for (const Row &row : m_rows)
        word(row);
}

} // namespace votum
