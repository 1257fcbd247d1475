// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/jobs.h"

#include "core/base/text.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostJobs = 32;

QString jobs()
{
    return u"jobs"_s;
}

} // namespace

Parameter jobsParameter(const QString& help)
{
    return {jobs(), Parameter::Kind::Integer, help, false, false, u"2"_s, {}};
}

int jobsOf(const Arguments& arguments)
{
    const auto wanted = arguments.integer(jobs()).value_or(1);
    if (wanted < 1 || wanted > mostJobs)
        throw Error(ErrorKind::Usage, Text::tr("--jobs is a number from 1 to %1, not %2.").arg(mostJobs).arg(wanted));
    return static_cast<int>(wanted);
}

} // namespace Flare::Operations
