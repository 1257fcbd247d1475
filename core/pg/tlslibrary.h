// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Flare::Pg {

/// libpq's logins use OpenSSL, which frees everything when main() returns. A thread of a pool may be at its own end
/// just then, where OpenSSL looks into what is freed: a command that had succeeded ended with a segmentation fault.
/// This keeps OpenSSL until the process is gone (OPENSSL_INIT_NO_ATEXIT, OPENSSL_init_crypto(3)). To be called before
/// the first connection; cheap, from any thread.
void keepTlsLibrary();

} // namespace Flare::Pg
