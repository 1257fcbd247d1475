// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

QString keyOf(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return u"succeeded"_s;
    case Outcome::Status::Failed:
        return u"failed"_s;
    case Outcome::Status::Cancelled:
        return u"cancelled"_s;
    case Outcome::Status::InDoubt:
        return u"in_doubt"_s;
    }
    Q_UNREACHABLE();
}

QString keyOf(Outcome::Left left)
{
    switch (left) {
    case Outcome::Left::Nothing:
        return u"nothing"_s;
    case Outcome::Left::Undone:
        return u"undone"_s;
    case Outcome::Left::Kept:
        return u"kept"_s;
    case Outcome::Left::Partial:
        return u"partial"_s;
    }
    Q_UNREACHABLE();
}

QString leftText(Outcome::Left left)
{
    switch (left) {
    case Outcome::Left::Nothing:
        return Text::tr("Nothing was changed.");
    case Outcome::Left::Undone:
        return Text::tr("What had been changed was taken back; nothing is left of it.");
    case Outcome::Left::Kept:
        return Text::tr("What the steps before did stays; running it again goes on from there.");
    case Outcome::Left::Partial:
        return Text::tr("Something stays that must be put right by hand; see above.");
    }
    Q_UNREACHABLE();
}

} // namespace Flare
