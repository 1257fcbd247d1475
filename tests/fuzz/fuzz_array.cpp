// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pg/result.h"
#include "core/pg/sql.h"
#include "tests/fuzz/claim.h"

#include <libpq-fe.h>

#include <optional>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

/// One row with one value, as if a server had sent it.
Pg::Result resultOf(QByteArray value)
{
    auto* const rows = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    QByteArray name = "a";
    PGresAttDesc column{name.data(), 0, 0, 0, 0, -1, -1};
    must(PQsetResultAttrs(rows, 1, &column) != 0, "libpq makes a column");
    must(PQsetvalue(rows, 0, 0, value.data(), static_cast<int>(value.size())) != 0, "libpq takes a value");
    return Pg::Result(rows);
}

/// Nothing for what is refused as no array.
std::optional<QStringList> textsIn(const QByteArray& array)
{
    try {
        return resultOf(array).texts(0, "a");
    } catch (const Error& error) {
        must(error.kind() == ErrorKind::Internal, "a value of another type is a defect");
        return std::nullopt;
    }
}

QByteArray arrayOf(const QStringList& texts)
{
    return Pg::Params(texts).values().first().value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    if (bytes.isValidUtf8())
        must(resultOf(bytes).text(0, "a").toUtf8() == bytes, "a text is what the server sent");
    const auto list = QString::fromUtf8(bytes).split(u'\n');
    must(textsIn(arrayOf(list)) == list, "a list comes back from the array that it was made into");
    if (const auto read = textsIn(bytes)) {
        must(textsIn(arrayOf(*read)) == *read, "what was read from an array can be written as one");
        must(read->size() <= bytes.size(), "no text comes from nowhere");
    }
    return 0;
}
