// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/tlslibrary.h"

#include <openssl/crypto.h>

namespace Flare::Pg {

void keepTlsLibrary()
{
    // Only the first call of a process decides, and a failure shows in the login that follows.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace Flare::Pg
