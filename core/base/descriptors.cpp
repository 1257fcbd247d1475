// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

namespace Flare {

void openStandardDescriptors()
{
    // The lowest that is free is taken: one after the other, up to the first one that is none of the three.
    int opened = open("/dev/null", O_RDWR | O_CLOEXEC);
    while (opened >= 0 && opened <= STDERR_FILENO) {
        // A program that is started from here is to have it, too.
        fcntl(opened, F_SETFD, 0);
        opened = open("/dev/null", O_RDWR | O_CLOEXEC);
    }
    if (opened >= 0)
        close(opened);
}

} // namespace Flare
