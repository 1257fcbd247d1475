// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"
#include "core/config/values.h"
#include "core/pg/conninfo.h"
#include "core/pg/sql.h"
#include "core/pgtools/sqlsplitter.h"
#include "tests/fuzz/claim.h"

#include <libpq-fe.h>

#include <memory>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

void checkRelation(const QString& text)
{
    const auto name = parseRelationName(text);
    if (!name)
        return;
    must(!name->name.isEmpty(), "a table has a name");
    must(parseRelationName(displayName(*name)) == name, "a name that is shown means the same table");
    const auto statement = Pg::sql("SELECT {}", *name).text();
    must(SqlSplitter(statement).takeStatement() == statement, "no name ends the statement that it stands in");
}

void checkNumbers(const QString& text)
{
    if (const auto lsn = Lsn::parse(text)) {
        must(Lsn::parse(lsn->text()) == lsn, "a position comes back from its text");
        must(text.size() <= 17, "a position has PostgreSQL's form");
    }
    if (const auto identifier = SystemIdentifier::parse(text))
        must(SystemIdentifier::parse(identifier->text()) == identifier && !identifier->isNull(),
             "an identifier comes back from its text");
    if (const auto number = parseInteger(text))
        must(QString::number(*number) == text, "a number has one form");
    if (const auto time = parseDuration(text))
        must(time->count() >= 0 && parseDuration(QString::number(time->count()) + u's').value_or(*time) == *time,
             "a time is not below zero");
    if (const auto bytes = parseSize(text))
        must(*bytes >= 0 && parseSize(QString::number(*bytes)) == bytes, "a size is not below zero");
}

QByteArray valueOf(const PQconninfoOption* options, const char* keyword)
{
    for (; options->keyword != nullptr; ++options) {
        if (qstrcmp(options->keyword, keyword) == 0)
            return options->val;
    }
    return {};
}

void checkConnInfo(const QString& text)
{
    Pg::ConnInfo info;
    info.host = text;
    info.password = Secret(text);
    info.user = RoleName(text);
    const auto written = Pg::conninfoString(info).reveal();
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(written.constData(), nullptr), PQconninfoFree);
    must(options != nullptr, "libpq reads our connection strings");
    for (const auto* keyword : {"host", "password", "user"})
        must(valueOf(options.get(), keyword) == text.toUtf8(), "libpq reads what was written");
    const auto statement = Pg::sql("SELECT {}, {}", Pg::Literal{text}, info.user).text();
    must(SqlSplitter(statement).takeStatement() == statement, "no value ends the statement that it stands in");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto text = QString::fromUtf8(bytesOf(data, size));
    checkRelation(text);
    checkNumbers(text);
    // PostgreSQL has no NUL in its texts, and the readers let none through.
    if (!text.contains(QChar::Null))
        checkConnInfo(text);
    return 0;
}
