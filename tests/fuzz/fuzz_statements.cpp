// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/dumpscript.h"
#include "tests/fuzz/claim.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

/// Builds statements whose ends are known out of the pieces that SQL has, each with what could be taken for an end.
class Composer
{
public:
    Composer(const uint8_t* data, size_t size)
        : m_data(data, size)
    {
    }

    [[nodiscard]] bool hasMore() { return m_data.remaining_bytes() > 0; }

    QByteArray statement()
    {
        // A routine's words stand at the start, and only there is BEGIN one.
        if (m_data.ConsumeIntegralInRange(0, 4) == 0)
            return "CREATE FUNCTION f() RETURNS integer BEGIN ATOMIC\n" + body() + "END";
        return "SELECT" + pieces(6);
    }

private:
    /// What stands between quotes, without what would end it.
    QByteArray content(const QByteArray& end = {})
    {
        static const auto parts =
            QByteArray("a|;|'|\"|\\|$|$$|--|/*|*/|\n| |(|)|BEGIN|END|CASE|é|E'|\n\\restrict x\n").split('|');
        QByteArray text;
        for (int count = m_data.ConsumeIntegralInRange(0, 6); count > 0; --count)
            text += parts.at(m_data.ConsumeIntegralInRange<qsizetype>(0, parts.size() - 1));
        return end.isEmpty() ? text : text.replace(end, "");
    }

    QByteArray doubled(char quote) { return quote + content().replace(quote, QByteArray(2, quote)) + quote; }

    QByteArray escaped() { return "E'" + content().replace('\\', "\\\\").replace('\'', "\\'") + '\''; }

    QByteArray dollarQuoted()
    {
        const QByteArray tag = m_data.ConsumeBool() ? "$$" : "$t_1$";
        // A dollar sign at the end would begin the closing tag too early.
        return tag + content("$") + tag;
    }

    QByteArray blockComment() { return "/*" + content("/").replace('*', ' ') + "/* ; */ ' */"; }

    QByteArray pieces(int most)
    {
        QByteArray text;
        for (int count = m_data.ConsumeIntegralInRange(0, most); count > 0; --count)
            text += ' ' + piece();
        return text;
    }

    QByteArray piece()
    {
        switch (m_data.ConsumeIntegralInRange(0, 8)) {
        case 0:
            return doubled('\'');
        case 1:
            return doubled('"');
        case 2:
            return escaped();
        case 3:
            return dollarQuoted();
        case 4:
            return blockComment();
        case 5:
            return "--" + content("\n") + '\n';
        case 6:
            return '(' + pieces(2) + ';' + pieces(2) + ')';
        case 7:
            return m_data.ConsumeBool() ? "a$b$c" : "$1";
        default:
            return m_data.ConsumeBool() ? "e" : "é€";
        }
    }

    QByteArray body()
    {
        QByteArray text;
        for (int count = m_data.ConsumeIntegralInRange(0, 3); count > 0; --count)
            text += "SELECT CASE WHEN" + pieces(2) + " THEN 1 END" + pieces(2) + ";\n";
        return text;
    }

    FuzzedDataProvider m_data;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Composer composer(data, size);
    QByteArray dump = "\\restrict x\n";
    QByteArrayList made;
    constexpr int most = 16; // A longer dump is only slower.
    while (composer.hasMore() && made.size() < most) {
        const auto statement = composer.statement();
        made.append(statement.trimmed());
        dump += "--\n-- Name: x; Type: TABLE; Schema: y; Owner: z\n--\n\n" + statement + ";\n\n";
    }
    const auto split = splitDump(dump + "\\unrestrict x\n");
    must(split.size() == made.size(), "there are as many statements as were made");
    for (qsizetype i = 0; i < split.size(); ++i) {
        must(split.at(i).text == made.at(i), "each statement is the one that was made");
        must(split.at(i).object == u"TABLE y.x", "each statement has its object");
    }
    return 0;
}
