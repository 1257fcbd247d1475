// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace Flare::Test {

/// What one of the test programs can do when its first argument names it: run a class of Qt Test, or be the other
/// process that a test needs. The rest of the arguments is passed on. One object a name, at namespace scope.
class ProgramPart
{
public:
    using Run = int (*)(int argc, char* argv[]);

    /// The name is the stem of a path: what stands in tst_ledger.cpp is called tst_ledger, as ctest calls it too.
    ProgramPart(const char* path, Run run);
};

template <class TestClass>
int runTestClass(int argc, char* argv[])
{
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

/// The whole of main() after the application object is made. Without a name of a part it tells which there are, and
/// returns 2.
int runProgramPart(int argc, char* argv[]);

/// For how many milliseconds a test waits at most for what must come: it has to hold where every core is busy.
inline constexpr int patience = 120'000;

} // namespace Flare::Test

/// Makes a class the test of its file. A process runs one class, so that no class sees what another left behind, while
/// a program holds many, since each links the whole library.
#define FLARE_TEST(TestClass)                                                                                          \
    static const Flare::Test::ProgramPart theTestOf##TestClass(__FILE__, &Flare::Test::runTestClass<TestClass>);
