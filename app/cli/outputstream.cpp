// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputstream.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace Flare {

OutputStream::OutputStream(int descriptor)
    : m_descriptor(descriptor)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 OutputStream::readData(char* /*data*/, qint64 /*size*/)
{
    return -1;
}

qint64 OutputStream::writeData(const char* data, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
        const auto written = ::write(m_descriptor, data + done, static_cast<size_t>(size - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            // A terminal that somebody else has made non-blocking.
            pollfd descriptor{m_descriptor, POLLOUT, 0};
            poll(&descriptor, 1, -1);
        } else if (errno != EINTR) {
            int none = 0;
            m_lost.compare_exchange_strong(none, errno);
            return -1;
        }
    }
    return done;
}

} // namespace Flare
