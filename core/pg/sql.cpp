// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/sql.h"

#include "core/base/sqlsecrets.h"

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

QByteArray quotedIdentifier(const QString& name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

// E'' also where standard_conforming_strings is off: the only form whose backslashes mean the same everywhere.
QByteArray quotedLiteral(const QByteArray& text)
{
    const bool escape = text.contains('\\');
    auto body = QByteArray(text).replace('\'', "''");
    if (escape)
        body.replace('\\', "\\\\");
    return (escape ? "E'" : "'") + body + '\'';
}

} // namespace

Sql operator""_sql(const char* text, std::size_t length)
{
    Sql sql;
    sql.m_text = QByteArray(text, static_cast<qsizetype>(length));
    sql.m_masked = sql.m_text;
    return sql;
}

QString Sql::preview() const
{
    return withoutSecrets(QString::fromUtf8(m_masked));
}

bool Sql::hasSecret() const
{
    return m_text != m_masked || preview() != QString::fromUtf8(m_text);
}

SqlPart::SqlPart(QByteArray text)
    : m_text(std::move(text))
    , m_masked(m_text)
{
}

SqlPart::SqlPart(const RelationName& relation)
    : SqlPart(relation.schema.isEmpty() ? quotedIdentifier(relation.name)
                                        : quotedIdentifier(relation.schema) + '.' + quotedIdentifier(relation.name))
{
}

SqlPart::SqlPart(const Literal& literal)
    : SqlPart(quotedLiteral(literal.text.toUtf8()))
{
}

SqlPart::SqlPart(const SecretLiteral& literal)
    : m_text(quotedLiteral(literal.value.reveal()))
    , m_masked(quotedLiteral(literal.masked.toUtf8()))
{
}

SqlPart::SqlPart(const Sql& sql)
    : m_text(sql.m_text)
    , m_masked(sql.m_masked)
{
}

SqlPart::SqlPart(qint64 number)
    : SqlPart(QByteArray::number(number))
{
}

SqlPart::SqlPart(int number)
    : SqlPart(QByteArray::number(number))
{
}

SqlPart::SqlPart(Lsn lsn)
    : SqlPart('\'' + lsn.text().toLatin1() + '\'')
{
}

SqlPart SqlPart::identifier(const QString& name)
{
    return SqlPart(quotedIdentifier(name));
}

Sql assembled(const char* format, std::span<const SqlPart> parts)
{
    Sql sql;
    auto part = parts.begin();
    for (const char* c = format; *c != '\0'; ++c) {
        if (c[0] == '{' && c[1] == '}') {
            sql.m_text += part->m_text;
            sql.m_masked += part->m_masked;
            ++part;
            ++c;
        } else {
            sql.m_text += *c;
            sql.m_masked += *c;
        }
    }
    return sql;
}

Sql joined(const QList<Sql>& list, const Sql& separator)
{
    Sql sql;
    for (const auto& item : list) {
        sql.m_text += (sql.m_text.isEmpty() ? QByteArray() : separator.m_text) + item.m_text;
        sql.m_masked += (sql.m_masked.isEmpty() ? QByteArray() : separator.m_masked) + item.m_masked;
    }
    return sql;
}

Sql statementFromServer(const QString& text)
{
    Sql sql;
    sql.m_text = text.toUtf8();
    sql.m_masked = sql.m_text;
    return sql;
}

void Params::add(const QStringList& texts)
{
    QByteArray array = "{";
    for (const auto& text : texts) {
        array += array.size() > 1 ? "," : "";
        array += '"' + text.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
    }
    m_values.append(array + '}');
}

} // namespace Flare::Pg
