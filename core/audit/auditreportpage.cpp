// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditmarkup.h"
#include "core/audit/auditreport.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Markup;

namespace {

// The colours of the two servers and of good and bad are those of the window, on each ground.
const auto styleSheet = R"(
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #c9c9c9; --soft: #f4f4f4; --quiet: #5c5c5c;
  --good: #007a5a; --bad: #b3001b; --publisher: #0072b2; --subscriber: #b36b00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #1e1e1e; --line: #4a4a4a; --soft: #292929; --quiet: #a8a8a8; --good: #4cc38a;
    --bad: #ff8a8a; --publisher: #56a9d8; --subscriber: #d99a3a; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --line: #aaa; --soft: #fff; --quiet: #444; --good: #007a5a; --bad: #b3001b;
    --publisher: #0072b2; --subscriber: #b36b00; }
  @page { margin: 14mm; }
  body { font-size: 9pt !important; margin: 0 !important; max-width: none !important; padding: 0 !important; }
  tr, .sql, .sign { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2em auto;
  max-width: 70em; padding: 0 1.5em; }
h1 { font-size: 1.6em; margin: 0; }
h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
h3 { font-size: 1em; margin: 1.2em 0 .2em; padding-top: .3em; border-top: 1px solid var(--line); }
h3 .quiet { font-weight: normal; }
.lead { margin: .1em 0 1em; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
th, td { padding: .25em .7em .25em 0; text-align: left; vertical-align: top; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--line); unicode-bidi: isolate; }
thead th, .facts th { color: var(--quiet); font-weight: 500; }
.mono, .sql { font-family: ui-monospace, monospace; }
.sql { font-size: .82em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; margin: 0 0 .25em 1.6em;
  text-indent: -1.6em; }
.time { white-space: nowrap; }
.quiet { color: var(--quiet); }
.good { color: var(--good); }
.bad { color: var(--bad); font-weight: 600; }
.publisher { color: var(--publisher); }
.subscriber { color: var(--subscriber); }
.sign { margin-top: 2em; }
.sign td { height: 2.6em; vertical-align: bottom; }
)"_L1;

} // namespace

QByteArray auditReportPage(const AuditReport& report)
{
    // The policy keeps a browser from running or loading anything, should a record ever get past the escaping.
    const auto head =
        u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title>\n<style>%3</style></head><body>\n"_s
            .arg(escaped(Text::tr("en", "language code of this translation")),
                 escaped(u"%1 · %2"_s.arg(report.title, report.subject)), styleSheet);
    return (head + report.body + u"</body></html>\n"_s).toUtf8();
}

} // namespace Flare
