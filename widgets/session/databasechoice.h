// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"

namespace Flare {

/// Which of the file's databases a person looks at or works on. What is about the servers belongs to every choice.
class DatabaseChoice
{
public:
    /// All of them.
    DatabaseChoice() = default;
    explicit DatabaseChoice(QList<DatabaseName> names)
        : m_names(std::move(names))
    {
    }
    /// That one; all of them for an empty name.
    explicit DatabaseChoice(const DatabaseName& name)
        : m_names(name.isEmpty() ? QList<DatabaseName>() : QList<DatabaseName>{name})
    {
    }

    [[nodiscard]] bool isAll() const { return m_names.isEmpty(); }
    [[nodiscard]] const QList<DatabaseName>& names() const { return m_names; }
    [[nodiscard]] bool includes(const DatabaseName& name) const { return isAll() || m_names.contains(name); }
    [[nodiscard]] bool includes(const RunbookStep& step) const
    {
        return step.database.isEmpty() || includes(step.database);
    }

    bool operator==(const DatabaseChoice& other) const = default;

private:
    QList<DatabaseName> m_names;
};

} // namespace Flare
