// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/runbookstep.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;
using State = RunbookStep::State;

QString keyOf(RunbookStep::State state)
{
    switch (state) {
    case State::Done:
        return u"done"_s;
    case State::Ready:
        return u"ready"_s;
    case State::Blocked:
        return u"blocked"_s;
    case State::Unknown:
        return u"unknown"_s;
    case State::Optional:
        return u"optional"_s;
    case State::Running:
        return u"running"_s;
    }
    Q_UNREACHABLE();
}

QString stateText(RunbookStep::State state)
{
    switch (state) {
    case State::Done:
        return Text::tr("done");
    case State::Ready:
        return Text::tr("ready");
    case State::Blocked:
        return Text::tr("blocked");
    case State::Unknown:
        return Text::tr("unknown");
    case State::Optional:
        return Text::tr("optional");
    case State::Running:
        return Text::tr("running");
    }
    Q_UNREACHABLE();
}

} // namespace Flare
