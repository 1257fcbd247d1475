// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/addresses.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>

namespace Flare::Pg {

namespace {

bool isAddress(const QString& host)
{
    in6_addr address{};
    const auto bytes = host.section(u'%', 0, 0).toLatin1();
    return inet_pton(AF_INET, bytes.constData(), &address) == 1
        || inet_pton(AF_INET6, bytes.constData(), &address) == 1;
}

bool needsLookup(const QString& host)
{
    return !host.isEmpty() && !host.startsWith(u'/') && !host.startsWith(u'@') && !isAddress(host);
}

/// Shared with the thread that looks up, which may come back when nobody waits any more.
struct Answer
{
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::optional<Addresses> addresses;
};

} // namespace

Addresses systemLookup(const QString& host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (const int problem = getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &list); problem != 0)
        return {{}, QString::fromLocal8Bit(gai_strerror(problem))};
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(list, freeaddrinfo);
    Addresses found;
    for (const auto* entry = list; entry != nullptr; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            found.numeric.append(QString::fromLatin1(text.data()));
    }
    found.numeric.removeDuplicates();
    return found;
}

QStringList addressesOf(const QString& host, Deadline deadline, const std::stop_token& stop, const Lookup& lookup)
{
    if (!needsLookup(host))
        return {QString()};
    const auto answer = std::make_shared<Answer>();
    std::thread([answer, host, lookup] {
        auto found = lookup(host);
        const std::scoped_lock lock(answer->mutex);
        answer->addresses = std::move(found);
        answer->arrived.notify_all();
    }).detach();
    std::unique_lock lock(answer->mutex);
    // A century is as good as for ever, and does not overflow.
    const auto limit = std::min<Milliseconds>(deadline.remaining(), std::chrono::years(100));
    if (!answer->arrived.wait_for(lock, stop, limit, [&] { return answer->addresses.has_value(); })) {
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("Looking up the name %1 was cancelled.").arg(host));
        throw Error(ErrorKind::Connect, Text::tr("Looking up the name %1 takes too long.").arg(host),
                    Text::tr("Ask why the name service does not answer, or put the server's address into the file."));
    }
    if (answer->addresses->numeric.isEmpty())
        throw Error(ErrorKind::Connect,
                    Text::tr("The name %1 stands for no address: %2.").arg(host, answer->addresses->problem),
                    Text::tr("Check the host in the file, and this machine's name service."));
    return answer->addresses->numeric;
}

} // namespace Flare::Pg
