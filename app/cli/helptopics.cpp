// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "core/base/text.h"
#include "core/preflight/checks.h"

namespace Flare {

using namespace Qt::StringLiterals;

QString Help::exitCodesPage() const
{
    QList<std::pair<QString, QString>> rows;
    for (const auto& entry : exitCodes())
        rows.append({QString::number(static_cast<int>(entry.code)), entry.meaning});
    return m_style.strong(Text::tr("Exit codes")) + u'\n' + definitions(rows)
        + paragraph(Text::tr("An operation that runs a program of yours hands on that program's exit code."));
}

QString Help::configPage() const
{
    const auto sample = uR"(hosts:
  publisher:
    conn:
      host: old.example.net
      port: 5432
      system_identifier: "7166421309857204913"
      superuser: postgres
      superuser_password: secret
      db_owner: owner
      db_owner_password: secret
      repl_user: repl
      repl_user_password: secret
      host_via_subscriber: old.internal
      port_via_subscriber: 5432
  subscriber:
    conn:
      host: new.example.net
      port: 5432
      system_identifier: "7381004926551118602"
      superuser: postgres
      superuser_password: secret
      db_owner: owner
      db_owner_password: secret
publications:
  bench:
    pubname: bench
subscriptions:
  bench1:
    dbname: bench
    pubname: bench
)"_s;
    QString text = m_style.strong(Text::tr("The file")) + u'\n';
    text += paragraph(Text::tr("One file pins one migration: two servers and any number of databases. Nothing on the "
                               "command line or in the environment can point flare elsewhere."));
    text += u'\n' + sample + u'\n';
    text += paragraph(Text::tr("system_identifier is the answer of the server that you mean to: "
                               "SELECT system_identifier FROM pg_control_system();"));
    text += paragraph(Text::tr("Passwords may be left out; then libpq's password file is asked, and then you. A file "
                               "with passwords must be closed to others: chmod 600 flare.yml"));
    return text + paragraph(Text::tr("flare config check says all that is wrong with the file without connecting."));
}

QString Help::confirmPage() const
{
    QString text = m_style.strong(Text::tr("Confirming")) + u'\n';
    text += paragraph(Text::tr("Whatever stops writes or removes something asks for the last six digits of the "
                               "system_identifier of the server that it changes. Both servers are shown beside each "
                               "other: to answer, you tell them apart."));
    text +=
        paragraph(Text::tr("Without a terminal, --confirm gives the digits. They can only check the target that the "
                           "file names, and never choose one. Without them, the exit code is 7 and nothing was done. "
                           "Wrong entries are kept in the audit log."));
    return text
        + paragraph(Text::tr("The leading digits are no use: clusters that were made on one day share them. If both "
                             "servers end alike, more digits are asked for."));
}

QString Help::checksPage() const
{
    QList<std::pair<QString, QString>> rows;
    for (const auto& check : checks())
        rows.append({check.id, check.title + u". "_s + check.why});
    return m_style.strong(Text::tr("What flare check looks for")) + u'\n' + definitions(rows)
        + paragraph(
               Text::tr("What a check finds keeps the operations that would fail from running. The file can accept "
                        "it by the check's name: preflight: {accept: [empty_search_path]}; the audit log names it. "
                        "What an operation refuses by itself it goes on refusing."));
}

} // namespace Flare
