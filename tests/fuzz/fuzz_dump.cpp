// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pgtools/dumpscript.h"
#include "core/pgtools/sqlsplitter.h"
#include "tests/fuzz/claim.h"

using namespace Flare;
using namespace Flare::Fuzz;
using namespace Qt::StringLiterals;

namespace {

/// The statements, by our own walk over the text, which leaves no byte out.
QByteArrayList walked(const QByteArray& dump)
{
    QByteArrayList statements;
    SqlSplitter splitter(dump);
    qsizetype before = -1;
    for (splitter.skipSpace(); !splitter.atEnd(); splitter.skipSpace()) {
        must(splitter.position() > before && splitter.position() < dump.size(), "each step goes on within the text");
        before = splitter.position();
        if (splitter.startsWith("--") || splitter.startsWith("\\restrict ") || splitter.startsWith("\\unrestrict ")) {
            (void)splitter.takeLine();
        } else if (splitter.startsWith("/*")) {
            splitter.skipBlockComment();
        } else {
            const auto statement = splitter.takeStatement();
            const auto passed = dump.mid(before, splitter.position() - before);
            must(passed == statement + ';' || (splitter.atEnd() && passed == statement),
                 "no byte of a statement is lost");
            statements.append(statement.trimmed());
        }
    }
    must(splitter.position() == dump.size(), "the text is read to its end");
    return statements;
}

QByteArrayList textsOf(const QList<DumpStatement>& statements)
{
    QByteArrayList texts;
    for (const auto& statement : statements)
        texts.append(statement.text);
    return texts;
}

void checkSplitting(const QByteArrayList& texts)
{
    QByteArrayList kept;
    for (const auto& text : texts) {
        must(!text.contains('\0'), "no statement ends early where C counts it");
        must(textsOf(splitDump(text)) == QByteArrayList{text} || text.isEmpty(), "a statement is one alone, too");
        if (!text.isEmpty())
            kept.append(text);
    }
    // On a line of its own, because a statement may end with a comment.
    must(textsOf(splitDump(kept.join("\n;\n"))) == kept, "joined statements fall into the same");
}

void checkFitting(const QList<DumpStatement>& statements)
{
    const auto all = textsOf(statements);
    for (const bool superuser : {true, false}) {
        const DumpTarget target{16, superuser, {u"plpgsql"_s}, {u"public"_s}};
        const auto once = fitted(statements, target);
        must(textsOf(fitted(once, target)) == textsOf(once), "what fits already stays");
        must(once.size() <= all.size(), "nothing is added");
        for (const auto& statement : once)
            must(all.contains(statement.text) || (!superuser && statement.text.contains("ROLE")),
                 "only a change of the user is written anew");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto dump = bytesOf(data, size);
    const auto byHand = walked(dump);
    QList<DumpStatement> statements;
    try {
        statements = splitDump(dump);
    } catch (const Error& error) {
        must(error.kind() == ErrorKind::Tool || error.kind() == ErrorKind::Precondition, "a refusal is of its kind");
        return 0;
    }
    const auto texts = textsOf(statements);
    must(texts == byHand, "the statements are those that stand there");
    checkSplitting(texts);
    checkFitting(statements);
    return 0;
}
