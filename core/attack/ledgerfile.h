// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <optional>

namespace Flare {

/// One record as the ledger has it. The first word is never zero.
struct LedgerWords
{
    quint64 first = 0;
    quint64 second = 0;
};

constexpr qsizetype ledgerRecordSize = 2 * sizeof(quint64);

/// The file that a ledger is written to. A record is with the operating system when append() returns, and the end of
/// this program, however sudden, loses none.
/// Where the file system keeps its word about reserved room, the file's end is mapped into memory, so that a record
/// costs no call into the system; a program that dies there leaves the reserved room behind, filled with zeros, and at
/// most one record without its first word. Elsewhere each record is written.
/// Only one writer at a time can have the file, which its lock also tells readers. Not for several threads at once.
/// All throw Error(Audit) when the file can't be written.
class LedgerFile
{
public:
    enum class Way { Mapped, Written };

    /// The folder is made, the file must be new. The head's size must be a multiple of a record's. Without a way: as
    /// the file system allows.
    LedgerFile(const QString& path, QByteArrayView head, std::optional<Way> way = {});
    ~LedgerFile();
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;

    void append(const LedgerWords& words);
    /// Gives the room that is left back, and brings everything to the disk.
    void close();

    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    void begin(QByteArrayView head);
    void write(const char* bytes, qint64 size);
    void mapNextPart();
    [[nodiscard]] bool giveRoomBack() noexcept;

    QFile m_file;
    Way m_way = Way::Written;
    char* m_part = nullptr;
    qint64 m_end = 0;
    qint64 m_partEnd = 0;
};

} // namespace Flare
