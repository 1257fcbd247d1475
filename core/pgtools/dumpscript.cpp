// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/dumpscript.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pgtools/sqlsplitter.h"

#include <QRegularExpression>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

void checkEncoding(const QByteArray& dump)
{
    // To PostgreSQL, a zero is no character of UTF-8; libpq would take it for the end of a statement.
    if (!dump.isValidUtf8() || dump.contains('\0'))
        throw Error(
            ErrorKind::Precondition, Text::tr("The publisher's schema has names or texts that are not UTF-8."),
            Text::tr("A database with the encoding SQL_ASCII keeps whatever it was given. Rename these objects, "
                     "or correct their comments and functions."));
}

/// Of "-- Name: orders; Type: TABLE; Schema: public; Owner: app".
std::optional<QString> objectOf(const QByteArray& comment)
{
    static const QRegularExpression form(u"^-- Name: (.*); Type: (.*); Schema: (.*); Owner: .*$"_s);
    const auto match = form.match(QString::fromUtf8(comment));
    if (!match.hasMatch())
        return std::nullopt;
    const auto schema = match.captured(3) == u"-" ? QString() : match.captured(3) + u'.';
    return match.captured(2) + u' ' + schema + match.captured(1);
}

// Dumps of 2025 and later begin and end with a command that locks psql; see CVE-2025-8714.
bool isRestrictCommand(const SqlSplitter& splitter)
{
    return splitter.startsWith("\\restrict ") || splitter.startsWith("\\unrestrict ");
}

/// The name after the words, if the statement begins with them: "x" of CREATE EXTENSION IF NOT EXISTS "x" WITH ….
std::optional<QString> nameAfter(const QByteArray& statement, QByteArrayView words)
{
    static const QRegularExpression name(uR"re(^\s+(?:"((?:[^"]|"")*)"|([^\s;]+)))re"_s);
    if (!statement.startsWith(words))
        return std::nullopt;
    const auto match = name.match(QString::fromUtf8(statement.sliced(words.size())));
    if (!match.hasMatch())
        return std::nullopt;
    return match.hasCaptured(2) ? match.captured(2) : match.captured(1).replace(u"\"\""_s, u"\""_s);
}

/// pg_dump writes one grantee a statement, at its end.
bool isGrantTo(const QByteArray& statement, const QString& role)
{
    if (!statement.startsWith("GRANT ") && !statement.startsWith("REVOKE ")
        && !statement.startsWith("ALTER DEFAULT PRIVILEGES "))
        return false;
    const auto name = " \"" + QString(role).replace(u'"', u"\"\""_s).toUtf8() + '"';
    auto end = statement;
    if (constexpr QByteArrayView option = " WITH GRANT OPTION"; end.endsWith(option))
        end.chop(option.size());
    return end.endsWith(" TO" + name) || end.endsWith(" FROM" + name);
}

// What pg_dump writes of them depends on its version: an owner only since 15, rights by what each version takes for
// the usual ones.
bool isOfPublicSchema(const QByteArray& statement)
{
    const bool isRight = statement.startsWith("GRANT ") || statement.startsWith("REVOKE ");
    return statement.startsWith(R"(ALTER SCHEMA "public" OWNER TO)")
        || (isRight && statement.contains(R"( ON SCHEMA "public" )"));
}

bool isUnwanted(const QByteArray& statement, const DumpTarget& target)
{
    if (!target.withoutGrantsTo.isEmpty() && isGrantTo(statement, target.withoutGrantsTo))
        return true;
    // An unknown setting would end the transaction: transaction_timeout came with 17, the other with 12.
    if (statement.startsWith("SET transaction_timeout "))
        return target.major < 17;
    if (statement.startsWith("SET default_table_access_method "))
        return target.major < 12;
    for (const QByteArrayView words : {"CREATE EXTENSION IF NOT EXISTS", "COMMENT ON EXTENSION"}) {
        if (const auto name = nameAfter(statement, words))
            return target.extensions.contains(*name);
    }
    if (isOfPublicSchema(statement))
        return true;
    const auto schema = nameAfter(statement, "CREATE SCHEMA");
    return schema && target.schemas.contains(*schema);
}

} // namespace

QList<DumpStatement> splitDump(const QByteArray& dump)
{
    checkEncoding(dump);
    QList<DumpStatement> statements;
    QString object;
    SqlSplitter splitter(dump);
    for (splitter.skipSpace(); !splitter.atEnd(); splitter.skipSpace()) {
        if (splitter.startsWith("--")) {
            if (const auto named = objectOf(splitter.takeLine()))
                object = *named;
        } else if (splitter.startsWith("/*")) {
            splitter.skipBlockComment();
        } else if (isRestrictCommand(splitter)) {
            splitter.skipLine();
        } else if (splitter.startsWith("\\")) {
            throw Error(ErrorKind::Tool,
                        Text::tr("pg_dump wrote a command for psql where SQL was expected: %1")
                            .arg(QString::fromUtf8(splitter.takeLine())));
        } else {
            statements.append({object, splitter.takeStatement().trimmed()});
        }
    }
    return statements;
}

QList<DumpStatement> fitted(const QList<DumpStatement>& statements, const DumpTarget& target)
{
    QList<DumpStatement> kept;
    for (const auto& dumped : statements) {
        if (dumped.text.isEmpty() || isUnwanted(dumped.text, target))
            continue;
        auto statement = dumped;
        if (!target.superuser && statement.text.startsWith("SET SESSION AUTHORIZATION "))
            statement.text.replace("SET SESSION AUTHORIZATION ", "SET ROLE ");
        else if (!target.superuser && statement.text == "RESET SESSION AUTHORIZATION")
            statement.text = "RESET ROLE";
        kept.append(statement);
    }
    return kept;
}

} // namespace Flare
