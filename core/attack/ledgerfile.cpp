// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledgerfile.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>

namespace Flare {

namespace {

// A multiple of every page size and of a record. It bounds what a dead program leaves behind.
constexpr qint64 partSize = qint64(1) << 20;

Error failure(const QString& message, const QFile& file, const QString& why)
{
    return Error(ErrorKind::Audit, message.arg(file.fileName(), why));
}

/// Whether a store into reserved room can't run out of it. Those that copy on write (btrfs, ZFS) and those of a network
/// may need new room for what was reserved already, and have no other way to say that there is none than SIGBUS.
bool keepsReservedRoom(int descriptor)
{
    struct statfs system = {};
    if (fstatfs(descriptor, &system) != 0)
        return false;
    constexpr std::array<quint32, 3> keepers{EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, TMPFS_MAGIC};
    return std::find(keepers.begin(), keepers.end(), static_cast<quint32>(system.f_type)) != keepers.end();
}

void store(char* place, quint64 word)
{
    std::atomic_ref(*reinterpret_cast<quint64*>(place)).store(qToLittleEndian(word), std::memory_order_release);
}

} // namespace

LedgerFile::LedgerFile(const QString& path, QByteArrayView head, std::optional<Way> way)
    : m_file(path)
{
    Q_ASSERT(head.size() % ledgerRecordSize == 0);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const auto mode = QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!QDir().mkpath(QFileInfo(path).path()) || !m_file.open(mode, ownerOnly))
        throw failure(Text::tr("The ledger %1 can't be made: %2"), m_file, m_file.errorString());
    m_way = way.value_or(keepsReservedRoom(m_file.handle()) ? Way::Mapped : Way::Written);
    try {
        begin(head);
    } catch (const Error&) {
        // It would pass for the ledger of a run that wrote nothing.
        m_file.remove();
        throw;
    }
}

void LedgerFile::begin(QByteArrayView head)
{
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        throw failure(Text::tr("The ledger %1 can't be locked: %2"), m_file, qt_error_string(errno));
    write(head.data(), head.size());
    if (m_way == Way::Mapped)
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
    if (m_way == Way::Written) {
        std::array<char, ledgerRecordSize> bytes{};
        qToLittleEndian(words.first, bytes.data());
        qToLittleEndian(words.second, bytes.data() + sizeof words.first);
        write(bytes.data(), bytes.size());
        return;
    }
    if (m_end == m_partEnd)
        mapNextPart();
    char* place = m_part + m_end % partSize;
    // The first word makes it a record: whoever is killed between the two leaves none.
    store(place + sizeof words.first, words.second);
    store(place, words.first);
    m_end += ledgerRecordSize;
}

// A record that could be written in part only is not there: the next one takes its place.
void LedgerFile::write(const char* bytes, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
        const auto left = static_cast<std::size_t>(size - done);
        const auto written = pwrite(m_file.handle(), bytes + done, left, m_end + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw failure(Text::tr("The ledger %1 can't be written: %2"), m_file, qt_error_string(errno));
        done += written;
    }
    m_end += size;
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
