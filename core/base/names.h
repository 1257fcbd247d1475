// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace Flare {

/// A name of one kind of object. The tag keeps a role from being passed where a database is meant.
template <typename Tag>
class Name
{
public:
    Name() = default;
    explicit Name(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Name& a, const Name& b) { return a.m_text == b.m_text; }
    friend bool operator<(const Name& a, const Name& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Name& name, size_t seed = 0) { return ::qHash(name.m_text, seed); }

private:
    QString m_text;
};

using DatabaseName = Name<struct DatabaseTag>;
using RoleName = Name<struct RoleTag>;
using PublicationName = Name<struct PublicationTag>;
using SubscriptionName = Name<struct SubscriptionTag>;
using SlotName = Name<struct SlotTag>;

/// A table, sequence or other relation with its schema.
struct RelationName
{
    QString schema;
    QString name;

    friend bool operator==(const RelationName&, const RelationName&) = default;
    friend bool operator<(const RelationName& a, const RelationName& b)
    {
        return a.schema != b.schema ? a.schema < b.schema : a.name < b.name;
    }
};

/// As PostgreSQL shows it, quoted where it must be: public."Weird".
[[nodiscard]] QString displayName(const RelationName& relation);

/// What initdb gave a cluster: 64 bits, the upper half the second of its creation. Physical copies of a cluster share
/// it, so it names a cluster and not one server.
class SystemIdentifier
{
public:
    SystemIdentifier() = default;
    explicit SystemIdentifier(quint64 value)
        : m_value(value)
    {
    }
    /// Decimal digits only; no value for anything else.
    [[nodiscard]] static std::optional<SystemIdentifier> parse(QStringView digits);

    [[nodiscard]] bool isNull() const { return m_value == 0; }
    [[nodiscard]] QString text() const { return QString::number(m_value); }
    /// The digits that tell clusters apart; the leading ones are alike for clusters made on the same day.
    [[nodiscard]] QString lastDigits(int count = 6) const { return text().right(count); }
    /// In groups of three from the right, "7 166 421 309 857 204 913".
    [[nodiscard]] QString grouped() const;
    [[nodiscard]] QDateTime initialisedAt() const;

    friend bool operator==(const SystemIdentifier&, const SystemIdentifier&) = default;

private:
    quint64 m_value = 0;
};

/// A position in the write-ahead log, in bytes.
class Lsn
{
public:
    Lsn() = default;
    explicit Lsn(quint64 value)
        : m_value(value)
    {
    }
    /// PostgreSQL's form, "16/B374D848".
    [[nodiscard]] static std::optional<Lsn> parse(QStringView text);

    [[nodiscard]] quint64 value() const { return m_value; }
    [[nodiscard]] QString text() const;

    friend auto operator<=>(const Lsn&, const Lsn&) = default;

private:
    quint64 m_value = 0;
};

} // namespace Flare
