// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledger.h"
#include "tests/fuzz/claim.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

/// One file in memory for all runs.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(memfd_create("ledger", MFD_CLOEXEC))
    {
        must(m_descriptor >= 0, "a file in memory can be made");
    }

    void hold(const uint8_t* data, size_t size) const
    {
        must(ftruncate(m_descriptor, 0) == 0, "the file can be emptied");
        must(pwrite(m_descriptor, data, size, 0) == static_cast<ssize_t>(size), "the file can be written");
    }
    [[nodiscard]] QString path() const { return QLatin1StringView("/proc/self/fd/") + QString::number(m_descriptor); }

private:
    int m_descriptor;
};

struct Reading
{
    bool isLedger = false;
    bool damaged = false;
    QList<LedgerRecord> records;
    std::optional<std::chrono::microseconds> closedAt;
};

bool same(const LedgerRecord& a, const LedgerRecord& b)
{
    return a.write == b.write && a.acknowledged == b.acknowledged && a.at == b.at;
}

bool same(const Reading& a, const Reading& b)
{
    return a.isLedger == b.isLedger && a.damaged == b.damaged && a.closedAt == b.closedAt
        && std::equal(a.records.begin(), a.records.end(), b.records.begin(), b.records.end(),
                      [](const auto& x, const auto& y) { return same(x, y); });
}

void checkRecord(const LedgerRecord& record, int workers)
{
    const auto& write = record.write;
    must(write.worker >= 0 && write.worker < workers, "a record is of a writer of the run");
    must(write.kind <= WriteRecord::Kind::Delete, "a record is of a known kind");
    must(write.sequence >= 0 && write.version >= 0 && record.at.count() >= 0, "nothing is below zero");
}

void read(LedgerReader& reader, Reading& reading)
{
    auto progress = reader.progress();
    while (const auto record = reader.next()) {
        checkRecord(*record, reader.header().workers);
        must(reader.progress() >= progress && reader.progress() <= 1, "the reading goes on");
        progress = reader.progress();
        reading.records.append(*record);
    }
    must(!reader.next(), "the end stays the end");
    reading.closedAt = reader.closedAt();
}

Reading readingOf(const QString& path)
{
    Reading reading;
    try {
        LedgerReader reader(path);
        reading.isLedger = true;
        must(reader.header().workers >= 1 && reader.header().workers <= maxWorkers, "a run has writers");
        must(reader.header().startedAt.isValid(), "a run has begun");
        read(reader, reading);
    } catch (const Error& error) {
        must(error.kind() == ErrorKind::Audit, "a refusal is of its kind");
        reading.damaged = true;
    }
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const MemoryFile file;
    file.hold(data, size);
    const auto reading = readingOf(file.path());
    must(readLedgerHeader(file.path()).has_value() == reading.isLedger, "both readers know a ledger");
    must(static_cast<size_t>(reading.records.size()) * ledgerRecordSize < size || size == 0,
         "no record comes from nowhere");
    must(same(reading, readingOf(file.path())), "the same file reads the same");
    return 0;
}
