// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/ownerbox.h"

#include "session/session.h"
#include "ui/look/textlabel.h"
#include "ui/look/wheelguard.h"

#include <QCollator>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList sorted(QStringList names)
{
    names.removeAll(QString());
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), QCollator());
    return names;
}

} // namespace

OwnerBox::OwnerBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    lineEdit()->setObjectName("owner"_L1);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    guardWheel(this);
    keepLegible(this);
}

void OwnerBox::offer(const Session &session)
{
    QStringList used, usual;
    for (const MeasurePlan &plan : session.assessment().measures)
        used << plan.owner;
    for (const Measure &measure : session.catalogue().measures)
        usual << measure.owner.in(session.assessment().language);
    QStringList names = sorted(used) + sorted(usual);
    names.removeDuplicates();
    QStringList offered;
    for (int i = 0; i < count(); ++i)
        offered << itemText(i);
    if (names == offered)
        return;
    const QString typed = currentText();
    const QSignalBlocker quiet(this);
    clear();
    addItems(names);
    setEditText(typed);
}

} // namespace votum
