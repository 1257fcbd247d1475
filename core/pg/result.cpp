// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/result.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

#include <libpq-fe.h>

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void throwDefect(const QString& what, const char* column)
{
    throw Error(ErrorKind::Internal,
                Text::tr("A query result could not be read: %1 (column \"%2\").").arg(what, QString::fromUtf8(column)));
}

/// One element, moved past. No value for NULL, and for what array_out() would have put between quotes.
std::optional<QString> takeElement(const QString& array, qsizetype& at)
{
    QString element;
    if (array.at(at) != u'"') {
        while (at < array.size() && !u"{}\",\\"_s.contains(array.at(at)))
            element += array.at(at++);
        const bool isText = !element.isEmpty() && element.compare(u"NULL", Qt::CaseInsensitive) != 0;
        return isText ? std::optional(element) : std::nullopt;
    }
    for (++at; at < array.size() && array.at(at) != u'"'; ++at) {
        at += array.at(at) == u'\\' ? 1 : 0;
        element += QStringView(array).mid(at, 1);
    }
    ++at;
    return element;
}

// The array output of PostgreSQL (array_out() in arrayfuncs.c): {a,"b c"}; quotes and backslashes inside quotes are
// escaped by a backslash. No value for any other text, and for arrays with NULL in them.
std::optional<QStringList> parsedArray(const QString& array)
{
    if (array == u"{}")
        return QStringList();
    QStringList elements;
    for (qsizetype at = 1; array.startsWith(u'{') && at < array.size();) {
        const auto element = takeElement(array, at);
        if (!element || at >= array.size())
            return std::nullopt;
        elements.append(*element);
        const QChar next = array.at(at++);
        if (next == u'}' && at == array.size())
            return elements;
        if (next != u',')
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Result::Result(pg_result* taken)
    : m_result(taken)
{
}

void Result::Clear::operator()(pg_result* result) const noexcept
{
    PQclear(result);
}

int Result::rows() const
{
    return PQntuples(m_result.get());
}

int Result::columns() const
{
    return PQnfields(m_result.get());
}

QString Result::columnName(int column) const
{
    return textFromUtf8(PQfname(m_result.get(), column));
}

qint64 Result::affected() const
{
    const QByteArray count = PQcmdTuples(m_result.get());
    return count.isEmpty() ? rows() : count.toLongLong();
}

int Result::index(int row, const char* column) const
{
    const int field = PQfnumber(m_result.get(), column);
    if (field < 0)
        throwDefect(u"no such column"_s, column);
    if (row < 0 || row >= rows())
        throwDefect(u"row %1 of %2"_s.arg(row).arg(rows()), column);
    return field;
}

bool Result::isNull(int row, const char* column) const
{
    return PQgetisnull(m_result.get(), row, index(row, column)) != 0;
}

QString Result::text(int row, const char* column) const
{
    const int field = index(row, column);
    return textFromUtf8({PQgetvalue(m_result.get(), row, field), PQgetlength(m_result.get(), row, field)});
}

std::optional<QString> Result::optionalText(int row, const char* column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return text(row, column);
}

qint64 Result::integer(int row, const char* column) const
{
    bool ok = false;
    const qint64 value = text(row, column).toLongLong(&ok);
    if (!ok)
        throwDefect(u"not an integer"_s, column);
    return value;
}

std::optional<qint64> Result::optionalInteger(int row, const char* column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return integer(row, column);
}

bool Result::boolean(int row, const char* column) const
{
    const auto value = text(row, column);
    if (value != u"t" && value != u"f")
        throwDefect(u"not a boolean"_s, column);
    return value == u"t";
}

Lsn Result::lsn(int row, const char* column) const
{
    const auto value = Lsn::parse(text(row, column));
    if (!value)
        throwDefect(u"not a WAL position"_s, column);
    return *value;
}

std::optional<Lsn> Result::optionalLsn(int row, const char* column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return lsn(row, column);
}

QStringList Result::texts(int row, const char* column) const
{
    if (isNull(row, column))
        return {};
    const auto array = parsedArray(text(row, column));
    if (!array)
        throwDefect(u"not an array of texts"_s, column);
    return *array;
}

std::optional<QString> Result::cell(int row, int column) const
{
    if (PQgetisnull(m_result.get(), row, column) != 0)
        return std::nullopt;
    return textFromUtf8({PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)});
}

} // namespace Flare::Pg
