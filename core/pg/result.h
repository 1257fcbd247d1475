// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct pg_result;

namespace Flare::Pg {

/// The rows that a statement returned. Columns are named; a name or row that isn't there, a NULL where a value is
/// asked for and a value of another type are defects of the caller and throw Error(Internal).
class Result
{
public:
    Result() = default;
    explicit Result(pg_result* taken);

    [[nodiscard]] int rows() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isEmpty() const { return rows() == 0; }
    [[nodiscard]] QString columnName(int column) const;
    /// The count in the command tag ("UPDATE 3"), or the number of rows.
    [[nodiscard]] qint64 affected() const;

    [[nodiscard]] bool isNull(int row, const char* column) const;
    /// NULL reads as an empty text.
    [[nodiscard]] QString text(int row, const char* column) const;
    [[nodiscard]] std::optional<QString> optionalText(int row, const char* column) const;
    [[nodiscard]] qint64 integer(int row, const char* column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int row, const char* column) const;
    [[nodiscard]] bool boolean(int row, const char* column) const;
    [[nodiscard]] Lsn lsn(int row, const char* column) const;
    [[nodiscard]] std::optional<Lsn> optionalLsn(int row, const char* column) const;
    /// A text[] value without NULL in it, in its order. NULL itself reads as empty.
    [[nodiscard]] QStringList texts(int row, const char* column) const;
    /// The cell as the server wrote it, NULL as no value: for tables that are only shown.
    [[nodiscard]] std::optional<QString> cell(int row, int column) const;

private:
    [[nodiscard]] int index(int row, const char* column) const;
    struct Clear
    {
        void operator()(pg_result* result) const noexcept;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace Flare::Pg
