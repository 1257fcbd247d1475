// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/ownfolders.h"

#include "core/base/error.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Flare::Test {

namespace {

/// Gone at the end of the process.
const QTemporaryDir& folder()
{
    static const QTemporaryDir own;
    if (!own.isValid())
        throw Error(ErrorKind::Tool, u"No directory for what this test keeps: %1"_s.arg(own.errorString()));
    return own;
}

} // namespace

void takeOwnStateHome()
{
    static const bool isSet =
        qEnvironmentVariableIsSet("XDG_STATE_HOME") || qputenv("XDG_STATE_HOME", QFile::encodeName(folder().path()));
    if (!isSet)
        throw Error(ErrorKind::Tool, u"The environment takes no directory for what this test keeps."_s);
}

void takeOwnSettings()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder().path());
}

} // namespace Flare::Test
