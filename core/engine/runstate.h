// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <algorithm>
#include <memory>
#include <ranges>
#include <typeindex>
#include <vector>

namespace Flare {

/// What the steps of one run hand on to each other: sessions, locks, what was read. One value a type; destroyed in
/// reverse order when the run ends, before anybody hears how. A plan's closures must not keep such things, since a
/// window shows a plan for as long as it likes. Belongs to the run's thread.
class RunState
{
public:
    RunState() = default;
    Q_DISABLE_COPY_MOVE(RunState)
    ~RunState() { clear(); }

    /// Replaces one that is there.
    template <class T>
    T& put(std::unique_ptr<T> value)
    {
        std::erase_if(m_items, [](const auto& item) { return item.first == std::type_index(typeid(T)); });
        auto& stored = *value;
        m_items.emplace_back(typeid(T), std::shared_ptr<void>(std::move(value)));
        return stored;
    }

    /// Null when no step has put one there.
    template <class T>
    [[nodiscard]] T* find() const
    {
        const auto found = std::ranges::find(m_items, std::type_index(typeid(T)), &Item::first);
        return found == m_items.end() ? nullptr : static_cast<T*>(found->second.get());
    }

    void clear()
    {
        while (!m_items.empty())
            m_items.pop_back();
    }

private:
    using Item = std::pair<std::type_index, std::shared_ptr<void>>;
    std::vector<Item> m_items;
};

} // namespace Flare
