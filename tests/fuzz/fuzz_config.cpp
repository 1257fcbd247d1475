// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/names.h"
#include "core/config/configreader.h"
#include "core/replication/relationnames.h"
#include "tests/fuzz/claim.h"
#include "tests/fuzz/textplaces.h"

#include <algorithm>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

// What the corpus has for a password. The program's own sentences don't have it.
constexpr auto password = "s3cret";

/// Whether it only stands where a password does, so that nothing else can show it.
bool isOnlyAPassword(const QByteArray& yaml)
{
    auto found = false;
    for (auto at = yaml.indexOf(password); at >= 0; at = yaml.indexOf(password, at + 1)) {
        const auto before = yaml.left(at);
        if (!before.endsWith("_password: ") && !before.endsWith("_password: '") && !before.endsWith("_password: \""))
            return false;
        found = true;
    }
    return found;
}

bool isFitForATerminal(const QString& text)
{
    return isWellFormed(text) && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control && c != u'\n';
           });
}

bool operator==(const Diagnostic& a, const Diagnostic& b)
{
    return a.severity == b.severity && a.line == b.line && a.column == b.column && a.message == b.message
        && a.suggestion == b.suggestion;
}

bool isError(const Diagnostic& diagnostic)
{
    return diagnostic.severity == Diagnostic::Severity::Error;
}

void checkDiagnostics(const ConfigResult& result, const QByteArray& yaml)
{
    const TextPlaces places(yaml);
    const bool secret = isOnlyAPassword(yaml);
    for (const auto& diagnostic : result.diagnostics) {
        const bool ofTheWholeFile = diagnostic.line == 0 && diagnostic.column == 0;
        must(ofTheWholeFile || places.hold({diagnostic.line, diagnostic.column}), "a diagnostic points into the text");
        must(!diagnostic.message.isEmpty(), "a diagnostic says something");
        const auto said = describe(diagnostic, {});
        must(isFitForATerminal(said), "a diagnostic is fit for a terminal");
        must(!secret || !said.contains(QLatin1StringView(password)), "a diagnostic holds no password");
    }
}

void checkHost(const HostConfig& host)
{
    must(host.port >= 1 && host.port <= 65535, "a port is one");
    must(!host.portViaSubscriber || (*host.portViaSubscriber >= 1 && *host.portViaSubscriber <= 65535),
         "a port is one");
    must(!host.host.isEmpty() && !host.systemIdentifier.isNull(), "a server is named");
    must(!host.superuser.user.isEmpty() && !host.dbOwner.user.isEmpty(), "a login has a name");
}

void checkConfig(const Config& config)
{
    must(config.digest.size() == 64, "a configuration has a digest");
    checkHost(config.publisher);
    checkHost(config.subscriber);
    must(config.publisher.systemIdentifier != config.subscriber.systemIdentifier, "the servers are two");
    for (const auto& publication : config.publications) {
        must(!publication.name.isEmpty() && !publication.database.isEmpty(), "a publication has its names");
        // They throw for what the reader should have refused.
        (void)relationNamesOf(publication.tables);
        (void)relationNamesOf(publication.excludeTables);
        (void)relationNamesOf(publication.replicaIdentityFullTables);
    }
    for (const auto& subscription : config.subscriptions)
        must(config.publicationOf(subscription.database), "a subscription has its publication");
    must(config.attack.workers >= 1 && config.attack.rate >= 0, "an attack can be made");
    must(config.cutover.maxOutage.count() > 0 && config.cutover.lagThreshold >= 0, "a switch can be made");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto yaml = bytesOf(data, size);
    const auto result = parseConfig(yaml);
    const auto errors = std::any_of(result.diagnostics.begin(), result.diagnostics.end(), isError);
    must(result.config.has_value() != errors, "there is a configuration if and only if there is no error");
    checkDiagnostics(result, yaml);
    const auto again = parseConfig(yaml);
    must(std::equal(result.diagnostics.begin(), result.diagnostics.end(), again.diagnostics.begin(),
                    again.diagnostics.end(), operator==),
         "the same text gets the same words");
    if (!result.config)
        return 0;
    checkConfig(*result.config);
    must(again.config && again.config->digest == result.config->digest, "the same text has the same digest");
    return 0;
}
