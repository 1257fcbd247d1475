// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledgerfile.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>

namespace Flare {

namespace {

// A multiple of every page size and of a record. It bounds what a dead program leaves behind.
constexpr qint64 partSize = qint64(1) << 20;

Error failure(const QString& message, const QFile& file, const QString& why)
{
    return Error(ErrorKind::Audit, message.arg(file.fileName(), why));
}

void store(char* place, quint64 word)
{
    std::atomic_ref(*reinterpret_cast<quint64*>(place)).store(qToLittleEndian(word), std::memory_order_release);
}

} // namespace

LedgerFile::LedgerFile(const QString& path, QByteArrayView head)
    : m_file(path)
    , m_end(head.size())
{
    Q_ASSERT(m_end % ledgerRecordSize == 0);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const auto mode = QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!QDir().mkpath(QFileInfo(path).path()) || !m_file.open(mode, ownerOnly))
        throw failure(Text::tr("The ledger %1 can't be made: %2"), m_file, m_file.errorString());
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        throw failure(Text::tr("The ledger %1 can't be locked: %2"), m_file, qt_error_string(errno));
    if (m_file.write(head.data(), head.size()) != head.size())
        throw failure(Text::tr("The ledger %1 can't be written: %2"), m_file, m_file.errorString());
    mapNextPart();
}

LedgerFile::~LedgerFile()
{
    if (m_file.isOpen())
        (void)giveRoomBack();
}

void LedgerFile::append(const LedgerWords& words)
{
    Q_ASSERT(words.first != 0);
    if (m_end == m_partEnd)
        mapNextPart();
    char* place = m_part + m_end % partSize;
    // The first word makes it a record: whoever is killed between the two leaves none.
    store(place + sizeof words.first, words.second);
    store(place, words.first);
    m_end += ledgerRecordSize;
}

// The room is reserved before it is mapped: without it a full disk would not be an error to tell, but a signal
// (SIGBUS).
void LedgerFile::mapNextPart()
{
    const auto begin = m_end / partSize * partSize;
    int error = EINTR;
    while (error == EINTR)
        error = posix_fallocate(m_file.handle(), m_end, begin + partSize - m_end);
    if (error == 0) {
        void* part = mmap(nullptr, partSize, PROT_READ | PROT_WRITE, MAP_SHARED, m_file.handle(), begin);
        error = part == MAP_FAILED ? errno : 0;
        if (error == 0) {
            if (m_part != nullptr)
                munmap(m_part, partSize);
            m_part = static_cast<char*>(part);
            m_partEnd = begin + partSize;
        }
    }
    if (error != 0)
        throw failure(Text::tr("The ledger %1 can't be written: %2"), m_file, qt_error_string(error));
}

bool LedgerFile::giveRoomBack() noexcept
{
    if (m_part != nullptr)
        munmap(m_part, partSize);
    m_part = nullptr;
    m_partEnd = m_end;
    return ftruncate(m_file.handle(), m_end) == 0;
}

void LedgerFile::close()
{
    if (!giveRoomBack() || fsync(m_file.handle()) != 0)
        throw failure(Text::tr("The ledger %1 can't be brought to the disk: %2"), m_file, qt_error_string(errno));
    m_file.close();
}

} // namespace Flare
