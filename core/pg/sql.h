// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <type_traits>

namespace Flare::Pg {

/// One SQL statement, in UTF-8. It can only be made from literals of this program ("…"_sql, sql("… {} …", …)) whose
/// holes are quoted by the type of what fills them; text from outside can't become SQL by concatenation.
/// Quoting relies on standard_conforming_strings = on and UTF-8, which Connection sets.
class Sql
{
public:
    Sql() = default;

    /// What the server gets. May hold a password.
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    /// The same with every secret masked: for people, logs and the audit. Those too that nobody told us of, as the
    /// option "password" of a user mapping in a dump.
    [[nodiscard]] QString preview() const;
    [[nodiscard]] bool hasSecret() const;
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

private:
    friend class SqlPart;
    friend Sql operator""_sql(const char*, std::size_t);
    friend Sql assembled(const char* format, std::span<const class SqlPart> parts);
    friend Sql joined(const QList<Sql>& list, const Sql& separator);
    friend Sql statementFromServer(const QString& text);

    QByteArray m_text;
    QByteArray m_masked;
};

[[nodiscard]] Sql operator""_sql(const char* text, std::size_t length);

/// A value in quotes. (Prefer a parameter; utility statements take none.)
struct Literal
{
    QString text;
};

/// A conninfo or another text with a secret in it, as a literal that is masked in previews.
struct SecretLiteral
{
    Secret value;
    QString masked = redacted();
};

/// What may fill a hole of sql(): each type brings its own quoting.
class SqlPart
{
public:
    template <typename Tag>
    SqlPart(const Name<Tag>& name)
        : SqlPart(identifier(name.text()))
    {
    }
    SqlPart(const RelationName& relation);
    SqlPart(const Literal& literal);
    SqlPart(const SecretLiteral& literal);
    SqlPart(const Sql& sql);
    SqlPart(qint64 number);
    SqlPart(int number);
    SqlPart(Lsn lsn);

    /// A name that has no type of its own: a column, an extension, a schema, a setting.
    [[nodiscard]] static SqlPart identifier(const QString& name);

private:
    friend Sql assembled(const char* format, std::span<const SqlPart> parts);
    explicit SqlPart(QByteArray text);

    QByteArray m_text;
    QByteArray m_masked;
};

[[nodiscard]] Sql assembled(const char* format, std::span<const SqlPart> parts);

/// A format with as many holes as there are arguments, checked while compiling.
template <typename... Args>
struct SqlFormat
{
    const char* text;

    template <typename Text>
    requires std::is_convertible_v<Text, const char*>
    consteval SqlFormat(const Text& format)
        : text(format)
    {
        std::size_t holes = 0;
        for (const char* c = text; *c != '\0'; ++c)
            holes += c[0] == '{' && c[1] == '}' ? 1U : 0U;
        if (holes != sizeof...(Args))
            throw std::logic_error("the number of {} differs from the number of arguments");
    }
};

template <typename... Args>
requires(sizeof...(Args) > 0) [[nodiscard]] Sql
    sql(SqlFormat<std::type_identity_t<Args>...> format, const Args&... args)
{
    const std::array parts{SqlPart(args)...};
    return assembled(format.text, parts);
}

[[nodiscard]] Sql joined(const QList<Sql>& list, const Sql& separator);

/// A statement that the server or its own tools wrote (pg_get_…def(), pg_dump): the one way round the literals.
[[nodiscard]] Sql statementFromServer(const QString& text);

/// The parameters $1 … of a statement, sent apart from its text.
class Params
{
public:
    Params() = default;
    template <typename... Args>
    requires(sizeof...(Args) > 0
             && !(std::is_same_v<std::remove_cvref_t<Args>, Params> || ...)) explicit Params(const Args&... args)
    {
        (add(args), ...);
    }

    void add(const QString& text) { m_values.append(text.toUtf8()); }
    template <typename Tag>
    void add(const Name<Tag>& name)
    {
        add(name.text());
    }
    void add(const QStringList& texts);
    void add(const Secret& secret) { m_values.append(secret.reveal()); }
    void add(qint64 number) { m_values.append(QByteArray::number(number)); }
    void add(int number) { m_values.append(QByteArray::number(number)); }
    void add(bool value) { m_values.append(value ? "t" : "f"); }
    void add(Lsn lsn) { m_values.append(lsn.text().toLatin1()); }
    void add(const SystemIdentifier& identifier) { m_values.append(identifier.text().toLatin1()); }
    void add(std::nullopt_t) { m_values.append(std::nullopt); }
    template <typename T>
    void add(const std::optional<T>& value)
    {
        if (value)
            add(*value);
        else
            add(std::nullopt);
    }

    [[nodiscard]] const QList<std::optional<QByteArray>>& values() const { return m_values; }

private:
    QList<std::optional<QByteArray>> m_values;
};

/// A statement that the server has parsed for one connection, and lives as long as it.
struct PreparedStatement
{
    QByteArray name;
    Sql sql;
};

} // namespace Flare::Pg
