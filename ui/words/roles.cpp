// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/roles.h"

namespace votum {

Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::KnockOut:
    case Severity::KnockOutUntil:
        return Role::Blocking;
    case Severity::OpenCritical:
    case Severity::Open:
        return Role::Open;
    case Severity::Pre:
        return Role::Serious;
    case Severity::Post:
    case Severity::Hint:
        break;
    }
    return Role::Notice;
}

Role roleOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Permissible:
        return Role::Fine;
    case Outcome::WithConditions:
        return Role::Notice;
    case Outcome::NotDecidable:
        return Role::Open;
    case Outcome::NotPermissibleUntil:
        return Role::Serious;
    case Outcome::NotPermissible:
        break;
    }
    return Role::Blocking;
}

Role roleOf(DecisionCode decision)
{
    switch (decision) {
    case DecisionCode::D1:
        return Role::Fine;
    case DecisionCode::D2:
    case DecisionCode::D3:
        return Role::Notice;
    case DecisionCode::D5:
    case DecisionCode::D6:
        return Role::Open;
    case DecisionCode::D7:
        return Role::Serious;
    case DecisionCode::D4:
        break;
    }
    return Role::Blocking;
}

Role roleOf(RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
        return Role::Fine;
    case RiskClass::Medium:
        return Role::Serious;
    case RiskClass::High:
        break;
    }
    return Role::Blocking;
}

} // namespace votum
