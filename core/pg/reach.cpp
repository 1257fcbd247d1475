// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/reach.h"

#include "core/base/text.h"

#include <QStringList>

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

QStringList lookedUp(const ConnInfo& info, Side side, const std::stop_token& stop, const Lookup& lookup)
{
    try {
        return addressesOf(info.host, Deadline::in(info.connectTimeout), stop, lookup);
    } catch (const Error& error) {
        throw error.during(Text::tr("Connecting to the %1 at %2").arg(keyOf(side), displayName(info))).on(side);
    }
}

bool serverAnswered(const Error& error)
{
    return error.kind() != ErrorKind::Connect || !error.sqlState().isEmpty();
}

} // namespace

Reached reach(const ConnInfo& info, Side side, const std::stop_token& stop, const Lookup& lookup)
{
    const auto addresses = lookedUp(info, side, stop, lookup);
    QStringList reasons;
    for (const auto& address : addresses) {
        const auto deadline = Deadline::in(info.connectTimeout);
        auto link = std::make_unique<Link>(info, side, stop, address);
        try {
            link->connect(info, deadline);
            return {std::move(link), deadline};
        } catch (const Error& error) {
            if (addresses.size() == 1 || serverAnswered(error))
                throw;
            reasons.append(u"%1: %2"_s.arg(address, error.message()));
        }
    }
    throw Error(ErrorKind::Connect,
                Text::tr("None of the %n address(es) of %1 answers.", nullptr, static_cast<int>(addresses.size()))
                        .arg(info.host)
                    + u'\n' + reasons.join(u'\n'),
                Text::tr("Check host and port in the file, that the server runs, and its pg_hba.conf."))
        .on(side);
}

} // namespace Flare::Pg
