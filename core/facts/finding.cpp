// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/finding.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

QString keyOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Blocker:
        return u"blocker"_s;
    }
    Q_UNREACHABLE();
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Text::tr("Note");
    case Severity::Warning:
        return Text::tr("Warning");
    case Severity::Blocker:
        return Text::tr("Blocker");
    }
    Q_UNREACHABLE();
}

} // namespace Flare
